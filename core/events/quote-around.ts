import type { Span } from "../model.ts";

// Long enough for a sentence of a news agency, short enough to be read in a table.
const longest = 160;

/**
 * The words around a stretch of a text, verbatim and on one line: its sentence if that is short enough, else as much
 * of it as fits, cut between words. At most 160 UTF-16 units; holds the stretch whole, unless that is longer itself.
 */
export function quoteAround(text: string, { start, end }: Span): string {
  if (end - start >= longest) return solid(text, start, start + longest);
  const [from, to] = sentenceAround(text, start, end);
  if (to - from <= longest) return text.slice(from, to).trim();
  const spare = longest - (end - start);
  let left = Math.max(from, start - Math.floor(spare / 2));
  const right = Math.min(to, left + longest);
  left = Math.max(from, right - longest);
  return text.slice(wordStart(text, left, start, from), wordEnd(text, right, end, to)).trim();
}

/** As far as the next full stop, at most `longest` away: enough to choose a quote by. */
function sentenceAround(text: string, start: number, end: number): [number, number] {
  const before = text.slice(Math.max(0, start - longest), start);
  const stopBefore = Math.max(before.lastIndexOf("\n"), lastStop(before));
  const from = start - before.length + stopBefore + 1;
  const after = text.slice(end, end + longest);
  const line = after.indexOf("\n");
  const stop = /[.!?…](?:[ \u00a0\u202f]?[»”])?(?=[ \u00a0\u202f]+[«“"]?[ \u00a0\u202f]?\p{Lu}|\s*$)/u.exec(after);
  const ends = [line, stop === null ? -1 : stop.index + stop[0].length].filter((at) => at >= 0);
  return [from, end + Math.min(after.length, ...ends)];
}

function lastStop(before: string): number {
  for (let at = before.length - 1; at > 0; at--)
    if (
      /[ \u00a0\u202f]/.test(before[at]!) &&
      /[.!?…»”]/.test(before[at - 1]!) &&
      /^\P{Ll}/u.test(before.slice(at + 1))
    )
      return at;
  return -1;
}

/** The first word's start at or after `at`, unless that is past `limit`. */
function wordStart(text: string, at: number, limit: number, from: number): number {
  let start = at;
  while (start > from && start < limit && !/\s/.test(text[start - 1]!)) start++;
  return whole(text, start);
}

function wordEnd(text: string, at: number, limit: number, to: number): number {
  let end = at;
  while (end < to && end > limit && !/\s/.test(text[end]!)) end--;
  // Never less than the stretch itself, though it should end within a character.
  return Math.max(whole(text, end), Math.min(limit, end));
}

/** Never between the two halves of a character. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

function solid(text: string, from: number, to: number): string {
  return text.slice(from, wordEnd(text, to, from + 1, text.length)).trim();
}
