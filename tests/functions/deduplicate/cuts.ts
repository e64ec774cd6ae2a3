import { expect } from "vitest";
import type { NotifyMessage } from "../../../functions/shared/messages.ts";
import type { Outbox } from "../../../functions/shared/queue.ts";
import type { Table } from "../../../functions/shared/store/table.ts";
import { openDesk, stateOf, type Items, watch } from "./desk.ts";
import { day, mention, moscow, tehran } from "../../support/builders.ts";
import { Cut, mortality } from "../support/mortal.ts";
import { iranians, russians } from "./cast.ts";
import { coarse, readingOf, type WorldStory } from "./worlds.ts";
import type { Mention } from "../../../core/model.ts";

/** A table that a run works on, and how a test looks at it. */
export interface Bench {
  readonly table: Table;
  items(): Promise<Items>;
  /** Where changes are announced; what was is in `announced`. */
  readonly digests: Outbox<NotifyMessage>;
  announced(): Promise<readonly number[]>;
}

export type OpenBench = (start: Items) => Promise<Bench>;

/** A process that dies at its nth call of a service. */
export function mortal({ table, digests }: Pick<Bench, "table" | "digests">, at: number, when: "before" | "after") {
  const { guarded, calls } = mortality(at, when);
  const client = { send: (command: never) => guarded(() => table.client.send(command)) } as unknown as Table["client"];
  return {
    table: { name: table.name, client },
    digests: { send: (messages) => guarded(() => digests.send(messages)) } satisfies Outbox<NotifyMessage>,
    calls,
  };
}

/** One message, and what lies in the table before it. */
export interface Step {
  readonly story: WorldStory;
  readonly isFirst: boolean;
}

/**
 * Delivers the steps one after the other, and for each cuts the run off before and after every single call, then
 * delivers the message again: nothing may differ from a run that was left alone. Then once more with the next story
 * delivered in between, as when the message was parked and redriven.
 * @returns how many cuts were made.
 */
export async function cutEverywhere(
  open: OpenBench,
  steps: readonly Step[],
  isWatched: (index: number) => boolean = () => true,
): Promise<number> {
  let cuts = 0;
  let before: Items = [];
  for (const [index, { story, isFirst }] of steps.entries()) {
    const bench = await open(before);
    await openDesk(bench.table).classified(story, isFirst);
    const start = await bench.items();
    const counter = mortal(bench, Number.MAX_SAFE_INTEGER, "after");
    await openDesk(counter.table, counter.digests).group(story.id);
    const after = await bench.items();
    const next = steps[index + 1];
    const reference = { state: stateOf(after), changes: changesIn(after), last: lastIn(after) };
    before = after;
    if (!isWatched(index)) continue;
    for (let at = 1; at <= counter.calls(); at++)
      for (const when of ["before", "after"] as const) {
        cuts++;
        const cut = await open(start);
        const dying = mortal(cut, at, when);
        await expect(openDesk(dying.table, dying.digests).group(story.id)).rejects.toThrow(Cut);
        await openDesk(cut.table, cut.digests).group(story.id);
        const items = await cut.items();
        const label = `cut ${when} call ${at} of story ${story.id}`;
        expect(stateOf(items), label).toBe(reference.state);
        expect(changesIn(items), label).toEqual(reference.changes);
        if (reference.last > lastIn(start)) expect(Math.max(...(await cut.announced())), label).toBe(reference.last);
        if (next && at % 5 === 0) await parkedMeanwhile(open, start, { story, isFirst }, next, at, when);
      }
  }
  return cuts;
}

