import type { OfficeRecord, PersonRecord } from "../people/tables.ts";
import type { EnglishNames } from "./digest-types.ts";

/** English names of the people and offices of the tables. */
export function englishNames(people: readonly PersonRecord[], offices: readonly OfficeRecord[]): EnglishNames {
  const names = new Map(people.map(({ id, nameEn }) => [id, nameEn]));
  const titles = new Map(offices.map(({ id, titleEn }) => [id, titleEn]));
  return { person: (identity) => names.get(identity), office: (officeId) => titles.get(officeId) };
}
