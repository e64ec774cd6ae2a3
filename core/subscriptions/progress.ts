import { addDays } from "../dates/days.ts";
import type { IsoDay } from "../model.ts";
import { type Failing, type Failure, failedAgain } from "./failing.ts";
import { shownSoFar } from "./shown-so-far.ts";
import { holds, type Span, union, within, without } from "./spans.ts";

/** Changes whose message was never confirmed. */
export interface Range extends Span {
  /** It was certainly not sent; without it, it may have been. */
  readonly isUnsent?: true;
}

/** How far a message comes. */
export interface Reach {
  /** Number of a change: nothing up to it is left for another message. */
  readonly upTo: number;
  /** A digest has what may have been sent, too, and answers for a due time (ISO 8601); an alert does not: null. */
  readonly slot: string | null;
  /** The last day of which it tells announced events; null for an alert. */
  readonly day: IsoDay | null;
  /** The last event of that day that it tells, in order of ids; null where there are no more. */
  readonly dayEvent: string | null;
  /** Whether another message of the same due time has the rest. */
  readonly isCut: boolean;
  /** Changes beyond `upTo`, and such as were refused, that it tells of with others of the same events. */
  readonly ahead: readonly Span[];
  /** Number of the last change when it was composed: events are shown as they were then, whatever `upTo` is. */
  readonly shown: number;
}

/** A message that was begun: nobody knows whether it went out until it is confirmed. */
export interface Claim extends Reach {
  /** Names the message, for ever. */
  readonly id: string;
  /** Where the message is kept. */
  readonly key: string;
  readonly at: string;
}

/** How far somebody has been told. */
export interface Progress {
  /** One more with each write, so that of two that read the same only one writes. */
  readonly version: number;
  /** Every change up to this number was put into a message, or was not for them. */
  readonly taken: number;
  readonly claim: Claim | null;
  /** Changes beyond `taken` that were taken, too, with others of the same events. */
  readonly ahead: readonly Span[];
  /** Of those taken, what stood in messages that were never confirmed. Oldest first. */
  readonly maybe: readonly Range[];
  /** Due time of the last digest that was sent, or that had nothing to say. */
  readonly slot: string | null;
  /** The last day of which announced events were told. */
  readonly day: IsoDay | null;
  /** The last of that day's events that was told, in order of ids; null where all were. */
  readonly dayEvent: string | null;
  readonly maybeDays: readonly IsoDay[];
  /** `shown` of messages that were sent, or may have been, where changes up to it are left. */
  readonly shown: readonly number[];
  readonly sentAt: string | null;
  /** null when the last message got through, or there was none. */
  readonly failing: Failing | null;
}

/** Somebody who is told of what comes after a change, and of what is announced for the days after one. */
export function beginAfter(number: number, day: IsoDay | null = null): Progress {
  return {
    version: 0,
    taken: number,
    ahead: [],
    claim: null,
    maybe: [],
    slot: null,
    day,
    dayEvent: null,
    maybeDays: [],
    shown: [],
    sentAt: null,
    failing: null,
  };
}

// Of many broken messages in a row, the oldest are remembered as one: more than was in them is then marked.
const mostRanges = 50;
/** Days for which it is known what was announced for them (functions/shared/store/announcements.ts). */
export const mostDays = 30;

/** A claim that nobody will confirm: what stood in its message may have been sent. */
export function abandoned(progress: Progress): Progress {
  const { claim, maybe, maybeDays } = progress;
  if (claim === null) return progress;
  const before = maybeSent(maybe, leftIn(claim));
  const next = { ...progress, ...taking(progress, claim), maybe: joined([...before, ...untaken(progress, claim)]) };
  return {
    ...next,
    claim: null,
    slot: claim.slot ?? progress.slot,
    // The whole day is told again.
    ...(claim.day !== null && { day: claim.day, dayEvent: null }),
    maybeDays: [...new Set([...maybeDays, ...daysOf(progress, claim)])].sort().slice(-mostDays),
    shown: shownSoFar(next, claim.shown),
  };
}

