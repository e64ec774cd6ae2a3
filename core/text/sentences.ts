import type { Span } from "../model.ts";

/** A sentence and the paragraph (0-based) it stands in. */
export interface Sentence extends Span {
  readonly paragraph: number;
}

// Abbreviations after which a full stop ends no sentence, folded. Single letters (initials) are handled apart.
const abbreviations = new Set([
  "mm",
  "mme",
  "mmes",
  "mlle",
  "dr",
  "pr",
  "prof",
  "mgr",
  "me",
  "st",
  "ste",
  "gal",
  "gen",
  "col",
  "cdt",
  "cf",
  "art",
  "no",
  "vol",
  "av",
  "env",
  "janv",
  "fevr",
  "avr",
  "juil",
  "sept",
  "oct",
  "nov",
  "dec",
  "adj",
  "min",
]);

const sentenceEnd = /[.!?…]+["»”’)\]\s\u00a0\u202f]*?(?=[ \u00a0\u202f]+(?:[«“"([][ \u00a0\u202f]*)?[\p{Lu}\d—–])/gu;

/**
 * Splits a text into sentences, paragraph by paragraph (a new line ends a paragraph).
 * Sentences cover all but the white space between them, in order and without overlap.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") {
      for (const span of splitParagraph(line))
        for (const piece of cutLong(line, span))
          sentences.push({ start: start + piece.start, end: start + piece.end, paragraph });
      paragraph++;
    }
    start += line.length + 1;
  }
  return sentences;
}

function splitParagraph(line: string): Span[] {
  const spans: Span[] = [];
  let start = firstSolid(line, 0);
  for (const stop of line.matchAll(sentenceEnd)) {
    if (stop[0] === "." && isAbbreviation(line, stop.index)) continue;
    const end = closeQuote(line, stop.index + stop[0].length);
    spans.push({ start, end });
    start = firstSolid(line, end);
  }
  const last = line.trimEnd().length;
  if (start < last) spans.push({ start, end: last });
  return spans;
}

// No writer's sentence is longer, in UTF-16 units; what is, is a list or a trap, and is read in pieces.
const longest = 1500;

/** A sentence beyond any writer's, cut at spaces. */
function cutLong(line: string, { start, end }: Span): Span[] {
  if (end - start <= longest) return [{ start, end }];
  const pieces: Span[] = [];
  let from = start;
  while (end - from > longest) {
    // In the piece alone: a line without spaces would be searched back to its head for each.
    const space = line.slice(from, from + longest + 1).lastIndexOf(" ");
    const cut = from + (space > 0 ? space : longest);
    pieces.push({ start: from, end: cut });
    from = firstSolid(line, cut);
  }
  if (from < end) pieces.push({ start: from, end });
  return pieces;
}

/** A closing quotation mark after the stop, with its no-break space, belongs to the sentence. */
function closeQuote(line: string, at: number): number {
  const close = /^[ \u00a0\u202f]?[»”]/.exec(line.slice(at, at + 2));
  return close ? at + close[0].length : at;
}

function isAbbreviation(line: string, stop: number): boolean {
  const word = /[\p{L}]+(?:-[\p{L}]+)*$/u.exec(line.slice(Math.max(0, stop - 12), stop))?.[0];
  if (word === undefined) return false;
  if (/^\p{Lu}$/u.test(word) || /^\p{Lu}-\p{Lu}$/u.test(word)) return true;
  return abbreviations.has(word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()) && /^\p{Lu}/u.test(word);
}

function firstSolid(line: string, from: number): number {
  let at = from;
  while (at < line.length && /\s/.test(line[at]!)) at++;
  return at;
}
