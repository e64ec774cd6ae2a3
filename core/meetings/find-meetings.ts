import { addDays, daysBetween, localDay } from "../dates/days.ts";
import type { TenseIndex } from "../dates/tense.ts";
import type {
  CountryCode,
  Evidence,
  IsoDay,
  MeetingDate,
  Mention,
  Participant,
  Place,
  PlaceMention,
  Role,
} from "../model.ts";
import { locate, within, type Document } from "../reading/document.ts";
import type { SideWords } from "../relevance/side-words.ts";
import { findCandidates } from "./candidates.ts";
import type { Attendee } from "./chains.ts";
import { combine, type Encounter } from "./combine.ts";
import type { PhraseIndex } from "./cues.ts";
import { quotesOf } from "./quotes.ts";
import { sameAttendees, tellOf, type SentenceTelling } from "./tellings.ts";
import { topicsOf } from "./topics.ts";
import { filedAt, headlinePlace, openingPlace, visitedPlace } from "./when-and-where.ts";

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
  const candidates = findCandidates(doc, { ...options, sideOf, officeOf });
  const tellings = tellOf(doc, candidates, { phrases: options.phrases, tenses: options.tenses, publishedOn });
  const encounters = combine(tellings, options.sides).slice(0, mostMeetings);
  const roles = rolesOf(encounters, doc.sentences.length);
  const day = dateOf(encounters.filter((_, index) => roles[index] === "main").flatMap(({ tellings }) => tellings));
  const people = new Set(
    encounters.filter((_, index) => roles[index] === "main").flatMap(({ members }) => [...members]),
  );
  const main: MainDay | null = day.precision === "day" && day.value !== null ? { day: day.value, people } : null;
  return encounters
    .map((encounter, index) => mentionOf(doc, encounter, roles[index]!, main, options))
    .sort((a, b) => (a.role === b.role ? 0 : a.role === "main" ? -1 : 1));
}

// ---------------------------------------------------------------- role

// A headline and this many paragraphs say what an article is about.
const leadParagraphs = 2;

/**
 * main: told in the headline or the opening and not as something past; further down, in the first half, if it took place
 * and is told outright. An announcement is main where nothing that took place is. If nothing is main by that, the first
 * encounter that is not recalled.
 */
function rolesOf(encounters: readonly Encounter[], sentences: number): Role[] {
  const fresh = encounters.map(({ tellings }) => tellings.filter((telling) => !telling.recalled));
  const isHeld = encounters.map(({ tellings }) => statusOf(tellings) !== "planned");
  const opening = fresh.map((tellings) =>
    tellings.some((telling) => telling.inTitle || telling.paragraph < leadParagraphs),
  );
  const outright = fresh.map((tellings) =>
    tellings.some(
      ({ candidate, status, inTitle }) =>
        !inTitle &&
        status === "held" &&
        !candidate.cue.weak &&
        candidate.cue.kind !== "together" &&
        candidate.sentence * 2 < sentences,
    ),
  );
  // "Mardi, il a également été reçu par …": the day of the first, told again.
  const dated = fresh.map((tellings) =>
    tellings.some(
      ({ date, dateBorrowed, status, candidate }) =>
        date?.precision === "day" && !dateBorrowed && status === "held" && !candidate.cue.weak,
    ),
  );
  const firstDay = encounters.find((_, index) => isHeld[index]! && opening[index]!);
  const day = firstDay === undefined ? null : dateOf(firstDay.tellings).value;
  const taken = encounters.map(
    (encounter, index) =>
      isHeld[index]! &&
      (opening[index]! || outright[index]! || (dated[index]! && dateOf(encounter.tellings).value === day)),
  );
  // Of meetings to come, an article is about the one it names first, and those of its headline.
  const ahead = encounters.map(
    (_, index) => opening[index]! && (index === opening.indexOf(true) || fresh[index]!.some(({ inTitle }) => inTitle)),
  );
  const main = taken.includes(true) ? taken : ahead;
  const fallback = main.includes(true) ? -1 : fresh.findIndex((tellings) => tellings.length > 0);
  return encounters.map((_, index) => (main[index] || index === fallback ? "main" : "background"));
}

// ---------------------------------------------------------------- one mention

