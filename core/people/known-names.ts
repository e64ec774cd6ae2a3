import { familyDistance, sameFamilyName, tolerance } from "../names/family-distance.ts";
import { isPatronymic, sameGivenName } from "../names/given-names.ts";
import { nameKeys } from "../names/name-key.ts";
import { remembered } from "../names/remembered.ts";
import { nameLetters } from "../names/sounds.ts";
import { givenKey } from "./introduction-sets.ts";
import type { ActorIndex, FamilyEntry } from "./compile-actors.ts";
import type { NameSpan } from "./name-spans.ts";
import type { PersonRecord } from "./tables.ts";
import type { Word } from "./words.ts";

export interface Unit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Hit {
  readonly from: number;
  readonly to: number;
  /** How many units the family name has. */
  readonly size: number;
  readonly known: readonly PersonRecord[];
}

/** Whether a family name of the table ends at or starts with unit `at`, with the given names before it. */
export function knownAt(units: readonly Unit[], at: number, done: number, index: ActorIndex): Hit | null {
  for (const size of [3, 2, 1]) {
    if (at + size > units.length) continue;
    // "Sergueï V. Lavrov": an initial is no part of a family name.
    if (size > 1 && units.slice(at, at + size).some(({ text }) => text.length === 1)) continue;
    const family = units
      .slice(at, at + size)
      .map((unit) => unit.text)
      .join("-");
    const entries = entriesOf(family, index);
    if (entries.length === 0) continue;
    const before = units.slice(done, at).map((unit) => unit.text);
    const givenBefore = partsOf(before);
    const after = units[at + size];
    // "Hossein" of "Hossein Amir-Abdollahian", "Qassem" of "Qassem Soleimani": a given name, though it is a family name too.
    if (
      size === 1 &&
      after !== undefined &&
      isGiven(units[at]!.text, index) &&
      !entries.some((entry) => agrees(givenBefore, entry))
    )
      continue;
    for (let from = done; from < at; from++) {
      const given = partsOf(before.slice(from - done));
      const known = people(entries.filter((entry) => agrees(given, entry)));
      if (known.length > 0) return { from, to: at + size, size, known };
    }
    if (before.length > 0) {
      // "Sadegh Larijani" where the table has only Ali: a namesake, unless the word before is no given name at all.
      const whole = entries.filter((entry) => !entry.part && standsAlone(family, entry, index));
      if (whole.length > 0) return { from: at, to: at + size, size, known: people(whole) };
      continue;
    }
    // "Larijani Ali", as lists print names.
    if (after !== undefined) {
      const given = partsOf([after.text]);
      const known = people(entries.filter((entry) => !entry.part && agrees(given, entry)));
      if (known.length > 0 && size + at + 1 === units.length) return { from: at, to: at + size + 1, size, known };
    }
    const whole = people(entries.filter((entry) => !entry.part && standsAlone(family, entry, index)));
    // In a headline of capitals the next word may be any.
    if (whole.length > 0 && (after === undefined || family === family.toUpperCase()))
      return { from: at, to: at + size, size, known: whole };
    const parts = people(entries);
    if (parts.length === 1 && after === undefined && family.length >= 6)
      return { from: at, to: at + size, size, known: parts };
    if (whole.length > 0 && after !== undefined && entriesOf(after.text, index).length > 0)
      return { from: at, to: at + size, size, known: whole };
  }
  return null;
}

/** Alone, a name of few letters or of a third country must be spelt as the table spells it. */
function standsAlone(family: string, entry: FamilyEntry, index: ActorIndex): boolean {
  const letters = nameLetters(family);
  if (entry.person.side === "IR" || entry.person.side === "RU") return letters.length > 3;
  return letters.length > 3 && letters === nameLetters(entry.family) && !index.words.givenNames.has(givenKey(family));
}

// "Taleghani-Fard": how many Persian names end, and no name of its own.
const endings = /^(?:fard|far|nia|pour|pur|zadeh?|nejad|nezhad|rad|manesh|khah|doust|tabar|abadi|asl|mehr|shad|kia)$/;

/** "Larijani-Poutine", "Rohani-Poutine-Erdogan": hyphens between people. */
export function knownPieces(text: string, words: readonly Word[], unit: Unit, index: ActorIndex): NameSpan[] {
  if (unit.to - unit.from < 2) return [];
  const pieces: NameSpan[] = [];
  for (let at = unit.from; at < unit.to; at++) {
    const word = words[at]!;
    const family = text.slice(word.start, word.end);
    const known = people(entriesOf(family, index).filter((entry) => !entry.part && standsAlone(family, entry, index)));
    if (known.length === 0 || endings.test(word.fold)) continue;
    pieces.push({
      from: at,
      to: at + 1,
      given: [],
      family,
      known,
      titled: false,
      soldier: false,
      givenKnown: false,
      side: null,
      shouting: false,
    });
  }
  return pieces.length >= 2 || (pieces.length === 1 && unit.to - unit.from === 2) ? pieces : [];
}

/** Given names as a text prints them, without patronymics, compound ones in their parts. */
function partsOf(given: readonly string[]): string[] {
  return given.filter((word, at) => at === 0 || !isPatronymic(word)).flatMap(partsOfWord);
}

const partsOfWord = remembered((word): readonly string[] => word.split(/[-‐‑]/));

/** Whether given names, in their parts, may be those of an entry. */
function agrees(printed: readonly string[], { givenParts: own }: FamilyEntry): boolean {
  if (own.length === 0 || printed.length === 0) return false;
  if (sameGivenName(printed.join(""), own.join(""))) return true;
  const [short, long] = printed.length <= own.length ? [printed, own] : [own, printed];
  let at = 0;
  for (const word of long) if (at < short.length && sameGivenName(word, short[at]!)) at++;
  return at === short.length;
}

const memory = new WeakMap<ActorIndex, Map<string, readonly FamilyEntry[]>>();

/** Entries of the table whose family name a printed one spells. Remembered per index, within bounds. */
export function entriesOf(family: string, index: ActorIndex): readonly FamilyEntry[] {
  let known = memory.get(index);
  if (known === undefined) memory.set(index, (known = new Map()));
  const before = known.get(family);
  if (before !== undefined) return before;
  const found = lookUp(family, index);
  if (known.size > 20_000) known.clear();
  known.set(family, found);
  return found;
}

function lookUp(family: string, index: ActorIndex): readonly FamilyEntry[] {
  const letters = nameLetters(family);
  if (letters.length < 2 || letters.length > 30) return [];
  const entries = [...new Set(nameKeys(family).flatMap((key) => index.families.get(key) ?? []))];
  // Alone, a short word must be spelt as a romanisation would, not nearly so; "Yi" as it is.
  const limit = letters.length < 3 ? 0 : Math.min(tolerance(letters.length), letters.length <= 5 ? 0.3 : 0.6);
  return entries.filter(
    (entry) => sameFamilyName(family, entry.family) && familyDistance(family, entry.family) <= limit,
  );
}

function people(entries: readonly FamilyEntry[]): PersonRecord[] {
  return [...new Set(entries.map((entry) => entry.person))];
}

export function isGiven(word: string, index: ActorIndex): boolean {
  return partsOfWord(word).some((part) => part.length > 1 && index.words.givenNames.has(givenKey(part)));
}
