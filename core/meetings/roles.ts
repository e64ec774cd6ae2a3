import type { Encounter } from "./combine.ts";
import { daysBetween } from "../dates/days.ts";
import type { IsoDay, Role, Status } from "../model.ts";
import type { Cue } from "./cues.ts";
import { dateOf } from "./meeting-date.ts";
import type { SentenceTelling } from "./tellings.ts";

// A headline and this many paragraphs say what an article is about.
const leadParagraphs = 2;

/**
 * main: told in the headline or the opening and not as something past; further down, in the first half, if it took place
 * and is told outright, or if it is of the same visit as the first. An announcement is main where nothing that took place
 * is: the first, with what its sentence announces beside it. If nothing is main by that: the first encounter that is not recalled; in an article that comes late, the one it opens
 * with, else those with people of the headline.
 *
 * @param statuses of the encounters, in their order
 * @param sentences how many the document has
 * @param headline identities that the headline names
 * @param publishedOn day of the article, or null
 */
export function rolesOf(
  encounters: readonly Encounter[],
  statuses: readonly Status[],
  sentences: number,
  headline: ReadonlySet<string>,
  publishedOn: IsoDay | null,
): Role[] {
  // "Devait le recevoir lundi" is news of its own only where nothing that took place is told before.
  const held = encounters.flatMap(({ tellings }) =>
    tellings.flatMap(({ due, recalled, status, candidate }) =>
      !due && !recalled && status === "held" ? [candidate.sentence] : [],
    ),
  );
  const took = Math.min(...held);
  const isNothingOff = statuses.every((status) => status === "held" || status === "planned");
  // "A achevé sa visite; mardi, il s'était entretenu avec X": of these days, and nothing that took place is told otherwise.
  const isLate = ({ recalled, recent, paragraph }: SentenceTelling): boolean =>
    recalled && recent && held.length === 0 && isNothingOff && paragraph >= 0 && paragraph < leadParagraphs;
  const fresh = encounters.map(({ tellings }) =>
    tellings.filter(
      (telling) => (!telling.recalled || isLate(telling)) && !(telling.due && took < telling.candidate.sentence),
    ),
  );
  const isHeld = statuses.map((status) => status !== "planned");
  const opening = fresh.map((tellings) =>
    tellings.some(
      ({ inTitle, aside, status, paragraph }) =>
        inTitle || (!(aside && status === "held") && paragraph < leadParagraphs),
    ),
  );
  const outright = fresh.map((tellings) =>
    tellings.some(
      ({ candidate, status, inTitle, aside }) =>
        !inTitle &&
        !aside &&
        status === "held" &&
        (!candidate.cue.weak || (candidate.cue.kind === "signs" && candidate.carried.length === 0)) &&
        candidate.cue.kind !== "together" &&
        candidate.sentence * 2 < sentences,
    ),
  );
  // "Mardi, il a également été reçu par …": the day of the first, told again.
  const dated = fresh.map((tellings) =>
    tellings.some(
      ({ date, dateBorrowed, status, candidate }) =>
        date?.precision === "day" &&
        !dateBorrowed &&
        status === "held" &&
        (!candidate.cue.weak || (isAct(candidate.cue) && candidate.carried.length === 0)),
    ),
  );
  const firstDay =
    encounters.find((_, index) => isHeld[index]! && opening[index]!) ??
    encounters.find((_, index) => isHeld[index]! && outright[index]!);
  const day = firstDay === undefined ? null : dateOf(firstDay.tellings).value;
  // "Le visiteur s'est ensuite rendu chez …": on that day with the same visitor, wherever it is told.
  const goesOn = encounters.map(
    ({ members }, index) =>
      fresh[index]!.some(
        ({ status, candidate: { cue, carried, sentence } }) =>
          sentence <= sentences * bodyShare &&
          status === "held" &&
          (!cue.weak || cue.kind === "joint" || carried.length === 0) &&
          cue.kind !== "together",
      ) && [...members].some((identity) => firstDay?.members.has(identity)),
  );
  const taken = encounters.map(
    (encounter, index) =>
      isHeld[index]! &&
      (opening[index]! ||
        outright[index]! ||
        ((dated[index]! || goesOn[index]!) && day !== null && isOfTrip(encounter, day))),
  );
  // Of meetings to come, an article is about the one it names first, and those of its headline.
  const beside = (index: number, other: number): boolean =>
    index === other ||
    fresh[index]!.some(
      ({ hangs, candidate }) => !hangs && candidate.sentence === fresh[other]?.[0]?.candidate.sentence,
    );
  const ahead = encounters.map(
    (_, index) =>
      opening[index]! && (beside(index, opening.indexOf(true)) || fresh[index]!.some(({ inTitle }) => inTitle)),
  );
  // What the headline and the opening announce stays the news where only what is further down took place.
  const opensHeld = encounters.some((_, index) => isHeld[index]! && opening[index]!);
  const main = !taken.includes(true) ? ahead : opensHeld ? taken : taken.map((isTaken, at) => isTaken || ahead[at]!);
  if (main.includes(true)) return encounters.map((_, index) => (main[index] ? "main" : "background"));
  const news = fresh.findIndex((tellings) => tellings.length > 0);
  // "Le visiteur a ensuite été reçu par Y": of the same visit, told as plainly.
  const follows = ({ members }: Encounter, index: number): boolean =>
    isHeld[index]! &&
    isHeld[news]! &&
    fresh[index]!.some(({ status, candidate: { cue } }) => status === "held" && !cue.weak && cue.kind !== "noun") &&
    [...members].some((identity) => encounters[news]!.members.has(identity));
  if (news >= 0)
    return encounters.map((encounter, index) =>
      beside(index, news) || follows(encounter, index) ? "main" : "background",
    );
  // An article that comes late: of last week, and told at once.
  const isOld = (encounter: Encounter): boolean => {
    const { to } = dateOf(encounter.tellings);
    return to !== null && publishedOn !== null && daysBetween(to, publishedOn) > lateReach;
  };
  const late = encounters.findIndex(
    (encounter) =>
      !isOld(encounter) &&
      encounter.tellings.some(
        ({ tense, inTitle, paragraph, candidate: { cue } }) =>
          tense !== "pluperfect" && cue.kind !== "noun" && (inTitle || paragraph < leadParagraphs),
      ),
  );
  if (late >= 0) return encounters.map((_, index) => (index === late ? "main" : "background"));
  // Or of weeks ago, and told further down: with those of the headline, in the plain past.
  return encounters.map(({ tellings, members }) =>
    tellings.some(({ tense, candidate: { cue } }) => tense !== "pluperfect" && !cue.weak) &&
    [...members].some((identity) => headline.has(identity))
      ? "main"
      : "background",
  );
}

/** What two do together or sign tells that they met, though a weak word, where it names them both. */
function isAct({ kind }: Cue): boolean {
  return kind === "signs" || kind === "joint";
}

// An article may come so many days late; what is older it recalls, unless its headline is about it.
const lateReach = 21;

// What stands behind so much of an article is told in passing.
const bodyShare = 0.7;
// A visit goes on for so many days after the meeting that its report opens with.
const tripDays = 2;

/** On the day of the first meeting or a day or two later: of one visit, or of one report. */
function isOfTrip({ tellings }: Encounter, day: IsoDay): boolean {
  const { value, precision } = dateOf(tellings);
  if (value === null) return true;
  if (precision !== "day") return false;
  const later = daysBetween(day, value);
  return later >= 0 && later <= tripDays;
}
