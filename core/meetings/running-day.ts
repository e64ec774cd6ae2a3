import { addDays, daysBetween } from "../dates/days.ts";
import type { DateMention, IsoDay } from "../model.ts";
import type { Document } from "../reading/document.ts";
import { within } from "../text/spans.ts";
import { quotedSpans } from "./attendance.ts";
import { isOfArrival, isOfSomethingElse, isStamp } from "./told-date.ts";

/**
 * The day that the text is at when a sentence begins: the latest day of the sentences before it, at most `back` of them,
 * that lies within `reach` days before publication.
 */
export function runningDay(
  doc: Document,
  sentence: number,
  publishedOn: IsoDay | null,
  back: number,
): DateMention | null {
  if (publishedOn === null) return null;
  for (let at = sentence; at >= Math.max(0, sentence - back); at--) {
    const here = doc.sentences[at]!;
    const dates = within(doc.dates, here);
    const quotes = dates.length === 0 ? [] : quotedSpans(doc.full, here);
    const days = dates.filter(
      (date) =>
        date.precision === "day" &&
        date.value !== null &&
        !isOfSomethingElse(doc.folded, date) &&
        !isStamp(doc.folded, date) &&
        !isOfArrival(doc.folded, date) &&
        !quotes.some((quote) => quote.start <= date.start && date.end <= quote.end) &&
        date.value <= publishedOn &&
        daysBetween(date.value, publishedOn) <= reach,
    );
    // "a reçu mercredi X, arrivé mardi soir": the day of an arrival only where there is no other.
    const last = days.findLast((day) => !cameOn(doc.folded, day)) ?? days.at(-1);
    if (last) return last;
  }
  return narratedDay(doc, sentence);
}

function cameOn(folded: string, { start }: DateMention): boolean {
  return /(?<![\p{L}])(?:arrivee?s?|debarquee?s?|atterri) (?:a [\p{L}-]+ )?(?:ce |des )?$/u.test(
    folded.slice(Math.max(0, start - 40), start),
  );
}

/** In an article on something of weeks ago: the day printed in this paragraph, just before. */
function narratedDay(doc: Document, sentence: number): DateMention | null {
  for (let at = sentence; at >= Math.max(0, sentence - 2); at--) {
    if (doc.sentences[at]!.paragraph !== doc.sentences[sentence]!.paragraph) return null;
    const day = within(doc.dates, doc.sentences[at]!).findLast(
      (date) => date.precision === "day" && date.source === "stated" && !isOfSomethingElse(doc.folded, date),
    );
    if (day) return day;
  }
  return null;
}

const reach = 3;

// The headline and so many sentences say when the news is; so many more must not speak of another day.
const openingSentences = 4;
const nearOpening = 8;
// Older than this, in days, a day of the opening is no news.
const newsReach = 6;

/**
 * The day that an article opens with, if no other is spoken of soon after. "La veille" with no day before it to count from
 * is the eve of the publication.
 */
export function openingDay(doc: Document, publishedOn: IsoDay | null): DateMention | null {
  const endOf = (count: number): number => doc.sentences[count - 1]?.end ?? doc.full.length;
  const days = doc.dates.filter(
    (date) =>
      date.end <= endOf(nearOpening) &&
      date.precision === "day" &&
      date.value !== null &&
      // "la veille" counts from the day that is sought.
      date.relativeTo !== "text" &&
      !isOfSomethingElse(doc.folded, date) &&
      !isOfArrival(doc.folded, date) &&
      (publishedOn === null
        ? date.source === "stated"
        : date.value <= publishedOn && daysBetween(date.value, publishedOn) <= newsReach),
  );
  const [first] = days;
  if (first && first.end <= endOf(openingSentences))
    return days.every(({ value }) => value === first.value) ? first : null;
  const eve = doc.dates.find(
    (date) =>
      date.end <= endOf(openingSentences) &&
      date.value === null &&
      /^la veille$/.test(doc.folded.slice(date.start, date.end)) &&
      !isOfArrival(doc.folded, date),
  );
  if (!eve || publishedOn === null) return null;
  const day = addDays(publishedOn, -1);
  return { ...eve, value: day, precision: "day", from: day, to: day, source: "inferred", relativeTo: "publication" };
}

/** "EN DIRECT – X reçu par Y": what is told live is of the day on which it is published. */
export function liveDay(doc: Document, publishedOn: IsoDay | null): DateMention | null {
  const label = /^(?:en direct|direct|live)(?![\p{L}])/u.exec(doc.folded.slice(0, doc.textStart));
  if (label === null || publishedOn === null) return null;
  return {
    start: 0,
    end: label[0].length,
    text: doc.full.slice(0, label[0].length),
    value: publishedOn,
    precision: "day",
    from: publishedOn,
    to: publishedOn,
    source: "inferred",
    relativeTo: "publication",
    weekdayConflict: null,
  };
}
