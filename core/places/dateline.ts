import type { Words } from "../text/split-words.ts";

const dash = "(?:-{1,2}|[–—])";
const day = String.raw`(?:,? (?:le )?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?\d{1,2}(?:er)? \p{L}{3,9}\.?(?: \d{4})?)`;
const country = String.raw`(?:, ?\p{Lu}\p{L}{2,20}(?: \p{Lu}\p{L}{2,20}| unies){0,2}| ?\(\p{Lu}[\p{L} -]{3,24}\))`;
const second = String.raw`(?: ?\/ ?\p{Lu}[\p{L}-]{1,24})`;
const credit = String.raw` ?\([^()\n]{2,40}\)`;
const agency = String.raw` ?(?:${dash}|,|\/) ?\p{Lu}[\p{L}'’.]{0,20}(?: (?!et )[\p{L}'’.]{1,20}){0,4} ?(?:${dash}|:|\/)`;
// "MOSCOU, 9 février. /TASS/."
const slashed = String.raw`\.? ?\/ ?\p{Lu}[^\/\n]{1,40}\/`;
const signed = new RegExp(
  `^${second}?(?:${country}?${day}(?:${credit}| ?${dash}|${slashed})|${country}?${credit} ?(?:${dash}|:)|${agency})`,
  "u",
);
const dated = new RegExp(`^${country}?${day}\\. (?=\\p{Lu})`, "u");
const plain = new RegExp(`^${second}? ${dash} ?(?=\\p{Lu}|[«"“])`, "u");

/** Characters of a paragraph that must follow "Moscou – " for it to be read as a dateline rather than as a title. */
const paragraphLength = 100;

/**
 * Whether the name of words `first` to `last` is where an agency filed: first in its paragraph, and followed by a day,
 * a credit, an agency or a dash.
 */
export function isDateline({ text, starts, ends }: Words, first: number, last: number): boolean {
  const start = starts[first] ?? 0;
  const before = text.slice(Math.max(0, start - 4), start);
  if (!/(?:^|\n)[ ("«■●>/–—-]{0,4}$/.test(start < 4 ? before : before.includes("\n") ? before : `.${before}`))
    return false;
  const end = ends[last] ?? start;
  const after = text.slice(end, end + 160);
  // "MOSCOU." by itself, before the text or on its own line.
  const name = text.slice(start, end);
  if (name === name.toUpperCase() && /^\.(?:\s|$)/.test(after)) return true;
  if (signed.test(after)) return true;
  // "BAKOU, 9 juillet. La Russie et l'Iran …".
  if (name === name.toUpperCase() && dated.test(after)) return true;
  const lineEnd = after.indexOf("\n");
  return plain.test(after) && (lineEnd < 0 ? after.length : lineEnd) >= paragraphLength;
}

/** "TÉHÉRAN (Damavand) –": whether a name is the agency's of a dateline. */
export function isOfAgency({ text, starts, ends }: Words, first: number, last: number): boolean {
  const start = starts[first] ?? 0;
  return (
    text[start - 1] === "(" &&
    /(?:^|\n)\p{Lu}[\p{L} '’-]{1,30} ?\($/u.test(text.slice(Math.max(0, start - 36), start)) &&
    /^\) ?(?:-{1,2}|[–—])/.test(text.slice(ends[last] ?? start, (ends[last] ?? start) + 5))
  );
}
