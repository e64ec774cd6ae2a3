import type { CountryCode, Span } from "../model.ts";
import type { CountryRecord } from "../people/tables.ts";
import { fold } from "../text/fold.ts";
import { splitWords, wordBefore, type Words } from "../text/split-words.ts";

/** Folded word → the country it speaks of. */
export type SideWords = ReadonlyMap<string, CountryCode>;

/** Names of a city in one word, and its country. */
export interface CityName {
  readonly name: string;
  readonly country: CountryCode;
}

/**
 * Words that speak of a country: its name, its adjective in every form, its capital, its cities. Only words of one piece:
 * those are what headlines and prose use ("Iran", "iraniennes", "Moscou", "Astrakhan").
 */
export function compileSideWords(
  countries: readonly CountryRecord[],
  cities: readonly CityName[],
  more: Readonly<Record<string, CountryCode>>,
): SideWords {
  const words = new Map<string, CountryCode>();
  for (const { code, name, names, adjectives, capital } of countries) {
    const singular = [name.replace(/^(?:l'|le |la |les )/, ""), capital, ...names, ...adjectives];
    for (const word of singular.map(fold)) {
      if (word.includes(" ") || word.length < 3) continue;
      for (const form of [word, `${word}s`]) if (!words.has(form)) words.set(form, code);
    }
  }
  for (const { name, country } of cities) {
    const word = fold(name);
    if (!word.includes(" ") && word.length >= 4 && !words.has(word)) words.set(word, country);
  }
  for (const [word, code] of Object.entries(more)) words.set(fold(word), code);
  return words;
}

/** The countries that a stretch of folded text speaks of, one entry a word, in reading order. */
export function countriesIn(folded: string, sideWords: SideWords): CountryCode[] {
  return countriesWithin(splitWords(folded, folded), { start: 0, end: folded.length }, sideWords);
}

/** The same of a stretch of a text that is already cut into words. */
export function countriesWithin(words: Words, { start, end }: Span, sideWords: SideWords): CountryCode[] {
  const countries: CountryCode[] = [];
  for (let at = wordBefore(words, start) + 1; at < words.starts.length && words.starts[at]! < end; at++) {
    const country = sideWords.get(words.folded[at]!) ?? (isIslamicRepublic(words, at) ? "IR" : undefined);
    if (country !== undefined) countries.push(country);
  }
  return countries;
}

/** "la République islamique", "de la République islamique d'Iran": Iran's own name; not "du Pakistan", "de Mauritanie". */
function isIslamicRepublic({ folded }: Words, at: number): boolean {
  if (folded[at] !== "islamique" || folded[at - 1] !== "republique") return false;
  const next = folded[at + 1] ?? "";
  return !/^(?:de|du|d)$/.test(next) || folded[at + 2] === "iran";
}
