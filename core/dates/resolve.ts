import type { IsoDay } from "../model.ts";
import { chooseNearMonth, chooseMonth, chooseSeason, chooseWeek, chooseWeekend, segmentOfMonth, segmentOfYear } from "./choose-period.ts";
import { chooseWeekday, chooseYear, directionOf, mayBeToday, yearlessDay } from "./choose-day.ts";
import type { OtherYear, Publication } from "./choose-day.ts";
import { addDays, addMonths, daysBetween, partsOf, weekdayOf } from "./days.ts";
import type { DayInterval } from "./days.ts";
import { dayFound, fromPublication, fromText, intervalFound, monthFound, nothingFound, realDay, stated, statedNearPublication, yearFound } from "./found-date.ts";
import type { Basis, FoundDate } from "./found-date.ts";
import { gregorianToPersian, isRealPersianDay, persianMonthInterval, persianToGregorian } from "./persian.ts";
import type { Governing } from "./tense.ts";
import type { Apposition, DateWording, DateWords, YearWords } from "./wordings.ts";

/** What a wording is read against. Anchors are asked for only when a wording needs them. */
export interface Surroundings {
  readonly publication: Publication | null;
  readonly verb: Governing;
  /** The day from which "la veille" counts. */
  readonly anchorDay: () => IsoDay | null;
  /** `YYYY-MM` told of just before. */
  readonly anchorMonth: () => string | null;
  readonly anchorYear: () => number | null;
  /** The text around tells of another year than the publication's. */
  readonly elsewhere: () => OtherYear;
  /** Year of a day that is named without one ("l'attaque du 7 octobre"). */
  readonly knownYear: number | null;
}

type Of<K extends DateWording["kind"]> = Extract<DateWording, { readonly kind: K }>;

/** What a wording means where it stands; nothing rather than a guess. */
export function resolve(wording: DateWording, around: Surroundings): FoundDate {
  switch (wording.kind) {
    case "date":
      return wording.calendar === "persian" ? resolvePersianDay(wording, around) : resolveDate(wording, around);
    case "weekday":
      return resolveWeekday(wording, around);
    case "month":
      return resolveMonth(wording, around);
    case "year":
      return resolveYear(wording, around);
    case "publication-day":
      return resolvePublicationDay(wording, around);
    case "text-day":
      return resolveTextDay(wording, around);
    case "distance":
      return resolveDistance(wording, around);
    case "period":
      return resolvePeriod(wording, around);
    case "season":
      return resolveSeason(wording, around);
    case "night":
      return resolveNight(wording, around);
    case "day-of-month":
      return resolveDayOfMonth(wording, around);
    case "range":
      return resolveRange(wording, around);
    case "week-of": {
      const { from } = resolve(wording.day, around);
      return from === null ? nothingFound(stated) : intervalFound({ from, to: addDays(from, 6) }, stated);
    }
  }
}

function orNothing(day: IsoDay | null, basis: Basis): FoundDate {
  return day === null ? nothingFound(basis) : dayFound(day, basis);
}

function conflict(day: IsoDay, weekday: number | null): number | null {
  return weekday !== null && weekdayOf(day) !== weekday ? weekday : null;
}

/** The year that words give: figures, one beside the publication's ("l'an dernier"), one beside the text's ("la même année"). */
function yearMeant(words: YearWords, around: Surroundings): { year: number; basis: Basis } | null {
  if (words === null) return null;
  if (words.kind === "figures") return { year: words.year, basis: stated };
  if (words.of === "publication") {
    return around.publication === null ? null : { year: partsOf(around.publication.day).year + words.step, basis: fromPublication };
  }
  const year = around.anchorYear();
  return year === null ? null : { year: year + words.step, basis: fromText };
}

function resolveDate({ weekday, day, month, year, near }: DateWords, around: Surroundings): FoundDate {
  if (year !== null || around.knownYear !== null) {
    const meant = around.knownYear === null ? yearMeant(year, around) : { year: around.knownYear, basis: { source: "inferred", relativeTo: null } as const };
    const found = meant === null ? null : realDay({ year: meant.year, month, day });
    return found === null || meant === null ? nothingFound(stated) : dayFound(found, meant.basis, conflict(found, weekday));
  }
  if (around.publication === null) return nothingFound(statedNearPublication);
  const found = chooseYear(yearlessDay(month, day, weekday, near), around.publication.day, around.verb, around.elsewhere());
  return found === null ? nothingFound(statedNearPublication) : dayFound(found, statedNearPublication, conflict(found, weekday));
}

