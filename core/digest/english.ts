import { partsOf, weekdayOf } from "../dates/days.ts";
import type { CountryCode, IsoDay, MeetingDate } from "../model.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
export const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** `5 August`. */
export function dayAndMonth(day: IsoDay): string {
  const { month, day: date } = partsOf(day);
  return `${date}\u00a0${months[month - 1]!}`;
}

export function weekdayAndDay(day: IsoDay): string {
  return `${weekdays[weekdayOf(day)]!} ${dayAndMonth(day)}`;
}

function monthAndYear(month: string): string {
  return `${months[Number(month.slice(5, 7)) - 1]!} ${month.slice(0, 4)}`;
}

export function dateInWords({ value, precision, from, to }: MeetingDate): string {
  if (value !== null && precision === "day") return `${weekdayAndDay(value)} ${value.slice(0, 4)}`;
  if (value !== null && precision === "month") return `in ${monthAndYear(value)}`;
  if (value !== null && precision === "year") return `in ${value}`;
  if (from !== null && to !== null) return `between ${dayAndMonth(from)} and ${dayAndMonth(to)} ${to.slice(0, 4)}`;
  return "date not given";
}

export function shortDate({ value, precision }: MeetingDate, thisYear: string): string | null {
  if (value === null || precision === "unknown") return null;
  if (precision === "year") return value;
  if (precision === "month") return monthAndYear(value);
  return value.startsWith(thisYear) ? dayAndMonth(value) : `${dayAndMonth(value)} ${value.slice(0, 4)}`;
}

const countryNames = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });

export function countryName(code: CountryCode): string {
  return /^[A-Z]{2}$/.test(code) ? (countryNames.of(code) ?? code) : code;
}

const withArticle = new Set(["US", "GB", "AE", "NL", "PH", "MV", "KM", "SC", "BS", "CF", "CD", "DO", "CZ"]);

export function inCountry(code: CountryCode): string {
  return `in ${withArticle.has(code) ? "the " : ""}${countryName(code)}`;
}

export function listed(items: readonly string[], most = items.length): string {
  const shown = items.length > most + 1 ? items.slice(0, most) : items;
  const rest = items.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} others`] : shown;
  return all.length < 2 ? (all[0] ?? "") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count}\u00a0${count === 1 ? one : many}`;
}
