import type { CountryCode } from "../model.ts";

/** Words by which French introduces people, and words that look like names and are none. Lower case, accents as printed. */
export interface Introductions {
  /** Before a name, saying only that it is one: "M.", "Mme", "Dr". Without full stop. */
  readonly civil: readonly string[];
  /** Ranks and dignities before a name, longest form free: "général de brigade", "ayatollah". */
  readonly ranks: readonly string[];
  /** Nouns that begin an office, masculine singular: "ministre", "gouverneur", "numéro deux". */
  readonly heads: readonly string[];
  /** Feminine and other forms of those heads: form → masculine singular. */
  readonly forms: Readonly<Record<string, string>>;
  /** Adjectives that belong to the office when they follow its head: "adjoint", "général". */
  readonly officeAdjectives: readonly string[];
  /** Words that may stand inside an office and mean nothing to it: "nouveau", "actuel". */
  readonly qualifiers: readonly string[];
  /** "ancien", "ex", "feu": the office is no longer theirs. */
  readonly former: readonly string[];
  /** Nouns for a person whose identity the context gives: "diplomate", "responsable", "émissaire". */
  readonly persons: readonly string[];
  /** Past participles and present forms of saying, folded: "declare", "affirme". */
  readonly speech: readonly string[];
  /** Verbs of "N, qui dirige …". */
  readonly leads: readonly string[];
  /** Dignities that one side has: "ayatollah". */
  readonly sidedTitles: Readonly<Record<CountryCode, readonly string[]>>;
  /** What is sent and carried: "un message du président". */
  readonly sent: readonly string[];
  /** Participles before "par N" that make N a person: "conduite", "emmenée". */
  readonly ledBy: readonly string[];
  /** Capitalised words that are never a part of a person's name. */
  readonly notNames: readonly string[];
  /** Nouns after which a name is a thing's: "place", "aéroport", "frégate". */
  readonly things: readonly string[];
  /** Bodies, firms, regions and cities that tell a side: "Rosatom" → RU, "Ispahan" → IR. */
  readonly sides: Readonly<Record<CountryCode, readonly string[]>>;
  /** Given names that are evidence of a person, in French spelling, by country code; under `common` and `islamic` those that tell none. */
  readonly givenNames: Readonly<Record<string, readonly string[]>>;
}
