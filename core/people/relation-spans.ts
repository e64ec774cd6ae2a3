import type { CountryCode } from "../model.ts";
import type { ActorIndex } from "./compile-actors.ts";
import { behindBracket } from "./behind-office.ts";
import { isJoined, isSetOff } from "./words.ts";
import type { Word } from "./words.ts";

/** Words that name somebody only through others: "son homologue russe", "l'Iranien", "ce dernier", "les deux hommes". */
export interface RelationSpan {
  readonly from: number;
  readonly to: number;
  readonly kind: "counterpart" | "opposite" | "somebody" | "latter" | "pair";
  /** The noun, masculine singular and folded. */
  readonly head: string;
  readonly side: CountryCode | null;
  /** "son homologue du Mali": of a place that no table holds. */
  readonly elsewhere: boolean;
  /** "les délégations russe et iranienne". */
  readonly sides: readonly CountryCode[];
}

const opposite = new Set(["interlocuteur", "hote", "invite", "visiteur"]);
const pairs = new Set([
  "homme",
  "femme",
  "dirigeant",
  "responsable",
  "diplomate",
  "ministre",
  "president",
  "chef",
  "partie",
  "delegation",
  "camp",
  "interlocuteur",
  "general",
  "parlementaire",
  "depute",
  "elu",
  "recteur",
  "maire",
  "procureur",
  "negociateur",
  "officiel",
  "leader",
  "emissaire",
  "cote",
  "vice",
]);
const bodies = new Set(["delegation", "partie", "camp", "cote"]);
const determiners = new Set([
  "le",
  "la",
  "l",
  "les",
  "son",
  "sa",
  "ses",
  "leur",
  "leurs",
  "ce",
  "cet",
  "cette",
  "du",
  "au",
  "aux",
  "des",
  "ces",
]);

/** All of them, in reading order; `taken` tells words that names and offices already have. */
export function relationSpans(
  words: readonly Word[],
  taken: (word: number) => boolean,
  index: ActorIndex,
): RelationSpan[] {
  const found: RelationSpan[] = [];
  for (let at = 1; at < words.length; at++) {
    if (taken(at) || !isJoined(words[at])) continue;
    const span = readRelation(words, at, index);
    if (span === null) continue;
    found.push(span);
    at = span.to - 1;
  }
  return found;
}

function readRelation(words: readonly Word[], at: number, index: ActorIndex): RelationSpan | null {
  const { fold, cap } = words[at]!;
  const before = words[at - 1]!.fold;
  const head = index.stem(fold);
  const plural = fold !== head;
  const make = (
    kind: RelationSpan["kind"],
    to: number,
    own: CountryCode | null = null,
    sides: readonly CountryCode[] = [],
    elsewhere = false,
  ): RelationSpan => ({ from: at, to, kind, head, side: own, elsewhere, sides });
  const isColleague =
    head === "collegue" && !plural && /^(?:son|sa|leur)$/.test(before) && sideAfter(words, at + 1, index) !== null;
  if (
    (head === "homologue" && !plural) ||
    isColleague ||
    (fold === "vis" && words[at + 2]?.fold === "vis") ||
    (fold === "alter" && words[at + 1]?.fold === "ego")
  ) {
    if (!/^(?:son|sa|leur|l|le|ex|nouvel|nouveau|nouvelle|cher|d|un)$/.test(before)) return null;
    const end = head === "homologue" || isColleague ? at + 1 : fold === "vis" ? at + 3 : at + 2;
    const own = sideAfter(words, end, index);
    const body = bodyAfter(words, own?.to ?? end, index);
    const code = own?.code ?? body.code;
    const isElsewhere = code === null && body.to === end && (isOfAPlace(words, end) || isNationality(words, end));
    return make("counterpart", body.to, code, [], isElsewhere);
  }
  if (before === "deux" && pairs.has(head) && (plural || head === "vice") && isDefinite(words, at - 1))
    return make("pair", at + 1);
  if (bodies.has(head) && plural && before === "les") {
    const sides = sidesAfter(words, at + 1, index);
    return sides.codes.length < 2 ? null : make("pair", sides.to, null, sides.codes);
  }
  if (!determiners.has(before) && !(index.words.qualifiers.has(before) && determiners.has(words[at - 2]?.fold ?? "")))
    return null;
  if ((fold === "dernier" || fold === "derniere") && /^(?:ce|cette)$/.test(before) && !cap && isEnd(words, at + 1))
    return make("latter", at + 1);
  if (
    cap &&
    !plural &&
    index.adjectives.has(fold) &&
    /^(?:le|la|l|du|au)$/.test(before) &&
    !(words[at + 1]?.cap === true && isJoined(words[at + 1]))
  )
    return make("somebody", at + 1, index.adjectives.get(fold));
  if (plural || cap) return null;
  const side = sideAfter(words, at + 1, index);
  if (opposite.has(head)) return make("opposite", side?.to ?? at + 1, side?.code ?? null);
  if (index.words.persons.has(head) && side !== null) return make("somebody", side.to, side.code);
  if (index.words.persons.has(head) && /^(?:emissaire|diplomate|dignitaire|officiel)$/.test(head) && before !== "un")
    return make("somebody", at + 1);
  return null;
}

