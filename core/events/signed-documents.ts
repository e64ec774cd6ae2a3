import type { Mention, Span } from "../model.ts";
import { foldAligned } from "../text/fold.ts";

/** How many documents a text says were signed, and where it says so. */
export interface SignedDocuments extends Span {
  readonly count: number;
}

const units = [
  "un",
  "deux",
  "trois",
  "quatre",
  "cinq",
  "six",
  "sept",
  "huit",
  "neuf",
  "dix",
  "onze",
  "douze",
  "treize",
  "quatorze",
  "quinze",
  "seize",
  "dix-sept",
  "dix-huit",
  "dix-neuf",
  "vingt",
] as const;

const number = `(?<count>\\d{1,2}|une|${[...units].reverse().join("|")})`;
// "un important", "deux nouveaux": no more than that may stand between the number and what is counted.
const adjective = "(?: (?:nouveaux?|nouvelles?|grands?|importants?|autres?|vastes?))?";
const noun =
  "(?:accords?|documents?|memorandums?|memoranda|protocoles?|traites?|contrats?|conventions?|declarations? communes?|feuilles? de route)(?![\\p{L}\\p{N}])";
const counted = `${number}${adjective} ${noun}`;
const edge = "(?<![\\p{L}\\p{N}])";
// What was done by several, not what is planned, nor what somebody else has done: "ont signé", "ont été signés", "ont
// assisté à la signature de".
const adverb = "(?: (?:notamment|egalement|aussi|ensuite|ensemble))?";
const active = `${edge}ont${adverb} (?:signe|paraphe) ${counted}`;
const passive = `${edge}${counted}(?: [\\p{L}'-]+){0,8}? (?:ont|a)${adverb} ete (?:signe|paraphe)e?s?(?![\\p{L}\\p{N}])`;
const attended = `${edge}ont (?:assiste|procede|preside) a la signature (?:de |d')${counted}`;
// "En 2001": of another time.
const elsewhen = /^[^.;]{0,60}(?<!\p{N})(?:en|de) (?:19|20)\p{N}{2}(?!\p{N})/u;
const patterns = [active, passive, attended].map((source) => new RegExp(source, "gu"));

/**
 * How many documents were signed, where a text says one number and no other, and tells of one meeting that it can have
 * been at: an article about a single meeting, held in one room. "Plusieurs" and "une dizaine" are no number.
 */
export function signedDocuments(text: string, mention: Mention, all: readonly Mention[]): SignedDocuments | null {
  const isHost = ({ role, status, format }: Mention): boolean =>
    role === "main" && status === "held" && format === "in-person";
  if (!isHost(mention) || all.filter(({ role }) => role === "main").length !== 1) return null;
  const found = countsIn(text);
  return found.length > 0 && new Set(found.map(({ count }) => count)).size === 1 ? found[0]! : null;
}

/** Every number of signed documents in a text, in reading order. */
export function countsIn(text: string): SignedDocuments[] {
  const folded = foldAligned(text);
  return patterns
    .flatMap((pattern) => [...folded.matchAll(pattern)])
    .filter((match) => !elsewhen.test(folded.slice(match.index + match[0].length)))
    .map((match) => ({
      count: countOf(match.groups?.["count"] ?? ""),
      start: match.index,
      end: match.index + match[0].length,
    }))
    .sort((a, b) => a.start - b.start);
}

function countOf(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  return word === "une" ? 1 : units.findIndex((one) => one === word) + 1;
}
