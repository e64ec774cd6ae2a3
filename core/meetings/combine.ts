import { fold } from "../text/fold.ts";
import type { Attendee } from "./chains.ts";
import { isSpokenOfAgain } from "./meeting-status.ts";
import type { SentenceTelling } from "./tellings.ts";

/** All that one article says of one encounter: its tellings, the clearest first. */
export interface Encounter {
  readonly tellings: SentenceTelling[];
  readonly members: Set<string>;
}

/**
 * Joins the sentences of one article that tell of one encounter: the same people of each side, no other third party, and
 * nothing that contradicts (day, city, telephone). Clear tellings found encounters, unclear ones join them or are dropped.
 */
export function combine(tellings: readonly SentenceTelling[], sides: readonly string[]): Encounter[] {
  const encounters: Encounter[] = [];
  for (const telling of [...tellings].sort((a, b) => clarity(b) - clarity(a) || order(a) - order(b))) {
    const fits = encounters.filter((encounter) => mayJoin(telling, encounter, sides));
    const best = fits.sort((a, b) => kinship(telling, b) - kinship(telling, a) || firstOf(a) - firstOf(b))[0];
    if (best) {
      best.tellings.push(telling);
      continue;
    }
    const isSamePeople = encounters.some((encounter) => overlaps(telling, encounter, sides));
    if (isSamePeople && telling.candidate.pointsBack) continue;
    if (isSamePeople && !hasOwnDay(telling) && (clarity(telling) < leastToFound || isVague(telling, sides))) continue;
    encounters.push({
      tellings: [telling],
      members: new Set(telling.candidate.attendees.map(({ identity }) => identity)),
    });
  }
  return encounters.sort((a, b) => firstOf(a) - firstOf(b));
}

/** Where an encounter is told first. */
function firstOf({ tellings }: Encounter): number {
  return Math.min(...tellings.map(order));
}

function order(telling: SentenceTelling): number {
  return telling.candidate.sentence * 10_000 + telling.candidate.cue.start / 1000;
}

const leastToFound = 2;

function hasOwnDay({ date, dateBorrowed, candidate }: SentenceTelling): boolean {
  return date?.precision === "day" && !dateBorrowed && !candidate.pointsBack;
}

/** "Les deux ministres ont aussi évoqué …": no meeting of its own, whatever day the sentences before were at. */
function isVague(telling: SentenceTelling, sides: readonly string[]): boolean {
  const { candidate, date, dateBorrowed, place, step } = telling;
  // What is to come is not what has been told of.
  if (telling.status === "planned" && date !== null) return false;
  const third = thirdParties(telling, sides).length;
  // A table of four and more is one of its own, dated or not.
  // "Ils ont évoqué au téléphone …", whatever meeting of theirs is recalled besides.
  const isCall = telling.format === "phone" && telling.tense === "past" && !telling.recalled && !telling.inTitle;
  const bringsAThird = !candidate.goesOn && (third > 1 || (third > 0 && date !== null));
  return (
    candidate.cue.weak && (date === null || dateBorrowed) && place === null && step === null && !bringsAThird && !isCall
  );
}

/** How plainly a sentence tells of a meeting: who, by a strong word, when, where. */
function clarity(telling: SentenceTelling): number {
  const { candidate } = telling;
  return (
    (candidate.cue.weak ? 0 : 3) +
    (candidate.carried.length === 0 ? 2 : 0) +
    (telling.date ? 1 : 0) +
    (telling.place ? 1 : 0) +
    (telling.inTitle ? -1 : 0) -
    (isOfBodies(telling) ? 2 : 0)
  );
}

/** "Les procureurs d'Iran et de Russie": whom the article may name further down. */
function isOfBodies({ candidate: { attendees } }: SentenceTelling): boolean {
  return attendees.every(({ identity, mention }) => identity.includes("/") && mention.kind === "group");
}

function idsOf(telling: SentenceTelling, side: string): string[] {
  return telling.candidate.attendees.filter((attendee) => attendee.side === side).map(({ identity }) => identity);
}

// An opening may say of whom it speaks by what they are, and the text by name.
const openingParagraphs = 2;

