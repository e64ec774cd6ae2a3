import { isRealPersianDay, persianToGregorian } from "../dates/persian.ts";

// Years 1360 to 1429 are 1981 to 2051. A later number of this size is a year of the Hegira.
const firstYear = 1360;
const lastYear = 1429;
/** Matches a year of the Persian calendar on which a page may have been written. */
export const persianYear = "1(?:3[6-9]|4[0-2])\\d";

// As agencies spell them in French and in English, folded; and in Persian, with or without the stroke on the first letter.
const months = [
  "far[vw]ardine?|فروردین",
  "ordibehe(?:s|c|sc)hte?|اردیبهشت",
  "(?:kh|x)orda?ad|خرداد",
  "tir|تیر",
  "a?morda?ad|[اأ]?مرداد",
  "[sc]hahri[vw]ar|شهریور",
  "mehr|مهر",
  "a?aban|[اآ]بان",
  "azar|[اآ]ذر",
  "de[yi]|day|دی",
  "bahman|بهمن",
  "[ei]sfand|esphand|اسفند",
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
export function persianDay(year: number, month: number, day: number): string | null {
  const parts = { year, month, day };
  return year < firstYear || year > lastYear || !isRealPersianDay(parts) ? null : persianToGregorian(parts);
}
