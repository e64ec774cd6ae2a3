import type { CountryCode, IsoDay } from "../model.ts";
import { familyDistance } from "../names/family-distance.ts";
import { sameGivenName } from "../names/given-names.ts";
import { nameKey, nameKeys } from "../names/name-key.ts";
import { nameWords } from "../names/name-parts.ts";
import { fold, foldAligned } from "../text/fold.ts";
import type { Introductions } from "./introductions.ts";
import { compileHolders, holdersOn, officeOn } from "./office-holders.ts";
import type { HolderIndex } from "./office-holders.ts";
import { introductionSets } from "./introduction-sets.ts";
import type { IntroductionSets } from "./introduction-sets.ts";
import { makeBodies, makeStem, makeTrie } from "./office-trie.ts";
import type { OfficeNode, Stem } from "./office-trie.ts";
import type { CountryRecord, OfficeRecord, PersonRecord, Tenure } from "./tables.ts";

/** What `findActors` is built from. */
export interface ActorTables {
  readonly people: readonly PersonRecord[];
  readonly offices: readonly OfficeRecord[];
  readonly countries: readonly CountryRecord[];
  readonly introductions: Introductions;
  /** Offices that meet as counterparts though they differ in kind. */
  readonly counterparts?: readonly (readonly [string, string])[];
}

/** One way to divide a known person's name. */
export interface FamilyEntry {
  readonly person: PersonRecord;
  readonly family: string;
  readonly given: readonly string[];
  /** The same, compound ones in their parts. */
  readonly givenParts: readonly string[];
  /** `family` is a part of a compound: good only beside the given name. */
  readonly part: boolean;
}

/** The tables, compiled once. Its fields are for the files of this folder. */
export interface ActorIndex {
  readonly people: ReadonlyMap<string, PersonRecord>;
  readonly offices: ReadonlyMap<string, OfficeRecord>;
  readonly families: ReadonlyMap<string, readonly FamilyEntry[]>;
  /** How each person's usual name divides, by id. */
  readonly divided: ReadonlyMap<string, FamilyEntry>;
  readonly holders: HolderIndex;
  readonly counterparts: ReadonlyMap<string, readonly string[]>;
  readonly trie: OfficeNode;
  readonly bodies: OfficeNode;
  readonly stem: Stem;
  /** Folded adjective or its plural → country. */
  readonly adjectives: ReadonlyMap<string, CountryCode>;
  /** Folded names of countries, regions, cities and bodies, word by word joined by a space → country. */
  readonly places: ReadonlyMap<string, CountryCode>;
  /** First words of `places`, with the most words that one beginning so has. */
  readonly placeHeads: ReadonlyMap<string, number>;
  /** Those of `places` that are states or their bodies at large, not regions, cities or firms. */
  readonly states: ReadonlySet<string>;
  readonly words: IntroductionSets;
}

/** Compiles the tables of people, offices, countries and introductions for `findActors`. */
export function compileActors(tables: ActorTables): ActorIndex {
  const stem = makeStem(tables.introductions.forms);
  const shared = sharedFamilies(tables.people);
  const places = placeMap(tables);
  return {
    people: new Map(tables.people.map((person) => [person.id, person])),
    divided: new Map(tables.people.map((person) => [person.id, familyEntries(person, shared)[0]!])),
    offices: new Map(tables.offices.map((office) => [office.id, office])),
    families: familyMap(tables.people, shared),
    holders: compileHolders(tables.people),
    counterparts: counterpartMap(tables.counterparts ?? []),
    trie: makeTrie(tables.offices, stem),
    bodies: makeBodies(tables.offices, stem),
    stem,
    adjectives: adjectiveMap(tables.countries),
    places,
    placeHeads: headsOf([...places.keys()]),
    states: new Set(
      tables.countries
        .flatMap((country) => [country.name, ...country.names])
        .map((name) => fold(name).replace(/^(?:l|la|le|les) /, "")),
    ),
    words: introductionSets(tables.introductions, tables.countries, stem),
  };
}

function headsOf(names: readonly string[]): Map<string, number> {
  const heads = new Map<string, number>();
  for (const words of names.map((name) => name.split(" ")))
    heads.set(words[0]!, Math.max(words.length, heads.get(words[0]!) ?? 0));
  return heads;
}