function overlaps(telling: SentenceTelling, encounter: Encounter, sides: readonly string[]): boolean {
  const known = (side: string): boolean =>
    idsOf(telling, side).some((id) => [...encounter.members].some((member) => mayBeOne(id, member)));
  const held = (side: string): boolean => isNamedLater(telling, encounter, side);
  // A headline calls people what it likes ("le patron de l'Iran"): one known side is enough there.
  const isOpening = telling.inTitle || (isOfBodies(telling) && telling.paragraph < openingParagraphs);
  const vague = (side: string): boolean => isOpening && idsOf(telling, side).every((id) => id.includes("/"));
  return sides.every((side) => known(side) || vague(side) || held(side)) && (sides.some(known) || isOpening);
}

/** "Le chef de X a reçu le directeur de l'agence russe", and a sentence later by name: one office, of the same kind. */
function isNamedLater(telling: SentenceTelling, { tellings }: Encounter, side: string): boolean {
  const [one, other] = telling.candidate.attendees.filter((attendee) => attendee.side === side);
  if (one === undefined || other !== undefined) return false;
  return tellings.some(({ candidate, paragraph }) => {
    const theirs = candidate.attendees.filter((attendee) => attendee.side === side);
    const isOpening = Math.max(paragraph, telling.paragraph) <= openingParagraphs;
    return isOpening && theirs.length === 1 && (mayHold(one, theirs[0]!) || mayHold(theirs[0]!, one));
  });
}

/** Whether an office without a name and somebody named may be one: the same office, by the table or by its words. */
function mayHold(unnamed: Attendee, named: Attendee): boolean {
  if (!unnamed.identity.includes("/") || named.identity.includes("/")) return false;
  const [office, own] = [unnamed.mention, named.mention];
  if (office.kind === "person" || own.kind !== "person") return false;
  if (office.kind === "group") return unnamed.identity.split("/")[1] === own.officeId;
  return office.officeId !== null && own.officeId !== null
    ? office.officeId === own.officeId
    : sayTheSame(office.office ?? "", own.office ?? "");
}

/** "gouverneur", "gouverneur général du Guilan": one head, and of one thing where both say of what. */
function sayTheSame(one: string, other: string): boolean {
  const [[head, ...of], [otherHead, ...otherOf]] = [wordsOf(one), wordsOf(other)];
  if (head === undefined || head !== otherHead) return false;
  return of.length === 0 || otherOf.length === 0 || of.some((word) => otherOf.includes(word));
}

/** The words of an office that say something, folded. */
function wordsOf(office: string): string[] {
  return [...fold(office).matchAll(/[\p{L}-]{4,}/gu)].map(([word]) => word);
}

/** The same identity; or a family name alone, which the article uses of the person it names in full elsewhere. */
function mayBeOne(a: string, b: string): boolean {
  if (a === b) return true;
  const family = (id: string): string | null => (/^[a-z]{2}~[^-]+$/.test(id) ? id.slice(3) : null);
  const [one, other] = family(a) === null ? [family(b), a] : [family(a), b];
  return one !== null && other.split(/[~-]/).includes(one);
}

function thirdParties(telling: SentenceTelling, sides: readonly string[]): string[] {
  return telling.candidate.attendees.filter(({ side }) => !sides.includes(side ?? "")).map(({ identity }) => identity);
}

function mayJoin(telling: SentenceTelling, encounter: Encounter, sides: readonly string[]): boolean {
  if (!overlaps(telling, encounter, sides)) return false;
  const third = thirdParties(telling, sides);
  const known = thirdParties(encounter.tellings[0]!, sides);
  // Who names a third party tells of another table; who does not may have left it out where the word is weak.
  // A headline puts two calls in one ("Poutine s'entretient avec X et Y"); the text tells them apart.
  if (known.length === 0 && third.length > 0 && !telling.candidate.goesOn && !telling.inTitle) return false;
  if (known.length > 0 && third.length === 0 && !telling.candidate.cue.weak && !telling.candidate.goesOn) return false;
  if (areOthers(third, known) && !telling.candidate.goesOn && !telling.inTitle) return false;
  return encounter.tellings.every((other) => !contradicts(telling, other));
}

/** "Réunis par Ma Zhaoxu", "Wang Yi a ensuite vu les deux vice-ministres": two hosts of a third country, two tables. */
function areOthers(third: readonly string[], known: readonly string[]): boolean {
  const named = [...third, ...known].every((id) => !id.includes("/"));
  return third.length > 0 && known.length > 0 && named && !third.some((id) => known.some((one) => mayBeOne(id, one)));
}

