import type { LooseTense, TenseIndex } from "../dates/tense.ts";
import type { DateMention, Format, IsoDay, PlaceMention, Span, Status } from "../model.ts";
import type { Document } from "../reading/document.ts";
import { within } from "../text/spans.ts";
import { sameAttendees, type Candidate, type ForeignCues } from "./candidate.ts";
import type { PhraseIndex } from "./cues.ts";
import { hangsOnVerb, statusIn, wasDue } from "./sentence-status.ts";
import { borrowedDate, headingDate, stepIn } from "./borrowed-date.ts";
import { isOnSameDay } from "./day-steps.ts";
import { dateOf, isOfSaying, saysRecently } from "./told-date.ts";
import { dayBeside, daysFromTelling, type DaysBeside } from "./told-beside.ts";
import { callBefore, formatIn } from "./told-how.ts";
import { placeBeside, placeOf, placeThere } from "./told-place.ts";

/** A candidate with what its sentence says of how, when, where and whether. */
export interface SentenceTelling {
  readonly candidate: Candidate;
  /** Null where the sentence does not say. */
  readonly format: Format | null;
  readonly formatSpan: Span | null;
  readonly status: Status;
  readonly statusSpan: Span | null;
  /** Told as what was to be ("était attendu par"), whether or not it came about. */
  readonly due: boolean;
  readonly date: DateMention | null;
  /** Whether `date` stands in another sentence. */
  readonly dateBorrowed: boolean;
  /** Another meeting than its sentence goes on to tell of: "trois jours après leur rencontre de X, ils se sont retrouvés". */
  readonly beside: boolean;
  /** Set on the day the article is about ("plus tôt dans la journée"). */
  readonly sameDay: boolean;
  /** Days from the day of the article's own meeting ("la veille": -1), where that is all the sentence gives. */
  readonly step: number | null;
  readonly place: PlaceMention | null;
  /** Whether `place` stands in another sentence. */
  readonly placeBorrowed: boolean;
  /** Tense of the verb that tells it. */
  readonly tense: LooseTense | null;
  /** Told as something that was before what the article is about. */
  readonly recalled: boolean;
  /** On a day of its own, shortly before the publication. */
  readonly recent: boolean;
  readonly inTitle: boolean;
  /** Told in what hangs on another verb ("avant d'être reçu par X"). */
  readonly hangs: boolean;
  /** Told in a clause that commas set apart ("A et B, qui se sont parlé mardi, …"). */
  readonly aside: boolean;
  /** Paragraph of the text, from 0; -1 in the title. */
  readonly paragraph: number;
}

export interface TellingOptions {
  readonly foreign: ForeignCues;
  readonly phrases: PhraseIndex;
  readonly tenses: TenseIndex;
  readonly publishedOn: IsoDay | null;
}

// A line of fewer characters, above the text, is no prose.
const leastOfProse = 60;

