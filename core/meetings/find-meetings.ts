import { localDay } from "../dates/days.ts";
import type { TenseIndex } from "../dates/tense.ts";
import type {
  CountryCode,
  DateMention,
  Evidence,
  IsoDay,
  MeetingDate,
  Mention,
  Participant,
  Place,
  PlaceMention,
  Role,
  Span,
  Status,
  Topic,
} from "../model.ts";
import { locate, type Document } from "../reading/document.ts";
import type { SideWords } from "../relevance/side-words.ts";
import { findCandidates } from "./candidates.ts";
import type { Attendee } from "./chains.ts";
import { calledAround } from "./called-around.ts";
import { combine, type Encounter } from "./combine.ts";
import type { PhraseIndex } from "./cues.ts";
import { dateOf, dayOf, fromMainDay, otherDates, type MainDay } from "./meeting-date.ts";
import { movedDate } from "./moved.ts";
import { placeFor, sharePlace } from "./meeting-place.ts";
import { calledOff, deniedReport, statusOf } from "./meeting-status.ts";
import { quotesOf } from "./quotes.ts";
import { rolesOf } from "./roles.ts";
import { liveDay, openingDay } from "./running-day.ts";
import { saysRecently } from "./told-date.ts";
import { tellOf, type SentenceTelling } from "./tellings.ts";
import { topicsBySentence, topicsOf } from "./topics.ts";

export interface MeetingOptions {
  readonly phrases: PhraseIndex;
  readonly tenses: TenseIndex;
  readonly publishedAt: string | null;
  readonly sides: readonly [CountryCode, CountryCode];
  readonly sideWords: SideWords;
  /** Offices whose holders speak for others. */
  readonly spokespersons: ReadonlySet<string>;
  /** Who an identity is, as far as this text and the tables know, on a day. */
  readonly describe: (identity: string, on: IsoDay | null) => Participant;
}

// A story has fewer than a hundred (functions/shared/store/keys.ts); more is a table, not an article.
const mostMeetings = 60;

/** The meetings that an article tells of, recalls or announces, those it is about first, else in reading order. */
export function findMeetings(doc: Document, options: MeetingOptions): Mention[] {
  const publishedOn = localDay(options.publishedAt);
  const sideOf = (identity: string): CountryCode | null => options.describe(identity, publishedOn).side;
  const officeOf = (identity: string): string | null => options.describe(identity, publishedOn).officeId;
  const { candidates, foreign } = findCandidates(doc, { ...options, sideOf, officeOf });
  const tellings = tellOf(doc, candidates, { ...options, foreign, publishedOn });
  const encounters = combine(tellings, options.sides).slice(0, mostMeetings);
  const headline = new Set(doc.actors.flatMap(({ identity, end }) => (end <= doc.textStart ? (identity ?? []) : [])));
  const statuses = encounters.map(
    ({ tellings }) =>
      calledOff(doc, tellings, options.phrases) ?? deniedReport(doc, tellings, options.phrases) ?? statusOf(tellings),
  );
  const moved = encounters.map(({ tellings }, index) =>
    statuses[index] === "postponed" || statuses[index] === "cancelled" ? movedDate(doc, tellings) : null,
  );
  for (const [index, date] of moved.entries()) if (date !== null) statuses[index] = "planned";
  const roles = rolesOf(encounters, statuses, doc.sentences.length, headline, publishedOn);
  const day = dateOf(encounters.filter((_, index) => roles[index] === "main").flatMap(({ tellings }) => tellings));
  const people = new Set(
    encounters.filter((_, index) => roles[index] === "main").flatMap(({ members }) => [...members]),
  );
  const main: MainDay | null = day.precision === "day" && day.value !== null ? { day: day.value, people } : null;
  const topics = encounters.length === 0 ? [] : topicsBySentence(doc, options.phrases);
  const isAhead = (index: number): boolean => statuses[index] === "planned";
  const mentions = encounters.map((encounter, index) => {
    const others = encounters.filter((_, other) => other !== index && isAhead(other) !== isAhead(index));
    const elsewhere = new Set(others.flatMap(({ tellings }) => tellings.flatMap(({ place }) => place ?? [])));
    return mentionOf(
      doc,
      encounter,
      { role: roles[index]!, said: statuses[index]!, moved: moved[index]!, main, elsewhere },
      topics,
      options,
    );
  });
  return sharePlace(mentions).sort((a, b) => (a.role === b.role ? 0 : a.role === "main" ? -1 : 1));
}

