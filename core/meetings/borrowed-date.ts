import type { TenseIndex } from "../dates/tense.ts";
import type { DateMention, IsoDay, Span, Status } from "../model.ts";
import type { Document } from "../reading/document.ts";
import { within } from "../text/spans.ts";
import type { Candidate } from "./candidate.ts";
import { runningDay } from "./running-day.ts";
import { isHeading } from "./told-place.ts";
import { isOnSameDay, stepFromMain } from "./day-steps.ts";

// A day is carried so many sentences on; a date of something recalled, to the next sentence.
const dayCarries = 5;

/** The date of the sentences before: the day the news is at, or the date of the recollection that this one goes on with. */
export function borrowedDate(
  doc: Document,
  { sentence, goesOn }: Candidate,
  recalled: boolean,
  status: Status,
  { publishedOn, tenses }: { readonly publishedOn: IsoDay | null; readonly tenses: TenseIndex },
): DateMention | null {
  const { start, end } = doc.sentences[sentence]!;
  const heading = headingDate(doc, sentence);
  if (heading !== null) return heading;
  // What goes on with the people of the telling before goes on with its day.
  if (goesOn && !recalled && status === "held") return null;
  if (stepIn(doc, doc.sentences[sentence]!) !== null) return null;
  if (status !== "held" && status !== "planned") return dateAhead(doc, sentence, publishedOn);
  if (status === "planned") {
    const ahead = soonEnough(within(doc.dates, { start, end }), publishedOn) ?? dateAhead(doc, sentence, publishedOn);
    if (ahead !== null || !isOnSameDay(doc.folded.slice(start, end), false)) return ahead;
  }

  if (!recalled) return runningDay(doc, sentence, publishedOn, dayCarries);
  // "Quelques heures auparavant": the day that the article is at.
  if (isOnSameDay(doc.folded.slice(start, end), true)) return null;
  const before = doc.sentences[sentence - 1];
  if (!before || before.start < doc.textStart) return null;
  const date = within(doc.dates, before)
    .filter((one) => one.value !== null && one.from !== null && one.to !== null)
    .at(-1);
  return date && tenses.around(date, before).tense === "pluperfect" ? date : null;
}

/** The date that a meeting put off or called off was to have: one to come, or of these days, in the sentences around. */
function dateAhead(doc: Document, sentence: number, publishedOn: IsoDay | null): DateMention | null {
  const lead = doc.sentences.findIndex((one) => one.start >= doc.textStart);
  for (const at of [sentence - 1, sentence + 1, sentence - 2, 0, lead, lead + 1]) {
    const near = doc.sentences[at];
    if (!near || at === sentence || (at > 0 && near.start < doc.textStart)) continue;
    const date = within(doc.dates, near).find(
      (one) => one.value !== null && one.to !== null && (publishedOn === null || one.to > publishedOn),
    );
    if (date) return date;
  }
  return null;
}

/** "11 octobre 2024. Première rencontre de X avec Y": the date that stands alone before a sentence. */
export function headingDate(doc: Document, sentence: number): DateMention | null {
  const before = doc.sentences[sentence - 1];
  if (before === undefined || before.start < doc.textStart) return null;
  const [date, another] = within(doc.dates, before);
  const isAlone = date !== undefined && another === undefined && date.value !== null;
  return isAlone && isHeading(doc, before, date, within(doc.places, before)[0] ?? null) ? date : null;
}

/** "Avant la fin du mois", of what is to come: from now on, and so in the month that is running. */
function soonEnough(dates: readonly DateMention[], publishedOn: IsoDay | null): DateMention | null {
  const limit = dates.find(
    ({ value, from, to }) =>
      value === null && from === null && to !== null && publishedOn !== null && to >= publishedOn,
  );
  if (limit?.to == null || publishedOn === null || limit.to.slice(0, 7) !== publishedOn.slice(0, 7)) return null;
  return { ...limit, value: publishedOn.slice(0, 7), precision: "month", from: publishedOn };
}

/** Days from the day of the article's own meeting that a sentence gives; null if it gives none. */
export function stepIn(doc: Document, sentence: Span): number | null {
  for (const date of within(doc.dates, sentence)) {
    const step = date.value === null ? stepFromMain(doc.folded.slice(date.start, date.end)) : null;
    if (step !== null) return step;
  }
  return null;
}
