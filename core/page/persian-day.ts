import { isoDay } from "./page-moment.ts";

const dayLong = 86_400_000;
// Years 1360 to 1429 are 1981 to 2051. A later number of this size is a year of the Hegira.
const firstYear = 1360;
const lastYear = 1429;
/** Matches a year of the Persian calendar on which a page may have been written. */
export const persianYear = "1(?:3[6-9]|4[0-2])\\d";

// As agencies spell them in French and in English, folded; and in Persian, with or without the stroke on the first letter.
const months = [
  "farvardin|فروردین",
  "ordibehe?sht|اردیبهشت",
  "khordad|خرداد",
  "tir|تیر",
  "a?mordad|[اأ]?مرداد",
  "shahriva?r|chahrivar|شهریور",
  "mehr|مهر",
  "aban|[اآ]بان",
  "azar|[اآ]ذر",
  "de[yi]|دی",
  "bahman|بهمن",
  "esfand|اسفند",
];
/** Matches the folded name of a Persian month. */
export const persianMonth = months.join("|");

const patterns = months.map((name) => new RegExp(`^(?:${name})$`, "u"));

/** 1 to 12 for the folded name of a Persian month, or null. */
export function persianMonthNumber(name: string): number | null {
  const found = patterns.findIndex((pattern) => pattern.test(name));
  return found < 0 ? null : found + 1;
}

/** `YYYY-MM-DD` of a day of the Persian calendar (1403, 5, 16: `2024-08-06`), or null where there is no such day. */
export function persianDay(y: number, m: number, d: number): string | null {
  if (y < firstYear || y > lastYear || m < 1 || m > 12 || d < 1 || d > (m <= 6 ? 31 : 30)) return null;
  const at = sinceStart(y, m, d);
  if (at >= sinceStart(y + 1, 1, 1)) return null;
  // Day 0 of the year 979 is 79 days into 1600.
  const date = new Date(Date.UTC(1600, 0, 1) + (at + 79) * dayLong);
  return isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** Days since the first of the year 979; eight leap years in 33. */
function sinceStart(y: number, m: number, d: number): number {
  const years = y - 979;
  const leaps = Math.floor(years / 33) * 8 + Math.floor(((years % 33) + 3) / 4);
  const before = m <= 7 ? (m - 1) * 31 : (m - 1) * 30 + 6;
  return 365 * years + leaps + before + d - 1;
}
