import { addDays } from "../dates/days.ts";
import type { IsoDay } from "../model.ts";
import type { KeysOf } from "./actor-rules.ts";
import { windowOf } from "./same-time.ts";
import { principalsOf, type Telling } from "./telling.ts";

// The days by which one that was worked out may be off (same-time.ts).
const slack = 1;

/**
 * The blocking keys of a telling: each way to know a principal, in each month that a date of it leaves open. Two
 * tellings that are the same encounter share at least one; one that nothing bounds in time has none, and joins nothing.
 * Usually four to eight; at most 12 months × 12 people × the ways to know one. What a correction calls the same shares a
 * key of its own.
 */
export function blocksOf(telling: Telling, keysOf: KeysOf): string[] {
  const blocks = new Set((telling.marks?.same ?? []).map((number) => `same#${number}`));
  for (const date of [telling.date, ...telling.otherDates]) {
    const window = windowOf(date, telling);
    if (window === null) continue;
    const spare = date.precision === "day" ? slack : 0;
    const days = { from: addDays(window.from, -spare), to: addDays(window.to, spare) };
    const off = telling.dateStated ? 0 : spare;
    const months = monthsOf(addDays(window.from, -off), addDays(window.to, off));
    for (const person of principalsOf(telling))
      for (const key of keysOf(person, days)) for (const month of months) blocks.add(`${key}#${month}`);
  }
  return [...blocks].sort();
}

/** `2024-11`, `2024-12`, `2025-01`. Counted, not compared as text: after 9999 comes 10000. */
function monthsOf(from: IsoDay, to: IsoDay): string[] {
  const [first, last] = [monthNumber(from), monthNumber(to)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => {
    const [year, month] = [Math.floor((first + at) / 12), ((first + at) % 12) + 1];
    return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
  });
}

/** Months since the year 0. */
function monthNumber(day: IsoDay): number {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return 12 * year + month - 1;
}
