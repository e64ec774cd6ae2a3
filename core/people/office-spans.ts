import type { CountryCode } from "../model.ts";
import type { ActorIndex } from "./compile-actors.ts";
import { isDropped, isTowards, officesOfSide } from "./office-trie.ts";
import type { OfficeNode } from "./office-trie.ts";
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
  le: "definite", la: "definite", l: "definite", les: "definite", du: "definite", au: "definite", des: "definite", aux: "definite", ce: "definite", cet: "definite", cette: "definite", ces: "definite",
  un: "indefinite", une: "indefinite", plusieurs: "indefinite", quelques: "indefinite", autre: "indefinite", autres: "indefinite", certains: "indefinite",
  son: "possessive", sa: "possessive", ses: "possessive", leur: "possessive", leurs: "possessive", notre: "indefinite", nos: "indefinite", votre: "indefinite",
};

/** All offices that a text names, in reading order; an office inside another's wording is a part of it. */
export function officeSpans(text: string, words: readonly Word[], isName: (word: number) => boolean, index: ActorIndex): OfficeSpan[] {
  const found: OfficeSpan[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at]!;
    const head = index.stem(word.fold);
    if ((!index.trie.next.has(head) && !index.words.heads.has(head)) || isName(at) || index.words.qualifiers.has(word.fold)) {
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

function readOffice(text: string, words: readonly Word[], at: number, isName: (word: number) => boolean, index: ActorIndex): OfficeSpan | null {
  const head = index.stem(words[at]!.fold);
  const before = lead(words, at, index);
  const plural = words[at]!.fold !== head && /[sx]$/.test(words[at]!.fold) && !/[sx]$/.test(head);
  const match = matchTrie(words, at, index.trie, index);
  const generic = index.words.heads.has(head) ? readGeneric(words, at, at + 1, isName, index) : null;
  // A wording of the table wins unless it is a head alone and the text goes on to say of what ("président de la commission …").
  const known = match !== null && (generic === null || match.to >= generic.to || !isHeadOnly(words, at, match.to, index) || tail(words, match.to, index) >= generic.to);
  if (!known && generic === null) return null;
  const side = known ? tail(words, match.to, index) : 0;
  const to = known ? (match.steps > 1 ? Math.max(side, readGeneric(words, at, side, isName, index).to) : side) : generic!.to;
  const sides = sidesIn(words, at, to, index);
  const candidates = known ? officesOfSide(match.offices, sides[0] ?? null).filter((office) => (office.kind !== "military" && office.id !== "company-head") || isNeutral(words, match.to, to, index)) : [];
  const bare = known ? match.steps === 1 : generic!.bare;
  if (bare && /^(?:premier|numero|vice|sous|porte|charge|garde|haut|plenipotentiaire|numeros)$/.test(head) && candidates.length === 0) return null;
  const office = candidates[0] ?? null;
  return {
    from: at,
    to,
    head,
    bare: bare && !(office !== null && (office.id === "supreme-leader" || office.id === "prime-minister")),
    office,
    words: office !== null && !(bare && !/^(?:president|guide|leader)$/.test(head) && office.kind === "company") ? office.title : plainWords(text, words, at, to, index),
    sides: sides.length === 0 && office?.sides?.length === 1 ? [office.sides[0]!] : sides,
    plural,
    former: before.former,
    determiner: before.determiner,
    bothCountries: followedByBoth(words, to),
    two: before.two,
  };
}

/** "vice-président", "directeur général": nothing yet that says of what. */
function isHeadOnly(words: readonly Word[], from: number, to: number, index: ActorIndex): boolean {
  for (let at = from; at < to; at++) {
    const { fold } = words[at]!;
    if (!index.words.heads.has(index.stem(fold)) && !index.words.officeAdjectives.has(fold) && !index.adjectives.has(fold) && !index.words.qualifiers.has(fold) && !/^(?:vice|porte|parole|premier|premiere)$/.test(fold)) return false;
  }
  return true;
}

// What may follow a military office and leave it what it is; "de l'armée de terre" would not.
const neutral = /^(?:de|d|du|des|la|le|l|les|armee|armees|forces|general|pays|etat|republique|islamique|federation|nation)$/;

function isNeutral(words: readonly Word[], from: number, to: number, index: ActorIndex): boolean {
  for (let at = from; at < to; at++) if (!neutral.test(words[at]!.fold) && !index.adjectives.has(words[at]!.fold) && !index.places.has(words[at]!.fold)) return false;
  return true;
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

interface Match {
  readonly to: number;
  readonly steps: number;
  readonly offices: readonly OfficeRecord[];
}

/** Longest wording of the table from a word on; articles, "de" and adjectives of side may stand inside. */
export function matchTrie(words: readonly Word[], at: number, root: OfficeNode, index: ActorIndex): Match | null {
  let node = root;
  let best: Match | null = null;
  let skipped = 0;
  let steps = 0;
  for (let here = at; here < words.length && here < at + 30; here++) {
    const word = words[here]!;
    if (here > at && listsSides(words, here, index)) {
      here += words[here]!.fold === "et" ? 1 : 0;
      continue;
    }
    if (here > at && (!isJoined(word) || word.sentence !== words[at]!.sentence)) break;
    const step = isTowards(word.fold) && here > at ? "@" : index.stem(word.fold);
    const next = here > at && isDropped(word.fold) ? undefined : node.next.get(step);
    if (next !== undefined) {
      node = next;
      skipped = 0;
      steps++;
      if (node.offices.length > 0) best = { to: here + 1, steps, offices: node.offices };
    } else if (here > at && skipped < 6 && (isDropped(word.fold) || index.adjectives.has(word.fold) || index.words.qualifiers.has(word.fold) || (isTowards(word.fold) && words[here - 1]?.fold === "aupres") || index.places.has(word.fold))) skipped++;
    else break;
  }
  return best;
}

/** "russe et iranien", "iranien, russe et turc": more sides behind the first. */
function listsSides(words: readonly Word[], at: number, index: ActorIndex): boolean {
  const side = (word: Word | undefined): boolean => word !== undefined && !word.cap && index.adjectives.has(word.fold);
  if (!side(words[at - 1])) return false;
  return words[at]!.fold === "et" ? side(words[at + 1]) && isJoined(words[at]) : words[at]!.gap === ", " && side(words[at]);
}

/** What may follow a wording and say its side: "russe", "de la Fédération de Russie", "d'Iran". */
function tail(words: readonly Word[], from: number, index: ActorIndex): number {
  let to = from;
  for (let at = from; at < words.length && at < from + 10; at++) {
    const word = words[at]!;
    // "(CSSN)": the short form of what was just named.
    if (word.gap === " (" && word.caps && words[at + 1]?.gap.startsWith(")") === true) {
      to = at + 1;
      continue;
    }
    if (words[at - 1]?.caps === true && word.gap === ") ") {
      if (!isDropped(word.fold) && !index.adjectives.has(word.fold)) break;
    } else if (at > from && listsSides(words, at, index)) {
      at += word.fold === "et" ? 1 : 0;
      to = at + 1;
      continue;
    }
    if (!isJoined(word) && word.gap !== ") ") break;
    if (index.adjectives.has(word.fold) && !word.cap) {
      to = at + 1;
      continue;
    }
    if (isDropped(word.fold)) continue;
    const place = placeAt(words, at, index);
    if (place === null || !isDropped(words[at - 1]?.fold ?? "")) break;
    to = at = place.to;
    at--;
  }
  return to;
}

/** The country, region or body that stands at a word: longest name first. */
export function placeAt(words: readonly Word[], at: number, index: ActorIndex): { readonly to: number; readonly code: CountryCode } | null {
  let name = "";
  let found: { to: number; code: CountryCode } | null = null;
  for (let here = at; here < words.length && here < at + 6; here++) {
    const word = words[here]!;
    if (here > at && !isJoined(word)) break;
    name = name === "" ? word.fold : `${name} ${word.fold}`;
    const code = index.places.get(name);
    if (code !== undefined && (word.cap || words[at]!.cap)) found = { to: here + 1, code };
  }
  return found;
}

/** Sides that the words of an office name: adjectives, and places after "de". Where it is accredited is none. */
function sidesIn(words: readonly Word[], from: number, to: number, index: ActorIndex): CountryCode[] {
  const sides: CountryCode[] = [];
  for (let at = from + 1; at < to; at++) {
    const word = words[at]!;
    const adjective = word.cap ? undefined : index.adjectives.get(word.fold);
    if (adjective !== undefined) {
      if (!sides.includes(adjective)) sides.push(adjective);
      continue;
    }
    const place = placeAt(words, at, index);
    if (place === null) continue;
    const before = words[at - 1]!.fold;
    const accredited = isTowards(before) || (isDropped(before) && isTowards(words[at - 2]?.fold ?? ""));
    if (!accredited && !sides.includes(place.code)) sides.push(place.code);
    at = place.to - 1;
  }
  return sides;
}

const adjective = /(?:iques?|als?|ales?|aux|iens?|iennes?|aires?|ifs?|ives?|ains?|aines?|els?|elles?|eux|euses?|ables?|oise?s?|ane?s?|rieure?s?|rangeres?|times?|lamiques?|cole?s?|aerospatiales?|urbaine?s?|publics?|publiques?|mixtes?|stres?|navales?|spatiales?|andes?|antes?|entes?)$/;
const stops = new Set(["qui", "que", "dont", "ou", "il", "elle", "on", "lui", "eux", "leur", "leurs", "son", "sa", "ses", "ce", "cette", "deux", "trois", "plusieurs", "retour", "visite", "passage", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "un", "une", "part", "facon", "cote", "son", "nouveau", "plus"]);

interface Generic {
  readonly to: number;
  readonly bare: boolean;
}

/** An office that no table lists: its head, adjectives, and what it is of, as far as French lets one see. */
function readGeneric(words: readonly Word[], at: number, start: number, isName: (word: number) => boolean, index: ActorIndex): Generic {
  const head = index.stem(words[at]!.fold);
  let here = start;
  let to = here;
  let bare = true;
  let links = start > at + 1 ? 1 : 0;
  let lastWasNoun = links > 0;
  while (here < words.length && here < at + 24) {
    const word = words[here]!;
    if (!isJoined(word) || isName(here)) break;
    if (word.gap === "-" && !word.cap && index.words.heads.has(index.stem(word.fold)) && here === at + 1) {
      here++;
      to = here;
      continue;
    }
    if (!word.cap && (index.adjectives.has(word.fold) || index.words.officeAdjectives.has(word.fold) || (lastWasNoun && adjective.test(word.fold)))) {
      if (index.words.officeAdjectives.has(word.fold)) bare &&= !/^(?:adjoint|general|special|permanent|executif|delegue)/.test(word.fold) || here > at + 4;
      here++;
      to = here;
      continue;
    }
    if (/^(?:premier|vice|chef|porte|parole|deux|un|2|1)$/.test(word.fold) && here <= at + 2 && words[here]!.fold !== "un") {
      here++;
      to = here;
      bare = false;
      continue;
    }
    if (index.words.heads.has(index.stem(word.fold)) && here <= at + 2 && /^(?:vice|premier|numero|sous|haut)$/.test(words[here - 1]!.fold)) {
      here++;
      to = here;
      continue;
    }
    const link = linkAt(words, here, isName, index, links > 0, /^(?:ambassadeur|consul|charge|represent|attache|envoye|delegue|emissaire|chef)/.test(head));
    if (link === null) break;
    here = link;
    to = here;
    bare = false;
    lastWasNoun = true;
    if (++links > 5) break;
  }
  return { to, bare };
}

/** "de la commission", "d'Astrakhan", "chargé des transports", "et du développement": one more thing it is of. */
function linkAt(words: readonly Word[], at: number, isName: (word: number) => boolean, index: ActorIndex, more: boolean, posted: boolean): number | null {
  let here = at;
  const start = words[here]!.fold;
  if (more && start === "et") here++;
  if (words[here]?.fold === "charge" || words[here]?.fold === "chargee") here++;
  const preposition = words[here]?.fold ?? "";
  const of = /^(?:de|d|du|des)$/.test(preposition);
  const at2 = isTowards(preposition) || preposition === "pour";
  if (!of && !at2) return null;
  here++;
  while (here < words.length && /^(?:la|le|l|les)$/.test(words[here]!.fold)) here++;
  const noun = words[here];
  if (noun === undefined || !isJoined(noun) || isName(here) || stops.has(noun.fold) || /\p{N}/u.test(noun.fold)) return null;
  if (index.words.civil.has(noun.fold) && noun.fold.length < 4) return null;
  const place = placeAt(words, here, index);
  if (at2 && preposition !== "pour" && !posted && (place !== null || more)) return null;
  if (at2 && place === null && words[here - 1]!.fold !== "la" && words[here - 1]!.fold !== "l" && words[here - 1]!.fold !== "les" && preposition !== "aux" && preposition !== "pour") return null;
  if (place !== null) return place.to;
  if (at2 && preposition !== "pour" && preposition !== "aupres" && preposition !== "aux" && noun.cap) return null;
  here++;
  // "Croissant-Rouge", "Bandar Anzali", "Astan Qods Razavi"
  while (here < words.length && words[here]!.cap && noun.cap && isJoined(words[here]) && !isName(here)) here++;
  while (here < words.length && words[here]!.gap === "-") here++;
  return here;
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
  return words[to]?.fold === "des" && words[to + 1]?.fold === "deux" && /^(?:pays|etats|nations|capitales|parties|camps)$/.test(words[to + 2]?.fold ?? "") && isJoined(words[to]);
}
