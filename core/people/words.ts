import type { Span } from "../model.ts";
import { foldAligned } from "../text/fold.ts";
import { letters, marks, numbers, runEnd, runStart } from "../text/runs.ts";
import type { Sentence } from "../text/sentences.ts";

/** A word of a text: letters and digits between anything else; hyphens, apostrophes and spaces are its `gap`. */
export interface Word extends Span {
  readonly fold: string;
  /** Starts with a capital letter. */
  readonly cap: boolean;
  /** Two capitals or more and nothing else. */
  readonly caps: boolean;
  /** What stands between the word before and this one, folded; "\n" for anything with a new line. */
  readonly gap: string;
  /** Index of its sentence. */
  readonly sentence: number;
  /** First word of its sentence. */
  readonly first: boolean;
}

/** Cuts a text into words, each with the sentence it stands in; `folded` is its `foldAligned()`. */
export function wordsOf(text: string, sentences: readonly Sentence[], folded = foldAligned(text)): Word[] {
  const words: Word[] = [];
  const kinds = letters | marks | numbers;
  let at = 0;
  let last = -1;
  let end = 0;
  for (let start = runStart(folded, end, kinds); start < folded.length; start = runStart(folded, end, kinds)) {
    while (at < sentences.length - 1 && start >= sentences[at]!.end) at++;
    const gap = folded.slice(end, start);
    const letter = text.charAt(start);
    const cap = letter !== letter.toLowerCase() && letter === letter.toUpperCase();
    end = runEnd(folded, start, kinds);
    const printed = cap && end > start + 1 ? text.slice(start, end) : "";
    words.push({
      start,
      end,
      fold: folded.slice(start, end),
      cap,
      caps: printed !== "" && printed === printed.toUpperCase(),
      gap: gap.includes("\n") ? "\n" : gap,
      sentence: at,
      first: at !== last,
    });
    last = at;
  }
  return words;
}

/** Whether nothing but a space, a hyphen or an apostrophe stands between a word and the one before it. */
export function isJoined(word: Word | undefined): boolean {
  return word !== undefined && (word.gap === " " || word.gap === "-" || word.gap === "'" || word.gap === "");
}

/** Whether a comma (or a bracket or dash that does a comma's work) stands before a word. */
export function isSetOff(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (word.gap === ", " ||
      word.gap === "," ||
      word.gap === " (" ||
      word.gap === "), " ||
      word.gap === " - " ||
      word.gap === " – " ||
      word.gap === " — ")
  );
}
