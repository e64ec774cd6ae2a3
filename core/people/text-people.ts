import type { IsoDay } from "../model.ts";
import { sameFamilyName } from "../names/family-distance.ts";
import { sameName } from "../names/same-name.ts";
import { fold } from "../text/fold.ts";
import { Cast, few } from "./cast.ts";
import type { TextPerson } from "./cast.ts";
import type { ActorIndex } from "./compile-actors.ts";
import type { Given, Links } from "./link-offices.ts";
import type { NameSpan } from "./name-spans.ts";
import type { PersonRecord } from "./tables.ts";
import { choose, fits, nearly } from "./which-record.ts";

/** Which person each name of a text means; by index of the name. */
export function peopleOf(
  names: readonly NameSpan[],
  links: Links,
  index: ActorIndex,
  on: IsoDay | null,
): Map<number, TextPerson> {
  const cast = new Cast();
  const meant = new Map<number, TextPerson>();
  const join = (at: number, person: TextPerson): void => {
    meant.set(at, person);
    cast.add(person);
    const given = links.offices.get(at);
    person.side ??= names[at]!.side ?? given?.side ?? null;
    if (given !== undefined && !given.former) {
      if (person.offices.length < few) person.offices.push(given);
      if (person.office === null || (person.office.bare && !given.bare)) person.office = given;
    }
  };
  for (const [at, name] of names.entries())
    if (name.given.length > 0) join(at, fullName(name, links.offices.get(at), cast, index, on));
  for (const [at, name] of names.entries())
    if (name.given.length === 0) join(at, familyAlone(at, name, links.offices.get(at), cast, meant, index, on));
  return meant;
}

function fullName(
  name: NameSpan,
  given: Given | undefined,
  cast: Cast,
  index: ActorIndex,
  on: IsoDay | null,
): TextPerson {
  const full = [...name.given, name.family].join(" ");
  const again = cast.printed(full);
  if (again !== undefined) return again;
  const record =
    choose(
      name.known.filter((person) => fits(person, name)),
      name,
      given,
      index,
      on,
    ) ?? nearly(name, given, cast, index, on);
  const person =
    record !== null
      ? (cast.ofRecord(record) ?? ofRecord(record, index))
      : (cast
          .near(name.family)
          .find(
            (other) =>
              other.record === null &&
              other.given.length > 0 &&
              sameName([...other.given, other.family].join(" "), full) === "same",
          ) ?? {
          record: null,
          given: name.given,
          family: name.family,
          side: name.side,
          office: null,
          offices: [],
        });
  cast.remember(full, name.family, person);
  return person;
}

function familyAlone(
  at: number,
  name: NameSpan,
  given: Given | undefined,
  cast: Cast,
  meant: ReadonlyMap<number, TextPerson>,
  index: ActorIndex,
  on: IsoDay | null,
): TextPerson {
  const alike = cast
    .near(name.family)
    .filter((person) => sameFamilyName(person.family, name.family) || isPart(person, name.family));
  const here = alike.length > 0 ? alike : cast.printedFamily(name.family);
  const sided =
    given?.side === null || given?.side === undefined
      ? here
      : here.filter((person) => person.side === null || person.side === given.side);
  if (sided.length === 1) return sided[0]!;
  if (sided.length > 1) return nearest(at, sided, meant, given);
  const record = choose(name.known, name, given, index, on) ?? nearly(name, given, cast, index, on);
  if (record !== null) return ofRecord(record, index);
  const side = name.side ?? given?.side ?? common(name.known.map((person) => person.side));
  return { record: null, given: [], family: name.family, side, office: null, offices: [] };
}

function isPart(person: TextPerson, family: string): boolean {
  return (
    family.length >= 5 &&
    /[-‐‑ ]/.test(person.family) &&
    person.family.split(/[-‐‑ ]/).some((part) => part.length >= 4 && sameFamilyName(part, family))
  );
}

/** Of several of one family name in the text: who has the office given, else the one last named before, else the first. */
function nearest(
  at: number,
  people: readonly TextPerson[],
  meant: ReadonlyMap<number, TextPerson>,
  given: Given | undefined,
): TextPerson {
  const byOffice = people.filter(
    (person) => given !== undefined && person.offices.some((office) => office.head === given.head),
  );
  if (byOffice.length === 1) return byOffice[0]!;
  for (let before = at - 1; before >= Math.max(0, at - 300); before--) {
    const person = meant.get(before);
    if (person !== undefined && people.includes(person)) return person;
  }
  return people[0]!;
}

function ofRecord(record: PersonRecord, index: ActorIndex): TextPerson {
  const { given, family } = index.divided.get(record.id)!;
  return { record, given, family, side: record.side, office: null, offices: [] };
}

function common<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

/** `choigou` for somebody in the table, `ir~ali-rezai` for anybody else (`xx~…` where the side is unknown). */
export function identityOf(person: TextPerson): string {
  if (person.record !== null) return person.record.id;
  const name = fold([...person.given, person.family].join(" ")).replaceAll(" ", "-");
  return `${person.side?.toLowerCase() ?? "xx"}~${name}`;
}

/** Display name: the table's, or the fullest form in the text. */
export function displayName(person: TextPerson): string {
  return person.record?.name ?? [...person.given, person.family].join(" ");
}