export function tellOf(doc: Document, candidates: readonly Candidate[], options: TellingOptions): SentenceTelling[] {
  // Sections, stamps and bylines that stand above the text are no paragraphs of it.
  const opening = doc.sentences.filter((sentence) => sentence.start >= doc.textStart);
  const first = (opening.find(({ start, end }) => end - start >= leastOfProse) ?? opening[0])?.paragraph ?? 0;
  const daysOf = (one: Candidate): DaysBeside | null => daysFromTelling(doc, doc.sentences[one.sentence]!, one.cue);
  const isApart = (one: Candidate): boolean =>
    isNumbered(doc, one) ||
    (daysOf(one) !== null &&
      candidates.some(
        (other) => other !== one && other.sentence === one.sentence && !other.pointsBack && sameAttendees(other, one),
      ));
  // "recevait X : ils s'étaient déjà vus en mai": each verb has its own day.
  const isEarlier = ({ cue, sentence }: Candidate): boolean =>
    cue.kind !== "noun" && options.tenses.around(cue, doc.sentences[sentence]!).tense === "pluperfect";
  return candidates.map((found) => {
    const sentence = doc.sentences[found.sentence]!;
    const days = daysOf(found);
    const isAnother = isApart(found);
    const candidate = isAnother ? { ...found, pointsBack: false } : found;
    const others = candidates
      .filter(
        (other) =>
          other.sentence === candidate.sentence &&
          other !== found &&
          (!sameAttendees(other, candidate) || isAnother || isApart(other) || isEarlier(other) !== isEarlier(found)),
      )
      .map(({ cue }) => cue)
      .concat((options.foreign.get(candidate.sentence) ?? []).filter((cue) => cue.kind !== "together"));
    const written = dateOf(doc, sentence, candidate.cue, others);
    const near =
      days === null || (days === "some" && written?.source === "stated")
        ? written
        : dayBeside(doc, sentence, days, options.publishedOn);
    // "La rencontre de mercredi" is dated; what else stands in its sentence is something that was said there.
    const isFar = near !== null && Math.abs(near.start - candidate.cue.end) > 25;
    const own = candidate.pointsBack && isFar && !isDatedBy(doc, candidate.cue, near) ? null : near;
    const place =
      candidate.pointsBack && !tookPlace(doc, sentence, candidate.cue)
        ? null
        : (placeThere(doc, candidate) ?? placeOf(doc, sentence, candidate.cue, others));
    const beside = candidates.flatMap((one) =>
      one.sentence === candidate.sentence && one !== found && one.cue.kind !== "together" ? one.cue : [],
    );
    const told = formatIn(doc, sentence, candidate, { others, beside }, options.phrases);
    const said = told.format === null && place === null ? (callBefore(doc, candidate) ?? told) : told;
    const { away } = candidate.cue;
    const how =
      said.format === null && place === null && away !== null ? { format: away, formatSpan: candidate.cue } : said;
    const { tense } = options.tenses.around(candidate.cue, sentence);
    const whether = statusIn(doc, sentence, candidate, tense, own, options);
    // "Il rencontrera X, a annoncé lundi Y": what is to come is not of a day gone by.
    const isGone = own?.to != null && options.publishedOn !== null && own.to < options.publishedOn;
    const due = wasDue(doc, sentence, candidate.cue);
    // "a annoncé mercredi que la visite est remise": the day of the word, not of the visit.
    const isWord = whether.status !== "held" && own !== null && isOfSaying(doc.folded, own);
    const day = isWord || (whether.status === "planned" && isGone && !due) ? null : own;
    // "signé en janvier par X et Y": then, though nothing tells of which year.
    const isThen = within(doc.dates, candidate.cue).some(({ from, to }) => from === null && to === null);
    const isLongBefore = isAnother && typeof days === "number" && days < -1;
    const recalled =
      isThen ||
      isLongBefore ||
      days === "some" ||
      (whether.status !== "denied" && isRecalled(doc, sentence, candidate.cue, tense, day, options));
    const inTitle = sentence.start < doc.textStart;
    const date =
      day ??
      (inTitle || isThen || days !== null || saysRecently(doc.folded, candidate.cue)
        ? null
        : borrowedDate(doc, candidate, recalled, whether.status, options));
    const here = place ?? (date !== null && day === null && !recalled ? placeBeside(doc, date) : null);
    return {
      candidate,
      ...how,
      ...whether,
      due,
      date,
      dateBorrowed: day === null && date !== null && !isUnderHeading(doc, candidate, date),
      beside: isAnother,
      sameDay: isOnSameDay(doc.folded.slice(sentence.start, sentence.end), recalled),
      step: day === null ? stepIn(doc, sentence) : null,
      place: how.format === "phone" || how.format === "video" ? null : here,
      placeBorrowed: place === null && here !== null,
      aside: isAside(doc, sentence, candidate.cue),
      tense,
      recalled,
      recent: isRecent(day, options.publishedOn),
      inTitle,
      hangs: hangsOnVerb(doc, sentence, candidate.cue),
      paragraph: inTitle ? -1 : sentence.paragraph - first,
    };
  });
}

/** "Leur première visioconférence, le 12 mars, avait buté sur …": not the one told before, if it has a day of its own. */
function isNumbered(doc: Document, { cue, sentence, pointsBack }: Candidate): boolean {
  const { start } = doc.sentences[sentence]!;
  return (
    pointsBack &&
    cue.kind === "noun" &&
    /(?<![\p{L}])(?:leur|la|le) (?:premiere?|precedente?|derniere?|deuxieme|seconde?) $/u.test(
      doc.folded.slice(Math.max(start, cue.start - 24), cue.start),
    ) &&
    /^(?:,| du| de) [^,;:.]{0,24}$/.test(
      doc.folded.slice(
        cue.end,
        within(doc.dates, doc.sentences[sentence]!).find((date) => date.start >= cue.end)?.start ?? cue.end,
      ),
    )
  );
}

