import { givenKey } from "./introduction-sets.ts";
import type { ActorIndex } from "./compile-actors.ts";
import type { Unit } from "./known-names.ts";
import { placeAt } from "./match-office.ts";
import { isJoined } from "./words.ts";
import type { Word } from "./words.ts";

const particles = new Set(["al", "el", "ol", "ul", "ad", "ben", "bin", "ibn", "von", "van", "ar", "as", "ed"]);

export interface Run {
  readonly units: readonly Unit[];
  readonly to: number;
  readonly titled: boolean;
}

/** Capitalised words in a row; those joined by hyphens are one unit. Titles before are noted and left out. */
export function readRun(text: string, words: readonly Word[], start: number, index: ActorIndex): Run {
  const units: Unit[] = [];
  let at = start;
  let titled = false;
  while (at < words.length && units.length < 6) {
    const word = words[at]!;
    if (
      at > start &&
      !(word.gap === " " || (units.length === 0 && (word.gap === "." || word.gap === ". ")) || initialBefore(words, at))
    )
      break;
    if (at > start && word.sentence !== words[start]!.sentence) break;
    let end = at + 1;
    if (units.length > 0 && !word.cap) {
      if (!particles.has(word.fold) || words[end]?.cap !== true || !isJoined(words[end])) break;
      end++;
    } else if (!word.cap) break;
    while (
      end < words.length &&
      words[end]!.gap === "-" &&
      (words[end]!.cap || /^(?:e|ol|al|ye|i|reza|zadeh|pour|nejad|kani)$/.test(words[end]!.fold)) &&
      end - at < 5
    )
      end++;
    while (goesOnBehindApostrophe(words, end)) end++;
    if (isTitleWord(words, at, end, index) && (units.length === 0 || end - at > 1)) {
      titled = true;
      at = end;
      continue;
    }
    // "Press TV", "Saint-Pétersbourg": one such part and the whole is no name; a word that is none ends the run.
    if (rejects(words, at, end, index)) {
      if (units.length === 0) at = Math.max(end - at > 1 ? end : at, placeAt(words, at, index)?.to ?? at);
      break;
    }
    units.push({ from: at, to: end, text: text.slice(word.start, words[end - 1]!.end) });
    at = end;
  }
  if (units.length === 0) at = Math.max(at, start + 1);
  return { units, to: at, titled: titled || titleBefore(words, start, index) };
}

/** "Ata'ollah", "Qa'ani": a sign of a letter that French has not, and no elision ("Jusqu'au"). */
function goesOnBehindApostrophe(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]!;
  const word = words[at];
  return (
    word !== undefined &&
    !word.cap &&
    (word.gap === "'" || word.gap === "’") &&
    word.fold.length > 1 &&
    before.cap &&
    before.fold.length > 1 &&
    !/qu$|^(?:aujourd|presqu|entr)$/.test(before.fold)
  );
}

function initialBefore(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]!;
  return (
    before.end - before.start === 1 &&
    before.cap &&
    (words[at]!.gap === ". " || words[at]!.gap === "." || words[at]!.gap === ".-")
  );
}

function isTitleWord(words: readonly Word[], from: number, to: number, index: ActorIndex): boolean {
  for (let at = from; at < to; at++) {
    const { fold, cap } = words[at]!;
    if (
      !index.words.civil.has(fold) &&
      !index.words.ranks.has(fold) &&
      // "le Gouverneur X", as machines and ministries write.
      !(cap && index.words.heads.has(index.stem(fold)) && words[to]?.cap === true)
    )
      return false;
    // "M." is a title where a full stop follows or a capital does; single letters else are initials.
    if (fold === "grand" && !index.words.ranks.has(words[at + 1]?.fold ?? "")) return false;
    if (fold === "m" && words[at + 1]?.cap !== true) return false;
  }
  return true;
}

