import type { IsoDay, MeetingDate } from "../model.ts";

/** The parts of a day, month 1–12. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** First and last day of a stretch of time, both included. */
export interface DayInterval {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

/** `isoDay({ year: 2024, month: 8, day: 5 })` is `2024-08-05`. Does not ask whether the day exists. */
export function isoDay({ year, month, day }: DayParts): IsoDay {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Year, month and day of an `IsoDay`. */
export function partsOf(day: IsoDay): DayParts {
  const digits = (from: number, to: number): number => {
    let value = 0;
    for (let i = from; i < to; i++) value = value * 10 + day.charCodeAt(i) - 48;
    return value;
  };
  return { year: digits(0, 4), month: digits(5, 7), day: digits(8, 10) };
}

// Both ways count in years that begin on 1 March, so that the leap day comes last; 146097 days are 400 years, and
// 719468 days lie between 1 March of the year 0 and 1 January 1970. A thousand dates a page make `Date` too slow.

/** Days since 1 January 1970. */
export function dayNumber(day: IsoDay): number {
  const { year, month, day: date } = partsOf(day);
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}

/** The inverse of `dayNumber`. */
export function fromDayNumber(number: number): IsoDay {
  const days = number + 719_468;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return isoDay({
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  });
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: IsoDay, count: number): IsoDay {
  return fromDayNumber(dayNumber(day) + count);
}

/** Days from `from` to `to`: positive when `to` is later. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: IsoDay): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** How many days a month (1–12) has. */
export function monthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether the calendar has this day: not 31 June, not 29 February 2023. Years 1000 to 9999. */
export function isRealDay({ year, month, day }: DayParts): boolean {
  return year >= 1000 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

/** The last day of the month in which `day` stands. */
export function endOfMonth(day: IsoDay): IsoDay {
  const { year, month } = partsOf(day);
  return isoDay({ year, month, day: monthLength(year, month) });
}

/** First and last day of a month (1–12). */
export function monthInterval(year: number, month: number): DayInterval {
  const from = isoDay({ year, month, day: 1 });
  return { from, to: endOfMonth(from) };
}

/** First and last day of a year. */
export function yearInterval(year: number): DayInterval {
  return { from: isoDay({ year, month: 1, day: 1 }), to: isoDay({ year, month: 12, day: 31 }) };
}

/**
 * A date as people write one by hand: `2024-08-05`, `2024-08` or `2024`.
 * @returns undefined where it is none, or no such day exists.
 */
export function dateOf(value: string): MeetingDate | undefined {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  if (!isRealDay({ year, month, day })) return undefined;
  if (parts[3] !== undefined) return { value, precision: "day", from: value, to: value };
  if (parts[2] !== undefined) return { value, precision: "month", ...monthInterval(year, month) };
  return { value, precision: "year", ...yearInterval(year) };
}

/** The Monday on or before `day`. */
export function mondayOf(day: IsoDay): IsoDay {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

/** The same date `count` months later, or that month's last day where it is shorter. */
export function addMonths(day: IsoDay, count: number): IsoDay {
  const { year, month, day: date } = partsOf(day);
  const months = year * 12 + (month - 1) + count;
  const target = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
  return isoDay({ ...target, day: Math.min(date, monthLength(target.year, target.month)) });
}

/**
 * The page's own local day: the date printed in an instant with offset (`2024-08-05T23:02:00+03:30` is 5 August),
 * or a bare day; null where there is none or it is no real day.
 */
export function localDay(publishedAt: string | null): IsoDay | null {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|T| )/.exec(publishedAt ?? "")?.[0];
  return day !== undefined && isRealDay(partsOf(day)) ? day : null;
}

/** Minutes since the page's local midnight; null for a bare day or none. */
export function localMinutes(publishedAt: string | null): number | null {
  const time = /^\d{4}-\d{2}-\d{2}[T ](\d{2}):(\d{2})/.exec(publishedAt ?? "");
  return time === null ? null : Number(time[1]) * 60 + Number(time[2]);
}
