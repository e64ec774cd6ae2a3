import type { IsoDay } from "../model.ts";
import { dayNumber, fromDayNumber } from "./days.ts";
import type { DayInterval, DayParts } from "./days.ts";

// The Iranian civil calendar by its 33-year cycle (eight leap years in 33, attributed to Omar Khayyam), as ICU's Persian
// calendar computes it: year y is a leap year when (25y + 11) mod 33 < 8. It agrees with the astronomical rule in force in
// Iran from 1799 to 2124. 1 Farvardin 1 is the Julian day 1948320; 1 January 1970 is 2440588.
const newYearOne = 1_948_320 - 2_440_588;

/** Days since 1 January 1970 of 1 Farvardin. */
function newYear(year: number): number {
  return newYearOne + 365 * (year - 1) + Math.floor((8 * year + 21) / 33);
}

/** Whether Esfand has 30 days in this Persian year. */
export function isPersianLeapYear(year: number): boolean {
  return (25 * year + 11) % 33 < 8;
}

/** How many days a Persian month (1 = Farvardin … 12 = Esfand) has. */
export function persianMonthLength(year: number, month: number): number {
  if (month <= 6) return 31;
  return month <= 11 || isPersianLeapYear(year) ? 30 : 29;
}

/** Whether the Persian calendar has this day. Years 1178 to 1503, within which the rule is exact. */
export function isRealPersianDay({ year, month, day }: DayParts): boolean {
  return (
    year >= 1178 && year <= 1503 && month >= 1 && month <= 12 && day >= 1 && day <= persianMonthLength(year, month)
  );
}

/** The Gregorian day of a Persian date (15 Mordad 1403 is 2024-08-05). Does not ask whether the date exists. */
export function persianToGregorian({ year, month, day }: DayParts): IsoDay {
  const before = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6;
  return fromDayNumber(newYear(year) + before + day - 1);
}

/** The Persian date of a Gregorian day. */
export function gregorianToPersian(day: IsoDay): DayParts {
  const number = dayNumber(day);
  let year = Math.floor((number - newYearOne) / 365.2425) + 1;
  if (number < newYear(year)) year--;
  if (number >= newYear(year + 1)) year++;
  const dayOfYear = number - newYear(year);
  const month = dayOfYear < 186 ? Math.floor(dayOfYear / 31) : Math.floor((dayOfYear - 6) / 30);
  const before = month < 7 ? 31 * month : 30 * month + 6;
  return { year, month: month + 1, day: dayOfYear - before + 1 };
}

/** First and last Gregorian day of a Persian month. */
export function persianMonthInterval(year: number, month: number): DayInterval {
  const length = persianMonthLength(year, month);
  return { from: persianToGregorian({ year, month, day: 1 }), to: persianToGregorian({ year, month, day: length }) };
}
