import type { CountryCode, IsoDay } from "../model.ts";
import { familyDistance, sameFamilyName } from "../names/family-distance.ts";
import { sameGivenName } from "../names/given-names.ts";
import { nameKeys } from "../names/name-key.ts";
import { nameLetters } from "../names/sounds.ts";
import { sameName } from "../names/same-name.ts";
import { fold } from "../text/fold.ts";
import { heldOn, officeHeld } from "./compile-actors.ts";
import type { ActorIndex } from "./compile-actors.ts";
import type { Given, Links } from "./link-offices.ts";
import type { NameSpan } from "./name-spans.ts";
import type { PersonRecord } from "./tables.ts";

/** Somebody whom one text names, however often. */
export interface TextPerson {
  readonly record: PersonRecord | null;
  readonly given: readonly string[];
  readonly family: string;
  side: CountryCode | null;
  /** The office that the text gives, else the table's on the day. */
  office: Given | null;
  /** Offices that the text gives, in reading order. */
  readonly offices: Given[];
}

/** The people of one text while it is read, found again by record, by printed name and by the sound of their family name. */
class Cast {
  readonly #all = new Set<TextPerson>();
  readonly #byRecord = new Map<PersonRecord, TextPerson>();
  readonly #byFamily = new Map<string, TextPerson[]>();
  readonly #byText = new Map<string, TextPerson>();
  /** Names looked up for slips so far; bounded, so that a text of nothing but names stays cheap. */
  slips = 0;

