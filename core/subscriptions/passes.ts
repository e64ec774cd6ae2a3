import { countryName } from "../digest/french.ts";
import type { ShownValues } from "../events/shown-values.ts";
import type { CountryCode, Format, Participant, Status, Topic } from "../model.ts";
import { sameName } from "../names/same-name.ts";
import { fold } from "../text/fold.ts";

/** Which events somebody wants. Of each list that is not empty, one member must fit; an empty list asks nothing. */
export interface Filter {
  /** Names, in any spelling: `Larijani`, `Ali Laridjani`. */
  readonly people: readonly string[];
  /** Words of an office: `affaires étrangères`. */
  readonly offices: readonly string[];
  /** Countries of participants. */
  readonly sides: readonly CountryCode[];
  /** Cities in French or English, countries by name or code. */
  readonly places: readonly string[];
  readonly formats: readonly Format[];
  readonly statuses: readonly Status[];
  readonly topics: readonly Topic[];
  /** Agencies and outlets that tell of it independently, at least. */
  readonly leastOrigins: number;
  /** Whether what is new about known events is wanted, too. Corrections and cancellations always are. */
  readonly updates: boolean;
}

type Person = Pick<Participant, "name" | "aliases" | "side" | "office"> & Partial<Pick<Participant, "officeId">>;

/** What a filter looks at: the values shown, and how many independent origins are behind them. */
export interface Filtered {
  readonly values: Pick<ShownValues, "place" | "format" | "status" | "topics"> & {
    readonly participants: readonly Person[];
    readonly delegation: readonly Person[];
  };
  readonly origins: number;
}

const predicates: readonly ((filter: Filter, event: Filtered) => boolean)[] = [
  ({ people }, event) =>
    oneFits(people, (wanted) => peopleOf(event).some((person) => namesOf(person).some((own) => isNamed(own, wanted)))),
  ({ offices }, event) => oneFits(offices, (wanted) => peopleOf(event).some((person) => holds(person, wanted))),
  ({ sides }, event) => oneFits(sides, (wanted) => peopleOf(event).some(({ side }) => side === wanted)),
  ({ places }, { values }) => oneFits(places, (wanted) => isAt(values.place, wanted)),
  ({ formats }, { values }) => oneFits(formats, (wanted) => values.format === wanted),
  ({ statuses }, { values }) => oneFits(statuses, (wanted) => values.status === wanted),
  ({ topics }, { values }) => oneFits(topics, (wanted) => values.topics.includes(wanted)),
  ({ leastOrigins }, { origins }) => origins >= leastOrigins,
];

/** Whether an event is one of those that are wanted. What became of it is not asked: see select-changes.ts. */
export function passes(filter: Filter, event: Filtered): boolean {
  return predicates.every((holdsFor) => holdsFor(filter, event));
}

function oneFits<T>(wanted: readonly T[], fits: (one: T) => boolean): boolean {
  return wanted.length === 0 || wanted.some(fits);
}

function peopleOf({ values }: Filtered): readonly Person[] {
  return [...values.participants, ...values.delegation];
}

function namesOf({ name, aliases }: Person): readonly string[] {
  return name === null ? aliases : [name, ...aliases];
}

/** Whether a name may be the wanted one's, however each is spelt; a family name alone is enough. */
export function isNamed(own: string, wanted: string): boolean {
  return sameName(own, wanted) !== "different";
}

/** Whether somebody's office has these words, or is the one of this id. */
export function holds({ office, officeId }: Person, wanted: string): boolean {
  return officeId === wanted || (office !== null && ` ${fold(office)} `.includes(` ${fold(wanted)} `));
}

/** Whether a place is the wanted city, or in the wanted country. */
export function isAt(place: ShownValues["place"], wanted: string): boolean {
  if (place === null) return false;
  const names = [place.name, place.nameEn, place.country, countryName(place.country)];
  return names.some((name) => name !== null && fold(name) === fold(wanted));
}
