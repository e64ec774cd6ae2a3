import type { ActorIndex } from "./compile-actors.ts";
import { placeAt } from "./match-office.ts";
import { isJoined } from "./words.ts";
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

/** Where "…s de l'Iran, de la Russie et de la Turquie" ends, from the end of its first country on. */
export function countryList(words: readonly Word[], from: number, index: ActorIndex): number {
  let end = from;
  for (;;) {
    let at = end;
    if (words[at]?.fold === "et" && isJoined(words[at])) at++;
    else if (words[at]?.gap !== ", ") return end;
    if (!/^(?:de|d|du|des)$/.test(words[at]?.fold ?? "")) return end;
    at++;
    if (/^(?:la|l|le)$/.test(words[at]?.fold ?? "")) at++;
    const country = placeAt(words, at, index);
    if (country === null) return end;
    end = country.to;
  }
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
  /^(?:de|d|du|des|la|le|l|les|et|armee|armees|forces|general|pays|etat|republique|islamique|federation|nation)$/;

export function isNeutral(words: readonly Word[], from: number, to: number, index: ActorIndex): boolean {
  for (let at = from; at < to; at++)
    if (!neutral.test(words[at]!.fold) && !index.adjectives.has(words[at]!.fold) && !index.places.has(words[at]!.fold))
      return false;
  return true;
}