function contradicts(a: SentenceTelling, b: SentenceTelling): boolean {
  if (a.format !== null && b.format !== null && a.format !== b.format) return true;
  if (isByWire(a) && b.place !== null && !b.placeBorrowed) return true;
  if (isByWire(b) && a.place !== null && !a.placeBorrowed) return true;
  if (a.place?.nameEn && b.place?.nameEn && a.place.nameEn !== b.place.nameEn) return true;
  const announced = (a.status === "planned") !== (b.status === "planned");
  // "X, qui devait accueillir Y, rappelle qu'ils se sont parlé au téléphone": what was to be, and a call that was.
  if (announced && isByWire(a.status === "planned" ? b : a) && (a.due || b.due)) return true;
  if (a.date && b.date)
    return (
      apart(a.date, b.date, { isBorrowed: a.dateBorrowed || b.dateBorrowed, isCounted: isBefore(a) !== isBefore(b) }) ||
      (announced && a.date.precision === "day" && b.date.precision === "day" && a.date.value !== b.date.value)
    );
  if (a.candidate.sentence === b.candidate.sentence && a.beside !== b.beside) return true;
  if (a.candidate.sentence === b.candidate.sentence && a.recalled === b.recalled) return false;
  // "Ils s'étaient déjà vus en mai": the same two people, before; without a date or place of its own it is no other meeting.
  const [past, now] = a.recalled ? [a, b] : [b, a];
  if (past.recalled && !now.recalled)
    return past.date !== null || past.place !== null || (isByWire(past) && !isByWire(now)) || saysEarlier(past);
  // "Ils devraient se revoir à Kazan": likewise ahead.
  const [ahead, done] = a.status === "planned" ? [a, b] : [b, a];
  return (
    ahead.status === "planned" &&
    done.status === "held" &&
    !(isSpokenOfAgain(done) && done.candidate.sentence > ahead.candidate.sentence) &&
    !done.inTitle &&
    !ahead.inTitle &&
    (ahead.date !== null || ahead.place !== null)
  );
}

function isByWire({ format }: SentenceTelling): boolean {
  return format === "phone" || format === "video";
}

function saysEarlier(telling: SentenceTelling): boolean {
  return (
    telling.candidate.carried.length === 0 && !telling.candidate.cue.weak && telling.recalled && telling.paragraph > 2
  );
}

/** "Ils s'étaient vus jeudi", "la veille": told as what was before, with a day of its own. */
function isBefore({ recalled, tense, date, dateBorrowed, candidate }: SentenceTelling): boolean {
  const isCountedBack = tense === "pluperfect" && date?.relativeTo === "text";
  return (recalled || isCountedBack) && !dateBorrowed && !candidate.pointsBack;
}

/** Days that cannot be one: two days of difference are a misprint no longer, and a printed day is what it says. */
function apart(
  a: NonNullable<SentenceTelling["date"]>,
  b: NonNullable<SentenceTelling["date"]>,
  { isBorrowed, isCounted }: { readonly isBorrowed: boolean; readonly isCounted: boolean },
): boolean {
  if (a.from === null || a.to === null || b.from === null || b.to === null) return false;
  const gap = a.to < b.from ? days(a.to, b.from) : b.to < a.from ? days(b.to, a.from) : 0;
  return gap > (isCounted || (a.source === "stated" && b.source === "stated" && !isBorrowed) ? 0 : 1);
}

function days(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** Which of several encounters a telling is nearest to: people in common, then date and place in common. */
function kinship(telling: SentenceTelling, { tellings, members }: Encounter): number {
  const common = telling.candidate.attendees.filter(({ identity }) => members.has(identity)).length;
  const date = telling.date !== null && tellings.some((other) => other.date?.value === telling.date!.value) ? 2 : 0;
  const place =
    telling.place !== null && tellings.some((other) => other.place?.nameEn === telling.place!.nameEn) ? 1 : 0;
  const time = tellings.some((other) => other.recalled === telling.recalled) ? 1 : 0;
  const status = tellings.some((other) => other.status === telling.status) ? 1 : 0;
  return 3 * common + date + place + time + status;
}