function mentionOf(
  doc: Document,
  { tellings }: Encounter,
  role: Role,
  main: MainDay | null,
  options: MeetingOptions,
): Mention {
  const best = tellings[0]!;
  const told = dateOf(tellings);
  const date = told.precision === "unknown" && main !== null ? fromMainDay(tellings, role, main) : told;
  const on = date.value !== null && date.precision === "day" ? date.value : localDay(options.publishedAt);
  const attendees = best.candidate.attendees;
  const format = tellings.find((telling) => telling.format !== null)?.format ?? "in-person";
  const place = format === "in-person" ? placeFor(doc, tellings, role, options) : null;
  const escorts = tellings.flatMap((telling) => [...telling.candidate.escorts, ...telling.candidate.attendees]);
  const participants = attendees.map(({ identity }) => options.describe(identity, on));
  const status = calledOff(doc, tellings, options.phrases) ?? statusOf(tellings);
  const chosen = { tellings, attendees, place, format, date };
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
    topics: topicsOf(doc, tellings, role, options.phrases),
    quotes: role === "main" ? quotesOf(doc, attendees) : [],
    evidence: evidenceOf(doc, chosen),
  };
}

function unique(attendees: readonly Attendee[]): Attendee[] {
  return [...new Map(attendees.map((attendee) => [attendee.identity, attendee])).values()];
}

const nothing: MeetingDate = { value: null, precision: "unknown", from: null, to: null };
const fineness = { day: 3, month: 2, year: 1, unknown: 0 } as const;

function sortedDates(tellings: readonly SentenceTelling[]): NonNullable<SentenceTelling["date"]>[] {
  const own = tellings.flatMap((telling) => (telling.date && !telling.dateBorrowed ? [telling.date] : []));
  const dates = own.length > 0 ? own : tellings.flatMap((telling) => (telling.date ? [telling.date] : []));
  return dates.sort(
    (a, b) =>
      fineness[b.precision] - fineness[a.precision] || Number(b.source === "stated") - Number(a.source === "stated"),
  );
}

function dateOf(tellings: readonly SentenceTelling[]): MeetingDate {
  const best = sortedDates(tellings)[0];
  return best ? { value: best.value, precision: best.precision, from: best.from, to: best.to } : nothing;
}

/** Days that other sentences of the article give, where they differ. */
function otherDates(tellings: readonly SentenceTelling[], shown: MeetingDate): MeetingDate[] {
  const others = sortedDates(tellings).filter(
    (date) => date.precision === "day" && shown.precision === "day" && date.value !== shown.value,
  );
  return [...new Map(others.map(({ value, precision, from, to }) => [value, { value, precision, from, to }])).values()];
}

function firstPlace(tellings: readonly SentenceTelling[]): PlaceMention | null {
  const places = tellings.flatMap((telling) => (telling.place ? [telling.place] : []));
  return places.find((place) => place.nameEn !== null) ?? places[0] ?? null;
}

/** The place its sentences give; the visitor's city where they give none, or no more than its country. */
function placeFor(
  doc: Document,
  tellings: readonly SentenceTelling[],
  role: Role,
  options: MeetingOptions,
): PlaceMention | null {
  const told = firstPlace(tellings);
  if (told?.nameEn) return told;
  const city = visited(doc, tellings, role, options);
  return told === null || city?.country === told.country ? (city ?? told) : told;
}

/** Where the article says the visitor is; only for what it is about, or told without a place of its own beside it. */
function visited(
  doc: Document,
  tellings: readonly SentenceTelling[],
  role: Role,
  options: MeetingOptions,
): PlaceMention | null {
  if (role !== "main") return null;
  const day = dateOf(tellings);
  const isNews = (place: PlaceMention): boolean => !isTold(doc, place, day, options);
  const here =
    visitedPlace(doc, options.sides, isNews) ??
    openingPlace(doc, options.sides, isNews) ??
    visitedPlace(doc, [], isNews) ??
    headlinePlace(doc);
  const filed = filedAt(doc);
  // A host receives at home: the place of filing counts if it lies in the host's country.
  return here ?? (filed !== null && filed.country === hostSide(tellings[0]!, options.sides) ? filed : null);
}

/** The side that receives, where the cue says who does: it stands before "a reçu", or behind "a été reçu par". */
function hostSide(
  { candidate: { cue, attendees } }: SentenceTelling,
  sides: readonly CountryCode[],
): CountryCode | null {
  if (cue.kind !== "receives" && cue.kind !== "received") return null;
  const before = attendees.find(
    ({ mention, side }) => mention.end <= cue.start && side !== null && sides.includes(side),
  );
  const after = attendees.find(
    ({ mention, side }) => mention.start >= cue.end && side !== null && sides.includes(side),
  );
  if (cue.kind === "received") return after?.side ?? null;
  // "Recevant X, le président Y …": both stand behind the participle, the host last.
  return (
    before?.side ??
    attendees
      .filter(({ side }) => side !== null && sides.includes(side))
      .sort((a, b) => a.mention.start - b.mention.start)
      .at(-1)?.side ??
    null
  );
}

