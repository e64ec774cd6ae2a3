import type { City } from "./compile-places.ts";
import type { Reader } from "./left-context.ts";
import { headIsRoom, isInsider, readLeft } from "./left-context.ts";
import { matchName } from "./match-names.ts";
import { isJoined } from "../text/split-words.ts";

/** A ministry one is in, and the capital that it stands in: words `first` to `last`. */
export interface Ministry {
  readonly first: number;
  readonly last: number;
  readonly city: City;
}

/**
 * Reads "au siège du ministère russe des Affaires étrangères", "au ministère de la Défense iranien", "dans les locaux
 * du ministère de l'Énergie de la Fédération de Russie" from the word "ministère" at `first`; null where nobody is in
 * it, its state is not printed, or another city is ("du ministère iranien à Ispahan").
 */
export function readMinistry(reader: Reader, first: number): Ministry | null {
  const left = readLeft(reader, first);
  const inIt =
    left.preposition === "de"
      ? headIsRoom(reader, left.at)
      : (left.preposition === "a" || left.preposition === "dans" || left.preposition === "devant") &&
        !isInsider(reader, left.at);
  return inIt ? nameMinistry(reader, first) : null;
}

function nameMinistry({ words, index }: Reader, first: number): Ministry | null {
  for (let at = first + 1; at <= first + 9; at++) {
    if (!isJoined(words, at - 1)) return null;
    const word = words.folded[at] ?? "";
    const country = index.adjectives.get(word);
    if (country !== undefined) return withCapital(index.capitals.get(country), first, lastWord(at));
    const named = matchName(index.names, words, at);
    if (named?.meaning.kind === "country")
      return withCapital(index.capitals.get(named.meaning.country), first, named.last);
    if (!index.words.ministries.has(word)) return null;
  }
  return null;

  /** "ministère russe des Affaires étrangères": to the end of the name. */
  function lastWord(adjective: number): number {
    let last = adjective;
    for (
      let at = adjective + 1;
      at <= adjective + 7 && isJoined(words, at - 1) && index.words.ministries.has(words.folded[at] ?? "");
      at++
    ) {
      if (words.folded[at]!.length > 4) last = at;
    }
    return last;
  }
}

function withCapital(city: City | undefined, first: number, last: number): Ministry | null {
  return city === undefined ? null : { first, last, city };
}
