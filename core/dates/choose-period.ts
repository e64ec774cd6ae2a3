import type { IsoDay } from "../model.ts";
import { addDays, addMonths, isoDay, mondayOf, monthInterval, partsOf, weekdayOf, yearInterval } from "./days.ts";
import type { DayInterval } from "./days.ts";
import { directionOf } from "./choose-day.ts";
import type { OtherYear } from "./choose-day.ts";
import type { Governing } from "./tense.ts";
import type { Segment, Step } from "./wordings.ts";

/** A month of a year; months 1–12. */
export interface YearMonth {
  readonly year: number;
  readonly month: number;
}

/** The year of a month that is named without one, or null where it cannot be told. */
export function chooseMonth(
  month: number,
  near: Step | null,
  today: IsoDay,
  verb: Governing,
  elsewhere: OtherYear,
): YearMonth | null {
  const { year, month: current } = partsOf(today);
  const ahead = (month - current + 12) % 12;
  const after = (months: number): YearMonth => ({ year: year + Math.floor((current - 1 + months) / 12), month });
  if (near === -1) return after(ahead === 0 ? -12 : ahead - 12);
  if (near === 1) return after(ahead === 0 ? 12 : ahead);
  if (near === 0 || ahead === 0)
    return elsewhere === "here" && near === null ? null : after(ahead === 0 || ahead <= 6 ? ahead : ahead - 12);
  const back = ahead - 12;
  if (elsewhere === "here" || (elsewhere === "near" && back < -6 && ahead > 2)) return null;
  const direction = directionOf(verb);
  if (direction === "back") return verb.announces && ahead <= 8 ? null : ahead <= 2 ? null : after(back);
  if (direction === "ahead") return back >= -2 ? null : after(ahead);
  return ahead <= 4 ? after(ahead) : back >= -4 ? after(back) : null;
}

/** A part of a month: its first ten days, those from the eleventh to the twentieth, or those after. */
export function segmentOfMonth({ year, month }: YearMonth, segment: Segment | null): DayInterval {
  const whole = monthInterval(year, month);
  if (segment === null) return whole;
  if (segment === "start") return { from: whole.from, to: isoDay({ year, month, day: 10 }) };
  if (segment === "middle") return { from: isoDay({ year, month, day: 10 }), to: isoDay({ year, month, day: 20 }) };
  return { from: isoDay({ year, month, day: 20 }), to: whole.to };
}

/** A part of a year: to the end of March, May to August, from October. */
export function segmentOfYear(year: number, segment: Segment | null): DayInterval {
  if (segment === null) return yearInterval(year);
  if (segment === "start") return { from: `${year}-01-01`, to: `${year}-03-31` };
  return segment === "middle"
    ? { from: `${year}-05-01`, to: `${year}-08-31` }
    : { from: `${year}-10-01`, to: `${year}-12-31` };
}

/** A part of the week that begins on `monday`: Monday to Wednesday, Tuesday to Thursday, Thursday to Sunday. */
export function segmentOfWeek(monday: IsoDay, segment: Segment | null): DayInterval {
  if (segment === null) return { from: monday, to: addDays(monday, 6) };
  if (segment === "start") return { from: monday, to: addDays(monday, 2) };
  return segment === "middle"
    ? { from: addDays(monday, 1), to: addDays(monday, 3) }
    : { from: addDays(monday, 3), to: addDays(monday, 6) };
}

/** The week, or part of one, `step` weeks from that of `today`; a null step is the tense's to choose. */
export function chooseWeek(step: Step | null, segment: Segment | null, today: IsoDay, verb: Governing): DayInterval {
  const here = segmentOfWeek(mondayOf(today), segment);
  const direction = directionOf(verb);
  const chosen =
    step ?? (direction === "back" && here.from > today ? -1 : direction === "ahead" && here.to < today ? 1 : 0);
  return segmentOfWeek(addDays(mondayOf(today), 7 * chosen), segment);
}

const weekend = (from: IsoDay): DayInterval => ({ from, to: addDays(from, 1) });

/** Saturday and Sunday: of the week before, of the coming end of week, or ("ce week-end") as the tense says. */
export function chooseWeekend(step: Step | null, today: IsoDay, verb: Governing): DayInterval | null {
  const saturday = addDays(mondayOf(today), 5);
  const during = weekdayOf(today) === 6 || weekdayOf(today) === 0;
  if (step === -1) return weekend(addDays(saturday, -7));
  if (step === 1) return weekend(addDays(saturday, during ? 7 : 0));
  if (during) return weekend(saturday);
  const direction = directionOf(verb);
  if (direction === "back" && !verb.announces) return weekend(addDays(saturday, -7));
  if (direction === "ahead") return weekend(saturday);
  return weekdayOf(today) >= 3 ? weekend(saturday) : null;
}

/** The month `step` months from that of `today`, or part of it. */
export function chooseNearMonth(step: Step | null, segment: Segment | null, today: IsoDay): DayInterval {
  return segmentOfMonth(partsOf(addMonths(`${today.slice(0, 7)}-01`, step ?? 0)), segment);
}

export type Season = "spring" | "summer" | "autumn" | "winter";

const seasonDays: Readonly<Record<Season, readonly [string, string]>> = {
  spring: ["03-01", "06-21"],
  summer: ["06-01", "09-23"],
  autumn: ["09-01", "12-22"],
  winter: ["12-01", "03-21"],
};

/** A season in the broad sense of the press (summer begins in June); winter is that which begins in `year`. */
export function seasonInterval(season: Season, year: number): DayInterval {
  const [from, to] = seasonDays[season];
  return { from: `${year}-${from}`, to: `${season === "winter" ? year + 1 : year}-${to}` };
}

/** The season meant, or null where it cannot be told. "L'été dernier" is the last that is over. */
export function chooseSeason(
  season: Season,
  year: number | null,
  near: Step | null,
  today: IsoDay,
  verb: Governing,
): DayInterval | null {
  // "l'hiver 2023" is said of either end.
  if (year !== null)
    return season === "winter" ? { from: `${year - 1}-12-01`, to: `${year + 1}-03-21` } : seasonInterval(season, year);
  const now = partsOf(today).year;
  const around = [now - 2, now - 1, now, now + 1].map((start) => seasonInterval(season, start));
  const last = around.filter((one) => one.to < today).at(-1) ?? null;
  const next = around.find((one) => one.from > today) ?? null;
  const current = around.find((one) => one.from <= today && one.to >= today) ?? null;
  if (near === -1) return last;
  if (near === 1) return next;
  if (current !== null) return current;
  const direction = directionOf(verb);
  if (direction === "back") return verb.announces ? null : last;
  return direction === "ahead" ? next : null;
}
