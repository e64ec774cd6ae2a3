import { nameKey, nameKeys } from "../names/name-key.ts";
import { nameWords } from "../names/name-parts.ts";
import type { IsoDay, Participant } from "../model.ts";
import type { ActorIndex } from "../people/compile-actors.ts";
import { firstDayOf, lastDayOf } from "../people/office-holders.ts";
import { sameParticipant } from "../people/same-participant.ts";
import type { Window } from "./same-time.ts";
import type { SameActor } from "./same-encounter.ts";

/** Keys under which a participant is looked up among those of some days: two who are the same share one. */
export type KeysOf = (person: Participant, days: Window) => readonly string[];

/** How people of different stories are compared, and how those worth comparing are found. */
export interface ActorRules {
  readonly sameActor: SameActor;
  readonly keysOf: KeysOf;
}

/**
 * The rules over the tables of data/. A person is found by how the family name sounds, and by office: the one that the
 * story gives, and those that the table knows for those days. Names so unlike that no key is shared are at most a may-be.
 */
export function actorRules(index: ActorIndex): ActorRules {
  const compare = sameParticipant(index);
  const givenNames = givenNamesOf(index);
  const named = rememberByIdentity((person) => {
    const record = index.people.get(person.identity);
    if (!record) return unlistedKeys(person.name ?? "", givenNames);
    return nameKeysOf([record.name, record.nameEn, ...(record.spellings ?? [])].flatMap(familyParts));
  });

  const keysOf: KeysOf = (person, days) => {
    const stated = person.officeId === null ? [] : [officeKey(person, person.officeId)];
    if (person.name === null) return stated.length > 0 ? stated : [person.identity];
    const held = (index.people.get(person.identity)?.offices ?? [])
      .filter(({ from, to }) => firstDayOf(from) <= days.to && (to === null || days.from <= lastDayOf(to)))
      .map(({ office }) => officeKey(person, office));
    const keys = named(person);
    return [...new Set([...(keys.length > 0 ? keys : [person.identity]), ...stated, ...held])];
  };

  const sameActor: SameActor = (a, b, on: IsoDay | null) => {
    const verdict = compare(a, b, on);
    if (verdict !== "same" || a.identity === b.identity) return verdict;
    const days = { from: on ?? "0000-01-01", to: on ?? "9999-12-31" };
    const keys = new Set(keysOf(a, days));
    return keysOf(b, days).some((key) => keys.has(key)) ? "same" : "maybe";
  };

  return { sameActor, keysOf };
}

function officeKey({ side }: Participant, office: string): string {
  return `${side ?? "?"}/${office}`;
}

function nameKeysOf(families: readonly string[]): readonly string[] {
  const keys = families.flatMap(nameKeys).filter((key) => key !== "");
  return [...new Set(keys.map((key) => `name:${key}`))];
}

/** The family name: the last word, or the last two as a compound. */
function familyParts(name: string): string[] {
  const words = nameWords(name);
  return [words.at(-1) ?? "", ...(words.length > 2 ? [words.slice(-2).join("-")] : [])];
}

/**
 * Of somebody whom no table lists: both words as one, and the first, since some papers put the family name first. A given
 * name stands only with the ends of the last word (names that agree may be spelt too unlike for one key): were all the Alis
 * of a month under one key, each of them would cost what they cost together.
 */
function unlistedKeys(name: string, givenNames: ReadonlySet<string>): readonly string[] {
  const words = nameWords(name);
  if (words.length < 2) return nameKeysOf(familyParts(name));
  const [first, last] = [words[0]!, words.at(-1)!];
  const isGiven = (word: string): boolean => nameKeys(word).some((key) => givenNames.has(key));
  const whole = words.length === 2 ? [first + last] : [];
  const maybeFamily = !isGiven(first) || isGiven(last) ? [first] : [];
  const withEnds = isGiven(first) ? nameKeys(first).map((key) => `given:${key} ${endsOf(nameKey(last))}`) : [];
  return [...nameKeysOf([...familyParts(name), ...whole, ...maybeFamily]), ...withEnds];
}

// Sounds that romanisations take for each other (core/names/family-distance.ts), in one class each.
const classes: readonly (readonly [RegExp, string])[] = [
  [/[BP]/, "B"],
  [/[DT]/, "D"],
  [/[FV]/, "F"],
  [/[MN]/, "M"],
  [/[KXJS]/, "K"],
];

/** The first and the last consonant of a key, coarsely. */
function endsOf(key: string): string {
  const consonants = key.replaceAll(/^A|[a-z]/g, "");
  const coarse = (at: number): string => {
    const sound = consonants.at(at) ?? "";
    return classes.find(([pattern]) => pattern.test(sound))?.[1] ?? sound;
  };
  return coarse(0) + coarse(-1);
}

/** What more than one of the table is called before the family name: the keys of its sounds. */
function givenNamesOf({ people }: ActorIndex): ReadonlySet<string> {
  const bearers = new Map<string, number>();
  for (const { name, nameEn } of people.values()) {
    const keys = [name, nameEn]
      .map(nameWords)
      .flatMap(([first = "", ...more]) => (more.length > 0 ? nameKeys(first) : []));
    for (const key of new Set(keys)) bearers.set(key, (bearers.get(key) ?? 0) + 1);
  }
  return new Set([...bearers].flatMap(([key, count]) => (count > 1 ? [key] : [])));
}

function rememberByIdentity(
  keysFor: (person: Participant) => readonly string[],
): (person: Participant) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (person) => {
    const key = `${person.identity} ${person.name}`;
    let keys = known.get(key);
    if (!keys) {
      if (known.size > 20_000) known.clear();
      known.set(key, (keys = keysFor(person)));
    }
    return keys;
  };
}
