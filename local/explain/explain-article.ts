import { localDay } from "../../core/dates/days.ts";
import { attendanceIn, quotedSpans, type Attendance } from "../../core/meetings/attendance.ts";
import { findCandidates } from "../../core/meetings/candidates.ts";
import { findCues, type Cue } from "../../core/meetings/cues.ts";
import { delegatesOf, type Delegates } from "../../core/meetings/delegates.ts";
import { isOthers } from "../../core/meetings/others.ts";
import { isNegated } from "../../core/meetings/negations.ts";
import { viewSentence, type CandidateOptions, type SentenceView } from "../../core/meetings/sentence-view.ts";
import type { Article, DateMention, PlaceMention, Reading, Span } from "../../core/model.ts";
import type { Document } from "../../core/reading/document.ts";
import { within } from "../../core/text/spans.ts";
import { meetingOptions, openArticle, readArticle, type Knowledge } from "../../core/reading/read-article.ts";

/** A wording of a meeting, and why it was not taken for one; null where it was. */
export interface ExplainedCue {
  readonly cue: Cue;
  readonly rejected: string | null;
}

/** One sentence of the title or the text with all that was found in it. Offsets count in `Explanation.full`. */
export interface ExplainedSentence extends Span {
  readonly inTitle: boolean;
  readonly people: readonly Attendance[];
  readonly dates: readonly DateMention[];
  readonly places: readonly PlaceMention[];
  readonly cues: readonly ExplainedCue[];
}

/** What was read in an article, sentence by sentence, and what became of it. */
export interface Explanation {
  readonly article: Article;
  readonly reading: Reading;
  /** Title and text in one string. */
  readonly full: string;
  /** Where the text begins in `full`. */
  readonly textStart: number;
  readonly sentences: readonly ExplainedSentence[];
}

/** Reads an article as the pipeline does, and keeps what it passed over. */
export function explainArticle(article: Article, knowledge: Knowledge): Explanation {
  const { doc, tenses } = openArticle(article, knowledge);
  const options = meetingOptions(article, doc, tenses, knowledge);
  const on = localDay(article.publishedAt);
  const candidateOptions: CandidateOptions = {
    ...options,
    sideOf: (identity) => options.describe(identity, on).side,
    officeOf: (identity) => options.describe(identity, on).officeId,
  };
  const delegates = delegatesOf(doc, candidateOptions);
  const told = new Set(findCandidates(doc, candidateOptions).candidates.map(({ cue }) => cue.start));
  return {
    article,
    reading: readArticle(article, knowledge),
    full: doc.full,
    textStart: doc.textStart,
    sentences: doc.sentences.map((_, index) =>
      explainSentence(doc, index, { told, delegates, options: candidateOptions }),
    ),
  };
}

function explainSentence(
  doc: Document,
  index: number,
  {
    told,
    delegates,
    options,
  }: {
    readonly told: ReadonlySet<number>;
    readonly delegates: Delegates;
    readonly options: CandidateOptions;
  },
): ExplainedSentence {
  const sentence = doc.sentences[index]!;
  const view = viewSentence(doc, index, delegates, options);
  const quotes = quotedSpans(doc.full, sentence);
  return {
    start: sentence.start,
    end: sentence.end,
    inTitle: sentence.start < doc.textStart,
    people: attendanceIn(doc, sentence, within(doc.actors, sentence), options.phrases, options.spokespersons),
    dates: within(doc.dates, sentence),
    places: within(doc.places, sentence),
    cues: findCues(doc, sentence, options.phrases).map((cue) => {
      const quoted = quotes.some((quote) => quote.start <= cue.start && cue.end <= quote.end);
      return { cue, rejected: quoted ? "stands in a quotation" : told.has(cue.start) ? null : whyNot(view, cue) };
    }),
  };
}

/** Why a wording of a meeting tells of none that is watched, in a few words. */
function whyNot(view: SentenceView, cue: Cue): string {
  if (isNegated(view, cue)) return "is denied in its own words";
  if (isOthers(view, cue)) return "is a meeting with others";
  const sides = new Set(
    view.present.flatMap(({ actor }) =>
      actor.kind === "group" ? actor.members.map(view.options.sideOf) : [actor.side],
    ),
  );
  const without = view.options.sides.filter((side) => !sides.has(side));
  if (without.length > 0)
    return `nobody of ${without.join(" or ")} takes part in this sentence, nor is meant by a pronoun`;
  return cue.weak
    ? "is too weak a word for where the two sides stand"
    : "the two sides stand too far from it, or apart";
}
