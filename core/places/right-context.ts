import type { Reader } from "./left-context.ts";
import { beginsWithOne } from "./left-context.ts";
import { gapAfter, isCapitalised, isJoined } from "../text/split-words.ts";

const auxiliaries = new Set(
  "a va doit devait avait pourrait devrait aura avaient qui sera est etait ete avoir egalement deja".split(" "),
);

/** Whether the place that ends at word `last` is host to something: "accueille le sommet", "a été l'hôte de". */
export function isHost({ words, index }: Reader, last: number): boolean {
  let at = last + 1;
  const gap = gapAfter(words, last);
  if (!isJoined(words, last) && !(gap === ", " && words.folded[at] === "qui")) return false;
  if (words.folded[at] === "hote") return true;
  while (at <= last + 3 && auxiliaries.has(words.folded[at] ?? "")) at++;
  const verb = words.folded[at] ?? "";
  if (verb === "l" && words.folded[at + 1] === "hote") return at > last + 1;
  if (!beginsWithOne(index.words.hosts, verb)) return false;
  for (let i = at + 1; i <= at + 6; i++) {
    if (/[.;:!?\n]/.test(gapAfter(words, i - 1))) return false;
    const word = words.folded[i] ?? "";
    if (index.words.notHosted.has(word)) return false;
    if (index.words.events.has(word) || index.words.guests.has(word)) return true;
  }
  return false;
}

/**
 * Whether a printed day follows, as under a picture: ", Téhéran, 5 août 2024", ", Moscou, le mercredi 24 janvier".
 * At the head of a sentence only if nothing but the year comes after ("Moscou, le 24 janvier 2024.").
 */
export function isDated({ words, index, sentenceStart }: Reader, first: number, last: number): boolean {
  if (first === 0 || !gapAfter(words, last).startsWith(",")) return false;
  const isHead = first === sentenceStart;
  if (!isHead && !/^[,(–—:]/.test(gapAfter(words, first - 1).trimStart())) return false;
  for (let at = last + 1; at <= last + 3; at++) {
    if (!/^\d{1,2}(?:er)?$/.test(words.folded[at] ?? "")) continue;
    if (!index.words.months.has(words.folded[at + 1] ?? "")) return false;
    const end = /^\d{4}$/.test(words.folded[at + 2] ?? "") ? at + 2 : at + 1;
    return !isHead || /^\s*(?:[.)\n]|$)/.test(gapAfter(words, end));
  }
  return false;
}

/** Whether the name stands alone in brackets: "(Moscou)", "(Moscou, Russie)". */
export function isBracketed({ words }: Reader, first: number, last: number): boolean {
  return first > 0 && gapAfter(words, first - 1).endsWith("(") && /^[),]/.test(gapAfter(words, last));
}

/** Whether a word with a capital is joined to the name by a hyphen or dash: "Moscou-Téhéran". */
export function isCompound({ words }: Reader, first: number, last: number): boolean {
  const before = first > 0 ? gapAfter(words, first - 1) : "";
  if (/^[-‐‑–—]$/.test(before)) return true;
  return /^[-‐‑–—]$/.test(gapAfter(words, last)) && isCapitalised(words, last + 1);
}

/** Whether a word with a capital follows, as in "Kazan Arena". */
export function hasNameBehind({ words }: Reader, last: number): boolean {
  return gapAfter(words, last) === " " && isCapitalised(words, last + 1);
}

/** Whether a word with a capital stands before, as in "Elia Kazan", "M. Kazan". */
export function hasNameBefore({ words }: Reader, first: number): boolean {
  if (first === 0) return false;
  const gap = gapAfter(words, first - 1);
  const word = words.folded[first - 1] ?? "";
  if (gap === ". ") return word === "m" || word === "mm" || word === "dr";
  return (gap === " " || gap === "\u00a0") && (isCapitalised(words, first - 1) || word === "mme");
}