/** "MERCREDI, MOSCOU. Les deux ministres ont ouvert …": the heading's day is the sentence's own. */
function isUnderHeading(doc: Document, { sentence }: Candidate, date: DateMention): boolean {
  return headingDate(doc, sentence) === date;
}

/** "Cet entretien est inscrit à l'agenda du lundi 5": its verb says nothing but when. */
function isDatedBy({ folded }: Document, { kind, end }: Candidate["cue"], { start }: Span): boolean {
  return (
    kind === "noun" &&
    /^(?: [\p{L}-]+){0,2} (?:inscrite?|prevue?|fixee?|programmee?|maintenue?|attendue?|aura lieu|a eu lieu|avait eu lieu|se tiendra|s'est (?:tenue?|deroulee?)|remontait|remonte)(?: [\p{L}'-]+){0,4} ?(?:d'|l')?$/u.test(
      folded.slice(end, start).trimEnd(),
    )
  );
}

/** "Le tête-à-tête s'est déroulé ce jeudi à Kazan": when and where, said of the meeting told before. */
function tookPlace({ folded }: Document, sentence: Span, { kind, end }: Candidate["cue"]): boolean {
  return (
    kind === "noun" &&
    /^(?:,? [\p{L}'-]+){0,8},? (?:s'est (?:[\p{L}]+ )?(?:tenue?|deroulee?)|se sont (?:[\p{L}]+ )?(?:tenus|deroules)|a eu lieu|ont eu lieu|se tenait|se deroulait|tenue? (?=[^,;:.]{0,30}(?:a|au|en) ))/u.test(
      folded.slice(end, sentence.end),
    )
  );
}

function isAside(doc: Document, { start, end }: Span, cue: Span): boolean {
  return (
    /, (?:qui|que|dont|avec lequel|avec qui) (?:[^,;:.()]{0,40} )?$/.test(doc.folded.slice(start, cue.start)) &&
    /^[^;:.()]{0,120}, (?=[\p{L}])/u.test(doc.folded.slice(cue.end, end))
  );
}

// What was so many days before, even if told as past ("mardi, il s'était entretenu"), is news still.
const recentReach = 2;

function isRecent(day: DateMention | null, publishedOn: IsoDay | null): boolean {
  if (day?.precision !== "day" || day.value === null || publishedOn === null) return false;
  const since = daysApart(day.value, publishedOn);
  return since >= 0 && since <= recentReach;
}

const newsReach = 6; // days: older than this, a dated meeting is no news

function isRecalled(
  doc: Document,
  sentence: Span,
  cue: Span,
  tense: LooseTense | null,
  date: DateMention | null,
  { phrases, publishedOn }: TellingOptions,
): boolean {
  // "y aurait été reçu fin juillet": what comes to be known now is news, however old.
  const isHearsay = /^(?:aurait|auraient|serait|seraient) /.test(doc.folded.slice(cue.start, cue.end));
  if (date?.to && publishedOn !== null && daysApart(date.to, publishedOn) > newsReach) return !isHearsay;
  if (
    date?.precision === "day" &&
    publishedOn !== null &&
    date.value !== null &&
    daysApart(date.value, publishedOn) <= 2
  )
    return tense === "pluperfect" && daysApart(date.value, publishedOn) > 0 && !isReported(doc, sentence, cue, phrases);
  // "Autour de la table avaient pris place X et Y": the scene, not a memory.
  if (tense === "pluperfect") return !doc.folded.slice(cue.start, cue.end).endsWith("pris place");
  const near = doc.folded
    .slice(Math.max(sentence.start, cue.start - 90), Math.min(sentence.end, cue.end + 60))
    .replace(/, (?:dont|qui|ou|que) [^,;:]{0,120},/g, ", ");
  return [...near.matchAll(phrases.recall)].length > 0;
}

/** "le porte-parole a indiqué que X avait reçu Y": the past of reported speech, not of recollection. */
function isReported(doc: Document, sentence: Span, cue: Span, { reports }: PhraseIndex): boolean {
  return reports.test(doc.folded.slice(sentence.start, cue.start));
}

function daysApart(earlier: IsoDay, later: IsoDay): number {
  return (Date.parse(later) - Date.parse(earlier)) / 86_400_000;
}
