import type { PersonRecord } from "../../core/people/tables.ts";

/** Letters without accents, in lower case, words parted by one blank. */
export function bare(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[-' ’]+/gu, " ")
    .trim();
}

/** Every form that names a person in the table, and the last word of each: what a headline may print alone. */
export function formsOf(person: PersonRecord): ReadonlySet<string> {
  const full = [person.name, person.nameEn, ...(person.spellings ?? [])].map(bare);
  return new Set(full.flatMap((form) => [form, form.slice(form.lastIndexOf(" ") + 1)]));
}

/** Forms that more than one person of a side answers to: `IR/larijani` with their ids. */
export function sharedForms(people: readonly PersonRecord[]): ReadonlyMap<string, readonly string[]> {
  const claims = new Map<string, readonly string[]>();
  for (const person of people) {
    for (const form of formsOf(person)) {
      const key = `${person.side}/${form}`;
      claims.set(key, [...(claims.get(key) ?? []), person.id]);
    }
  }
  return new Map([...claims].filter(([, ids]) => ids.length > 1));
}
