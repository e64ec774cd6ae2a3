/** Kinds of characters, to be added up. */
export const letters = 1;
export const marks = 2;
export const numbers = 4;

const isKnown = 8;
/** What each UTF-16 unit is, filled as units are met. */
const kinds = new Uint8Array(0x10000);

function kindOf(character: string): number {
  if (/\p{L}/u.test(character)) return letters;
  if (/\p{M}/u.test(character)) return marks;
  return /\p{N}/u.test(character) ? numbers : 0;
}

/** Whether the character that begins at a place is of the wanted kinds: how many units it has, or 0. */
function sizeAt(text: string, at: number, wanted: number): number {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code <= 0xdbff) {
    const character = String.fromCodePoint(text.codePointAt(at)!);
    return (kindOf(character) & wanted) === 0 ? 0 : character.length;
  }
  const kind = (kinds[code] ||= isKnown | kindOf(text.charAt(at)));
  return (kind & wanted) === 0 ? 0 : 1;
}

/** Where the first run of characters of the wanted kinds begins, at `from` or later; the text's length where there is none. */
export function runStart(text: string, from: number, wanted: number): number {
  let at = from;
  while (at < text.length && sizeAt(text, at, wanted) === 0) at++;
  return at;
}

/** Where the run that begins at `start` ends. */
export function runEnd(text: string, start: number, wanted: number): number {
  let at = start;
  while (at < text.length) {
    const size = sizeAt(text, at, wanted);
    if (size === 0) break;
    at += size;
  }
  return at;
}
