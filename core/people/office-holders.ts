/**
 * Who held which office when. The tables give days, months or years; a month or a year stands for all its days, so
 * around a coarse date two people may both have held the office and both are named.
 */
import type { CountryCode, IsoDay } from "../model.ts";
import type { Moment, PersonRecord, Tenure } from "./tables.ts";

/** Holders of each office by side: key `side/office`, rows in the order of the table. */
export interface HolderIndex {
  readonly byOffice: ReadonlyMap<string, readonly { readonly person: PersonRecord; readonly tenure: Tenure }[]>;
}

/** First day of a moment: `2024-05` gives `2024-05-01`. */
export function firstDayOf(moment: Moment): IsoDay {
  if (moment.length === 4) return `${moment}-01-01`;
  return moment.length === 7 ? `${moment}-01` : moment;
}

/** Last day of a moment: `2024-02` gives `2024-02-29`. */
export function lastDayOf(moment: Moment): IsoDay {
  if (moment.length === 4) return `${moment}-12-31`;
  if (moment.length !== 7) return moment;
  const [year, month] = [Number(moment.slice(0, 4)), Number(moment.slice(5, 7))];
  return `${moment}-${String(daysInMonth(year, month)).padStart(2, "0")}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether a spell may cover a day, both ends included and read as widely as their precision allows. */
export function covers(tenure: Tenure, day: IsoDay): boolean {
  return firstDayOf(tenure.from) <= day && (tenure.to === null || day <= lastDayOf(tenure.to));
}

/** The spells of a person that may cover a day, in the order of the table. */
export function tenuresOn(person: PersonRecord, day: IsoDay): readonly Tenure[] {
  return person.offices.filter((tenure) => covers(tenure, day));
}

/**
 * The office to show for a person on a day: of those held that day, the one that the table lists first (it lists the
 * most telling one first where two overlap). Null when none is known.
 */
export function officeOn(person: PersonRecord, day: IsoDay): Tenure | null {
  return tenuresOn(person, day)[0] ?? null;
}

/** Index of `holdersOn`: built once from the table. */
export function compileHolders(people: readonly PersonRecord[]): HolderIndex {
  const byOffice = new Map<string, { person: PersonRecord; tenure: Tenure }[]>();
  for (const person of people) {
    for (const tenure of person.offices) {
      const key = `${person.side}/${tenure.office}`;
      const rows = byOffice.get(key);
      if (rows === undefined) byOffice.set(key, [{ person, tenure }]);
      else rows.push({ person, tenure });
    }
  }
  return { byOffice };
}

/**
 * Everybody who may have held an office of a side on a day: none where the table knows none, several on the day of a
 * handover, around a coarse date, or where the office has many holders (deputy ministers). An unknown day has none:
 * an office is not resolved by guessing when.
 */
export function holdersOn(
  index: HolderIndex,
  officeId: string,
  side: CountryCode,
  day: IsoDay | null,
): readonly PersonRecord[] {
  if (day === null) return [];
  const rows = index.byOffice.get(`${side}/${officeId}`) ?? [];
  const people = rows.filter(({ tenure }) => covers(tenure, day)).map(({ person }) => person);
  return people.filter((person, at) => people.indexOf(person) === at);
}
