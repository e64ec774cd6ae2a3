import type { CountryCode } from "../model.ts";
import type { ActorIndex } from "./compile-actors.ts";
import type { NameSpan } from "./name-spans.ts";
import type { OfficeSpan } from "./office-spans.ts";
import type { OfficeRecord } from "./tables.ts";
import { behindBodyName, behindBracket, behindSecondAdjective } from "./behind-office.ts";
import { ledBody } from "./led-body.ts";
import { shareOut } from "./share-out.ts";
import { isSenders, isServants, isServedBy, servantBehind } from "./served-offices.ts";
import { isJoined, isSetOff } from "./words.ts";
import type { Word } from "./words.ts";

/** An office that the text gives to a name. */
export interface Given {
  readonly office: OfficeRecord | null;
  readonly words: string;
  readonly side: CountryCode | null;
  readonly head: string;
  readonly bare: boolean;
  readonly former: boolean;
  /** Index of the first word of the phrase that an office before the name begins ("le ministre des Routes, X" at "le"). */
  readonly from?: number;
}

/** Which office stands in apposition to which name, and which offices are thereby used up. */
export interface Links {
  /** By index of the name. */
  readonly offices: ReadonlyMap<number, Given>;
  /** Indexes of offices that are part of somebody's mention. */
  readonly used: ReadonlySet<number>;
}

/** Joins names with the offices before and after them: "le gouverneur d'Astrakhan, Igor B", "X, ministre de …", "X, qui dirige …". */
export function linkOffices(
  words: readonly Word[],
  names: readonly NameSpan[],
  offices: readonly OfficeSpan[],
  index: ActorIndex,
): Links {
  const linked = new Map<number, Given>();
  const used = new Set<number>();
  const nameEndingAt = new Map(names.map((name, at) => [name.to, at]));
  const nameFrom = new Map(names.map((name, at) => [name.from, at]));
  for (const [at, office] of offices.entries()) {
    const name = nameAfter(words, office, names, nameFrom, index);
    if (belongsBefore(words, office, nameEndingAt, linked)) continue;
    if (name === undefined || linked.has(name) || conflicts(names[name]!, office)) continue;
    if (isSenders(words, office, names[name]!, index)) continue;
    if (isServants(words, office, names[name]!)) {
      used.add(at);
      continue;
    }
    if (isServedBy(words, office, names[name]!)) {
      used.add(at);
      const servant = servantBehind(words, names[name]!.to, nameFrom);
      if (servant !== undefined && !conflicts(names[servant]!, office)) linked.set(servant, givenBy(office));
      continue;
    }
    // "émissaire d'Ali Khamenei": another's phrase.
    const isOwn = !/^(?:de|d|du)$/.test(words[names[name]!.from - 1]?.fold ?? "");
    linked.set(name, { ...givenBy(office), ...(isOwn && { from: phraseFrom(words, office) }) });
    used.add(at);
    if (office.plural) giveToList(words, name, office, names, nameFrom, linked);
  }
  for (const [at, office] of offices.entries()) {
    if (used.has(at)) continue;
    const name = nameBefore(words, office, nameEndingAt);
    if (name === undefined || linked.has(name) || conflicts(names[name]!, office)) continue;
    if (!plausibleAfter(words, office, names[name]!)) continue;
    linked.set(name, givenBy(office));
    used.add(at);
  }
  shareOut(words, names, offices, linked, used, nameEndingAt);
  for (const [at, name] of names.entries()) {
    if (linked.has(at)) continue;
    const led = ledBody(words, name, index);
    if (led !== null) linked.set(at, led);
  }
  return { offices: linked, used };
}

export function givenBy(office: OfficeSpan): Given {
  return {
    office: office.office,
    words: office.plural ? singular(office.words) : office.words,
    side: office.sides[0] ?? null,
    head: office.head,
    bare: office.bare,
    former: office.former,
  };
}

/** "avec X, vice-ministre des Transports, Y a salué …": without an article, and behind somebody of whom no office is told yet. */
function belongsBefore(
  words: readonly Word[],
  { from, to, determiner }: OfficeSpan,
  nameEndingAt: ReadonlyMap<number, number>,
  linked: ReadonlyMap<number, Given>,
): boolean {
  const name = nameEndingAt.get(from);
  return (
    determiner === "none" && isSetOff(words[from]) && isSetOff(words[to]) && name !== undefined && !linked.has(name)
  );
}

/** The office's first word, or the article before it. */
function phraseFrom(words: readonly Word[], { from }: OfficeSpan): number {
  return isJoined(words[from]) && /^(?:le|la|l|les|un|une|son|sa|leur)$/.test(words[from - 1]?.fold ?? "")
    ? from - 1
    : from;
}

/** "vice-ministres des Transports" → "vice-ministre des Transports": what each of them is. */
function singular(words: string): string {
  const [head = "", ...rest] = words.split(" ");
  return [head.replace(/(?<=[\p{L}]{3})s$/u, ""), ...rest.map((word) => (word === "généraux" ? "général" : word))].join(
    " ",
  );
}

