import { directionOf } from "./choose-day.ts";
import { addDays, addMonths } from "./days.ts";
import { intervalFound, nothingFound, stated } from "./found-date.ts";
import type { Basis, FoundDate } from "./found-date.ts";
import {
  resolveDate,
  resolveDayOfMonth,
  resolvePersianDay,
  resolvePublicationDay,
  resolveTextDay,
  resolveWeekday,
} from "./resolve-day.ts";
import {
  resolveDistance,
  resolveMonth,
  resolveNight,
  resolvePeriod,
  resolveSeason,
  resolveYear,
} from "./resolve-period.ts";
import type { Surroundings } from "./surroundings.ts";
import type { DateWording, WordingOf } from "./wordings.ts";

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

function resolveRange({ first, last }: WordingOf<"range">, around: Surroundings): FoundDate {
  if (first.kind === "weekday" && last.kind === "weekday") return resolveWeekdays(first, last, around);
  const end = resolve(last, around);
  const start = resolve(first, around);
  const basis: Basis = { source: end.source, relativeTo: end.relativeTo };
  if (end.to === null || start.from === null) return nothingFound(basis);
  const from = start.from > end.to ? addMonths(start.from, -12) : start.from;
  return from > end.to ? nothingFound(basis) : intervalFound({ from, to: end.to }, basis);
}

/** "de mardi à jeudi": what is to come begins after the publication, all else is over by its end. */
function resolveWeekdays(first: WordingOf<"weekday">, last: WordingOf<"weekday">, around: Surroundings): FoundDate {
  const length = (last.weekday - first.weekday + 7) % 7;
  const ahead = directionOf(around.verb) === "ahead";
  const { from: day, ...basis } = resolveWeekday(ahead ? first : last, around);
  if (day === null) return nothingFound(basis);
  const from = ahead ? day : addDays(day, -length);
  return intervalFound({ from, to: addDays(from, length) }, { source: basis.source, relativeTo: basis.relativeTo });
}
