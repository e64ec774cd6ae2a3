import type { Cast } from "./cast.ts";
import type { IsoDay } from "../model.ts";
import { familyDistance } from "../names/family-distance.ts";
import { sameGivenName } from "../names/given-names.ts";
import { sameName } from "../names/same-name.ts";
import { nameLetters } from "../names/sounds.ts";
import { heldOn, officeHeld } from "./compile-actors.ts";
import type { ActorIndex } from "./compile-actors.ts";
import type { Given } from "./link-offices.ts";
import type { NameSpan } from "./name-spans.ts";
import type { PersonRecord } from "./tables.ts";

/** Whether the given name printed is that of the record (the family name is already known to be). */
export function fits(person: PersonRecord, name: NameSpan): boolean {
  const full = [...name.given, name.family].join(" ");
  return [person.name, person.nameEn, ...(person.spellings ?? [])].some((form) => sameName(form, full) !== "different");
}

/** One record of several of a name: the one whose office the text gives, else the only one in office on the day. */
export function choose(
  records: readonly PersonRecord[],
  name: NameSpan,
  given: Given | undefined,
  index: ActorIndex,
  on: IsoDay | null,
): PersonRecord | null {
  if (records.length <= 1) return records[0] ?? null;
  const sided =
    given?.side === undefined || given.side === null ? records : records.filter((person) => person.side === given.side);
  if (sided.length === 1) return sided[0]!;
  const byOffice = sided.filter(
    (person) => given?.office != null && person.offices.some((tenure) => tenure.office === given.office?.id),
  );
  if (byOffice.length === 1) return byOffice[0]!;
  const serving = sided.filter((person) => officeHeld(person, on) !== null);
  if (serving.length === 1) return serving[0]!;
  const soldiers = name.soldier
    ? sided.filter((person) =>
        person.offices.some(
          (tenure) => index.offices.get(tenure.office)?.kind === "military" || tenure.office === "defence-minister",
        ),
      )
    : [];
  return soldiers.length === 1 ? soldiers[0]! : null;
}

/**
 * A slip in a long name ("Pezeshitsyan"): somebody of the table whose given name agrees, or who holds the office that
 * the text gives on the day, and whose family name is nearly the same.
 */
export function nearly(
  name: NameSpan,
  given: Given | undefined,
  cast: Cast,
  index: ActorIndex,
  on: IsoDay | null,
): PersonRecord | null {
  if (nameLetters(name.family).length < 7 || ++cast.slips > 200) return null;
  if (given?.office != null && given.side !== null) {
    const holders = heldOn(index, given.office.id, given.side, on).filter(
      (person) => familyDistance(person.id.replaceAll("-", ""), name.family) <= 1.7 || nearForm(person, name.family),
    );
    if (holders.length === 1) return holders[0]!;
  }
  if (name.given.length === 0) return null;
  const start = nameLetters(name.family)[0];
  for (const { person, family, given: own } of index.divided.values()) {
    if (own.length === 0 || family[0]?.toLowerCase() !== start || Math.abs(family.length - name.family.length) > 3)
      continue;
    if (nearForm(person, name.family) && sameGivenName(own[0]!, name.given[0]!)) return person;
  }
  return null;
}

function nearForm(person: PersonRecord, family: string): boolean {
  return [person.name, person.nameEn].some((form) => {
    const own = form.split(" ").at(-1)!;
    return (
      Math.abs(own.length - family.length) <= 3 && nameLetters(own).length >= 8 && familyDistance(own, family) <= 1.7
    );
  });
}
