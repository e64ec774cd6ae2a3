/** What is held against a channel since it last took a message. */
export interface Failing {
  /** When a message first did not get through; ISO 8601. */
  readonly since: string;
  /** Messages that did not get through, each try counted. */
  readonly tries: number;
  /** Those of them that were refused for what is in them. */
  readonly refusals: number;
}

/** down: it could not be reached, was busy, or did not answer. refused: it answers, and does not take the message. */
export type Failure = "down" | "refused";

// A weekend, and the Monday on which somebody looks.
const longestMilliseconds = 3 * 24 * 3_600_000;
// Two failures far apart say little: a weekly digest has no more in a fortnight.
const fewestTries = 3;
// Of different messages: one alone may be at fault itself.
const mostRefusals = 5;

/** One more failure; `at`: ISO 8601. */
export function failedAgain(before: Failing | null, failure: Failure, at: string): Failing {
  return {
    since: before?.since ?? at,
    tries: (before?.tries ?? 0) + 1,
    refusals: (before?.refusals ?? 0) + (failure === "refused" ? 1 : 0),
  };
}

/** Whether a channel is likely to keep a run waiting, as it has done several times in a row. */
export function isSlow({ tries, refusals }: Failing): boolean {
  return tries - refusals >= fewestTries;
}

/** Whether a channel has taken nothing for so long that nothing more is sent there. `now`: ISO 8601. */
export function isDead({ since, tries, refusals }: Failing, now: string): boolean {
  const isLong = Date.parse(now) - Date.parse(since) >= longestMilliseconds;
  return refusals >= mostRefusals || (isLong && tries >= fewestTries);
}
