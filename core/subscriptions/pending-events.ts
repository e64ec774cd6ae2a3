import {
  changesByEvent,
  type ChosenChange,
  type CurrentEvent,
  type EventChanges,
  type NumberedChange,
} from "../digest/choose-changes.ts";
import type { Filter } from "./passes.ts";
import { selectChanges } from "./select-changes.ts";

export interface Pending {
  /** Whether a change is to be told of: an event of which no change is, is not. */
  readonly isPending: (number: number) => boolean;
  /** Numbers of changes: messages before this one have shown events as they were after them. */
  readonly shown: readonly number[];
  readonly filter: Filter;
}

/** Events that go back to the same change to be told of; they are told together, as what became of one thing. */
export interface Together<C extends NumberedChange> {
  readonly first: number;
  readonly together: readonly EventChanges<C>[];
}

/**
 * The events to be told of, in the order of their first changes that are, and what became of each by these and all later
 * ones: what was told before is how they were known.
 *
 * @param changes in order of their numbers; also those between that were told of: they say under which id an event goes on
 */
export function pendingEvents<C extends NumberedChange>(
  changes: readonly C[],
  pending: Pending,
  current: (id: string) => CurrentEvent | undefined,
): Together<C>[] {
  const { isPending } = pending;
  const becameSince = tracing(changes, current);
  const events = changesByEvent(changes, current).filter((event) => pendingChanges(event, isPending).length > 0);
  const firstOf = ({ numbers }: EventChanges<C>): number =>
    [...numbers].filter(isPending).reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
  const asKnown = (event: EventChanges<C>, first: number): EventChanges<C> => ({
    ...event,
    became: becameFor(event, first, pending, becameSince),
  });
  return [...Map.groupBy(events, firstOf)]
    .map(([first, together]) => ({ first, together: together.map((event) => asKnown(event, first)) }))
    .sort((a, b) => a.first - b.first);
}

/** What became of an event by the changes from a number on; null where it has none. */
type BecameSince<C extends NumberedChange> = (start: number, event: EventChanges<C>) => ChosenChange | null;

function tracing<C extends NumberedChange>(
  changes: readonly C[],
  current: (id: string) => CurrentEvent | undefined,
): BecameSince<C> {
  const traced = new Map<number, readonly EventChanges<C>[]>();
  return (start, event) => {
    const since = changes.filter(({ number }) => number >= start);
    const all = traced.get(start) ?? changesByEvent(since, current);
    traced.set(start, all);
    return all.find((one) => one.changes.at(-1) === event.changes.at(-1))?.became ?? null;
  };
}

/**
 * What became of an event from its first change to be told of. What is no news by all of these may be news to somebody who
 * has seen it in between: an event is shown as it is, also where the message may not have arrived.
 */
function becameFor<C extends NumberedChange>(
  event: EventChanges<C>,
  first: number,
  { shown, filter }: Pending,
  becameSince: BecameSince<C>,
): ChosenChange | null {
  const isTold = (one: ChosenChange | null): boolean => one !== null && selectChanges([one], filter).blocks.length > 0;
  const isUnknown = [...event.numbers].every((number) => number >= first);
  const became = isUnknown ? event.became : becameSince(first, event);
  if (isTold(became)) return became;
  const later = shown.filter((number) => number >= first).map((number) => becameSince(number + 1, event));
  return later.find(isTold) ?? became;
}

/** The changes to an event that are to be told of. */
export function pendingChanges<C extends NumberedChange>(
  { changes }: EventChanges<C>,
  isPending: (number: number) => boolean,
): C[] {
  return changes.filter(({ number }) => isPending(number));
}