/** The cut run's message is parked, another story goes on, and then it comes back. */
async function parkedMeanwhile(
  open: OpenBench,
  start: Items,
  step: Step,
  next: Step,
  at: number,
  when: "before" | "after",
): Promise<void> {
  const run = async (cutFirst: boolean): Promise<string> => {
    const bench = await open(start);
    if (cutFirst) {
      const dying = mortal(bench, at, when);
      await expect(openDesk(dying.table, dying.digests).group(step.story.id)).rejects.toThrow(Cut);
    } else await openDesk(bench.table, bench.digests).group(step.story.id);
    const desk = openDesk(bench.table, bench.digests);
    await desk.classified(next.story, next.isFirst);
    await desk.group(next.story.id);
    await desk.group(step.story.id);
    return stateOf(await bench.items());
  };
  expect(await run(true), `parked after a cut ${when} call ${at} of ${step.story.id}`).toBe(await run(false));
}

function changesIn(items: Items): unknown[] {
  return items
    .filter(({ pk }) => pk === `CHANGES#${watch}`)
    .map((item) => `${String(item["kind"])} ${String(item["event"])} < ${String(item["from"])}`)
    .sort();
}

function lastIn(items: Items): number {
  return Number(items.find(({ pk }) => pk === `WATCH#${watch}`)?.["last"] ?? 0);
}

// ---------------------------------------------------------------- stories to cut

function story(id: string, hour: number, meetings: readonly Mention[], text = id): WorldStory {
  const sentences = Array.from({ length: 6 }, (_, at) => `${text}-${at}`);
  return {
    id,
    outlet: `Journal ${id}`,
    publishedAt: `2024-08-${String(6 + Math.floor(hour / 24)).padStart(2, "0")}T${String(hour % 24).padStart(2, "0")}:00:00+02:00`,
    reading: readingOf(meetings, true, []),
    fingerprint: { sentences, probes: sentences.slice(0, 3) },
  };
}

const [araghchi, pezeshkian] = [iranians[0]![0]!, iranians[1]![0]!];
const [lavrov, choigou] = [russians[0]![0]!, russians[1]![0]!];
const statedDate = { field: "date", in: "text", source: "stated", of: "", start: 0, end: 1 } as const;
const meet = (parts: Partial<Mention>): Mention => ({ ...mention, evidence: [statedDate], ...parts });
const fifth = meet({ participants: [pezeshkian, choigou], place: tehran });
const sixth = meet({ participants: [araghchi, lavrov], place: moscow, date: day("2024-08-06") });
const recalled = meet({
  participants: [araghchi, lavrov],
  place: moscow,
  date: coarse("2024-08-06", "month"),
  role: "background",
  evidence: [],
});

/** A world in which events open, grow, merge, split, close and come back to life, and copies change their original. */
export const smallWorld: readonly Step[] = [
  { story: story("b", 5, [fifth]), isFirst: true },
  { story: story("c", 9, [sixth, fifth]), isFirst: true },
  // Published earlier: the event gets another id.
  { story: story("a", 2, [fifth, recalled]), isFirst: true },
  // A copy, then an earlier one of which both are copies.
  { story: story("d", 20, [sixth], "c"), isFirst: true },
  { story: story("e", 1, [sixth], "c"), isFirst: true },
  // A day between: holds the fifth and the seventh together no longer than it says so.
  { story: story("f", 30, [meet({ ...fifth, date: day("2024-08-07") })]), isFirst: true },
  {
    story: story("g", 31, [meet({ ...fifth, date: day("2024-08-07"), otherDates: [day("2024-08-05")] })]),
    isFirst: true,
  },
  { story: story("g", 31, [meet({ ...sixth, date: day("2024-08-19") })]), isFirst: false },
  { story: story("a", 2, []), isFirst: false },
  { story: story("f", 30, []), isFirst: false },
  { story: story("a", 2, [fifth]), isFirst: false },
];

/** So many stories of an event that one transaction cannot move them, and one that gives them all another id. */
export const largeWorld: readonly Step[] = [
  ...Array.from({ length: 45 }, (_, at) => ({
    story: story(`m${String(at).padStart(2, "0")}`, 10 + at, [fifth]),
    isFirst: true,
  })),
  { story: story("a", 1, [fifth, sixth]), isFirst: true },
  { story: story("a", 1, [sixth]), isFirst: false },
];