/** The name that an office leads up to: right behind it, or behind a comma, with titles and "le général" between. */
function nameAfter(
  words: readonly Word[],
  office: OfficeSpan,
  names: readonly NameSpan[],
  nameFrom: ReadonlyMap<number, number>,
  index: ActorIndex,
): number | undefined {
  const bracket = behindBracket(words, office.to);
  const start = behindBodyName(words, behindSecondAdjective(words, bracket, names, nameFrom), names, nameFrom);
  let at = start;
  for (let steps = 0; steps < 7; steps++) {
    const word = words[at];
    if (word === undefined || word.sentence !== words[office.from]!.sentence) return undefined;
    const first = at === start;
    const close =
      isJoined(word) ||
      word.gap === "." ||
      word.gap === ". " ||
      (first && (isSetOff(word) || word.gap === ") " || word.gap === "), "));
    if (!close) return undefined;
    const name = nameFrom.get(at);
    if (name !== undefined) {
      // "le président iranien, Lavrov a …": a bare title and a comma lead to a name only if that name is full.
      if (
        (isSetOff(words[start]) || words[start]!.gap === "), ") &&
        names[name]!.given.length === 0 &&
        !names[name]!.titled
      )
        return undefined;
      return name;
    }
    const passes =
      index.words.civil.has(word.fold) ||
      index.words.ranks.has(word.fold) ||
      word.fold === "de" ||
      word.fold === "d" ||
      ((word.fold === "le" || word.fold === "l" || word.fold === "la") && !first) ||
      (first && !isJoined(word) && (word.fold === "le" || word.fold === "l" || word.fold === "la"));
    const side = word.cap && index.adjectives.has(word.fold);
    if (!passes && !side && !isOfRank(words, at, index)) return undefined;
    at++;
  }
  return undefined;
}

/** "le général-major de police X", "le conseiller d'État de justice": of what somebody has a rank. */
function isOfRank(words: readonly Word[], at: number, index: ActorIndex): boolean {
  return (
    /^(?:police|justice|gendarmerie|milice|reserve|aviation|marine|artillerie|douanes?)$/.test(words[at]!.fold) &&
    /^(?:de|d)$/.test(words[at - 1]?.fold ?? "") &&
    index.words.ranks.has(words[at - 2]?.fold ?? "")
  );
}

/** The name that an office follows: "X, secrétaire du …", "X, le patron de …", "X (ministre de …)". */
function nameBefore(
  words: readonly Word[],
  office: OfficeSpan,
  nameEndingAt: ReadonlyMap<number, number>,
): number | undefined {
  for (let at = office.from; at > Math.max(0, office.from - 5); at--) {
    if (isSetOff(words[at])) return nameEndingAt.get(at);
    const before = words[at - 1];
    if (
      before === undefined ||
      !isJoined(words[at]) ||
      !/^(?:le|la|l|les|ex|ancien|ancienne|actuel|actuelle|nouveau|nouvelle|alors|puissant|lui|meme|aussi|egalement|un|une|tout|haut|sa|son)$/.test(
        before.fold,
      )
    )
      return undefined;
  }
  return undefined;
}

/**
 * "recevant Igor B, le gouverneur iranien a …" is no apposition: behind a name, an office with its article must end
 * where a clause does, unless it is one that this person is known to hold.
 */
function plausibleAfter(words: readonly Word[], office: OfficeSpan, name: NameSpan): boolean {
  const article = office.determiner === "definite" && words[office.from - 1]!.gap !== " ";
  const holds = name.known.some((person) => person.offices.some((tenure) => tenure.office === office.office?.id));
  if (holds) return true;
  const next = words[office.to];
  const ends =
    next === undefined ||
    /^[,.;:)»”"!?\n]/.test(next.gap.trimStart()) ||
    next.gap.includes("\n") ||
    next.gap.trim() !== "" ||
    next.sentence !== words[office.from]!.sentence;
  // At the end of a sentence nothing is left for it to do: "avec X, le représentant spécial du président."
  const closes = next === undefined || next.sentence !== words[office.from]!.sentence;
  if (closes && !office.bare) return true;
  if (office.bare && name.known.length > 0) return false;
  if (article || office.determiner === "definite") return ends && !(name.known.length > 0 && office.office !== null);
  return true;
}

function conflicts(name: NameSpan, office: OfficeSpan): boolean {
  const side = office.sides[0];
  if (side === undefined || office.plural) return false;
  if (name.side !== null && name.side !== side) return true;
  return name.known.length > 0 && name.known.every((person) => person.side !== side);
}

/** "les présidents X et Y": each has the office. */
function giveToList(
  words: readonly Word[],
  first: number,
  office: OfficeSpan,
  names: readonly NameSpan[],
  nameFrom: ReadonlyMap<number, number>,
  linked: Map<number, Given>,
): void {
  const given = { ...givenBy(office), side: null };
  linked.set(first, given);
  let at = names[first]!.to;
  for (let steps = 0; steps < 4; steps++) {
    if (words[at] === undefined) return;
    const next = words[at]!.fold === "et" ? at + 1 : words[at]!.gap === ", " ? at : -1;
    const name = next < 0 ? undefined : nameFrom.get(next);
    if (name === undefined) return;
    linked.set(name, given);
    at = names[name]!.to;
  }
}
