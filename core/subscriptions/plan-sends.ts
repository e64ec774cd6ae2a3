import { duesBetween, isQuiet, type Timing } from "./due.ts";

/** When a change was made: milliseconds since 1970. */
export interface TimedChange {
  readonly number: number;
  readonly at: number;
}

/** A message that would be written, if there is something to say: an alert, or the digest of a due time. */
export interface PlannedSend {
  readonly kind: "alert" | "digest";
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Number of the last change by then. */
  readonly upTo: number;
}

/**
 * When somebody would have been written to in (from, to], oldest first. Of changes that come in a burst, the first waits
 * for the others: they make one alert. In quiet hours there are no alerts; their end is a due time.
 * @param changes by number @param burst milliseconds
 */
export function planSends(
  timing: Timing,
  changes: readonly TimedChange[],
  { from, to, burst }: { readonly from: number; readonly to: number; readonly burst: number },
): PlannedSend[] {
  const lastBy = (at: number): number => changes.findLast((one) => one.at <= at)?.number ?? 0;
  const digests = duesBetween(timing, from, to).map((at): PlannedSend => ({ kind: "digest", at, upTo: lastBy(at) }));
  const alerts: PlannedSend[] = [];
  if (timing.rhythm.kind === "at-once")
    for (const { at } of changes) {
      const when = at + burst;
      const isTaken = alerts.some((one) => at <= one.at) || at <= from || when > to;
      if (!isTaken && !isQuiet(timing, when)) alerts.push({ kind: "alert", at: when, upTo: lastBy(when) });
    }
  // What comes in at the very minute of a digest is told of at once, as by notify.
  return [...alerts, ...digests].sort((a, b) => a.at - b.at);
}