function mentionOf(
  doc: Document,
  { tellings }: Encounter,
  {
    role,
    said,
    moved,
    main,
    elsewhere,
  }: {
    readonly role: Role;
    readonly said: Status;
    /** The new day of what was put off. */
    readonly moved: DateMention | null;
    readonly main: MainDay | null;
    readonly elsewhere: ReadonlySet<PlaceMention>;
  },
  topics: readonly (readonly Topic[])[],
  options: MeetingOptions,
): Mention {
  const best = tellings[0]!;
  const told = moved === null ? dateOf(tellings) : dayOf(moved);
  const isFresh = role === "main" && tellings.every((telling) => !telling.recalled && telling.status === "held");
  const isSameDay = tellings.some(({ sameDay }) => sameDay);
  const opening =
    told.precision === "unknown" &&
    main === null &&
    (isFresh || isSameDay) &&
    !tellings.some(({ candidate: { cue } }) => saysRecently(doc.folded, cue))
      ? (openingDay(doc, localDay(options.publishedAt)) ?? liveDay(doc, localDay(options.publishedAt)))
      : null;
  const date =
    opening !== null
      ? { value: opening.value, precision: opening.precision, from: opening.from, to: opening.to }
      : told.precision === "unknown" && main !== null
        ? fromMainDay(tellings, role, main)
        : told;
  const on = date.value !== null && date.precision === "day" ? date.value : localDay(options.publishedAt);
  const attendees = best.candidate.attendees;
  const called = role === "main" ? calledAround(doc, tellings) : null;
  const format =
    tellings.find((telling) => telling.format !== null)?.format ?? (called === null ? "in-person" : "phone");
  const place = format === "in-person" ? placeFor(doc, tellings, role, { ...options, elsewhere }) : null;
  // "Le patron de l'Iran" of a headline is the one whom the text names.
  const isNamed = ({ identity, side }: Attendee): boolean =>
    !identity.includes("/") || !attendees.some((other) => other.side === side);
  const escorts = tellings.flatMap(({ candidate }) => [...candidate.escorts, ...candidate.attendees.filter(isNamed)]);
  const participants = attendees.map(({ identity }) => options.describe(identity, on));
  const status = said === "held" && isAhead(date, options.publishedAt) ? "planned" : said;
  const chosen = { tellings, attendees, place, format, date, moved, opening, called };
  return {
    role,
    format,
    status,
    date,
    otherDates: otherDates(tellings, date),
    place: place === null ? null : ({ name: place.name, nameEn: place.nameEn, country: place.country } satisfies Place),
    participants,
    delegation: unique(escorts.filter(({ identity }) => !attendees.some((other) => other.identity === identity))).map(
      ({ identity }) => options.describe(identity, on),
    ),
    topics: topicsOf(topics, tellings, role),
    quotes: role === "main" ? quotesOf(doc, attendees) : [],
    evidence: evidenceOf(doc, chosen),
  };
}

/** A day after the publication: "un entretien a eu lieu" is then a slip of the pen or of ours. */
function isAhead({ value, precision }: MeetingDate, publishedAt: string | null): boolean {
  const published = localDay(publishedAt);
  return precision === "day" && value !== null && published !== null && value > published;
}

function unique(attendees: readonly Attendee[]): Attendee[] {
  return [...new Map(attendees.map((attendee) => [attendee.identity, attendee])).values()];
}

function evidenceOf(
  doc: Document,
  {
    tellings,
    attendees,
    place,
    date,
    moved,
    opening,
    called,
  }: {
    tellings: readonly SentenceTelling[];
    attendees: readonly Attendee[];
    place: PlaceMention | null;
    date: MeetingDate;
    moved: DateMention | null;
    opening: DateMention | null;
    called: Span | null;
  },
): Evidence[] {
  const evidence: Evidence[] = [];
  const add = (
    field: Evidence["field"],
    span: { start: number; end: number },
    source: Evidence["source"],
    of = "",
  ): void => {
    evidence.push({ field, ...locate(doc, span), source, of });
  };
  for (const telling of tellings.slice(0, 3)) add("meeting", telling.candidate.cue, "stated");
  if (moved && tellings.every((telling) => telling.date !== moved)) add("date", moved, moved.source);
  for (const telling of tellings)
    if (telling.date && (telling.date.precision === "day") === (date.precision === "day"))
      add("date", telling.date, telling.date.source);
  if (opening) add("date", opening, "inferred");
  const isTold = (telling: SentenceTelling): boolean => telling.place === place && !telling.placeBorrowed;
  if (place) add("place", place, tellings.some(isTold) ? "stated" : "inferred");
  for (const { formatSpan, candidate } of tellings)
    // What stands before the telling's own sentence was carried on to it.
    if (formatSpan)
      add("format", formatSpan, formatSpan.start < doc.sentences[candidate.sentence]!.start ? "inferred" : "stated");
  if (called) add("format", called, "inferred");
  for (const { statusSpan } of tellings) if (statusSpan) add("status", statusSpan, "stated");
  for (const { identity, mention } of attendees) add("participant", mention, mention.source, identity);
  return evidence;
}
