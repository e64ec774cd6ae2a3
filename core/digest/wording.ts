import type { CountryCode, Format, IsoDay, MeetingDate, Place, Status, Topic } from "../model.ts";
import type { ChosenKind } from "./choose-changes.ts";
import type { Quantiles } from "../latency/stamps.ts";
import type { Language, OutletNote, UnreadPage } from "./digest-types.ts";

/** What stands before a fact of an event. */
export const factKeys = [
  "changed",
  "who",
  "delegation",
  "when",
  "where",
  "status",
  "topics",
  "disagreements",
  "possiblySame",
] as const;
export type FactKey = (typeof factKeys)[number];

/** All that a message says in words of its own, in one language. Words of sources stay in theirs. */
export interface Wording {
  readonly language: Language;
  readonly brand: string;

  // ---------------------------------------------------------------- building blocks
  /** `Qui :`, `Who:` */
  label(words: string): string;
  quoted(words: string): string;
  /** Names and offices as the language prints them. */
  typeset(words: string): string;
  /** `a, b et c`; beyond `most`, `a, b et 3 autres`. */
  listed(items: readonly string[], most?: number): string;
  /** Parts of one statement, of equal weight: between semicolons. */
  joined(parts: readonly string[]): string;

  // ---------------------------------------------------------------- days and places
  /** `lundi 5 août`. */
  weekdayAndDay(day: IsoDay): string;
  /** `lu` for Monday. */
  weekdayInitials(day: IsoDay): string;
  dateInWords(date: MeetingDate): string;
  /** For headlines; the year only where it is another than `thisYear`. */
  shortDate(date: MeetingDate, thisYear: string): string | null;
  /** `since` null: from the beginning. */
  period(since: IsoDay | null, until: IsoDay): string;
  countryName(code: CountryCode): string;
  /** `à Moscou`; the country where no city is known. */
  atPlace(place: Place): string;
  readonly unknownPlace: string;

  // ---------------------------------------------------------------- values
  readonly status: Readonly<Record<Status, string>>;
  readonly format: Readonly<Record<Format, string>>;
  /** Both in one: `annulée, en personne`, `annulé, par téléphone`. */
  statusAndFormat(status: Status, format: Format): string;
  readonly topics: Readonly<Record<Topic, string>>;
  readonly facts: Readonly<Record<FactKey | "sources", string>>;
  readonly fields: Readonly<Record<"date" | "place" | "format" | "status", string>>;

  // ---------------------------------------------------------------- people and headlines
  /** Somebody of whom neither name nor office is known. */
  official(side: CountryCode | null): string;
  andOthers(name: string, others: number): string;
  receives(host: string, guests: string, where: string): string;
  /** `parties`: a side each; `named`: whether all of them are names. */
  encounter(
    parties: readonly string[],
    where: string,
    values: { readonly status: Status; readonly format: Format; readonly named: boolean },
  ): string;

  // ---------------------------------------------------------------- subject and sections
  readonly nothingNew: string;
  subjectPrefix(kind: ChosenKind): string;
  andMeetings(others: number): string;
  readonly sections: Readonly<
    Record<"opened" | "today" | "due" | "updated" | "corrections" | "also" | "blind", string>
  >;
  moreMeetings(count: number): string;
  repeats(origins: number, events: number): string;
  /** `corrections`: those by an analyst that are behind it; none where its sources are gone. */
  withdrawn(headline: string, corrections: readonly number[]): string;
  /** `Corrigé par l’analyste (correction 3).` */
  byHand(corrections: readonly number[]): string;
  /** Caption of the strip of days, and what one of its days says. */
  readonly stripTitle: string;
  readonly brief: string;
  meetings(count: number): string;

  // ---------------------------------------------------------------- one event
  readonly maybeSent: string;
  readonly merged: string;
  readonly split: string;
  newParticipant(person: string): string;
  nowAndBefore(field: string, now: string, before: string): string;
  /** `IRNA dit`, `IRNA et Tass disent`. */
  say(outlets: readonly string[]): string;
  readonly anotherSource: string;
  independentOrigins(count: number): string;
  onlyStateMedia(country: "IR" | "RU"): string;
  citedBy(speaker: string | null, outlet: string): string;
  outletLabel(note: OutletNote): string;
  textOf(outlet: string): string;
  readonly untitled: string;
  moreArticles(count: number): string;
  readonly notAMeeting: string;
  readonly alreadyKnown: string;

  // ---------------------------------------------------------------- what was not seen, and the foot
  silentFeed(outlet: string, since: IsoDay | null): string;
  failingFeed(outlet: string, since: IsoDay | null, error: string | null): string;
  /** `day`: on which it was tried. */
  unread(page: Pick<UnreadPage, "outlet" | "why">, title: string | null, day: IsoDay | null): string;
  andMore(count: number): string;
  notSeen(count: number): string;
  readonly foot: string;
  delays(whole: Quantiles): string;
  alertDelays(alert: Quantiles): string;
  /** Before a list of outlets with two delays each: those that the message cites, the slowest of the others, or of all. */
  readonly outletDelays: Readonly<Record<"cited" | "others" | "slowest", string>>;
  readonly unsubscribe: string;
}
