import type { CountryCode, IsoDay } from "../model.ts";
import { foldAligned } from "../text/fold.ts";
import { heldOn, officeHeld } from "./compile-actors.ts";
import type { ActorIndex } from "./compile-actors.ts";
import { displayName, identityOf } from "./text-people.ts";
import type { TextPerson } from "./text-people.ts";

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

/** Who has an office: whom the text gives it to, else the only holder on the day, else the office itself. */
export function resolveOffice(office: OfficeIn, people: readonly TextPerson[], index: ActorIndex, on: IsoDay | null): Found {
  const named = people.filter((person) => person.side === office.side && hasOffice(person, office, index, on));
  if (named.length === 1) return personFound(named[0]!, index, on, office);
  const holders = office.id === null || on === null ? [] : heldOn(index, office.id, office.side, on);
  const [holder] = holders;
  if (holder !== undefined && holders.length === 1) {
    return { identity: holder.id, name: holder.name, side: holder.side, office: office.words, officeId: office.id, inferred: true };
  }
  return { identity: officeIdentity(office), name: null, side: office.side, office: office.words, officeId: office.id, inferred: false };
}

/** `ru/defence-minister`, or `ir/directeur-des-douanes` for an office that no table lists. */
export function officeIdentity(office: OfficeIn): string {
  return `${office.side.toLowerCase()}/${office.id ?? foldAligned(office.words).replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")}`;
}

/** Whether the text, or the table on the day, gives somebody an office. */
export function hasOffice(person: TextPerson, office: OfficeIn, index: ActorIndex, on: IsoDay | null): boolean {
  if (person.offices.some((given) => (given.office !== null && given.office.id === office.id) || (office.id === null && foldAligned(given.words) === foldAligned(office.words)))) return true;
  if (person.record === null || office.id === null) return false;
  if (on !== null) return person.record.offices.some((tenure) => tenure.office === office.id) && heldOn(index, office.id, person.record.side, on).includes(person.record);
  return person.record.offices[0]?.office === office.id;
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
export function officeShown(person: TextPerson, index: ActorIndex, on: IsoDay | null): { readonly id: string | null; readonly words: string | null } {
  const given = person.office;
  const tenure = person.record === null ? null : officeHeld(person.record, on);
  const held = tenure === null ? undefined : index.offices.get(tenure.office);
  if (given !== null && !((given.bare || isVague(given)) && held !== undefined)) return { id: given.office !== null && !isVague(given) ? given.office.id : null, words: given.words };
  return { id: held?.id ?? null, words: held?.title ?? given?.words ?? null };
}

function isVague(given: { readonly office: { readonly id: string } | null }): boolean {
  return given.office !== null && /^(?:governor|mayor|company-head|military-commander|envoy|member-of-parliament)$/.test(given.office.id);
}
