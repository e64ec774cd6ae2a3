import type { Reader } from "./left-context.ts";
import { readLeft } from "./left-context.ts";
import { isJoined } from "../text/split-words.ts";

/** Words `first` to `last` that say in which state something is, without naming it. */
export interface DescribedCountry {
  readonly first: number;
  readonly last: number;
  readonly country: string;
}

const kinds = new Set("ville port station cite localite aeroport metropole village sol territoire".split(" "));
const prepositions = new Set(["a", "dans", "sur", "depuis"]);
/** Adjectives that may stand in between: "la station balnéaire turque". */
const qualities = new Set(
  "balneaire thermale portuaire sainte historique frontaliere meridionale septentrionale cotiere petite grande".split(
    " ",
  ),
);

/**
 * Reads "dans le port chinois", "sur le sol iranien", "dans une station balnéaire turque" from the noun at `first`;
 * null where the city is named behind it ("dans le port chinois de Tianjin").
 */
export function readDescribedCountry(reader: Reader, first: number): DescribedCountry | null {
  const { words, index } = reader;
  if (!kinds.has(words.folded[first] ?? "")) return null;
  const left = readLeft(reader, first);
  if (!left.article || left.preposition === null || !prepositions.has(left.preposition)) return null;
  let last = first + 1;
  if (isJoined(words, first) && qualities.has(words.folded[last] ?? "")) last++;
  const country = index.adjectives.get(words.folded[last] ?? "");
  if (country === undefined || !isJoined(words, last - 1)) return null;
  const next = words.folded[last + 1];
  return isJoined(words, last) && (next === "de" || next === "d" || next === "du") ? null : { first, last, country };
}