function resolvePersianDay({ weekday, day, month, year }: DateWords, around: Surroundings): FoundDate {
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
  if (found === null || Math.abs(daysBetween(around.publication.day, found)) > 100) return nothingFound(statedNearPublication);
  return dayFound(found, statedNearPublication, conflict(found, weekday));
}

function resolveWeekday(wording: Of<"weekday">, around: Surroundings): FoundDate {
  if (wording.which === "before" || wording.which === "after") {
    const anchor = around.anchorDay();
    if (anchor === null) return nothingFound(fromText);
    const ahead = (wording.weekday - weekdayOf(anchor) + 7) % 7 || 7;
    return dayFound(addDays(anchor, wording.which === "after" ? ahead : ahead === 7 ? -7 : ahead - 7), fromText);
  }
  return around.publication === null ? nothingFound(fromPublication) : orNothing(chooseWeekday(wording, around.publication, around.verb), fromPublication);
}

function resolveMonth({ calendar, month, year, near, segment }: Of<"month">, around: Surroundings): FoundDate {
  if (calendar === "persian") return year?.kind === "figures" ? intervalFound(persianMonthInterval(year.year, month), stated) : nothingFound(stated);
  if (year !== null) {
    const meant = yearMeant(year, around);
    return meant === null ? nothingFound(fromText) : monthOrPart({ year: meant.year, month }, segment, meant.basis);
  }
  if (around.publication === null) return nothingFound(statedNearPublication);
  const meant = chooseMonth(month, near, around.publication.day, around.verb, around.elsewhere());
  return meant === null ? nothingFound(statedNearPublication) : monthOrPart(meant, segment, statedNearPublication);
}

function monthOrPart(month: { year: number; month: number }, segment: Of<"month">["segment"], basis: Basis): FoundDate {
  return segment === null ? monthFound(month.year, month.month, basis) : intervalFound(segmentOfMonth(month, segment), basis);
}

function resolveYear({ year, segment }: Of<"year">, around: Surroundings): FoundDate {
  const meant = yearMeant(year, around);
  if (meant === null) return nothingFound(fromPublication);
  return segment === null ? yearFound(meant.year, meant.basis) : { ...intervalFound(segmentOfYear(meant.year, segment), meant.basis), value: String(meant.year), precision: "year" };
}

