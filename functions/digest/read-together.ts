import type { CurrentEvent } from "../../core/digest/choose-changes.ts";
import { TemporaryError } from "../../core/errors.ts";
import { changesOf, eventsIn } from "../../core/subscriptions/changes-of.ts";
import type { ChangeRecord, EventStore } from "../shared/store/events.ts";
import { eventsOf } from "./read-blocks.ts";

type Records = Pick<EventStore, "get" | "coverage">;

export interface TogetherPorts {
  readonly events: Records;
  /** The same, past all that is remembered, and what changed since. */
  readonly newest: Records & Pick<EventStore, "changesAfter">;
}

export interface TogetherRequest {
  readonly watch: string;
  /** Number of the last change that is known. */
  readonly last: number;
  /** Up to the last; in order of their numbers. */
  readonly changes: readonly ChangeRecord[];
  readonly ids: readonly string[];
}

export interface ReadTogether {
  /** The event that each id leads to; ids that lead to none are absent. */
  readonly found: ReadonlyMap<string, CurrentEvent>;
  /** All that are known to these events, and those that came while they were read. */
  readonly changes: readonly ChangeRecord[];
  /** Number of a change: the events are as they were after it. */
  readonly asOf: number;
}

// One goes on for as long as an event changes within the few milliseconds in which those that did are read again.
const mostRounds = 20;

/**
 * Events as they were at one moment, by the number of its last change. Those that change while the others are read are
 * read again, until none does: so it is known exactly which changes are in what is shown.
 * @throws {TemporaryError} they change faster than they can be read
 */
export async function readTogether(
  ports: TogetherPorts,
  { watch, last, changes, ids }: TogetherRequest,
): Promise<ReadTogether> {
  let wanted = new Set(ids);
  let since: readonly ChangeRecord[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const looked = changesOf([...changes, ...since], wanted);
    const changed = new Set(looked.filter(({ number }) => number > last).flatMap(eventsIn));
    const all = new Set([...wanted, ...looked.flatMap(eventsIn)]);
    const found = await eventsOf({ events: readingAnew(ports, changed) }, [...all]);
    wanted = new Set([...wanted, ...[...found.values()].map(({ id }) => id)]);
    since = await ports.newest.changesAfter(watch, last);
    if (changesOf([...changes, ...since], wanted).length === looked.length)
      return { found, changes: looked, asOf: since.at(-1)?.number ?? last };
  }
  throw new TemporaryError(`Cannot read ${wanted.size} events: they change faster than they are read`);
}

/** What is remembered of an event that has changed is too old. */
function readingAnew({ events, newest }: TogetherPorts, changed: ReadonlySet<string>): Records {
  const from = (id: string): Records => (changed.has(id) ? newest : events);
  return { get: (id) => from(id).get(id), coverage: (id) => from(id).coverage(id) };
}
