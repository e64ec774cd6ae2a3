import type { Quote } from "../model.ts";
import { locate, type Document } from "../reading/document.ts";
import { within } from "../text/spans.ts";
import { quotedSpans } from "./attendance.ts";
import type { Attendee } from "./chains.ts";

// A quotation shorter than this says nothing; a longer one than that is a speech.
const least = 25;
const most = 400;

/** Quotations of the people of a meeting, with their speaker: the one named last before or first after, in the same sentence. */
export function quotesOf(doc: Document, attendees: readonly Attendee[]): Quote[] {
  const quotes: Quote[] = [];
  for (const sentence of doc.sentences) {
    if (sentence.start < doc.textStart) continue;
    const actors = within(doc.actors, sentence);
    for (const span of quotedSpans(doc.full, sentence)) {
      if (span.end - span.start < least || span.end - span.start > most) continue;
      const outside = actors.filter(
        (actor) =>
          (actor.end <= span.start || actor.start >= span.end) &&
          attendees.some(({ identity }) => identity === actor.identity),
      );
      const speaker = outside.sort((a, b) => gap(a, span) - gap(b, span))[0];
      if (speaker)
        quotes.push({ ...locate(doc, span), text: doc.full.slice(span.start, span.end), speaker: speaker.identity });
    }
  }
  return quotes.map(({ start, end, text, speaker }) => ({ start, end, text, speaker }));
}

function gap(a: { start: number; end: number }, b: { start: number; end: number }): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}
