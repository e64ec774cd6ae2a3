import { nbsp } from "./french.ts";

/** A duration in the one unit that says it: `42 secondes`, `9 minutes`, `3 heures`. `counted`: a number of them in words. */
export function durationIn(
  seconds: number,
  [second, minute, hour]: readonly [string, string, string],
  counted: (count: number, one: string) => string,
): string {
  const minutes = Math.round(seconds / 60);
  if (seconds < 90) return counted(Math.round(seconds), second);
  return minutes < 90 ? counted(minutes, minute) : counted(Math.round(minutes / 60), hour);
}

/** The same in signs that every language has, never broken: `42 s`, `9 min`, `3 h`. */
export function shortDuration(seconds: number): string {
  return durationIn(seconds, ["s", "min", "h"], (count, unit) => `${count}${nbsp}${unit}`);
}
