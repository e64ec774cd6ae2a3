import type { Meaning, NameNode } from "./compile-places.ts";
import type { Words } from "../text/split-words.ts";
import { gapAfter, isCapitalised, isJoined } from "../text/split-words.ts";

/** A name of the gazetteer in a text: words `first` to `last`. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly meaning: Meaning;
}

const leadingArticles = new Set(["le", "la", "l", "les"]);

/** The longest name that begins at word `first`, or null. */
export function matchName(names: NameNode, words: Words, first: number): Candidate | null {
  let found: Candidate | null = null;
  let node: NameNode | undefined = names;
  for (let at = first; ; at++) {
    node = node.next.get(words.folded[at] ?? "");
    if (node === undefined) return found;
    if (node.meaning !== null && (!node.capitalised || namedWithCapital(words, first, at))) {
      found = { first, last: at, meaning: node.meaning };
    }
    if (!isJoined(words, at) && !isSaint(words, at)) return found;
  }
}

/** The name proper begins with a capital: "le Caire" will do, "nice" will not. */
function namedWithCapital(words: Words, first: number, last: number): boolean {
  const proper = first < last && leadingArticles.has(words.folded[first] ?? "") ? first + 1 : first;
  return isCapitalised(words, proper);
}

/** "St. Pétersbourg". */
function isSaint(words: Words, at: number): boolean {
  const word = words.folded[at];
  return (word === "st" || word === "d") && gapAfter(words, at).startsWith(".");
}
