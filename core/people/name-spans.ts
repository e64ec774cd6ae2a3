import type { CountryCode } from "../model.ts";
import { familyDistance, sameFamilyName, tolerance } from "../names/family-distance.ts";
import { isPatronymic, sameGivenName } from "../names/given-names.ts";
import { nameKeys } from "../names/name-key.ts";
import { nameLetters } from "../names/sounds.ts";
import { givenKey } from "./compile-actors.ts";
import type { ActorIndex, FamilyEntry } from "./compile-actors.ts";
import { placeAt } from "./office-spans.ts";
import type { PersonRecord } from "./tables.ts";
import { isJoined } from "./words.ts";
import type { Word } from "./words.ts";

/** Something printed that may be a person's name; `from` and `to` count words, half open. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
  /** Given names and family name as printed; no given names where the family name stands alone. */
  readonly given: readonly string[];
  readonly family: string;
  /** People of the table who may be meant; one, if the given name tells. */
  readonly known: readonly PersonRecord[];
  /** A title or rank stands before it, or its first word is a given name. */
  readonly titled: boolean;
  /** A soldier's rank stands before it. */
  readonly soldier: boolean;
  readonly givenKnown: boolean;
  /** Side that the words right before it say ("l'Iranien X"); else null. */
  readonly side: CountryCode | null;
  /** In capitals throughout: a headline, where capitals prove nothing. */
  readonly shouting: boolean;
}

interface Unit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const particles = new Set(["al", "el", "ol", "ul", "ad", "ben", "bin", "ibn", "von", "van", "ar", "as", "ed"]);

// A book has fewer names than this; only a text made to be slow has more, and its rest is not looked at.
const most = 4_000;

/** All stretches of capitalised words that may name people, in reading order, with whom of the table they may mean. */
export function nameSpans(text: string, words: readonly Word[], index: ActorIndex): NameSpan[] {
  const found: NameSpan[] = [];
  const spelt = new Set<string>();
  for (let at = 0; at < words.length && spelt.size < most; ) {
    if (!words[at]!.cap) {
      at++;
      continue;
    }
    const run = readRun(text, words, at, index);
    for (const unit of run.units) spelt.add(unit.text);
    if (run.units.length > 0 && !afterThing(words, run.units[0]!.from, index)) found.push(...divideRun(text, words, run, index));
    at = Math.max(run.to, at + 1);
  }
  return found;
}

interface Run {
  readonly units: readonly Unit[];
  readonly to: number;
  readonly titled: boolean;
}

