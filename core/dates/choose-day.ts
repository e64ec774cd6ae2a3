import type { IsoDay } from "../model.ts";
import { addDays, daysBetween, mondayOf, partsOf, weekdayOf } from "./days.ts";
import { realDay } from "./found-date.ts";
import type { Governing } from "./tense.ts";
import type { PartOfDay, Step, WeekdayWords } from "./wordings.ts";

/** The publication, as far as dates need it. */
export interface Publication {
  readonly day: IsoDay;
  /** Minutes since local midnight, or null where the page prints no time. */
  readonly minutes: number | null;
}

/** Whether what is told looks back, ahead, or cannot be said. */
export type Direction = "back" | "ahead" | null;

/** The direction that a tense gives. */
export function directionOf({ tense }: Governing): Direction {
  if (tense === "past" || tense === "pluperfect") return "back";
  return tense === "future" || tense === "conditional" ? "ahead" : null;
}

const partStarts: Readonly<Record<PartOfDay, number>> = {
  morning: 4 * 60,
  noon: 11 * 60 + 30,
  afternoon: 12 * 60,
  evening: 16 * 60,
  night: 19 * 60,
};
const partEnds: Readonly<Record<PartOfDay, number>> = {
  morning: 13 * 60,
  noon: 14 * 60 + 30,
  afternoon: 19 * 60,
  evening: 24 * 60,
  night: 24 * 60,
};

/** Whether the publication's own day can be meant: a past evening not before it began, a coming morning not after it. */
export function mayBeToday({ minutes }: Publication, part: PartOfDay | null, direction: Direction): boolean {
  if (minutes === null) return true;
  if (direction === "back" && part !== null) return minutes >= partStarts[part];
  if (direction === "ahead") return minutes < (part === null ? 20 * 60 : partEnds[part]);
  return true;
}

/**
 * The day that a weekday means beside a publication, or null where it cannot be told. Past: the latest, the day of
 * publication included; future: the next one, likewise; otherwise the near one if one is clearly nearer. `complement`: it is
 * said of a noun ("la réunion de mardi"), which the tense of the verb does not place.
 */
export function chooseWeekday(
  { weekday, which, part }: WeekdayWords,
  publication: Publication,
  verb: Governing,
  complement: boolean,
): IsoDay | null {
  const ahead = (weekday - weekdayOf(publication.day) + 7) % 7;
  const back = ahead === 0 ? 0 : ahead - 7;
  const inWeek = (step: Step): IsoDay => addDays(mondayOf(publication.day), 7 * step + ((weekday + 6) % 7));
  switch (which) {
    case "last":
      return addDays(publication.day, ahead === 0 ? -7 : back);
    case "next":
      return addDays(publication.day, ahead === 0 ? 7 : ahead);
    case "week-after":
      return addDays(publication.day, ahead === 0 ? 7 : ahead + 7);
    case "fortnight":
      return addDays(publication.day, ahead === 0 ? 14 : ahead + 14);
    case "last-week":
      return inWeek(-1);
    case "this-week":
      return inWeek(0);
    case "next-week":
      return inWeek(1);
    case "before":
    case "after":
      return null;
    case "near":
    case "bare": {
      const offset =
        ahead === 0
          ? mayBeToday(publication, part, directionOf(verb))
            ? 0
            : null
          : nearestOffset(ahead, back, verb, which === "near", complement);
      return offset === null ? null : addDays(publication.day, offset);
    }
  }
}

function nearestOffset(
  ahead: number,
  back: number,
  verb: Governing,
  near: boolean,
  complement: boolean,
): number | null {
  switch (verb.tense) {
    case "past":
    case "pluperfect":
      // "a annoncé une visite mardi" may look ahead, and so may "a évoqué la réunion de vendredi" when Friday is nearer
      // ahead than behind; "ce mardi" is never most of a week ago.
      return verb.announces || (complement && back < -3) || (near && back < -4) ? null : back;
    case "future":
      return ahead;
    case "conditional":
      return ahead <= 4 ? ahead : null;
    case "present":
    case "open":
      return ahead <= 2 ? ahead : back >= -2 ? back : null;
    case null:
      return ahead <= 2 ? ahead : back >= -3 ? back : null;
  }
}

