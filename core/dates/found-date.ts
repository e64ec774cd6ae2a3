import type { DateMention, IsoDay, Precision } from "../model.ts";
import { isRealDay, monthInterval, partsOf, yearInterval } from "./days.ts";
import type { DayInterval } from "./days.ts";

/** What a wording was found to mean: a mention without its place. */
export type FoundDate = Pick<
  DateMention,
  "value" | "precision" | "from" | "to" | "source" | "relativeTo" | "weekdayConflict"
>;

export type Basis = Pick<DateMention, "source" | "relativeTo">;

/** Printed in full. */
export const stated: Basis = { source: "stated", relativeTo: null };
/** Printed but for the year. */
export const statedNearPublication: Basis = { source: "stated", relativeTo: "publication" };
export const fromPublication: Basis = { source: "inferred", relativeTo: "publication" };
export const fromText: Basis = { source: "inferred", relativeTo: "text" };

/** A day. */
export function dayFound(day: IsoDay, basis: Basis, weekdayConflict: number | null = null): FoundDate {
  return { value: day, precision: "day", from: day, to: day, ...basis, weekdayConflict };
}

/** A whole month. */
export function monthFound(year: number, month: number, basis: Basis): FoundDate {
  const { from, to } = monthInterval(year, month);
  return { value: from.slice(0, 7), precision: "month", from, to, ...basis, weekdayConflict: null };
}

/** A whole year. */
export function yearFound(year: number, basis: Basis): FoundDate {
  return { value: String(year), precision: "year", ...yearInterval(year), ...basis, weekdayConflict: null };
}

/** Days left open. Its value is the month in which all of them lie, or the year where they are more than a month. */
export function intervalFound({ from, to }: DayInterval, basis: Basis): FoundDate {
  if (from === to) return dayFound(from, basis);
  const { value, precision } = finest({ from, to });
  return { value, precision, from, to, ...basis, weekdayConflict: null };
}

/** Nothing more than that a time is named; `basis` says what it would count from. */
export function nothingFound(basis: Basis, weekdayConflict: number | null = null): FoundDate {
  return { value: null, precision: "unknown", from: null, to: null, ...basis, weekdayConflict };
}

function finest({ from, to }: DayInterval): { value: string | null; precision: Precision } {
  if (from.slice(0, 7) === to.slice(0, 7)) return { value: from.slice(0, 7), precision: "month" };
  const withinYear = from.slice(0, 4) === to.slice(0, 4) && Number(to.slice(5, 7)) - Number(from.slice(5, 7)) > 1;
  return withinYear ? { value: from.slice(0, 4), precision: "year" } : { value: null, precision: "unknown" };
}

/** A day if the calendar has it, else nothing. */
export function realDay(day: { year: number; month: number; day: number }): IsoDay | null {
  return isRealDay(day)
    ? `${day.year}-${String(day.month).padStart(2, "0")}-${String(day.day).padStart(2, "0")}`
    : null;
}

/** Year of a found date, where all its days lie in one. */
export function yearOf({ from, to }: Pick<FoundDate, "from" | "to">): number | null {
  if (from === null || to === null) return null;
  return partsOf(from).year === partsOf(to).year ? partsOf(from).year : null;
}
