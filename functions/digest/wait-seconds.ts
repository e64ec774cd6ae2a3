import { TemporaryError } from "../../core/errors.ts";

/**
 * Seconds to wait after each failed try, or longer where the other side asks for it: a day in all, as quotas count by
 * the day.
 */
const backOff = [30, 120, 600, 1800, 3600, 7200] as const;
const longest = 14_400;

/** For how long a message that could not be sent is put off. */
export function waitSeconds(error: unknown, tries: number): number {
  const wish = error instanceof TemporaryError ? error.afterSeconds : null;
  return Math.min(longest, Math.max(wish ?? 0, backOff[tries - 1] ?? longest));
}