/** Whether the text tells of another year than the publication's: just here, a few sentences before, or not. */
export type OtherYear = "here" | "near" | "no";

/** A date without its year, and what helps to find it. */
export interface YearlessDay {
  readonly weekday: number | null;
  readonly near: Step | null;
  /** The day of the date in a Gregorian year, or null where that year has none. */
  readonly inYear: (year: number) => IsoDay | null;
}

/** A Gregorian day and month without a year. */
export function yearlessDay(month: number, day: number, weekday: number | null, near: Step | null): YearlessDay {
  return { weekday, near, inYear: (year) => realDay({ year, month, day }) };
}

/**
 * The day of a date without a year: the printed weekday decides if one year agrees with it; else "dernier" and
 * "prochain"; else the nearest, unless the tense clearly asks for the other. `elsewhere`: the text around tells of
 * another year, so only a day close to the publication is safe.
 */
export function chooseYear(
  date: YearlessDay,
  publication: IsoDay,
  verb: Governing,
  elsewhere: OtherYear,
): IsoDay | null {
  const candidates = candidateYears(date, publication);
  const [nearest] = candidates;
  if (nearest === undefined) return null;
  if (date.near === -1) return candidates.find(({ distance }) => distance < 0)?.day ?? null;
  if (date.near === 1) return candidates.find(({ distance }) => distance > 0)?.day ?? null;
  if (date.near === 0) return nearest.day;
  if (date.weekday !== null) {
    const agreeing = candidates.find(
      ({ day, distance }) => weekdayOf(day) === date.weekday && Math.abs(distance) <= 400,
    );
    // A date of these days with a wrong weekday is a slip of the pen, not last year's.
    const slip = Math.abs(nearest.distance) <= 12 && agreeing !== undefined && Math.abs(agreeing.distance) > 300;
    if (agreeing !== undefined && !slip) return agreeing.day;
    return Math.abs(nearest.distance) <= 60 ? nearest.day : null;
  }
  return chooseByTense(nearest, candidates, { publication, verb, elsewhere });
}

interface Candidate {
  readonly day: IsoDay;
  /** Days from the publication. */
  readonly distance: number;
}

/** The date in the years around the publication, nearest first. */
function candidateYears(date: YearlessDay, publication: IsoDay): Candidate[] {
  const { year } = partsOf(publication);
  const candidates: Candidate[] = [];
  for (let step = -1; step <= 1; step++) {
    const day = date.inYear(year + step);
    if (day !== null) candidates.push({ day, distance: daysBetween(publication, day) });
  }
  return candidates.sort((a, b) => Math.abs(a.distance) - Math.abs(b.distance));
}

function chooseByTense(
  nearest: Candidate,
  candidates: readonly Candidate[],
  {
    publication,
    verb,
    elsewhere,
  }: { readonly publication: IsoDay; readonly verb: Governing; readonly elsewhere: OtherYear },
): IsoDay | null {
  const direction = directionOf(verb);
  const agrees = nearest.distance === 0 || direction === null || (direction === "back") === nearest.distance < 0;
  const far = Math.abs(nearest.distance);
  if (elsewhere !== "no" && (far > 45 || (elsewhere === "here" && (!agrees || direction === null)))) return null;
  if (agrees) return far <= (direction === null ? 150 : 183) ? nearest.day : null;
  if (far <= 30) return nearest.day;
  if (verb.announces) return null;
  const asked = candidates.find(({ distance }) => (direction === "back") === distance < 0);
  if (asked === undefined) return null;
  // "le 17 janvier" of an October text that looks back, "le 12 décembre" of a May text that looks ahead: this year's,
  // whose number goes without saying.
  const isThisYear = partsOf(asked.day).year === partsOf(publication).year && far > 60;
  // Up to eight months back by a plain past, when the coming one is nearly four months off.
  const reach = direction === "back" && far > 110 ? 255 : 200;
  return isThisYear || Math.abs(asked.distance) <= reach ? asked.day : null;
}
