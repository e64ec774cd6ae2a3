/**
 * The nouns of Vigie. Every stage, table and test speaks in these.
 *
 * Offsets are UTF-16 code units, half open: `text.slice(start, end)` is what was read.
 * Days are `YYYY-MM-DD` and always the local day of the page. Instants are ISO 8601 with the page's own offset.
 */

/** `YYYY-MM-DD`. */
export type IsoDay = string;

/** ISO 3166-1 alpha-2, upper case: `IR`, `RU`. */
export type CountryCode = string;

/** A stretch of a text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Printed in the article, or worked out from something else that is. */
export type Source = "stated" | "inferred";

// ---------------------------------------------------------------- articles

export type Access = "free" | "paywalled" | "live";

/** What was taken out of a page before it was read, and why. */
export interface Removal {
  readonly text: string;
  readonly why: string;
}

/** One version of one article, as its page (or, failing that, its feed) prints it. */
export interface Article {
  /** The address it was fetched from. */
  readonly url: string;
  /** The address that the page names as its own, if it is on the same site; else null. */
  readonly canonicalUrl: string | null;
  readonly outlet: string;
  readonly title: string | null;
  /** The standfirst; it is the first of `paragraphs` too. */
  readonly lead: string | null;
  readonly paragraphs: readonly string[];
  /** `paragraphs` joined by a blank line. All offsets of a reading count in it. */
  readonly text: string;
  /** Words under pictures; not in `text`. */
  readonly captions: readonly string[];
  /** Instant with the page's own offset, or a day, or null where the page gives none. */
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  readonly authors: readonly string[];
  /** Agencies that the page credits: `AFP`, `Reuters`. */
  readonly credits: readonly string[];
  /** ISO 639-1, or null where it cannot be told. */
  readonly language: string | null;
  readonly access: Access;
  /** True when the page could not be read and the feed's title and summary stand in for it. */
  readonly summaryOnly: boolean;
  readonly removed: readonly Removal[];
}

// ---------------------------------------------------------------- what stands in a text

export type Precision = "day" | "month" | "year" | "unknown";

/** A date as a text gives it. */
export interface DateMention extends Span {
  readonly text: string;
  /** `2024-01-24`, `2024-01` or `2024`, as fine as `precision` says; null where it abstains. */
  readonly value: string | null;
  readonly precision: Precision;
  /** First and last day that the words leave open; null where unbounded. Equal for a day. */
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  readonly source: Source;
  /** What a relative date counts from; null for one that stands by itself. */
  readonly relativeTo: "publication" | "text" | null;
  /** The weekday printed, where it contradicts the date printed beside it (0 = Sunday); else null. */
  readonly weekdayConflict: number | null;
}

/** A person, or somebody known by office, as a text names them. */
export interface ActorMention extends Span {
  readonly text: string;
  /** person: a name; office: an office without its holder's name; group: several people in one ("les deux ministres"). */
  readonly kind: "person" | "office" | "group";
  /**
   * Who it is: `choigou` (in the table), `ir~ali-rezai` (provisional: side and folded name), `ru/defence-minister`
   * (an office that is kept as one), or null for a group.
   */
  readonly identity: string | null;
  /** Display name: from the table, or the fullest form in this text; null where only the office is known. */
  readonly name: string | null;
  readonly side: CountryCode | null;
  /** French words of the office, without side or article: "ministre des Affaires étrangères"; null if unknown. */
  readonly office: string | null;
  /** Office of the table (`foreign-minister`), where it is one. */
  readonly officeId: string | null;
  /** For a group: the mentions' identities it stands for, in reading order. Empty otherwise. */
  readonly members: readonly string[];
  /** Where its noun phrase begins ("le président russe, Vladimir Poutine" at "le"); `start` if nothing belongs to it before. */
  readonly phraseStart?: number;
  /** Whether the identity is printed (a name) or worked out (an office at a date, "son homologue"). */
  readonly source: Source;
}

/** A place as a text names it. */
export interface PlaceMention extends Span {
  readonly text: string;
  /** French and English name of the city; null where only the country is known. */
  readonly name: string | null;
  readonly nameEn: string | null;
  readonly country: CountryCode;
  /** city: named; venue: known from a building or body ("au Kremlin"); capital: "la capitale russe"; country: no city. */
  readonly kind: "city" | "venue" | "capital" | "country";
  /** True in an agency dateline ("Téhéran, 5 août (Agence) -"), which is where the text was filed, not where people met. */
  readonly dateline: boolean;
}

// ---------------------------------------------------------------- meetings

export type Format = "in-person" | "phone" | "video";
export type Status = "held" | "planned" | "postponed" | "cancelled" | "denied";
/** main: what the article is about; background: recalled, or announced in passing. */
export type Role = "main" | "background";

export const topics = [
  "security",
  "defence",
  "nuclear",
  "sanctions",
  "economy",
  "energy",
  "transport",
  "gaza",
  "syria",
  "lebanon",
  "ukraine",
  "caucasus",
  "afghanistan",
  "terrorism",
  "agreement",
  "multilateral",
  "consular",
  "culture",
] as const;
export type Topic = (typeof topics)[number];

/** Days that a date leaves open. */
export interface MeetingDate {
  readonly value: string | null;
  readonly precision: Precision;
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
}

export interface Place {
  readonly name: string | null;
  readonly nameEn: string | null;
  readonly country: CountryCode;
}

/** Somebody who takes part in a meeting. */
export interface Participant {
  /** See `ActorMention.identity`; never null here. */
  readonly identity: string;
  readonly name: string | null;
  /** Spellings of the name in this text. */
  readonly aliases: readonly string[];
  readonly side: CountryCode | null;
  readonly office: string | null;
  readonly officeId: string | null;
}

/** The characters that support one value of a mention. */
export interface Evidence extends Span {
  readonly field: "date" | "place" | "format" | "status" | "participant" | "office" | "meeting" | "topic";
  readonly in: "title" | "text";
  readonly source: Source;
  /** For a participant or an office: whose. Empty otherwise. */
  readonly of: string;
}

/** Words in quotation marks, and who said them. */
export interface Quote extends Span {
  readonly text: string;
  /** `ActorMention.identity` of the speaker, or null. */
  readonly speaker: string | null;
}

/** What one article says of one encounter. */
export interface Mention {
  readonly role: Role;
  readonly format: Format;
  readonly status: Status;
  readonly date: MeetingDate;
  /** A day that the same article also gives for it and that disagrees with `date` ("mardi" beside "5 août 2024"). */
  readonly otherDates: readonly MeetingDate[];
  readonly place: Place | null;
  /** The principals. */
  readonly participants: readonly Participant[];
  /** Others in the room. */
  readonly delegation: readonly Participant[];
  readonly topics: readonly Topic[];
  readonly quotes: readonly Quote[];
  readonly evidence: readonly Evidence[];
}

/** All that one version of one article says: a pure function of the article and of `data/`. */
export interface Reading {
  readonly relevant: boolean;
  /** Calibrated probability that the story is about dealings between the two states. */
  readonly relevance: number;
  readonly reasons: readonly string[];
  readonly dates: readonly DateMention[];
  readonly people: readonly ActorMention[];
  readonly places: readonly PlaceMention[];
  readonly meetings: readonly Mention[];
  /** Agencies and outlets whose text this is: credits of the page and of the prose ("selon l'agence Tass"). */
  readonly credits: readonly string[];
}
