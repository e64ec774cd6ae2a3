import type { NameSpan } from "./name-spans.ts";
import { isJoined, isSetOff } from "./words.ts";
import type { Word } from "./words.ts";

// "(RZD)": a short form is no longer than this many words.
const mostInBracket = 3;

/** The word behind a bracket that holds a short form: "le directeur des Chemins de fer russes (RZD), X"; else `at`. */
export function behindBracket(words: readonly Word[], at: number): number {
  if (words[at]?.gap !== " (" || !words[at].cap) return at;
  for (let end = at + 1; end <= at + mostInBracket; end++) if (words[end]?.gap.startsWith(")") === true) return end;
  return at;
}

/** "le chef du service de surveillance vétérinaire | et phytosanitaire, X": behind the second adjective, if a full name follows. */
export function behindSecondAdjective(
  words: readonly Word[],
  at: number,
  names: readonly NameSpan[],
  nameFrom: ReadonlyMap<number, number>,
): number {
  const [and, adjective] = [words[at], words[at + 1]];
  const behind = behindBracket(words, at + 2);
  const next = words[behind];
  const name = nameFrom.get(behind);
  const isOne =
    and?.fold === "et" &&
    isJoined(and) &&
    adjective !== undefined &&
    !adjective.cap &&
    /(?:ique|aire|al|ale|el|elle|if|ive|ien|ienne|ier|iere|eux|euse|able)s?$/u.test(adjective.fold) &&
    (isSetOff(next) || next?.gap === "), ") &&
    name !== undefined &&
    names[name]!.given.length > 0;
  return isOne ? behind : at;
}

/** "le patron de la société d'État russe | Roscosmos, X": behind the body's own name, if a full name follows the comma. */
export function behindBodyName(
  words: readonly Word[],
  at: number,
  names: readonly NameSpan[],
  nameFrom: ReadonlyMap<number, number>,
): number {
  let behind = at;
  while (behind < at + mostInBracket && words[behind]?.cap === true && isJoined(words[behind]) && !nameFrom.has(behind))
    behind++;
  const name = nameFrom.get(behind);
  return behind > at && isSetOff(words[behind]) && name !== undefined && names[name]!.given.length > 0 ? behind : at;
}
