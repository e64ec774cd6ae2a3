import { TemporaryError } from "../../core/errors.ts";

/** Seconds to wait after each failed try, where the outlet does not say. */
const backOff = [1, 2, 5, 15, 60, 300] as const;
const longest = 900;

/** For how long a page that failed is put off: as its outlet wishes, up to a quarter of an hour, else longer each time. */
export function waitSeconds(error: unknown, tries: number): number {
  const wish = error instanceof TemporaryError ? error.afterSeconds : null;
  return Math.min(longest, wish ?? backOff[tries - 1] ?? longest);
}
