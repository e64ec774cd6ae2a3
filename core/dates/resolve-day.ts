import type { IsoDay } from "../model.ts";
import { chooseWeekday, chooseYear, directionOf, mayBeToday, yearlessDay } from "./choose-day.ts";
import { addDays, addMonths, daysBetween, partsOf, weekdayOf } from "./days.ts";
import type { DayInterval } from "./days.ts";
import {
  dayFound,
  fromPublication,
  fromText,
  intervalFound,
  nothingFound,
  realDay,
  stated,
  statedNearPublication,
} from "./found-date.ts";
import type { Basis, FoundDate } from "./found-date.ts";
import { gregorianToPersian, isRealPersianDay, persianToGregorian } from "./persian.ts";
import { yearMeant } from "./surroundings.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Apposition, DateWords, WordingOf } from "./wordings.ts";

function orNothing(day: IsoDay | null, basis: Basis): FoundDate {
  return day === null ? nothingFound(basis) : dayFound(day, basis);
}

function conflict(day: IsoDay, weekday: number | null): number | null {
  return weekday !== null && weekdayOf(day) !== weekday ? weekday : null;
}

/** A date of the Gregorian calendar. */
export function resolveDate({ weekday, day, month, year, near }: DateWords, around: Surroundings): FoundDate {
  if (year !== null || around.knownYear !== null) {
    const meant =
      around.knownYear === null
        ? yearMeant(year, around)
        : { year: around.knownYear, basis: { source: "inferred", relativeTo: null } as const };
    const found = meant === null ? null : realDay({ year: meant.year, month, day });
    return found === null || meant === null
      ? nothingFound(stated)
      : dayFound(found, meant.basis, conflict(found, weekday));
  }
  if (around.publication === null) return nothingFound(statedNearPublication);
  const found = chooseYear(
    yearlessDay(month, day, weekday, near),
    around.publication.day,
    around.verb,
    around.elsewhere(),
  );
  return found === null
    ? nothingFound(statedNearPublication)
    : dayFound(found, statedNearPublication, conflict(found, weekday));
}

/** A date of the Persian calendar. */
export function resolvePersianDay({ weekday, day, month, year }: DateWords, around: Surroundings): FoundDate {
  const inYear = (persianYear: number): IsoDay | null => {
    const date = { year: persianYear, month, day };
    return isRealPersianDay(date) ? persianToGregorian(date) : null;
  };
  if (year?.kind === "figures") {
    const found = inYear(year.year);
    return found === null ? nothingFound(stated) : dayFound(found, stated, conflict(found, weekday));
  }
  if (around.publication === null) return nothingFound(statedNearPublication);
  const shift = gregorianToPersian(around.publication.day).year - partsOf(around.publication.day).year;
  const yearless = { weekday, near: null, inYear: (gregorian: number) => inYear(gregorian + shift) };
  const found = chooseYear(yearless, around.publication.day, around.verb, around.elsewhere());
  if (found === null || Math.abs(daysBetween(around.publication.day, found)) > 100)
    return nothingFound(statedNearPublication);
  return dayFound(found, statedNearPublication, conflict(found, weekday));
}

/** A day by its weekday. */
export function resolveWeekday(wording: WordingOf<"weekday">, around: Surroundings): FoundDate {
  if (wording.which === "before" || wording.which === "after") {
    const anchor = around.anchorDay();
    if (anchor === null) return nothingFound(fromText);
    const ahead = (wording.weekday - weekdayOf(anchor) + 7) % 7 || 7;
    return dayFound(addDays(anchor, wording.which === "after" ? ahead : ahead === 7 ? -7 : ahead - 7), fromText);
  }
  return around.publication === null
    ? nothingFound(fromPublication)
    : orNothing(chooseWeekday(wording, around.publication, around.verb, around.complement), fromPublication);
}

/** "hier", "ce soir": a day counted from the publication. */
export function resolvePublicationDay(
  { offset, part, beside }: WordingOf<"publication-day">,
  around: Surroundings,
): FoundDate {
  const { publication } = around;
  const printed = beside.date === null ? null : resolveDate(beside.date, around);
  if (publication === null) return printed ?? nothingFound(fromPublication);
  const direction = directionOf(around.verb);
  if (offset === 0 && !mayBeToday(publication, part, direction)) {
    // "ce soir" in a dispatch of 00:30 is the evening that has just passed.
    const after =
      direction === "back" && publication.minutes !== null && publication.minutes < 5 * 60 && part !== "morning";
    return after && beside.weekday === null && printed === null
      ? dayFound(addDays(publication.day, -1), fromPublication)
      : (printed ?? nothingFound(fromPublication));
  }
  return besides(addDays(publication.day, offset), beside, printed, fromPublication);
}

/** A relative day and what is printed beside it: a printed date wins, a weekday that disagrees leaves both days open. */
function besides(day: IsoDay, { weekday }: Apposition, printed: FoundDate | null, basis: Basis): FoundDate {
  if (printed !== null && printed.value !== null) return printed;
  if (weekday === null || weekdayOf(day) === weekday) return dayFound(day, basis);
  const gap = ((weekday - weekdayOf(day) + 10) % 7) - 3;
  const other = addDays(day, gap);
  const between: DayInterval = other < day ? { from: other, to: day } : { from: day, to: other };
  return { ...intervalFound(between, basis), value: null, precision: "unknown", weekdayConflict: weekday };
}

/** "la veille": a day counted from one of the text. */
export function resolveTextDay({ offset, beside }: WordingOf<"text-day">, around: Surroundings): FoundDate {
  if (beside.date !== null) {
    const printed = resolveDate(beside.date, around);
    if (printed.value !== null) return printed;
  }
  const anchor = around.anchorDay();
  const day = anchor === null ? null : addDays(anchor, offset);
  if (beside.weekday === null) return orNothing(day, fromText);
  if (day !== null && weekdayOf(day) === beside.weekday) return dayFound(day, fromText);
  return resolveWeekday({ kind: "weekday", weekday: beside.weekday, which: "bare", part: null }, around);
}

/** "le 5": a day whose month stands elsewhere. */
export function resolveDayOfMonth({ weekday, day }: WordingOf<"day-of-month">, around: Surroundings): FoundDate {
  const month = around.anchorMonth();
  if (month !== null && weekday === null) {
    const found = realDay({ ...partsOf(`${month}-01`), day });
    return orNothing(found, fromText);
  }
  const { publication } = around;
  if (publication === null) return nothingFound(fromPublication);
  const candidates = [-1, 0, 1]
    .map((step) => realDay({ ...partsOf(addMonths(`${publication.day.slice(0, 7)}-01`, step)), day }))
    .filter((one) => one !== null);
  const distance = (one: IsoDay): number => daysBetween(publication.day, one);
  if (weekday !== null) {
    const agreeing = candidates.filter((one) => weekdayOf(one) === weekday);
    return orNothing(agreeing.length === 1 ? (agreeing[0] ?? null) : null, statedNearPublication);
  }
  const direction = directionOf(around.verb);
  const fitting = candidates.filter((one) =>
    direction === "back"
      ? distance(one) <= 0
      : direction === "ahead"
        ? distance(one) >= 0
        : Math.abs(distance(one)) <= 4,
  );
  const found = fitting.sort((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)))[0] ?? null;
  return orNothing(
    found !== null &&
      Math.abs(distance(found)) <= 20 &&
      !(around.verb.announces && direction === "back" && distance(found) < -3)
      ? found
      : null,
    fromPublication,
  );
}
