/** A day so well known that the press names it without its year: "l'attaque du 7 octobre". */
export interface KnownDay {
  readonly day: number;
  readonly month: number;
  readonly year: number;
  /** Nouns that make it that day when they stand just before ("attaque du"), lower case with accents. */
  readonly nouns: readonly string[];
}

/**
 * The words of the French calendar, lower case with accents; matching folds accents and case.
 * The first wording of a list is the usual one.
 */
export interface CalendarWords {
  /** January first. Abbreviations without their full stop. */
  readonly months: readonly (readonly string[])[];
  /** Sunday first. */
  readonly weekdays: readonly (readonly string[])[];
  /** Farvardin first, with the spellings that French pages use. */
  readonly persianMonths: readonly (readonly string[])[];
  /** Persian months that are everyday words or names too: they need a year, or a capital and a day. */
  readonly persianLookalikes: readonly string[];
  /** Number words: "deux" is 2. */
  readonly numbers: Readonly<Record<string, number>>;
  /** "lundi de Pâques", "mardi gras": what makes a weekday something else when it follows. */
  readonly notAfterWeekday: readonly string[];
  /** "rue du 4 septembre": what makes a date a name when it stands before "du". */
  readonly namedAfterDays: readonly string[];
  /** "2024 hommes": what makes a year a count when it follows. */
  readonly counted: readonly string[];
  readonly knownDays: readonly KnownDay[];
}
