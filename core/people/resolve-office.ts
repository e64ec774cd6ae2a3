import type { CountryCode, IsoDay } from "../model.ts";
import { foldAligned } from "../text/fold.ts";
import type { TextPerson } from "./cast.ts";
import { heldOn, officeHeld } from "./compile-actors.ts";
import type { ActorIndex } from "./compile-actors.ts";
import { tenuresOn } from "./office-holders.ts";
import { displayName, identityOf } from "./text-people.ts";

/** Who an office or a relation turns out to be. */
export interface Found {
  readonly identity: string;
  readonly name: string | null;
  readonly side: CountryCode | null;
  readonly office: string | null;
  readonly officeId: string | null;
  /** Worked out, not printed. */
  readonly inferred: boolean;
}

export interface OfficeIn {
  readonly id: string | null;
  readonly words: string;
  readonly side: CountryCode;
}

/** The people of a text by the offices that the text, or the table on the day, gives them: `officeKey` → people. */
export type ByOffice = ReadonlyMap<string, readonly TextPerson[]>;

/** Groups the people of a text by their offices. */
export function byOffice(people: Iterable<TextPerson>, on: IsoDay | null): ByOffice {
  const map = new Map<string, TextPerson[]>();
  for (const person of people) {
    if (person.side === null) continue;
    const keys = person.offices.flatMap((given) => officeKeys(given.office?.id ?? null, given.words, person.side!));
    if (person.record !== null) {
      const held = on === null ? person.record.offices.slice(0, 1) : tenuresOn(person.record, on);
      keys.push(...held.map((tenure) => officeKey({ id: tenure.office, words: "", side: person.side! })));
    }
    for (const key of new Set(keys)) {
      const known = map.get(key) ?? [];
      // Two are enough to know that the office alone does not tell.
      if (known.length < 3) known.push(person);
      map.set(key, known);
    }
  }
  return map;
}

/** Whether several hold an office at once, so that the one whom the table has need not be the one meant. */
function hasMany(id: string, index: ActorIndex): boolean {
  return index.offices.get(id)?.many === true;
}

function officeKeys(id: string | null, words: string, side: CountryCode): string[] {
  const own = officeKey({ id: null, words, side });
  return id === null ? [own] : [officeKey({ id, words, side }), own];
}

/** Key of an office in `ByOffice`. */
export function officeKey(office: OfficeIn): string {
  return `${office.side}|${office.id ?? foldAligned(office.words)}`;
}

/** Who has an office: whom the text gives it to, else the only holder on the day, else the office itself. */
export function resolveOffice(office: OfficeIn, people: ByOffice, index: ActorIndex, on: IsoDay | null): Found {
  const named = people.get(officeKey(office)) ?? [];
  if (named.length === 1) return personFound(named[0]!, index, on, office);
  const holders = office.id === null || hasMany(office.id, index) ? [] : heldOn(index, office.id, office.side, on);
  const [holder] = holders;
  if (holder !== undefined && holders.length === 1) {
    return {
      identity: holder.id,
      name: holder.name,
      side: holder.side,
      office: office.words,
      officeId: office.id,
      inferred: true,
    };
  }
  return {
    identity: officeIdentity(office),
    name: null,
    side: office.side,
    office: office.words,
    officeId: office.id,
    inferred: false,
  };
}

/** `ru/defence-minister`, or `ir/directeur-des-douanes` for an office that no table lists. */
export function officeIdentity(office: OfficeIn): string {
  return `${office.side.toLowerCase()}/${
    office.id ??
    foldAligned(office.words)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
  }`;
}

/** A person of the text as found, with the office to show: the text's own, else the table's on the day. */
export function personFound(person: TextPerson, index: ActorIndex, on: IsoDay | null, as?: OfficeIn): Found {
  const shown = officeShown(person, index, on);
  return {
    identity: identityOf(person),
    name: displayName(person),
    side: person.side,
    office: as?.words ?? shown.words,
    officeId: as === undefined ? shown.id : (as.id ?? shown.id),
    inferred: true,
  };
}

/** Office of a person as the text or the table has it. A bare "président" says less than the table. */
export function officeShown(
  person: TextPerson,
  index: ActorIndex,
  on: IsoDay | null,
): { readonly id: string | null; readonly words: string | null } {
  const given = person.office;
  const tenure = person.record === null ? null : officeHeld(person.record, on);
  const held = tenure === null ? undefined : index.offices.get(tenure.office);
  if (given !== null && !((given.bare || isVague(given)) && held !== undefined))
    return { id: given.office !== null && !isVague(given) ? given.office.id : null, words: given.words };
  return { id: held?.id ?? null, words: held?.title ?? given?.words ?? null };
}

function isVague(given: { readonly office: { readonly id: string } | null }): boolean {
  return (
    given.office !== null &&
    /^(?:governor|mayor|company-head|military-commander|envoy|member-of-parliament)$/.test(given.office.id)
  );
}