  add(person: TextPerson): void {
    if (this.#all.has(person)) return;
    this.#all.add(person);
    if (person.record !== null) this.#byRecord.set(person.record, person);
    const parts = person.family.split(/[-‐‑ ]/).filter((part) => part.length >= 4);
    for (const key of new Set([person.family, ...parts].flatMap((part) => nameKeys(part)))) {
      const bucket = this.#byFamily.get(key) ?? [];
      if (bucket.length < 6) bucket.push(person);
      this.#byFamily.set(key, bucket);
    }
  }

  ofRecord(record: PersonRecord): TextPerson | undefined {
    return this.#byRecord.get(record);
  }

  /** Whoever may bear a family name: all of them while they are few, so that a slip in a name is still found. */
  near(family: string): readonly TextPerson[] {
    if (this.#all.size <= few) return [...this.#all];
    return [...new Set(nameKeys(family).flatMap((key) => this.#byFamily.get(key) ?? []))];
  }

  remember(text: string, person: TextPerson): void {
    this.#byText.set(text, person);
  }

  printed(text: string): TextPerson | undefined {
    return this.#byText.get(text);
  }
}

const few = 40;

/** Which person each name of a text means; by index of the name. */
export function peopleOf(names: readonly NameSpan[], links: Links, index: ActorIndex, on: IsoDay | null, known: readonly TextPerson[]): Map<number, TextPerson> {
  const cast = new Cast();
  for (const person of known) cast.add(person);
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
  for (const [at, name] of names.entries()) if (name.given.length > 0) join(at, fullName(name, links.offices.get(at), cast, index, on));
  for (const [at, name] of names.entries()) if (name.given.length === 0) join(at, familyAlone(at, name, links.offices.get(at), cast, meant, index, on));
  return meant;
}

function fullName(name: NameSpan, given: Given | undefined, cast: Cast, index: ActorIndex, on: IsoDay | null): TextPerson {
  const full = [...name.given, name.family].join(" ");
  const again = cast.printed(full);
  if (again !== undefined) return again;
  const record = choose(name.known.filter((person) => fits(person, name)), name, given, index, on) ?? nearly(name, given, cast, index, on);
  const person =
    record !== null
      ? (cast.ofRecord(record) ?? ofRecord(record, index))
      : (cast.near(name.family).find((other) => other.record === null && other.given.length > 0 && sameName([...other.given, other.family].join(" "), full) === "same") ?? {
          record: null,
          given: name.given,
          family: name.family,
          side: name.side,
          office: null,
          offices: [],
        });
  cast.remember(full, person);
  return person;
}

/** Whether the given name printed is that of the record (the family name is already known to be). */
function fits(person: PersonRecord, name: NameSpan): boolean {
  const full = [...name.given, name.family].join(" ");
  return [person.name, person.nameEn, ...(person.spellings ?? [])].some((form) => sameName(form, full) !== "different");
}

function familyAlone(at: number, name: NameSpan, given: Given | undefined, cast: Cast, meant: ReadonlyMap<number, TextPerson>, index: ActorIndex, on: IsoDay | null): TextPerson {
  const here = cast.near(name.family).filter((person) => sameFamilyName(person.family, name.family) || isPart(person, name.family));
  const sided = given?.side === null || given?.side === undefined ? here : here.filter((person) => person.side === null || person.side === given.side);
  if (sided.length === 1) return sided[0]!;
  if (sided.length > 1) return nearest(at, sided, meant, given);
  const record = choose(name.known, name, given, index, on) ?? nearly(name, given, cast, index, on);
  if (record !== null) return ofRecord(record, index);
  const side = name.side ?? given?.side ?? common(name.known.map((person) => person.side));
  return { record: null, given: [], family: name.family, side, office: null, offices: [] };
}

function isPart(person: TextPerson, family: string): boolean {
  return family.length >= 5 && /[-‐‑ ]/.test(person.family) && person.family.split(/[-‐‑ ]/).some((part) => part.length >= 4 && sameFamilyName(part, family));
}

/** Of several of one family name in the text: who has the office given, else the one last named before, else the first. */
function nearest(at: number, people: readonly TextPerson[], meant: ReadonlyMap<number, TextPerson>, given: Given | undefined): TextPerson {
  const byOffice = people.filter((person) => given !== undefined && person.offices.some((office) => office.head === given.head));
  if (byOffice.length === 1) return byOffice[0]!;
  for (let before = at - 1; before >= Math.max(0, at - 300); before--) {
    const person = meant.get(before);
    if (person !== undefined && people.includes(person)) return person;
  }
  return people[0]!;
}

/** One record of several of a name: the one whose office the text gives, else the only one in office on the day. */
function choose(records: readonly PersonRecord[], name: NameSpan, given: Given | undefined, index: ActorIndex, on: IsoDay | null): PersonRecord | null {
  if (records.length <= 1) return records[0] ?? null;
  const sided = given?.side === undefined || given.side === null ? records : records.filter((person) => person.side === given.side);
  if (sided.length === 1) return sided[0]!;
  const byOffice = sided.filter((person) => given?.office != null && person.offices.some((tenure) => tenure.office === given.office?.id));
  if (byOffice.length === 1) return byOffice[0]!;
  const serving = sided.filter((person) => officeHeld(person, on) !== null);
  if (serving.length === 1) return serving[0]!;
  const soldiers = name.soldier ? sided.filter((person) => person.offices.some((tenure) => index.offices.get(tenure.office)?.kind === "military" || tenure.office === "defence-minister")) : [];
  return soldiers.length === 1 ? soldiers[0]! : null;
}

/**
 * A slip in a long name ("Pezeshitsyan"): somebody of the table whose given name agrees, or who holds the office that
 * the text gives on the day, and whose family name is nearly the same.
 */
function nearly(name: NameSpan, given: Given | undefined, cast: Cast, index: ActorIndex, on: IsoDay | null): PersonRecord | null {
  if (nameLetters(name.family).length < 7 || ++cast.slips > 200) return null;
  if (given?.office != null && given.side !== null) {
    const holders = heldOn(index, given.office.id, given.side, on).filter((person) => familyDistance(person.id.replaceAll("-", ""), name.family) <= 1.7 || nearForm(person, name.family));
    if (holders.length === 1) return holders[0]!;
  }
  if (name.given.length === 0) return null;
  const start = nameLetters(name.family)[0];
  for (const { person, family, given: own } of index.divided.values()) {
    if (own.length === 0 || family[0]?.toLowerCase() !== start || Math.abs(family.length - name.family.length) > 3) continue;
    if (nearForm(person, name.family) && sameGivenName(own[0]!, name.given[0]!)) return person;
  }
  return null;
}

function nearForm(person: PersonRecord, family: string): boolean {
  return [person.name, person.nameEn].some((form) => {
    const own = form.split(" ").at(-1)!;
    return Math.abs(own.length - family.length) <= 3 && nameLetters(own).length >= 8 && familyDistance(own, family) <= 1.7;
  });
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
