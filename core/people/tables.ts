import type { CountryCode } from "../model.ts";

/** A day, month or year, as fine as the source gives it: `2024-05-12`, `2024-05`, `2024`. */
export type Moment = string;

/**
 * A kind of office, whatever the country: "ministre des Affaires étrangères".
 * `wordings` are French ways to name its holder without article, side or person, in lower case with accents
 * ("chef de la diplomatie"); matching folds accents and case and allows an adjective of side inside
 * ("ministre iranien des Affaires étrangères", "chef de la diplomatie russe").
 */
export interface OfficeRecord {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly wordings: readonly string[];
  /** Sides that have this office; absent = any country. `guide suprême` is Iran's alone. */
  readonly sides?: readonly CountryCode[];
  /** spokesperson: speaks for others and is no party to a meeting unless the text says so. */
  readonly kind: "principal" | "deputy" | "spokesperson" | "ambassador" | "envoy" | "military" | "company";
  /**
   * Several people hold it at a time and the table knows only some (deputy ministers, envoys, governors): who is meant
   * cannot be worked out from the table, even where it has a single holder on that day.
   */
  readonly many?: true;
}

/** One spell in one office. `to` null: still in office at the table's last review. */
export interface Tenure {
  readonly office: string;
  readonly from: Moment;
  readonly to: Moment | null;
  readonly acting?: true;
}

/** Somebody in the table. One line a person. */
export interface PersonRecord {
  /** Family name folded to ASCII (`choigou`); two of one name get `given-family`. */
  readonly id: string;
  /** Usual French form. */
  readonly name: string;
  /** Usual English form. */
  readonly nameEn: string;
  readonly side: CountryCode;
  /** Forms that the transliteration-aware matcher cannot reach from `name` and `nameEn`. */
  readonly spellings?: readonly string[];
  readonly offices: readonly Tenure[];
}

/** Words for a country: "iranien", "russe". */
export interface CountryRecord {
  readonly code: CountryCode;
  /** With its article: "l'Iran", "la Russie". */
  readonly name: string;
  readonly nameEn: string;
  /** Other names of the state: "République islamique", "Fédération de Russie", "RII". */
  readonly names: readonly string[];
  /** Masculine and feminine singular of the adjective; plurals are derived unless given. */
  readonly adjectives: readonly string[];
  /** Capital as a figure of speech for the state: "Téhéran". */
  readonly capital: string;
}