const notNations =
  /^(?:mais|jamais|desormais|demain|lendemain|surlendemain|bien|combien|prochain|prochaine|quotidien|quotidienne|ancien|ancienne|soudain|certain|certaine|fois|mois|soutien|maintien|entretien|rien|main|francophone)$/;

/** "sud-soudanais", "burkinabè": a nationality that no table holds. */
function isNationality(words: readonly Word[], end: number): boolean {
  const word = words[end];
  return (
    word !== undefined &&
    isJoined(word) &&
    !word.cap &&
    !notNations.test(word.fold) &&
    /^(?:sud|nord)$|(?:ais|aise|ois|oise|ien|ienne|een|eenne|ain|aine|abe)$/.test(word.fold)
  );
}

/** "du Mali", "de Côte d'Ivoire", "des Comores", with nobody named right behind. */
function isOfAPlace(words: readonly Word[], end: number): boolean {
  if (!/^(?:de|du|d|des)$/.test(words[end]?.fold ?? "") || !isJoined(words[end])) return false;
  const at = /^(?:la|l)$/.test(words[end + 1]?.fold ?? "") ? end + 2 : end + 1;
  const word = words[at];
  return word?.cap === true && isJoined(word) && !portfolios.test(word.fold);
}

// "Son homologue de la Défense": what he heads, not where.
const portfolios =
  /^(?:defense|interieur|exterieur|justice|sante|petrole|energie|economie|finances|agriculture|transports?|routes|industrie|commerce|culture|sports?|education|travail|telecommunications?|douma|conseil|parlement|assemblee|majlis|banque|chambre|cour|service|agence|organisation|comite|commission|ministere|academie|universite|etat|forces|marine|gardiens|fondation|croissant|croix)$/;

// "Du Service fédéral des douanes de Russie": no longer than this many words.
const mostOfBody = 14;

/**
 * Behind "homologue d'Astrakhan, X" and "vis-à-vis du Service fédéral russe, X": what the counterpart is of, as far as the
 * comma before a name. An adjective in it tells the country; a region only has a say in who is meant.
 */
function bodyAfter(
  words: readonly Word[],
  end: number,
  index: ActorIndex,
): { readonly to: number; readonly code: CountryCode | null } {
  const none = { to: end, code: null };
  if (!/^(?:de|du|d|des)$/.test(words[end]?.fold ?? "") || !isJoined(words[end])) return none;
  let code: CountryCode | null = null;
  for (let next = end; next < end + mostOfBody; next++) {
    const at = behindBracket(words, next);
    const word = words[at];
    if (
      word === undefined ||
      (!isJoined(word) && !isSetOff(word)) ||
      /^(?:a|est|qui|que|ont|et|avec|par)$/.test(word.fold)
    )
      return none;
    if (isSetOff(word))
      return word.cap || index.words.civil.has(word.fold) || index.words.ranks.has(word.fold) ? { to: at, code } : none;
    if (!word.cap) code ??= index.adjectives.get(word.fold) ?? null;
  }
  return none;
}

function isDefinite(words: readonly Word[], at: number): boolean {
  return /^(?:les|des|aux|ces|ses|leurs)$/.test(words[at - 1]?.fold ?? "");
}

function isEnd(words: readonly Word[], at: number): boolean {
  const word = words[at];
  // "ce dernier accord": an adjective, not a person.
  return (
    word === undefined ||
    !isJoined(word) ||
    /^(?:a|avait|ayant|est|etait|sera|doit|devait|qui|que|et|pour|avec|en|dans|sur|n|ne|s|se|au|par|lors|de|aura|devrait|souhaite|estime|juge)$/.test(
      word.fold,
    )
  );
}

function sideAfter(
  words: readonly Word[],
  at: number,
  index: ActorIndex,
): { readonly code: CountryCode; readonly to: number } | null {
  const word = words[at];
  if (word === undefined || !isJoined(word) || word.cap) return null;
  const code = index.adjectives.get(word.fold);
  return code === undefined ? null : { code, to: at + 1 };
}

function sidesAfter(
  words: readonly Word[],
  from: number,
  index: ActorIndex,
): { readonly codes: CountryCode[]; readonly to: number } {
  const codes: CountryCode[] = [];
  let to = from;
  for (let at = from; at < from + 7 && at < words.length; at++) {
    const word = words[at]!;
    const code = index.adjectives.get(word.fold);
    if (code !== undefined && !word.cap) {
      codes.push(code);
      to = at + 1;
    } else if (word.fold !== "et") break;
  }
  return { codes, to };
}
