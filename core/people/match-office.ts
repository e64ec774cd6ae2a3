import type { CountryCode } from "../model.ts";
import type { ActorIndex } from "./compile-actors.ts";
import { isDropped, isTowards } from "./office-trie.ts";
import type { OfficeNode } from "./office-trie.ts";
import type { OfficeRecord } from "./tables.ts";
import { isJoined } from "./words.ts";
import type { Word } from "./words.ts";

export interface Match {
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
    } else if (
      here > at &&
      skipped < 6 &&
      (isDropped(word.fold) ||
        index.adjectives.has(word.fold) ||
        index.words.qualifiers.has(word.fold) ||
        (isTowards(word.fold) && words[here - 1]?.fold === "aupres") ||
        index.places.has(word.fold))
    )
      skipped++;
    else if (here > at && skipped < 6 && isTitular(words, here, index)) skipped++;
    else {
      // "de la République islamique d'Iran", between the head and where it is posted.
      const place = here > at && isDropped(words[here - 1]!.fold) ? placeAt(words, here, index) : null;
      if (place === null) break;
      here = place.to - 1;
    }
  }
  return best;
}

// "le responsable adjoint des douanes" is not their head.
const deputies = /^(?:adjointe?s?|deleguee?s?|suppleante?s?)$/;

/** "extraordinaire et plénipotentiaire". */
function isTitular(words: readonly Word[], at: number, index: ActorIndex): boolean {
  const isOne = (word: Word | undefined): boolean =>
    word !== undefined &&
    !deputies.test(word.fold) &&
    (word.fold === "extraordinaire" || index.words.officeAdjectives.has(word.fold));
  return isOne(words[at]) || (words[at]!.fold === "et" && isOne(words[at - 1]) && isOne(words[at + 1]));
}

/** "russe et iranien", "iranien, russe et turc": more sides behind the first. */
function listsSides(words: readonly Word[], at: number, index: ActorIndex): boolean {
  const side = (word: Word | undefined): boolean => word !== undefined && !word.cap && index.adjectives.has(word.fold);
  if (!side(words[at - 1])) return false;
  return words[at]!.fold === "et"
    ? side(words[at + 1]) && isJoined(words[at])
    : words[at]!.gap === ", " && side(words[at]);
}

/** What may follow a wording and say its side: "russe", "de la Fédération de Russie", "d'Iran". */
export function tail(words: readonly Word[], from: number, index: ActorIndex): number {
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

// Words of a place's name that are looked at.
const mostOfPlace = 6;

/** The country, region or body that stands at a word: longest name first. */
export function placeAt(
  words: readonly Word[],
  at: number,
  index: ActorIndex,
): { readonly to: number; readonly code: CountryCode } | null {
  const most = Math.min(mostOfPlace, index.placeHeads.get(words[at]?.fold ?? "") ?? 0);
  let name = "";
  let found: { to: number; code: CountryCode } | null = null;
  for (let here = at; here < words.length && here < at + most; here++) {
    const word = words[here]!;
    if (here > at && !isJoined(word)) break;
    name = name === "" ? word.fold : `${name} ${word.fold}`;
    const code = index.places.get(name);
    if (code !== undefined && (word.cap || words[at]!.cap)) found = { to: here + 1, code };
  }
  return found;
}

/** Sides that the words of an office name: adjectives, and places after "de". Where it is accredited is none. */
export function sidesIn(words: readonly Word[], from: number, to: number, index: ActorIndex): CountryCode[] {
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
