import { daysBetween, localDay } from "../dates/days.ts";
import type { TenseIndex } from "../dates/tense.ts";
import type { CountryCode, MeetingDate, Mention, PlaceMention, Role } from "../model.ts";
import type { Document } from "../reading/document.ts";
import { sentenceOf, within } from "../text/spans.ts";
import { quotedSpans } from "./attendance.ts";
import { hostCity, hostOfTelling, postOf } from "./host-place.ts";
import { dateOf } from "./meeting-date.ts";
import type { SentenceTelling } from "./tellings.ts";
import { filedAt, headlinePlace, openingPlace } from "./told-place.ts";
import { isTravelledTo, visitedPlace } from "./visited-place.ts";

export interface PlaceOptions {
  /** Where the article's other meetings are said to be, at other times: no place of this one. */
  readonly elsewhere: ReadonlySet<PlaceMention>;
  readonly tenses: TenseIndex;
  readonly publishedAt: string | null;
  readonly sides: readonly [CountryCode, CountryCode];
}

function firstPlace(tellings: readonly SentenceTelling[]): PlaceMention | null {
  const places = tellings.flatMap((telling) => (telling.place ? [telling.place] : []));
  return places.find((place) => place.nameEn !== null) ?? places[0] ?? null;
}

/** The place its sentences give; the visitor's city where they give none, or no more than its country. */
export function placeFor(
  doc: Document,
  tellings: readonly SentenceTelling[],
  role: Role,
  options: PlaceOptions,
): PlaceMention | null {
  const told = firstPlace(tellings);
  if (told?.nameEn) return told;
  const city = visited(doc, tellings, role, options);
  if (told === null || city?.country === told.country) return city ?? told;
  // "TÉHÉRAN, 14 mai – … dernière étape d'une visite en Iran": filed in the country that is visited.
  const filed = role === "main" ? filedAt(doc) : null;
  return filed?.country === told.country ? filed : told;
}

/** Where the article says the visitor is; only for what it is about, or told without a place of its own beside it. */
function visited(
  doc: Document,
  tellings: readonly SentenceTelling[],
  role: Role,
  options: PlaceOptions,
): PlaceMention | null {
  if (role !== "main") return null;
  const day = dateOf(tellings);
  const isAhead = tellings[0]!.status !== "held";
  const isNews = (place: PlaceMention): boolean =>
    !options.elsewhere.has(place) &&
    !(isAhead && isWhereItIsSaid(doc, place)) &&
    !isQuoted(doc, place) &&
    !isTold(doc, place, day, options) &&
    (isAhead || !isToCome(doc, place, options)) &&
    !isInLooseLine(doc, place);
  const filed = filedAt(doc);
  const { cue } = tellings[0]!.candidate;
  // A host receives at home: the place of filing counts if it lies in the host's country.
  const isHome =
    filed !== null &&
    options.sides.includes(filed.country) &&
    (filed.country === hostOfTelling(tellings[0]!, options.sides)?.side ||
      cue.kind === "signs" ||
      cue.kind === "joint");
  // Filed in a third country, and the text says that it is there: "se trouvait dans la capitale turkmène".
  const isThere =
    filed !== null &&
    !options.sides.includes(filed.country) &&
    doc.places.some((place) => !place.dateline && place.nameEn === filed.nameEn && isNews(place));
  return (
    (isThere ? filed : null) ??
    tellings.map((telling) => hostCity(doc, telling, options.sides)).find((city) => city !== null) ??
    visitedPlace(doc, options.sides, isNews) ??
    (isHome && cue.kind.startsWith("receive") ? filed : null) ??
    openingPlace(doc, options.sides, isNews) ??
    (isHome ? filed : null) ??
    headlinePlace(doc) ??
    visitedPlace(doc, [], isNews) ??
    (filed !== null && isSentThere(filed, day, options) && !isAbroad(doc, filed, tellings) ? filed : null) ??
    postOf(doc, tellings[0]!, options.sides)
  );
}

// From these cities agencies and papers write of whole regions.
const desks = new Set(
  "Paris,London,Brussels,Berlin,Washington,Beirut,Dubai,Nicosia,Cairo,Istanbul,Jerusalem,Baghdad,Kyiv,Warsaw".split(
    ",",
  ),
);
// News of a summit is filed from there, on the day or the next.
const mostDaysThere = 2;

/** "DOUCHANBÉ, 17 septembre (Agence) –": filed where no agency writes of other countries, right after people met. */
function isSentThere(
  { nameEn }: PlaceMention,
  { value, precision }: MeetingDate,
  { publishedAt }: PlaceOptions,
): boolean {
  const published = localDay(publishedAt);
  if (nameEn === null || desks.has(nameEn)) return false;
  if (precision !== "day" || value === null || published === null) return false;
  const age = daysBetween(value, published);
  return age >= 0 && age <= mostDaysThere;
}

