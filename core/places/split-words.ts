/** The words of a text, as parallel lists: `text.slice(starts[i], ends[i])`, and the same folded. */
export interface Words {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly folded: readonly string[];
}

const word = /[\p{L}\p{N}]+/gu;

/** Runs of letters and digits of a text; `folded` is its `foldAligned()`. "l'Iran" is two words, "Saint-Marin" two. */
export function splitWords(text: string, folded: string): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  const forms: string[] = [];
  word.lastIndex = 0;
  for (let found = word.exec(folded); found !== null; found = word.exec(folded)) {
    starts.push(found.index);
    ends.push(found.index + found[0].length);
    forms.push(found[0]);
  }
  return { text, starts, ends, folded: forms };
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

const joins = /^[ '’‘\-‐‑\u00a0\u202f]{1,2}$/;

/** Whether words `at` and `at + 1` belong to one phrase: only spaces, hyphens or apostrophes between them. */
export function isJoined(words: Words, at: number): boolean {
  const from = words.ends[at];
  const to = words.starts[at + 1];
  return at >= 0 && from !== undefined && to !== undefined && to - from <= 2 && joins.test(words.text.slice(from, to));
}

/** What stands between words `at` and `at + 1`, at most three characters of it. */
export function gapAfter(words: Words, at: number): string {
  const from = words.ends[at] ?? words.text.length;
  return words.text.slice(from, Math.min(words.starts[at + 1] ?? words.text.length, from + 3));
}
