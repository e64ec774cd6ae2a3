/**
 * Letters that look Latin and are not, as they turn up in pasted or hostile text. Cyrillic and Greek capitals and
 * small letters of the same shape (Unicode confusables, UTS #39), one UTF-16 unit each.
 */
const lookalikes: Readonly<Record<string, string>> = {
  А: "a",
  В: "b",
  С: "c",
  Е: "e",
  Н: "h",
  І: "i",
  Ј: "j",
  К: "k",
  М: "m",
  О: "o",
  Р: "p",
  Ѕ: "s",
  Т: "t",
  Х: "x",
  Ү: "y",
  а: "a",
  с: "c",
  е: "e",
  һ: "h",
  і: "i",
  ј: "j",
  о: "o",
  р: "p",
  ѕ: "s",
  х: "x",
  у: "y",
  к: "k",
  м: "m",
  т: "t",
  в: "b",
  н: "h",
  Α: "a",
  Β: "b",
  Ε: "e",
  Η: "h",
  Ι: "i",
  Κ: "k",
  Μ: "m",
  Ν: "n",
  Ο: "o",
  Ρ: "p",
  Τ: "t",
  Χ: "x",
  Υ: "y",
  Ζ: "z",
  ο: "o",
  ν: "v",
  ı: "i",
  ł: "l",
  Ł: "l",
  ø: "o",
  Ø: "o",
  đ: "d",
  Đ: "d",
};

/** Lower-case, accent-free form of one UTF-16 unit; always one unit long. */
function foldUnit(unit: string): string {
  const bare = unit.normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
  const small = bare.toLowerCase();
  const plain = lookalikes[unit] ?? lookalikes[bare] ?? lookalikes[small] ?? small;
  if (/[’‘ʼʿʾ`´]/.test(unit) || plain === "`") return "'";
  if (/[\u00a0\u202f\u2009\u2007\t]/.test(unit)) return " ";
  if (/[‐‑‒]/.test(unit)) return "-";
  if (plain.length === 1) return plain;
  return unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit;
}

/** Folded form of each UTF-16 unit by its code, filled as units are met. */
const folds = new Uint16Array(0x10000);

function foldCode(code: number): number {
  return (folds[code] ||= foldUnit(String.fromCharCode(code)).charCodeAt(0));
}

// Units of one call. Made so, and not of pieces of the text, a string has one byte a unit wherever that is enough, and patterns
// run through far less code on it.
const atOnce = 1024;

/**
 * Lower case, no accents, plain apostrophes, hyphens and spaces, with every character kept in its place:
 * `foldAligned(s).length === s.length`, so that offsets found in the folded text hold in the original.
 * `œ`, `æ` and `ß` stay, being two letters.
 */
export function foldAligned(text: string): string {
  let out = "";
  for (let from = 0; from < text.length; from += atOnce) {
    const codes: number[] = [];
    for (let i = from; i < Math.min(text.length, from + atOnce); i++) codes.push(foldCode(text.charCodeAt(i)));
    out += String.fromCharCode(...codes);
  }
  return out;
}

/** `foldAligned`, and then: `œ` → `oe`, `æ` → `ae`, `ß` → `ss`, runs of anything but letters and digits → one space, trimmed. */
export function fold(text: string): string {
  return foldAligned(text)
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