function familyMap(people: readonly PersonRecord[], shared: ReadonlySet<string>): Map<string, FamilyEntry[]> {
  const families = new Map<string, FamilyEntry[]>();
  for (const person of people) {
    for (const entry of familyEntries(person, shared)) {
      for (const key of nameKeys(entry.family)) {
        const known = families.get(key) ?? [];
        if (
          !known.some(
            (other) =>
              other.person === person && other.family === entry.family && other.given.join() === entry.given.join(),
          )
        )
          known.push(entry);
        families.set(key, known);
      }
    }
  }
  return families;
}

/** Last words that several people's names end in: their ids are `given-family`, not compound family names. */
function sharedFamilies(people: readonly PersonRecord[]): ReadonlySet<string> {
  const once = new Set<string>();
  const shared = new Set<string>();
  for (const person of people) {
    const key = nameKey(nameWords(person.name).at(-1) ?? "");
    if (once.has(key)) shared.add(key);
    once.add(key);
  }
  return shared;
}

function familyEntries(person: PersonRecord, shared: ReadonlySet<string>): FamilyEntry[] {
  const id = person.id.replaceAll("-", "");
  const entries: FamilyEntry[] = [];
  const add = (family: string, given: readonly string[], part: boolean): void => {
    entries.push({ person, family, given, givenParts: given.flatMap((word) => word.split(/[-‐‑]/)), part });
  };
  const first = nameWords(person.name)[0] ?? "";
  for (const name of [person.name, person.nameEn, ...(person.spellings ?? [])]) {
    const words = nameWords(name);
    // A spelling may be of the family name alone, also in several words ("Ebn-ol Reza").
    if (name !== person.name && name !== person.nameEn && !words.some((word) => sameGivenName(word, first))) {
      add(words.join("-"), nameWords(person.name).slice(0, -1), false);
      continue;
    }
    const size = person.id.includes("-") && shared.has(nameKey(words.at(-1) ?? "")) ? 1 : familySize(words, id, person);
    const family = words.slice(words.length - size).join("-");
    const given = words.slice(0, words.length - size);
    add(family, given, false);
    const parts = family.split(/[-‐‑]/).filter((part) => part.length >= 4);
    if (parts.length > 1) for (const part of parts) add(part, given, true);
  }
  return entries;
}

/** How many words at the end of a name are the family name: as many as the id or the French form shows, else one. */
function familySize(words: readonly string[], id: string, person: PersonRecord): number {
  const shown = sizeById(words, id);
  if (shown !== null || words.length < 3) return shown ?? 1;
  const usual = nameWords(person.name);
  const size = sizeById(usual, id) ?? 1;
  return size < words.length && familyDistance(words.slice(-size).join(""), usual.slice(-size).join("")) < 1.5
    ? size
    : 1;
}

function sizeById(words: readonly string[], id: string): number | null {
  for (let size = 1; size < words.length; size++) {
    const tail = fold(words.slice(-size).join(" ")).replaceAll(" ", "");
    if (tail === id || nameKey(tail) === nameKey(id)) return size;
  }
  return null;
}

function counterpartMap(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const [a, b] of pairs) {
    for (const [one, two] of [
      [a, b],
      [b, a],
    ] as const)
      map.set(one, [...new Set([...(map.get(one) ?? []), two])]);
  }
  return map;
}

function adjectiveMap(countries: readonly CountryRecord[]): Map<string, CountryCode> {
  const map = new Map<string, CountryCode>();
  for (const country of countries) {
    for (const adjective of country.adjectives) {
      const single = foldAligned(adjective);
      for (const form of [single, /[sx]$/.test(single) ? single : `${single}s`])
        if (!map.has(form)) map.set(form, country.code);
    }
  }
  return map;
}

function placeMap(tables: ActorTables): Map<string, CountryCode> {
  const map = new Map<string, CountryCode>();
  const add = (name: string, code: CountryCode): void => {
    const plain = fold(name).replace(/^(?:l|la|le|les) /, "");
    if (plain !== "" && !map.has(plain)) map.set(plain, code);
  };
  for (const country of tables.countries) {
    for (const name of [country.name, ...country.names, country.capital]) add(name, country.code);
  }
  for (const [code, names] of Object.entries(tables.introductions.sides)) for (const name of names) add(name, code);
  return map;
}

/** Who held an office of a side on a day; nobody where the day is unknown. */
export function heldOn(
  index: ActorIndex,
  office: string,
  side: CountryCode,
  day: IsoDay | null,
): readonly PersonRecord[] {
  return holdersOn(index.holders, office, side, day);
}

/** The office a person held on a day; null where the day is unknown. */
export function officeHeld(person: PersonRecord, day: IsoDay | null): Tenure | null {
  return day === null ? null : officeOn(person, day);
}