/** Capitalised words in a row; those joined by hyphens are one unit. Titles before are noted and left out. */
function readRun(text: string, words: readonly Word[], start: number, index: ActorIndex): Run {
  const units: Unit[] = [];
  let at = start;
  let titled = false;
  while (at < words.length && units.length < 6) {
    const word = words[at]!;
    if (at > start && !(word.gap === " " || (units.length === 0 && (word.gap === "." || word.gap === ". ")) || initialBefore(words, at))) break;
    if (at > start && word.sentence !== words[start]!.sentence) break;
    let end = at + 1;
    if (units.length > 0 && !word.cap) {
      if (!particles.has(word.fold) || words[end]?.cap !== true || !isJoined(words[end])) break;
      end++;
    } else if (!word.cap) break;
    while (end < words.length && words[end]!.gap === "-" && (words[end]!.cap || /^(?:e|ol|al|ye|i|reza|zadeh|pour|nejad|kani)$/.test(words[end]!.fold)) && end - at < 5) end++;
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

function initialBefore(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]!;
  return before.end - before.start === 1 && before.cap && (words[at]!.gap === ". " || words[at]!.gap === "." || words[at]!.gap === ".-");
}

function isTitleWord(words: readonly Word[], from: number, to: number, index: ActorIndex): boolean {
  for (let at = from; at < to; at++) {
    const { fold, cap } = words[at]!;
    if (!index.words.civil.has(fold) && !index.words.ranks.has(fold) && !(cap && (fold === "president" || fold === "presidente" || fold === "ministre"))) return false;
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

function rejects(words: readonly Word[], from: number, to: number, index: ActorIndex): boolean {
  const place = placeAt(words, from, index);
  if (place !== null && place.to > from + 1 && place.to >= to) return true;
  for (let at = from; at < to; at++) {
    const { fold } = words[at]!;
    if (/\p{N}/u.test(fold)) return true;
    // "Hosseinpour" is also printed "Hossein-Pour".
    if (at > from && /^(?:pour|e|al|reza|nejad)$/.test(fold)) continue;
    if (index.words.notNames.has(fold) || index.places.has(fold)) {
      // Hyphens may join names to places ("Iran-Larijani"); what matters here is that it is not one name.
      return !(to - from > 1 && index.words.givenNames.has(givenKey(fold)));
    }
  }
  return false;
}

/** "place Azadi", "l'aéroport international Imam Khomeini": the thing's name, no person. */
function afterThing(words: readonly Word[], at: number, index: ActorIndex): boolean {
  for (let back = 1; back <= 3; back++) {
    const word = words[at - back];
    if (word === undefined || !isJoined(words[at - back + 1])) return false;
    if (index.words.things.has(word.fold) && !index.words.ranks.has(word.fold)) return !word.cap || word.fold !== "port";
    const passes = word.fold === "international" || word.fold === "imam" || word.fold === "cheikh" || word.fold === "shahid" || index.words.ranks.has(word.fold);
    if (!passes) return false;
  }
  return false;
}

/** Finds people of the table in a run; what is left over may be somebody whom no table holds. */
function divideRun(text: string, words: readonly Word[], run: Run, index: ActorIndex): NameSpan[] {
  const found: NameSpan[] = [];
  const { units } = run;
  let done = 0;
  for (let at = 0; at < units.length; ) {
    const hit = knownAt(units, at, done, index);
    if (hit === null) {
      const pieces = at === done && units.length === 1 ? knownPieces(text, words, units[at]!, index) : [];
      if (pieces.length > 0) {
        if (at > done) found.push(spanOf(words, units.slice(done, at), run, index, []));
        found.push(...pieces);
        done = at + 1;
      }
      at++;
      continue;
    }
    if (hit.from > done) {
      const stray = units.slice(done, hit.from);
      // A capitalised word that only opens the sentence is no part of the name; a given name that differs is.
      const shouting = words[hit.from]!.caps && stray.every((unit) => words[unit.from]!.caps);
      const opener = stray.length === 1 && words[stray[0]!.from]!.first;
      if (!((opener || shouting) && !isGiven(stray.at(-1)!.text, index))) {
        found.push(spanOf(words, units.slice(done, hit.to), run, index, []));
        done = at = hit.to;
        continue;
      }
    }
    found.push(spanOf(words, units.slice(hit.from, hit.to), run, index, hit.known, hit.size));
    done = at = hit.to;
  }
  if (done < units.length) found.push(spanOf(words, units.slice(done), run, index, []));
  return found;
}

interface Hit {
  readonly from: number;
  readonly to: number;
  /** How many units the family name has. */
  readonly size: number;
  readonly known: readonly PersonRecord[];
}

/** Whether a family name of the table ends at or starts with unit `at`, with the given names before it. */
function knownAt(units: readonly Unit[], at: number, done: number, index: ActorIndex): Hit | null {
  for (const size of [3, 2, 1]) {
    if (at + size > units.length) continue;
    const family = units.slice(at, at + size).map((unit) => unit.text).join("-");
    const entries = entriesOf(family, index);
    if (entries.length === 0) continue;
    const before = units.slice(done, at).map((unit) => unit.text);
    const after = units[at + size];
    // "Hossein" of "Hossein Amir-Abdollahian", "Qassem" of "Qassem Soleimani": a given name, though it is a family name too.
    if (size === 1 && after !== undefined && isGiven(units[at]!.text, index) && !entries.some((entry) => agrees(before, entry))) continue;
    for (let from = done; from < at; from++) {
      const known = people(entries.filter((entry) => agrees(before.slice(from - done), entry)));
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
      const known = people(entries.filter((entry) => !entry.part && agrees([after.text], entry)));
      if (known.length > 0 && size + at + 1 === units.length) return { from: at, to: at + size + 1, size, known };
    }
    const whole = people(entries.filter((entry) => !entry.part && standsAlone(family, entry, index)));
    // In a headline of capitals the next word may be any.
    if (whole.length > 0 && (after === undefined || family === family.toUpperCase())) return { from: at, to: at + size, size, known: whole };
    const parts = people(entries);
    if (parts.length === 1 && after === undefined && family.length >= 6) return { from: at, to: at + size, size, known: parts };
    if (whole.length > 0 && after !== undefined && entriesOf(after.text, index).length > 0) return { from: at, to: at + size, size, known: whole };
  }
  return null;
}

/** Alone, a name of few letters or of a third country must be spelt as the table spells it. */
function standsAlone(family: string, entry: FamilyEntry, index: ActorIndex): boolean {
  const letters = nameLetters(family);
  if (entry.person.side === "IR" || entry.person.side === "RU") return letters.length > 3;
  return letters.length > 3 && letters === nameLetters(entry.family) && !index.words.givenNames.has(givenKey(family));
}

/** "Larijani-Poutine", "Rohani-Poutine-Erdogan": hyphens between people. */
function knownPieces(text: string, words: readonly Word[], unit: Unit, index: ActorIndex): NameSpan[] {
  if (unit.to - unit.from < 2) return [];
  const pieces: NameSpan[] = [];
  for (let at = unit.from; at < unit.to; at++) {
    const word = words[at]!;
    const family = text.slice(word.start, word.end);
    const known = people(entriesOf(family, index).filter((entry) => !entry.part && standsAlone(family, entry, index)));
    if (known.length === 0) continue;
    pieces.push({ from: at, to: at + 1, given: [], family, known, titled: false, soldier: false, givenKnown: false, side: null, shouting: false });
  }
  return pieces.length >= 2 || (pieces.length === 1 && unit.to - unit.from === 2) ? pieces : [];
}

function agrees(given: readonly string[], entry: FamilyEntry): boolean {
  if (entry.given.length === 0 || given.length === 0) return false;
  const printed = given.filter((word, at) => at === 0 || !isPatronymic(word)).flatMap((word) => word.split(/[-‐‑]/));
  const own = entry.given.flatMap((word) => word.split(/[-‐‑]/));
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
  if (letters.length < 3 || letters.length > 30) return [];
  const entries = [...new Set(nameKeys(family).flatMap((key) => index.families.get(key) ?? []))];
  // Alone, a short word must be spelt as a romanisation would, not nearly so.
  const limit = Math.min(tolerance(letters.length), letters.length <= 5 ? 0.3 : 0.6);
  return entries.filter((entry) => sameFamilyName(family, entry.family) && familyDistance(family, entry.family) <= limit);
}

function people(entries: readonly FamilyEntry[]): PersonRecord[] {
  return [...new Set(entries.map((entry) => entry.person))];
}

function isGiven(word: string, index: ActorIndex): boolean {
  return word.split(/[-‐‑]/).some((part) => part.length > 1 && index.words.givenNames.has(givenKey(part)));
}

function spanOf(words: readonly Word[], units: readonly Unit[], run: Run, index: ActorIndex, known: readonly PersonRecord[], size = 1): NameSpan {
  const from = units[0]!.from;
  const to = units.at(-1)!.to;
  const familyUnits = units.slice(Math.max(0, units.length - size));
  return {
    from,
    to,
    given: units.slice(0, Math.max(0, units.length - size)).map((unit) => unit.text),
    family: familyUnits.map((unit) => unit.text).join("-"),
    known,
    titled: units[0] === run.units[0] && run.titled,
    soldier: isSoldier(words, from),
    givenKnown: units.length > 1 && isGiven(units[0]!.text, index),
    side: demonymBefore(words, from, index),
    shouting: words.slice(from, to).every((word) => word.caps),
  };
}

function isSoldier(words: readonly Word[], from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 4) && words[at + 1]!.gap === " "; at--) {
    if (/^(?:general|amiral|colonel|marechal|sardar|commandant)$/.test(words[at]!.fold)) return true;
    if (!/^(?:de|brigade|division|corps|d|armee|major|seyed|sayed|seyyed)$/.test(words[at]!.fold)) return false;
  }
  return false;
}

/** "l'Iranien X", "le Russe X": a capitalised adjective of side right before, after an article. */
function demonymBefore(words: readonly Word[], from: number, index: ActorIndex): CountryCode | null {
  const word = words[from - 1];
  if (word === undefined || !isJoined(words[from]) || !word.cap) return null;
  return index.adjectives.get(word.fold) ?? null;
}