/** The message of the claim was refused: certainly not sent, and not to be sent again as it is. */
export function refused(progress: Progress): Progress {
  const { claim, maybe } = progress;
  if (claim === null) return progress;
  const left = untaken(progress, claim).map((span): Range => ({ ...span, isUnsent: true }));
  return {
    ...progress,
    ...taking(progress, claim),
    claim: null,
    maybe: joined([...maybe, ...left]),
    slot: claim.slot ?? progress.slot,
  };
}

/** What a message takes. */
function spansOfReach({ upTo, ahead }: Reach): Span[] {
  return [{ from: 0, to: upTo }, ...ahead];
}

/** Where a message has in it what was left by others: a digest all, an alert no more than what it names. */
function leftIn(reach: Reach): readonly Span[] {
  return reach.slot === null ? reach.ahead : spansOfReach(reach);
}

/** What a message takes that no other has. */
function untaken({ taken, ahead }: Progress, reach: Reach): Span[] {
  return without(spansOfReach(reach), [{ from: 0, to: taken }, ...ahead]);
}

function taking(progress: Progress, reach: Reach): Pick<Progress, "taken" | "ahead"> {
  const taken = Math.max(progress.taken, reach.upTo);
  return { taken, ahead: without(union([...progress.ahead, ...reach.ahead]), [{ from: 0, to: taken }]) };
}

/** A message did not get through; `at`: ISO 8601. */
export function failed(progress: Progress, failure: Failure, at: string): Progress {
  return { ...progress, failing: failedAgain(progress.failing, failure, at) };
}

/** What was certainly not sent, and is in a message that may have been. */
function maybeSent(ranges: readonly Range[], sent: readonly Span[]): Range[] {
  const now = within(ranges, sent).map(({ from, to }) => ({ from, to }));
  return [...without(ranges, sent), ...now];
}

/** The days of which a message tells announced events. */
function daysOf(progress: Progress, { day }: Reach): IsoDay[] {
  if (day === null) return [];
  const days = daysAfter(progress, day);
  return days.length === 0 ? [day] : days;
}

/** The days of which announced events are still to be told, the last one included; no more than are known. */
export function daysAfter({ day, dayEvent }: Pick<Progress, "day" | "dayEvent">, last: IsoDay): IsoDay[] {
  const all = Array.from({ length: mostDays }, (_, index) => addDays(last, index + 1 - mostDays));
  if (day === null) return [last];
  return all.filter((one) => (dayEvent === null ? one > day : one >= day));
}

function joined(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    const isNext = last !== undefined && range.from <= last.to + 1 && range.isUnsent === last.isUnsent;
    if (isNext) merged[merged.length - 1] = { ...last, to: Math.max(last.to, range.to) };
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
  const next = { ...progress, ...told(progress, claim), ...taking(progress, claim) };
  return { ...next, claim: null, shown: shownSoFar(next, claim.shown), sentAt: at, failing: null };
}

/** The message of the claim certainly did not go out. */
export function released(progress: Progress): Progress {
  return { ...progress, claim: null };
}

/** There was nothing for them in the changes that a message would reach, and in what a digest would tell. */
export function passedOver(progress: Progress, reach: Reach): Progress {
  const left = abandoned(progress);
  return { ...left, ...told(left, reach), ...taking(left, reach) };
}

/** A message tells what others left; a digest that is too long for one message leaves the rest to the next. */
function told({ slot, maybe, maybeDays }: Progress, reach: Reach): Partial<Progress> {
  const { day, dayEvent, isCut } = reach;
  const left = { maybe: joined(without(maybe, leftIn(reach))) };
  if (reach.slot === null || day === null) return left;
  return {
    ...left,
    maybeDays: maybeDays.filter((one) => one > day || (one === day && dayEvent !== null)),
    // A run that dies before the rest is told is not done with this due time.
    slot: isCut ? slot : reach.slot,
    day,
    dayEvent,
  };
}

/** Whether a change was put into a message, or was not for them. */
export function isTaken({ taken, ahead }: Progress, number: number): boolean {
  return number <= taken || holds(ahead, number);
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

/** Whether a change is still to be told of, and certainly was not. */
export function isRefused(progress: Progress, number: number): boolean {
  return isLeft(progress, number) && !mayBeSent(progress, number);
}

function rangeOf(ranges: readonly Range[], number: number): Range | undefined {
  return ranges.find(({ from, to }) => from <= number && number <= to);
}
