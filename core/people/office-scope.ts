import type { ActorIndex } from "./compile-actors.ts";
import { placeAt } from "./match-office.ts";
import type { Word } from "./words.ts";

export function hasLocalPlace(words: readonly Word[], from: number, to: number, index: ActorIndex): boolean {
  for (let at = from; at < to; at++) {
    const place = placeAt(words, at, index);
    if (place === null) continue;
    if (
      !index.states.has(
        words
          .slice(at, place.to)
          .map((word) => word.fold)
          .join(" "),
      )
    )
      return true;
    at = place.to - 1;
  }
  return false;
}

/** "vice-président", "directeur général": nothing yet that says of what. */
export function isHeadOnly(words: readonly Word[], from: number, to: number, index: ActorIndex): boolean {
  for (let at = from; at < to; at++) {
    const { fold } = words[at]!;
    if (
      !index.words.heads.has(index.stem(fold)) &&
      !index.words.officeAdjectives.has(fold) &&
      !index.adjectives.has(fold) &&
      !index.words.qualifiers.has(fold) &&
      !/^(?:vice|porte|parole|premier|premiere)$/.test(fold)
    )
      return false;
  }
  return true;
}

// What may follow a military office and leave it what it is; "de l'armée de terre" would not.
const neutral =
  /^(?:de|d|du|des|la|le|l|les|armee|armees|forces|general|pays|etat|republique|islamique|federation|nation)$/;

export function isNeutral(words: readonly Word[], from: number, to: number, index: ActorIndex): boolean {
  for (let at = from; at < to; at++)
    if (!neutral.test(words[at]!.fold) && !index.adjectives.has(words[at]!.fold) && !index.places.has(words[at]!.fold))
      return false;
  return true;
}