/** "M. X", "le général X", "l'ayatollah X": small words before a run that make it a person. */
function titleBefore(words: readonly Word[], start: number, index: ActorIndex): boolean {
  const before = words[start - 1];
  const gap = words[start]!.gap;
  if (before === undefined || (gap !== " " && gap !== "." && gap !== ". ")) return false;
  if (gap !== " " && !index.words.civil.has(before.fold)) return false;
  if (index.words.civil.has(before.fold)) return before.cap || gap === " ";
  if (!index.words.ranks.has(before.fold)) return false;
  if (!/^(?:grand|corps|armee|division|brigade|aerien|aerienne|escadre|vaisseau)$/.test(before.fold)) return true;
  // "général de division aérienne X": these words make a rank only behind one.
  return [2, 3, 4].some((back) => /^(?:general|amiral|vice|contre|capitaine)$/.test(words[start - back]?.fold ?? ""));
}

/** "Bahman Deldjouyan", "M. Mehr Alizadeh": a month's name that is a person's too, before another name and behind no number. */
function isGivenName(words: readonly Word[], from: number, to: number): boolean {
  const next = words[to];
  return (
    to - from === 1 &&
    /^(?:aban|azar|bahman|mehr|tir)$/.test(words[from]!.fold) &&
    next?.cap === true &&
    next.gap === " " &&
    !/\p{N}|^(?:mois|de|d|en|er)$/u.test(words[from - 1]?.fold ?? "")
  );
}

function rejects(words: readonly Word[], from: number, to: number, index: ActorIndex): boolean {
  if (isGivenName(words, from, to)) return false;
  const place = placeAt(words, from, index);
  if (place !== null && place.to > from + 1 && place.to >= to) return true;
  for (let at = from; at < to; at++) {
    const { fold } = words[at]!;
    if (/\p{N}/u.test(fold)) return true;
    if (isInitial(words, at)) continue;
    // "Hosseinpour" is also printed "Hossein-Pour".
    // "Pour-Nasr": a name of two, of which the first is a small word in French.
    if (/^(?:pour|e|al|reza|nejad)$/.test(fold) && (at > from || (to - from > 1 && !words[from]!.first))) continue;
    if (index.words.notNames.has(fold) || index.places.has(fold)) {
      // Hyphens may join names to places ("Iran-Larijani"); what matters here is that it is not one name. "Iran-Russie" is
      // two places, though a girl may be called Iran.
      const isPlaces = words.slice(from, to).every((word) => index.places.has(word.fold));
      return isPlaces || !(to - from > 1 && index.words.givenNames.has(givenKey(fold)));
    }
  }
  return false;
}

/** "S. V. Lavrov": a capital, a full stop and another capital. */
function isInitial(words: readonly Word[], at: number): boolean {
  return words[at]!.fold !== "m" && words[at + 1]?.cap === true && initialBefore(words, at + 1);
}

/** "place Azadi", "l'aéroport international Imam Khomeini": the thing's name, no person. */
export function afterThing(words: readonly Word[], at: number, index: ActorIndex): boolean {
  for (let back = 1; back <= 3; back++) {
    const word = words[at - back];
    if (word === undefined) return false;
    // "le navire « Ivan Papanine »".
    const isQuoted = back === 1 && /^ [«"“][ \u00a0\u202f]?$/u.test(words[at]!.gap);
    if (!isJoined(words[at - back + 1]) && !isQuoted) return false;
    // "ont pris place X et Y": nobody's square.
    if (word.fold === "place" && /^(?:pris|prendre|prend|prennent|prenaient)$/.test(words[at - back - 1]?.fold ?? ""))
      return false;
    // "recevoir dans sa ville Igor B": one's own has no name.
    if (/^(?:sa|son|leur|ma|mon)$/.test(words[at - back - 1]?.fold ?? "") && back === 1) return false;
    if (index.words.things.has(word.fold) && !index.words.ranks.has(word.fold))
      return !word.cap || word.fold !== "port";
    const passes =
      word.fold === "international" ||
      word.fold === "imam" ||
      word.fold === "cheikh" ||
      word.fold === "shahid" ||
      index.words.ranks.has(word.fold);
    if (!passes) return false;
  }
  return false;
}
