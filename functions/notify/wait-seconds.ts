/** Seconds after each failed try: who wants to know at once waits behind it. */
const backOff = [1, 5, 20, 60] as const;
const longest = 300;

/** For how long changes that could not be told are put off. */
export function waitSeconds(tries: number): number {
  return backOff[tries - 1] ?? longest;
}
