// Invisible characters, by what they are; none of them is a letter that a reader sees.
const invisible = [
  "\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f", // controls, but for tab and the new lines
  "\\u00ad", // soft hyphen
  "\\u034f\\u061c\\u180e", // joiners and marks of other scripts
  "\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f", // zero width, directions
  "\\ufe00-\\ufe0f\\ufeff\\ufff0-\\uffff", // variation selectors, byte-order mark, specials
].join("");
const invisibles = new RegExp(`[${invisible}]`, "gu");

/**
 * Text as it may be stored and read: composed (NFC), without invisible characters (zero-width, soft hyphen,
 * direction marks, controls), lone surrogates or non-characters. New lines stay; other white space becomes
 * single spaces (no-break spaces stay what they are, they are French punctuation).
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(invisibles, "")
    .replace(/[\t ]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}
