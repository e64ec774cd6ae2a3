import type { IsoDay } from "../model.ts";
import {
  chooseMonth,
  chooseNearMonth,
  chooseSeason,
  chooseWeek,
  chooseWeekend,
  segmentOfMonth,
  segmentOfYear,
} from "./choose-period.ts";
import type { YearMonth } from "./choose-period.ts";
import { directionOf } from "./choose-day.ts";
import { addDays, addMonths, partsOf, weekdayOf } from "./days.ts";
import {
  dayFound,
  fromPublication,
  fromText,
  intervalFound,
  monthFound,
  nothingFound,
  stated,
  statedNearPublication,
  yearFound,
} from "./found-date.ts";
import type { Basis, FoundDate } from "./found-date.ts";
import { persianMonthInterval } from "./persian.ts";
import { yearMeant } from "./surroundings.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Segment, WordingOf } from "./wordings.ts";

/** A month, or part of one. */
export function resolveMonth(
  { calendar, month, year, near, segment }: WordingOf<"month">,
  around: Surroundings,
): FoundDate {
  if (calendar === "persian")
    return year?.kind === "figures"
      ? intervalFound(persianMonthInterval(year.year, month), stated)
      : nothingFound(stated);
  if (year !== null) {
    const meant = yearMeant(year, around);
    return meant === null ? nothingFound(fromText) : monthOrPart({ year: meant.year, month }, segment, meant.basis);
  }
  if (around.publication === null) return nothingFound(statedNearPublication);
  const meant = chooseMonth(month, near, around.publication.day, around.verb, around.elsewhere());
  return meant === null ? nothingFound(statedNearPublication) : monthOrPart(meant, segment, statedNearPublication);
}

function monthOrPart(month: YearMonth, segment: Segment | null, basis: Basis): FoundDate {
  return segment === null
    ? monthFound(month.year, month.month, basis)
    : intervalFound(segmentOfMonth(month, segment), basis);
}

/** A year, or part of one. */
export function resolveYear({ year, segment }: WordingOf<"year">, around: Surroundings): FoundDate {
  const meant = yearMeant(year, around);
  if (meant === null) return nothingFound(fromPublication);
  return segment === null
    ? yearFound(meant.year, meant.basis)
    : {
        ...intervalFound(segmentOfYear(meant.year, segment), meant.basis),
        value: String(meant.year),
        precision: "year",
      };
}

/** "il y a trois jours", "deux ans plus tôt": exact for a few days, else as loose as the words. */
export function resolveDistance({ count, unit, from, exact }: WordingOf<"distance">, around: Surroundings): FoundDate {
  const basis = from === "text" ? fromText : fromPublication;
  const anchor = from === "text" ? around.anchorDay() : (around.publication?.day ?? null);
  if (anchor === null || !Number.isFinite(count)) return nothingFound(basis);
  const around2 = (day: IsoDay, slack: number): FoundDate =>
    intervalFound({ from: addDays(day, -slack), to: addDays(day, slack) }, basis);
  const size = Math.abs(count);
  const years = partsOf(anchor).year + (unit === "year" ? count : 0);
  if (years < 1000) return nothingFound(basis);
  switch (unit) {
    case "day":
      return size <= 6 || exact ? dayFound(addDays(anchor, count), basis) : around2(addDays(anchor, count), 2);
    case "week":
      return exact
        ? dayFound(addDays(anchor, 7 * count), basis)
        : around2(addDays(anchor, 7 * count), size === 1 ? 1 : 3);
    case "month":
      return exact ? dayFound(addMonths(anchor, count), basis) : around2(addMonths(anchor, count), size <= 3 ? 10 : 16);
    case "year":
      return exact
        ? dayFound(addMonths(anchor, 12 * count), basis)
        : around2(addMonths(anchor, 12 * count), size === 1 ? 60 : 120);
  }
}

/** A week, a week-end or a month beside that of the publication or of the text. */
export function resolvePeriod(
  { unit, step, segment, of, elapsed = false }: WordingOf<"period">,
  around: Surroundings,
): FoundDate {
  const basis = of === "text" ? fromText : fromPublication;
  const today = of === "text" ? around.anchorDay() : (around.publication?.day ?? null);
  if (today === null) return nothingFound(basis);
  if (unit === "month") {
    const found = chooseNearMonth(step, segment, today);
    return intervalFound(found, basis);
  }
  const isWeekEnding = elapsed && weekdayOf(today) % 6 === 0;
  const found =
    unit === "week"
      ? chooseWeek(isWeekEnding ? 0 : step, segment, today, around.verb)
      : chooseWeekend(step, today, around.verb);
  return found === null ? nothingFound(basis) : intervalFound(found, basis);
}

/** A season. */
export function resolveSeason({ season, year, near }: WordingOf<"season">, around: Surroundings): FoundDate {
  const basis = year === null ? fromPublication : stated;
  const today = around.publication?.day ?? (year === null ? null : `${year}-06-15`);
  const found =
    today === null || (year === null && around.elsewhere() === "here")
      ? null
      : chooseSeason(season, year, near, today, around.verb);
  return found === null ? nothingFound(basis) : intervalFound(found, basis);
}

/** A night, which belongs to two days. */
export function resolveNight({ which }: WordingOf<"night">, around: Surroundings): FoundDate {
  const today = around.publication?.day;
  if (today === undefined) return nothingFound(fromPublication);
  const direction = directionOf(around.verb);
  const start =
    which === "last" || (which === "this" && direction === "back")
      ? -1
      : which === "next" || direction === "ahead"
        ? 0
        : null;
  return start === null
    ? { ...nothingFound(fromPublication), from: addDays(today, -1), to: addDays(today, 1) }
    : intervalFound({ from: addDays(today, start), to: addDays(today, start + 1) }, fromPublication);
}
