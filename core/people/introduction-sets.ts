import { nameKey } from "../names/name-key.ts";
import { fold, foldAligned } from "../text/fold.ts";
import type { CountryCode } from "../model.ts";
import type { Introductions } from "./introductions.ts";
import type { Stem } from "./office-trie.ts";
import type { CountryRecord } from "./tables.ts";

/** The words of `Introductions`, folded, as sets; `heads` and `persons` as stems. */
export interface IntroductionSets {
  readonly civil: ReadonlySet<string>;
  readonly ranks: ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;
  readonly officeAdjectives: ReadonlySet<string>;
  readonly qualifiers: ReadonlySet<string>;
  readonly former: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  readonly speech: ReadonlySet<string>;
  readonly leads: ReadonlySet<string>;
  readonly sent: ReadonlySet<string>;
  readonly sidedTitles: ReadonlyMap<string, CountryCode>;
  readonly ledBy: ReadonlySet<string>;
  readonly notNames: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
  /** Key of a given name → the one country that gives it. */
  readonly givenSides: ReadonlyMap<string, CountryCode>;
  /** Keys of given names that Iranians share with Arabs, and hardly with Russians. */
  readonly islamicNames: ReadonlySet<string>;
}

/** The introductions as sets; names of countries join the words that are no names. */
export function introductionSets(
  intro: Introductions,
  countries: readonly CountryRecord[],
  stem: Stem,
): IntroductionSets {
  const heads = new Set(intro.heads.map((head) => stem(fold(head).split(" ")[0]!)));
  heads.delete("haut");
  return {
    civil: set(intro.civil),
    ranks: parts(intro.ranks),
    heads,
    officeAdjectives: set(intro.officeAdjectives),
    qualifiers: set(intro.qualifiers),
    former: set(intro.former),
    persons: new Set(intro.persons.map((word) => stem(fold(word).split(" ").at(-1)!))),
    speech: set(intro.speech),
    leads: set(intro.leads),
    sent: set(intro.sent),
    sidedTitles: new Map(
      Object.entries(intro.sidedTitles).flatMap(([side, titles]) => titles.map((title) => [foldAligned(title), side])),
    ),
    ledBy: set(intro.ledBy),
    notNames: parts([
      ...intro.notNames,
      ...countries.flatMap((country) => [country.name, ...country.names, country.capital, ...country.adjectives]),
    ]),
    things: set(intro.things),
    givenNames: new Set(Object.values(intro.givenNames).flatMap((names) => names.flatMap(givenKeys))),
    givenSides: sidesOfGiven(intro.givenNames),
    islamicNames: new Set((intro.givenNames["islamic"] ?? []).flatMap(givenKeys)),
  };
}

function givenKeys(name: string): string[] {
  return fold(name).split(" ").map(givenKey);
}

function sidesOfGiven({ common = [], islamic = [], ...sided }: Introductions["givenNames"]): Map<string, CountryCode> {
  const sides = new Map<string, CountryCode>();
  const shared = new Set([...common, ...islamic].flatMap(givenKeys));
  for (const [side, names] of Object.entries(sided))
    for (const key of names.flatMap(givenKeys)) {
      if (sides.has(key) && sides.get(key) !== side) shared.add(key);
      sides.set(key, side);
    }
  for (const key of shared) sides.delete(key);
  return sides;
}

/** The key by which given names are looked up, whatever their spelling. */
export function givenKey(given: string): string {
  return nameKey(given);
}

function set(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(foldAligned));
}

function parts(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.flatMap((word) => fold(word).split(" ")).filter((word) => word !== "d" && word !== "de"));
}