// Where the agencies of the two sides sit, whatever they write of.
const homes = new Set(["Tehran", "Moscow"]);
const atAnEvent =
  /(?<![\p{L}])(?:en marge|a l'occasion|lors) d(?:u|e la|e l'|es|'une?) ?(?:[\p{L}\p{N}-]+ ){0,3}(?:sommet|forum|conference|assemblee|congres|salon|reunion)/u;

/** "TÉHÉRAN – X, qui s'est rendu en Russie, a rencontré Y", "… a rencontré Y en marge du sommet": met elsewhere than filed. */
function isAbroad(doc: Document, { country, nameEn }: PlaceMention, tellings: readonly SentenceTelling[]): boolean {
  const isAtAnEvent = tellings.some(({ candidate }) => {
    const { start, end } = doc.sentences[candidate.sentence]!;
    return atAnEvent.test(doc.folded.slice(start, end));
  });
  return (
    (isAtAnEvent && homes.has(nameEn ?? "")) ||
    doc.places.some((place) => place.kind === "country" && place.country !== country && isTravelledTo(doc, place))
  );
}

/** "« … pas seulement à Téhéran »": a place of somebody's speech. */
function isQuoted(doc: Document, place: PlaceMention): boolean {
  const sentence = sentenceOf(doc.sentences, place);
  return (
    sentence !== undefined &&
    quotedSpans(doc.full, sentence).some((quote) => quote.start <= place.start && place.end <= quote.end)
  );
}

/** A line of the text that is no sentence: the headline of something else, words under a picture, tags. */
function isInLooseLine({ sentences, full, textStart }: Document, place: PlaceMention): boolean {
  const sentence = sentenceOf(sentences, place);
  return (
    sentence !== undefined && sentence.start >= textStart && !sentenceEnd.test(full.slice(sentence.start, sentence.end))
  );
}

const sentenceEnd = /[.!?…:;,»”")\]]\s*$/u;

/** "« … », a déclaré X à des journalistes, à Téhéran": where somebody speaks of what is to come. */
function isWhereItIsSaid({ folded }: Document, { start }: PlaceMention): boolean {
  return /(?:journalistes|presse|reporters|medias),? (?:[\p{L}]+ )?(?:a|au|en) (?:la |l')?$/u.test(
    folded.slice(Math.max(0, start - 60), start),
  );
}

/** Whether a place stands in a sentence of the past of the story: "s'était rendu à Téhéran en novembre 2022". */
function isTold(doc: Document, place: PlaceMention, day: MeetingDate, { tenses, publishedAt }: PlaceOptions): boolean {
  const sentence = sentenceOf(doc.sentences, place);
  if (!sentence) return false;
  const published = localDay(publishedAt);
  const old = within(doc.dates, sentence).some(
    (date) =>
      date.to !== null &&
      date.value !== day.value &&
      published !== null &&
      daysBetween(date.to, published) > 6 &&
      // "sa première visite à Moscou depuis sa nomination fin août".
      !/(?<![\p{L}])depuis (?:[\p{L}']+ ){0,4}$/u.test(
        doc.folded.slice(Math.max(sentence.start, date.start - 50), date.start),
      ),
  );
  return old || tenses.around(place, sentence).tense === "pluperfect";
}

/** "Une délégation est attendue à Iakoutsk": where somebody will be, and has not been. */
function isToCome(doc: Document, place: PlaceMention, { tenses }: PlaceOptions): boolean {
  const sentence = sentenceOf(doc.sentences, place);
  return sentence !== undefined && tenses.around(place, sentence).tense === "future";
}

// A visitor is in one city on the day of a meeting there, on the eve and on the morrow.
const mostDaysOnVisit = 1;

/**
 * One visitor, one day, one city: a meeting without a city takes that of the visitor's other meeting of the day; of the day
 * before or after, where its host is at home there.
 */
export function sharePlace(mentions: readonly Mention[]): Mention[] {
  return mentions.map((mention) => {
    if (!isOfADay(mention) || mention.place?.nameEn) return mention;
    const other = mentions.find((one) => isOfADay(one) && one.place?.nameEn && isOnOneVisit(mention, one));
    if (other === undefined) return mention;
    const evidence = other.evidence.filter(({ field }) => field === "place");
    return {
      ...mention,
      place: other.place,
      evidence: [...mention.evidence, ...evidence.map((one) => ({ ...one, source: "inferred" as const }))],
    };
  });
}

function isOfADay({ format, date, status }: Mention): boolean {
  return format === "in-person" && date.precision === "day" && (status === "held" || status === "planned");
}

function isOnOneVisit(mention: Mention, other: Mention): boolean {
  const { country } = other.place!;
  if (mention.place !== null && mention.place.country !== country) return false;
  const people = new Set(other.participants.map(({ identity }) => identity));
  const shared = mention.participants.filter(({ identity }) => people.has(identity));
  if (mention.role === "main" && other.role === "main" && mention.date.value === other.date.value)
    return shared.length > 0;
  const days = Math.abs(daysBetween(mention.date.value!, other.date.value!));
  const isVisitor = shared.some(({ side }) => side !== country);
  const isHost = mention.participants.some(({ identity, side }) => side === country && !people.has(identity));
  return days <= mostDaysOnVisit && isVisitor && isHost;
}