function resolvePublicationDay({ offset, part, beside }: Of<"publication-day">, around: Surroundings): FoundDate {
  const { publication } = around;
  const printed = beside.date === null ? null : resolveDate(beside.date, around);
  if (publication === null) return printed ?? nothingFound(fromPublication);
  const direction = directionOf(around.verb);
  if (offset === 0 && !mayBeToday(publication, part, direction)) {
    // "ce soir" in a dispatch of 00:30 is the evening that has just passed.
    const after = direction === "back" && publication.minutes !== null && publication.minutes < 5 * 60 && part !== "morning";
    return after && beside.weekday === null && printed === null ? dayFound(addDays(publication.day, -1), fromPublication) : (printed ?? nothingFound(fromPublication));
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

function resolveTextDay({ offset, beside }: Of<"text-day">, around: Surroundings): FoundDate {
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

function resolveDistance({ count, unit, from, exact }: Of<"distance">, around: Surroundings): FoundDate {
  const basis = from === "text" ? fromText : fromPublication;
  const anchor = from === "text" ? around.anchorDay() : (around.publication?.day ?? null);
  if (anchor === null || !Number.isFinite(count)) return nothingFound(basis);
  const around2 = (day: IsoDay, slack: number): FoundDate => intervalFound({ from: addDays(day, -slack), to: addDays(day, slack) }, basis);
  const size = Math.abs(count);
  const years = partsOf(anchor).year + (unit === "year" ? count : 0);
  if (years < 1000) return nothingFound(basis);
  switch (unit) {
    case "day":
      return size <= 6 || exact ? dayFound(addDays(anchor, count), basis) : around2(addDays(anchor, count), 2);
    case "week":
      return exact ? dayFound(addDays(anchor, 7 * count), basis) : around2(addDays(anchor, 7 * count), size === 1 ? 1 : 3);
    case "month":
      return exact ? dayFound(addMonths(anchor, count), basis) : around2(addMonths(anchor, count), size <= 3 ? 10 : 16);
    case "year":
      return exact ? dayFound(addMonths(anchor, 12 * count), basis) : around2(addMonths(anchor, 12 * count), size === 1 ? 60 : 120);
  }
}

function resolvePeriod({ unit, step, segment, of }: Of<"period">, around: Surroundings): FoundDate {
  const basis = of === "text" ? fromText : fromPublication;
  const today = of === "text" ? around.anchorDay() : (around.publication?.day ?? null);
  if (today === null) return nothingFound(basis);
  if (unit === "month") {
    const found = chooseNearMonth(step, segment, today);
    return intervalFound(found, basis);
  }
  const found = unit === "week" ? chooseWeek(step, segment, today, around.verb) : chooseWeekend(step, today, around.verb);
  return found === null ? nothingFound(basis) : intervalFound(found, basis);
}

function resolveSeason({ season, year, near }: Of<"season">, around: Surroundings): FoundDate {
  const basis = year === null ? fromPublication : stated;
  const today = around.publication?.day ?? (year === null ? null : `${year}-06-15`);
  const found = today === null || (year === null && around.elsewhere() === "here") ? null : chooseSeason(season, year, near, today, around.verb);
  return found === null ? nothingFound(basis) : intervalFound(found, basis);
}

function resolveNight({ which }: Of<"night">, around: Surroundings): FoundDate {
  const today = around.publication?.day;
  if (today === undefined) return nothingFound(fromPublication);
  const direction = directionOf(around.verb);
  const start = which === "last" || (which === "this" && direction === "back") ? -1 : which === "next" || direction === "ahead" ? 0 : null;
  return start === null
    ? { ...nothingFound(fromPublication), from: addDays(today, -1), to: addDays(today, 1) }
    : intervalFound({ from: addDays(today, start), to: addDays(today, start + 1) }, fromPublication);
}

function resolveDayOfMonth({ weekday, day }: Of<"day-of-month">, around: Surroundings): FoundDate {
  const month = around.anchorMonth();
  if (month !== null && weekday === null) {
    const found = realDay({ ...partsOf(`${month}-01`), day });
    return orNothing(found, fromText);
  }
  const { publication } = around;
  if (publication === null) return nothingFound(fromPublication);
  const candidates = [-1, 0, 1].map((step) => realDay({ ...partsOf(addMonths(`${publication.day.slice(0, 7)}-01`, step)), day })).filter((one) => one !== null);
  const distance = (one: IsoDay): number => daysBetween(publication.day, one);
  if (weekday !== null) {
    const agreeing = candidates.filter((one) => weekdayOf(one) === weekday);
    return orNothing(agreeing.length === 1 ? (agreeing[0] ?? null) : null, statedNearPublication);
  }
  const direction = directionOf(around.verb);
  const fitting = candidates.filter((one) => (direction === "back" ? distance(one) <= 0 : direction === "ahead" ? distance(one) >= 0 : Math.abs(distance(one)) <= 4));
  const found = fitting.sort((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)))[0] ?? null;
  return orNothing(found !== null && Math.abs(distance(found)) <= 20 && !(around.verb.announces && direction === "back" && distance(found) < -3) ? found : null, fromPublication);
}

function resolveRange({ first, last }: Of<"range">, around: Surroundings): FoundDate {
  const end = resolve(last, around);
  let start = resolve(first, around);
  const basis: Basis = { source: end.source, relativeTo: end.relativeTo };
  if (end.to === null || end.from === null) return nothingFound(basis);
  if (start.from !== null && start.from > end.to && first.kind === "weekday" && last.kind === "weekday") {
    // "de mardi à jeudi" read on a Wednesday: both ends belong to one run of days, which the tense places.
    start = { ...start, from: addDays(end.to, -((last.weekday - first.weekday + 7) % 7)) };
  }
  if (first.kind === "weekday" && last.kind === "weekday") {
    const length = (last.weekday - first.weekday + 7) % 7;
    return intervalFound({ from: addDays(end.to, -length), to: end.to }, basis);
  }
  if (start.from === null && first.kind === "date" && first.year === null && first.month > (last.kind === "date" ? last.month : 12)) return nothingFound(basis);
  if (start.from === null) return nothingFound(basis);
  let from = start.from;
  if (from > end.to) from = addMonths(from, -12);
  return from > end.to || daysBetween(from, end.to) > 3660 * 3 ? nothingFound(basis) : intervalFound({ from, to: end.to }, basis);
}
