import type { CountryCode, IsoDay } from "../model.ts";
import { compareNames } from "../names/same-name.ts";
import type { NameComparison } from "../names/same-name.ts";
import type { ActorIndex } from "./compile-actors.ts";
import { covers } from "./office-holders.ts";

/** What two actors are compared by: a mention's or a participant's. */
export interface ActorLike {
  readonly identity: string | null;
  readonly name: string | null;
  readonly side: CountryCode | null;
  readonly officeId: string | null;
}

/**
 * Whether actors of two articles may be one person, with the reason: equal identities; provisional names that agree;
 * a person whose office on the day is the other's office. "maybe" where a name or an office is compatible and no more.
 */
export function sameActor(a: ActorLike, b: ActorLike, index: ActorIndex, on: IsoDay | null = null): NameComparison {
  if (a.identity === null || b.identity === null) return { verdict: "different", reason: "a group" };
  if (a.identity === b.identity) return { verdict: "same", reason: "one identity" };
  if (a.side !== null && b.side !== null && a.side !== b.side) return { verdict: "different", reason: "other side" };
  const knownA = index.people.has(a.identity);
  const knownB = index.people.has(b.identity);
  if (knownA && knownB) return { verdict: "different", reason: "two people of the table" };
  const officeA = isOffice(a);
  const officeB = isOffice(b);
  if (officeA && officeB) return offices(a, b, index);
  if (officeA || officeB) return officeAndPerson(officeA ? a : b, officeA ? b : a, index, on);
  if (a.name === null || b.name === null) return { verdict: "different", reason: "no name" };
  return names(a, b, index);
}

function isOffice(actor: ActorLike): boolean {
  return actor.identity?.includes("/") === true;
}

/** One of them may be in the table: every form of that name counts. */
function names(a: ActorLike, b: ActorLike, index: ActorIndex): NameComparison {
  const forms = (actor: ActorLike): readonly string[] => {
    const record = index.people.get(actor.identity ?? "");
    return record === undefined ? [actor.name ?? ""] : [record.name, record.nameEn, ...(record.spellings ?? [])];
  };
  let best: NameComparison = { verdict: "different", reason: "other name" };
  for (const one of forms(a)) {
    for (const two of forms(b)) {
      const found = compareNames(one, two);
      if (found.verdict === "same")
        return a.side === null || b.side === null
          ? { verdict: "maybe", reason: "names agree, a side is unknown" }
          : found;
      if (found.verdict === "maybe") best = found;
    }
  }
  // A family name alone and the same office: one person, as far as two articles can tell.
  if (
    best.verdict === "maybe" &&
    best.reason !== "family names nearly agree" &&
    a.officeId !== null &&
    a.officeId === b.officeId &&
    a.side === b.side
  ) {
    return { verdict: "same", reason: `${best.reason}, same office` };
  }
  return best;
}

function offices(a: ActorLike, b: ActorLike, index: ActorIndex): NameComparison {
  if (a.officeId === null || b.officeId === null) return { verdict: "different", reason: "other office" };
  const near = a.officeId === b.officeId || kin(a.officeId, b.officeId, index);
  return near ? { verdict: "maybe", reason: "offices nearly agree" } : { verdict: "different", reason: "other office" };
}

/** "vice-ministre de la Défense" may be the first of them. */
function kin(a: string, b: string, index: ActorIndex): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return long === `first-${short}` && index.offices.has(long);
}

function officeAndPerson(office: ActorLike, person: ActorLike, index: ActorIndex, on: IsoDay | null): NameComparison {
  if (office.officeId === null) return { verdict: "different", reason: "an office that no table lists" };
  const record = index.people.get(person.identity ?? "");
  if (record === undefined) {
    if (person.officeId !== office.officeId)
      return {
        verdict: person.officeId === null ? "maybe" : "different",
        reason: person.officeId === null ? "office unknown" : "other office",
      };
    return { verdict: office.side === person.side ? "same" : "maybe", reason: "same office" };
  }
  const spells = record.offices.filter((tenure) => tenure.office === office.officeId);
  if (person.officeId === office.officeId && on === null) return { verdict: "same", reason: "same office" };
  if (spells.length === 0)
    return { verdict: person.officeId === office.officeId ? "maybe" : "different", reason: "never held that office" };
  if (on === null) return { verdict: "maybe", reason: "held that office" };
  return spells.some((tenure) => covers(tenure, on))
    ? { verdict: "same", reason: "held that office on the day" }
    : { verdict: "different", reason: "not in that office on the day" };
}
