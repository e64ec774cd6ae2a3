import { nameKeys } from "../names/name-key.ts";
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
  const named = rememberByIdentity((person) => {
    const record = index.people.get(person.identity);
    if (!record) return nameKeysOf(unlistedParts(person.name ?? ""));
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

/** Of somebody whom no table lists: also the first word, since some papers put the family name first, and both as one. */
function unlistedParts(name: string): string[] {
  const words = nameWords(name);
  const whole = words.length === 2 ? [words.join("")] : [];
  return [...familyParts(name), ...(words.length > 1 ? [words[0]!, ...whole] : [])];
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