/** Whether a place stands in a sentence of the past of the story: "s'était rendu à Téhéran en novembre 2022". */
function isTold(
  doc: Document,
  place: PlaceMention,
  day: MeetingDate,
  { tenses, publishedAt }: MeetingOptions,
): boolean {
  const sentence = doc.sentences.find((one) => one.start <= place.start && place.end <= one.end);
  if (!sentence) return false;
  const published = localDay(publishedAt);
  const old = within(doc.dates, sentence).some(
    (date) => date.to !== null && date.value !== day.value && published !== null && daysBetween(date.to, published) > 6,
  );
  return old || tenses.around(place, sentence).tense === "pluperfect";
}

/** The day of what an article is about, and who takes part in it. */
interface MainDay {
  readonly day: IsoDay;
  readonly people: ReadonlySet<string>;
}

// A meeting announced without a day follows within so many.
const soon = 7;

/** The date of an encounter that has none of its own, as far as the day of the article's own meeting gives it. */
function fromMainDay(tellings: readonly SentenceTelling[], role: Role, { day: main, people }: MainDay): MeetingDate {
  const onDay = (day: IsoDay): MeetingDate => ({ value: day, precision: "day", from: day, to: day });
  const step = tellings.find((telling) => telling.step !== null)?.step ?? null;
  if (step !== null) return onDay(addDays(main, step));
  // The same visitor, told as news and without another day.
  const samePeople =
    tellings.every((telling) => !telling.recalled && telling.status === "held") &&
    tellings[0]!.candidate.attendees.some(({ identity }) => people.has(identity));
  if (samePeople) return onDay(main);
  if (
    tellings.some((telling) => telling.sameDay || (role === "main" && telling.status === "held" && !telling.recalled))
  )
    return onDay(main);
  const to = addDays(main, soon);
  if (
    tellings.every((telling) => telling.status === "planned" && telling.place === null) &&
    main.slice(0, 7) === to.slice(0, 7)
  )
    return { value: main.slice(0, 7), precision: "month", from: main, to };
  return nothing;
}

// How many sentences after an announcement may take it back.
const takesBack = 2;

/** "… a finalement annulé son déplacement": said of an announced meeting in a sentence after it that names no meeting. */
function calledOff(
  doc: Document,
  tellings: readonly SentenceTelling[],
  { statuses }: PhraseIndex,
): Mention["status"] | null {
  const announced = tellings.filter((telling) => telling.status === "planned" && !telling.inTitle);
  if (
    announced.length === 0 ||
    tellings.some((telling) => telling.status === "held" && !telling.inTitle && !telling.recalled)
  )
    return null;
  const from = announced[0]!.candidate.sentence;
  for (const sentence of doc.sentences.slice(from, from + takesBack + 1)) {
    const text = doc.folded.slice(sentence.start, sentence.end);
    for (const { status, pattern } of statuses) {
      if (status !== "cancelled" && status !== "postponed") continue;
      pattern.lastIndex = 0;
      const match = pattern.exec(text);
      if (
        match &&
        /(?:visite|deplacement|voyage|venue|rencontre|session|sommet|entretien|reunion|rendez-vous|tete-a-tete|^elle |^il |celui-ci|celle-ci)/.test(
          text,
        )
      )
        return status;
    }
  }
  return null;
}

function statusOf(tellings: readonly SentenceTelling[]): Mention["status"] {
  const against = tellings.find((telling) => telling.status !== "held" && telling.status !== "planned");
  if (against) return against.status;
  const body = tellings.filter((telling) => !telling.inTitle);
  const weighed = body.length > 0 ? body : tellings;
  return weighed.some((telling) => telling.status === "held") && weighed[0]!.status === "held"
    ? "held"
    : weighed[0]!.status;
}

// ---------------------------------------------------------------- evidence

function evidenceOf(
  doc: Document,
  {
    tellings,
    attendees,
    place,
    date,
  }: {
    tellings: readonly SentenceTelling[];
    attendees: readonly Attendee[];
    place: PlaceMention | null;
    date: MeetingDate;
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
  for (const telling of tellings)
    if (telling.date && (telling.date.precision === "day") === (date.precision === "day"))
      add("date", telling.date, telling.date.source);
  if (place) add("place", place, tellings.some((telling) => telling.place === place) ? "stated" : "inferred");
  for (const { formatSpan } of tellings) if (formatSpan) add("format", formatSpan, "stated");
  for (const { statusSpan } of tellings) if (statusSpan) add("status", statusSpan, "stated");
  for (const { identity, mention } of attendees) add("participant", mention, mention.source, identity);
  return evidence;
}

export { sameAttendees };
