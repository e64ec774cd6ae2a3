import type { CountryCode } from "../model.ts";
import type { ActorIndex } from "./compile-actors.ts";
import { isGiven, knownAt, knownPieces } from "./known-names.ts";
import type { Unit } from "./known-names.ts";
import { afterThing, readRun } from "./read-run.ts";
import type { Run } from "./read-run.ts";
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

// A book has fewer names than this; only a text made to be slow has more, and its rest is not looked at.
const most = 4_000;

/** All stretches of capitalised words that may name people, in reading order, with whom of the table they may mean. */
export function nameSpans(text: string, words: readonly Word[], index: ActorIndex): NameSpan[] {
  const found: NameSpan[] = [];
  const spelt = new Set<string>();
  for (let at = 0; at < words.length && spelt.size < most;) {
    if (!words[at]!.cap) {
      at++;
      continue;
    }
    const run = readRun(text, words, at, index);
    for (const unit of run.units) spelt.add(unit.text);
    if (run.units.length > 0 && (!afterThing(words, run.units[0]!.from, index) || isOfAnArea(words, run, index)))
      found.push(...divideRun(text, words, run, index));
    at = Math.max(run.to, at + 1);
  }
  return found;
}

/** "le vice-gouverneur de la région Roman B": no area bears a given name and a family name. */
function isOfAnArea(words: readonly Word[], { units }: Run, index: ActorIndex): boolean {
  const [first, second] = units;
  return (
    second !== undefined &&
    /^(?:region|province|oblast|ville|district|territoire|municipalite)$/.test(words[first!.from - 1]?.fold ?? "") &&
    isGiven(first!.text, index)
  );
}

/** Finds people of the table in a run; what is left over may be somebody whom no table holds. */
function divideRun(text: string, words: readonly Word[], run: Run, index: ActorIndex): NameSpan[] {
  const found: NameSpan[] = [];
  const { units } = run;
  let done = 0;
  for (let at = 0; at < units.length;) {
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
        // "Ebrahim Rahimi Tabar": a namesake's name may go on.
        const goesOn = units.length - hit.to === 1 && knownAt(units, hit.to, hit.to, index) === null;
        const to = goesOn ? units.length : hit.to;
        found.push(spanOf(words, units.slice(done, to), run, index, []));
        done = at = to;
        continue;
      }
    }
    found.push(spanOf(words, units.slice(hit.from, hit.to), run, index, hit.known, hit.size));
    done = at = hit.to;
  }
  if (done < units.length) found.push(spanOf(words, units.slice(done), run, index, []));
  return found;
}

function spanOf(
  words: readonly Word[],
  units: readonly Unit[],
  run: Run,
  index: ActorIndex,
  known: readonly PersonRecord[],
  size = 1,
): NameSpan {
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

/** "l'Iranien X", "le général russe X": the adjective of a side right before, capitalised or behind a rank. */
function demonymBefore(words: readonly Word[], from: number, index: ActorIndex): CountryCode | null {
  const word = words[from - 1];
  if (word === undefined || !isJoined(words[from])) return null;
  const isOfRank = isJoined(word) && index.words.ranks.has(words[from - 2]?.fold ?? "");
  return word.cap || isOfRank ? (index.adjectives.get(word.fold) ?? null) : null;
}
