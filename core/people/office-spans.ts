import type { CountryCode } from "../model.ts";
import type { ActorIndex } from "./compile-actors.ts";
import { readGeneric } from "./generic-office.ts";
import { matchTrie, sidesIn, tail } from "./match-office.ts";
import { countryList, hasLocalPlace, isHeadOnly, isNeutral } from "./office-scope.ts";
import { officesOfSide } from "./office-trie.ts";
import type { OfficeRecord } from "./tables.ts";
import { isJoined } from "./words.ts";
import type { Word } from "./words.ts";

export type Determiner = "definite" | "indefinite" | "possessive" | "none";

/** The name of an office in a text; `from` and `to` count words, half open, without the article. */
export interface OfficeSpan {
  readonly from: number;
  readonly to: number;
  /** First word, masculine singular and folded: `ministre`. */
  readonly head: string;
  /** Nothing but the head and adjectives: "le ministre iranien". */
  readonly bare: boolean;
  readonly office: OfficeRecord | null;
  /** Words of the office without side. */
  readonly words: string;
  /** Sides that the words name, in reading order. */
  readonly sides: readonly CountryCode[];
  readonly plural: boolean;
  readonly former: boolean;
  readonly determiner: Determiner;
  /** "des deux pays". */
  readonly bothCountries: boolean;
  /** "les deux ministres". */
  readonly two: boolean;
}

const articles: Readonly<Record<string, Determiner>> = {
  le: "definite",
  la: "definite",
  l: "definite",
  les: "definite",
  du: "definite",
  au: "definite",
  des: "definite",
  aux: "definite",
  ce: "definite",
  cet: "definite",
  cette: "definite",
  ces: "definite",
  un: "indefinite",
  une: "indefinite",
  plusieurs: "indefinite",
  quelques: "indefinite",
  autre: "indefinite",
  autres: "indefinite",
  certains: "indefinite",
  son: "possessive",
  sa: "possessive",
  ses: "possessive",
  leur: "possessive",
  leurs: "possessive",
  notre: "indefinite",
  nos: "indefinite",
  votre: "indefinite",
};

/** All offices that a text names, in reading order; an office inside another's wording is a part of it. */
export function officeSpans(
  text: string,
  words: readonly Word[],
  isName: (word: number) => boolean,
  index: ActorIndex,
): OfficeSpan[] {
  const found: OfficeSpan[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at]!;
    const head = index.stem(word.fold);
    if (
      (!index.trie.next.has(head) && !index.words.heads.has(head)) ||
      isName(at) ||
      index.words.qualifiers.has(word.fold) ||
      // A gate is nobody's office; "porte-parole" is.
      (head === "porte" && words[at + 1]?.fold !== "parole") ||
      isAdjective(words, at)
    ) {
      at++;
      continue;
    }
    const span = readOffice(text, words, at, isName, index);
    if (span === null) at++;
    else {
      found.push(span);
      at = span.to;
    }
  }
  return found;
}

/** "la commission parlementaire": no member of one. */
function isAdjective(words: readonly Word[], at: number): boolean {
  return (
    /^(?:parlementaire|militaire|religieux)s?$/.test(words[at]!.fold) &&
    isJoined(words[at]) &&
    /^(?:commission|groupe|delegation|comite|assemblee|cooperation|cellule|instance|attache|academie|college|conseil|mission|responsable|chef|source|institution|union)s?$/.test(
      words[at - 1]?.fold ?? "",
    )
  );
}

/** "vice-ministre", of what the text does not say; null for "vice" alone. */
function deputyHead(words: readonly Word[], at: number, to: number, index: ActorIndex): string | null {
  const next = words[at + 1];
  const isOne =
    words[at]!.fold === "vice" && next?.gap === "-" && at + 1 < to && index.words.heads.has(index.stem(next.fold));
  return isOne ? `vice-${index.stem(next.fold)}` : null;
}

