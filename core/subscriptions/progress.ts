import type { IsoDay } from "../model.ts";
import { type Failing, type Failure, failedAgain } from "./failing.ts";

/** Numbers of changes, both included, whose message was never confirmed. */
export interface Range {
  readonly from: number;
  readonly to: number;
  /** It was certainly not sent; without it, it may have been. */
  readonly isUnsent?: true;
}

/** A message that was begun: nobody knows whether it went out until it is confirmed. */
export interface Claim {
  /** Names the message, for ever. */
  readonly id: string;
  /** Where the message is kept. */
  readonly key: string;
  /** Number of the last change in it. */
  readonly upTo: number;
  readonly at: string;
  /** A digest has what may have been sent, too, and answers for a due time (ISO 8601); an alert does not: null. */
  readonly slot: string | null;
  /** The day of which it tells announced events; null for an alert. */
  readonly day: IsoDay | null;
}

/** How far somebody has been told. */
export interface Progress {
  /** One more with each write, so that of two that read the same only one writes. */
  readonly version: number;
  /** Every change up to this number was put into a message, or was not for them. */
  readonly taken: number;
  readonly claim: Claim | null;
  /** Of those taken, what stood in messages that were never confirmed. Oldest first. */
  readonly maybe: readonly Range[];
  /** Due time of the last digest that was sent, or that had nothing to say. */
  readonly slot: string | null;
  /** The last day of which announced events were told. */
  readonly day: IsoDay | null;
  readonly maybeDays: readonly IsoDay[];
  readonly sentAt: string | null;
  /** null when the last message got through, or there was none. */
  readonly failing: Failing | null;
}

/** Somebody who is told of what comes after a change. */
export function beginAfter(number: number): Progress {
  return {
    version: 0,
    taken: number,
    claim: null,
    maybe: [],
    slot: null,
    day: null,
    maybeDays: [],
    sentAt: null,
    failing: null,
  };
}

// Of many broken messages in a row, the oldest are remembered as one: more than was in them is then marked.
const mostRanges = 50;
const mostDays = 7;

/** A claim that nobody will confirm: what stood in its message may have been sent. */
export function abandoned(progress: Progress): Progress {
  const { claim, taken, maybe, maybeDays } = progress;
  if (claim === null) return progress;
  // A digest had in it what was left by others.
  const before = claim.slot === null ? maybe : maybeSentUpTo(maybe, claim.upTo);
  const left = claim.upTo > taken ? [{ from: taken + 1, to: claim.upTo }] : [];
  return {
    ...progress,
    claim: null,
    taken: Math.max(taken, claim.upTo),
    maybe: joined([...before, ...left]),
    slot: claim.slot ?? progress.slot,
    day: claim.day ?? progress.day,
    maybeDays: claim.day === null ? maybeDays : [...new Set([...maybeDays, claim.day])].slice(-mostDays),
  };
}

/** The message of the claim was refused: certainly not sent, and not to be sent again as it is. */
export function refused(progress: Progress): Progress {
  const { claim, taken, maybe } = progress;
  if (claim === null) return progress;
  const left = claim.upTo > taken ? [{ from: taken + 1, to: claim.upTo, isUnsent: true } as const] : [];
  return {
    ...progress,
    claim: null,
    taken: Math.max(taken, claim.upTo),
    maybe: joined([...maybe, ...left]),
    slot: claim.slot ?? progress.slot,
  };
}

/** A message did not get through; `at`: ISO 8601. */
export function failed(progress: Progress, failure: Failure, at: string): Progress {
  return { ...progress, failing: failedAgain(progress.failing, failure, at) };
}

function maybeSentUpTo(ranges: readonly Range[], upTo: number): Range[] {
  return ranges.flatMap((range) => {
    const { from, to, isUnsent } = range;
    if (!isUnsent || from > upTo) return [range];
    return to <= upTo
      ? [{ from, to }]
      : [
          { from, to: upTo },
          { ...range, from: upTo + 1 },
        ];
  });
}

function joined(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    const isNext = last !== undefined && range.from <= last.to + 1 && range.isUnsent === last.isUnsent;
    if (isNext) merged[merged.length - 1] = { ...last, to: range.to };
    else merged.push(range);
  }
  if (merged.length <= mostRanges) return merged;
  const oldest = merged.slice(0, merged.length - mostRanges + 1);
  return [{ from: oldest[0]!.from, to: oldest.at(-1)!.to }, ...merged.slice(oldest.length)];
}

/** A message is begun. */
export function claimed(progress: Progress, claim: Claim): Progress {
  return { ...abandoned(progress), claim };
}

/** The message of the claim went out. A digest had in it what may have been sent before: now it was. */
export function confirmed(progress: Progress, at: string): Progress {
  const { claim } = progress;
  if (claim === null) return progress;
  const told = claim.slot === null ? {} : { ...settledUpTo(progress, claim.upTo), slot: claim.slot, day: claim.day };
  const taken = Math.max(progress.taken, claim.upTo);
  return { ...progress, ...told, claim: null, taken, sentAt: at, failing: null };
}

/** The message of the claim certainly did not go out. */
export function released(progress: Progress): Progress {
  return { ...progress, claim: null };
}

/** There was nothing for them in the changes up to a number, and in what a digest of this due time would tell. */
export function passedOver(
  progress: Progress,
  { upTo, slot, day }: { readonly upTo: number; readonly slot: string | null; readonly day: IsoDay | null },
): Progress {
  const left = abandoned(progress);
  const settled = slot === null ? {} : { ...settledUpTo(left, upTo), slot, day };
  return { ...left, ...settled, taken: Math.max(left.taken, upTo) };
}

/** A digest tells what may have been sent; one that is too long for a message leaves the rest to the next. */
function settledUpTo({ maybe }: Progress, upTo: number): Pick<Progress, "maybe" | "maybeDays"> {
  const left = maybe.filter(({ to }) => to > upTo).map((range) => ({ ...range, from: Math.max(range.from, upTo + 1) }));
  return { maybe: left, maybeDays: [] };
}

/** Whether a change is still to be told of, though its message was begun. */
export function isLeft({ maybe }: Progress, number: number): boolean {
  return rangeOf(maybe, number) !== undefined;
}

/** Whether a change may have been told of already. */
export function mayBeSent({ maybe }: Progress, number: number): boolean {
  const range = rangeOf(maybe, number);
  return range !== undefined && !range.isUnsent;
}

function rangeOf(ranges: readonly Range[], number: number): Range | undefined {
  return ranges.find(({ from, to }) => from <= number && number <= to);
}
