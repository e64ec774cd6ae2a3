import type { Format, Span } from "../model.ts";
import type { Document } from "../reading/document.ts";
import type { Candidate } from "./candidate.ts";
import type { PhraseIndex } from "./cues.ts";

/** How they met, as far as a cue or its sentence says. */
export function formatIn(
  doc: Document,
  sentence: Span,
  { cue }: Candidate,
  { others, beside }: { readonly others: readonly Span[]; readonly beside: readonly Span[] },
  phrases: PhraseIndex,
): { format: Format | null; formatSpan: Span | null } {
  if (cue.format) return { format: cue.format, formatSpan: cue };
  const text = doc.folded.slice(sentence.start, sentence.end);
  for (const { format, pattern } of phrases.formats.possible(text))
    for (const match of text.matchAll(pattern)) {
      const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
      const near = (to: Span): number => Math.max(0, span.start - to.end, to.start - span.end);
      // "A et B, qui se sont parlé au téléphone, aborderont …": the telephone is the other clause's.
      const isOther = beside.some((other) => other.start <= span.start && span.end <= other.end);
      if (isOther && /[,;:]|(?:^| )(?:qui|que|dont)(?= )/.test(between(doc.folded, cue, span))) continue;
      if (near(cue) <= 200 && others.every((other) => near(cue) <= near(other))) return { format, formatSpan: span };
    }
  return { format: null, formatSpan: null };
}

function between(folded: string, a: Span, b: Span): string {
  return folded.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));
}

// A call is spoken of for so many sentences.
const callCarries = 4;

/** "Deux coups de fil. … Avec X, la conversation a duré": what the sentences before say of how they spoke. */
export function callBefore(
  doc: Document,
  { sentence, cue, pointsBack, goesOn }: Candidate,
): { format: Format; formatSpan: Span } | null {
  if (pointsBack || goesOn || !/^(?:conversation|echange|discussion)/.test(doc.folded.slice(cue.start, cue.end)))
    return null;
  const from = doc.sentences[Math.max(0, sentence - callCarries)]!.start;
  const call =
    /(?<![\p{L}])(?:coups? de (?:fil|telephone)|appels? telephoniques?|telephone|telephonique)(?![\p{L}])/u.exec(
      doc.folded.slice(from, cue.start),
    );
  return call && { format: "phone", formatSpan: { start: from + call.index, end: from + call.index + call[0].length } };
}