function readOffice(
  text: string,
  words: readonly Word[],
  at: number,
  isName: (word: number) => boolean,
  index: ActorIndex,
): OfficeSpan | null {
  const head = index.stem(words[at]!.fold);
  const before = lead(words, at, index);
  // "vice-ministres": the number is on the second word.
  const counted = words[at]!.fold === "vice" ? (words[at + 1]?.fold ?? "") : words[at]!.fold;
  const plural = counted !== index.stem(counted) && /[sx]$/.test(counted) && !/[sx]$/.test(index.stem(counted));
  const match = matchTrie(words, at, index.trie, index);
  const generic = index.words.heads.has(head) ? readGeneric(words, at, at + 1, isName, index) : null;
  const tailFrom = (from: number): number =>
    plural ? countryList(words, tail(words, from, index), index) : tail(words, from, index);
  // A wording of the table wins unless it is a head alone and the text goes on to say of what ("président de la commission …").
  const known =
    match !== null &&
    (generic === null ||
      match.to >= generic.to ||
      !isHeadOnly(words, at, match.to, index) ||
      tailFrom(match.to) >= generic.to);
  if (!known && generic === null) return null;
  const side = known ? tailFrom(match.to) : 0;
  const to = known
    ? match.steps > 1
      ? Math.max(side, readGeneric(words, at, side, isName, index).to)
      : side
    : generic!.to;
  const sides = sidesIn(words, at, to, index);
  // "gouverneur de Saratov", "maire de Machhad": one of many, and the table's kind of office is not which.
  const local = known && isHeadOnly(words, at, match.to, index) && hasLocalPlace(words, match.to, to, index);
  const candidates =
    known && !local
      ? officesOfSide(match.offices, sides[0] ?? null).filter(
          (office) =>
            (office.kind !== "military" && office.id !== "company-head") || isNeutral(words, match.to, to, index),
        )
      : [];
  const bare = known ? match.steps === 1 : generic!.bare;
  const deputy = bare && candidates.length === 0 ? deputyHead(words, at, to, index) : null;
  if (
    bare &&
    deputy === null &&
    /^(?:premier|numero|vice|sous|porte|charge|garde|haut|plenipotentiaire|numeros)$/.test(head) &&
    candidates.length === 0
  )
    return null;
  const office = candidates[0] ?? null;
  return {
    from: at,
    to,
    head: deputy ?? head,
    bare: bare && !(office !== null && /^(?:supreme-leader|prime-minister|monarch)$/.test(office.id)),
    office,
    words:
      deputy ??
      (office !== null && !(bare && !/^(?:president|guide|leader)$/.test(head) && office.kind === "company")
        ? office.title
        : plainWords(text, words, at, to, index)),
    sides: sides.length === 0 && office?.sides?.length === 1 ? [office.sides[0]!] : sides,
    plural,
    former: before.former,
    determiner: before.determiner,
    bothCountries: followedByBoth(words, to),
    two: before.two,
  };
}

interface Lead {
  readonly determiner: Determiner;
  readonly former: boolean;
  readonly two: boolean;
}

/** Article, "deux", "ancien" before an office. */
function lead(words: readonly Word[], at: number, index: ActorIndex): Lead {
  let former = false;
  let two = false;
  for (let back = at - 1; back >= Math.max(0, at - 5); back--) {
    if (!isJoined(words[back + 1])) break;
    const { fold } = words[back]!;
    if (index.words.former.has(fold)) former = true;
    else if (fold === "deux") two = true;
    else if (articles[fold] !== undefined) return { determiner: articles[fold], former, two };
    else if (!index.words.qualifiers.has(fold) && !index.words.persons.has(fold)) break;
  }
  return { determiner: "none", former, two };
}

function plainWords(text: string, words: readonly Word[], from: number, to: number, index: ActorIndex): string {
  let out = "";
  for (let at = from; at < to; at++) {
    const word = words[at]!;
    if (at > from && !word.cap && index.adjectives.has(word.fold)) continue;
    if (at > from) out += text.slice(words[at - 1]!.end, word.start);
    out += text.slice(word.start, word.end);
  }
  return out.replace(/\s+/g, " ").replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}

function followedByBoth(words: readonly Word[], to: number): boolean {
  return (
    words[to]?.fold === "des" &&
    words[to + 1]?.fold === "deux" &&
    /^(?:pays|etats|nations|capitales|parties|camps)$/.test(words[to + 2]?.fold ?? "") &&
    isJoined(words[to])
  );
}
