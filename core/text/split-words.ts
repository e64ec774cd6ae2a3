import { letters, numbers, runEnd, runStart } from "./runs.ts";

/** The words of a text, as parallel lists: `text.slice(starts[i], ends[i])`, and the same folded. */
export interface Words {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly folded: readonly string[];
}

/** Runs of letters and digits of a text; `folded` is its `foldAligned()`. "l'Iran" is two words, "Saint-Marin" two. */
export function splitWords(text: string, folded: string): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  const forms: string[] = [];
  const kinds = letters | numbers;
  let end = 0;
  for (let start = runStart(folded, end, kinds); start < folded.length; start = runStart(folded, end, kinds)) {
    end = runEnd(folded, start, kinds);
    starts.push(start);
    ends.push(end);
    forms.push(folded.slice(start, end));
  }
  return { text, starts, ends, folded: forms };
}

/** The last word that begins before a place of the text: its index, or -1. */
export function wordBefore({ starts }: Words, at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const upper = /^\p{Lu}/u;
const lower = /\p{Ll}/u;

/** Whether word `at` begins with a capital. */
export function isCapitalised(words: Words, at: number): boolean {
  return upper.test(words.text.charAt(words.starts[at] ?? words.text.length));
}

/** Whether word `at` is written without a small letter. Long words are judged by their first 40 letters. */
export function isAllCaps(words: Words, at: number): boolean {
  const start = words.starts[at] ?? 0;
  return !lower.test(words.text.slice(start, Math.min(words.ends[at] ?? start, start + 40)));
}

const joins = new Set(" '’‘-‐‑\u00a0\u202f");

/** Whether words `at` and `at + 1` belong to one phrase: only spaces, hyphens or apostrophes between them. */
export function isJoined(words: Words, at: number): boolean {
  const from = words.ends[at];
  const to = words.starts[at + 1];
  if (from === undefined || to === undefined || to - from > 2) return false;
  return joins.has(words.text.charAt(from)) && (to - from === 1 || joins.has(words.text.charAt(from + 1)));
}

/** What stands between words `at` and `at + 1`, at most three characters of it. */
export function gapAfter(words: Words, at: number): string {
  const from = words.ends[at] ?? words.text.length;
  return words.text.slice(from, Math.min(words.starts[at + 1] ?? words.text.length, from + 3));
}
