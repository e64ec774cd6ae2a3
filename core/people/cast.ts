import type { CountryCode } from "../model.ts";
import { nameKeys } from "../names/name-key.ts";
import type { Given } from "./link-offices.ts";
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
export class Cast {
  readonly #all = new Set<TextPerson>();
  readonly #byRecord = new Map<PersonRecord, TextPerson>();
  readonly #byFamily = new Map<string, TextPerson[]>();
  readonly #byText = new Map<string, TextPerson>();
  readonly #byPrintedFamily = new Map<string, Set<TextPerson>>();
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

  /** Notes a name as printed in full, and its last word: "Ali Bagheri" for Ali Bagheri Kani, who is "M. Bagheri" from then on. */
  remember(text: string, family: string, person: TextPerson): void {
    this.#byText.set(text, person);
    const known = this.#byPrintedFamily.get(family) ?? new Set();
    this.#byPrintedFamily.set(family, known.add(person));
  }

  /** Those whom the text names in full with this family name. */
  printedFamily(family: string): readonly TextPerson[] {
    return [...(this.#byPrintedFamily.get(family) ?? [])];
  }

  printed(text: string): TextPerson | undefined {
    return this.#byText.get(text);
  }
}

export const few = 40;
