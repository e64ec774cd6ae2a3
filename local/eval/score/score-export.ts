import type { Export } from "../../../core/export/shape.ts";
import type { Corpus } from "../corpus.ts";
import { scoreBackground, type BackgroundFigures } from "./background.ts";
import { scoreCopies, type CopyFigures } from "./copies.ts";
import { scoreEvents, type EventFigures } from "./events.ts";
import { figuresOf, noCounts, type PrecisionRecall } from "./figures.ts";
import { scoreGrouping, type GroupingFigures } from "./grouping.ts";
import { matchStories, type Matched } from "./match-stories.ts";

/** One thing that is wrong, and the articles it shows in. */
export interface Miss {
  readonly what: string;
  readonly articles: readonly string[];
  /** What was read wrongly, to look up its sentence: an event and one of its fields. */
  readonly at?: { readonly event: string; readonly field: string };
  /** Names to look for in the articles, where nothing was read. */
  readonly people?: readonly string[];
}

export interface Figures extends EventFigures {
  readonly articles: number;
  readonly missing: number;
  readonly relevance: PrecisionRecall;
  readonly grouping: GroupingFigures;
  readonly background: PrecisionRecall;
  readonly copies: CopyFigures;
  readonly errors: readonly Miss[];
}

/**
 * Sets an export against the labels of a corpus. The figures are those that the contract names: relevance, grouping
 * (extended B-cubed over main events), attributes of each gold meeting on the event that serves it, background
 * meetings article by article, copies.
 */
export function scoreExport(corpus: Corpus, exported: Export): Figures {
  const matched = matchStories(corpus, exported);
  const errors: Miss[] = corpus.articles
    .filter(({ id }) => !matched.storyOf.has(id))
    .map(({ id }) => ({ what: "missing from the export", articles: [id] }));
  const relevance = scoreRelevance(matched, errors);
  const grouping = scoreGrouping(matched, errors);
  const events = scoreEvents(matched, errors);
  const background: BackgroundFigures = scoreBackground(matched, errors);
  const copies = scoreCopies(matched, errors);
  return {
    articles: corpus.articles.length,
    missing: corpus.articles.filter(({ id }) => !matched.storyOf.has(id)).length,
    relevance,
    ...events.figures,
    grouping: { ...grouping, meetingsWithoutOwnEvent: events.withoutOwnEvent },
    background,
    copies,
    errors,
  };
}

function scoreRelevance({ corpus, storyOf }: Matched, errors: Miss[]): PrecisionRecall {
  const counts = noCounts();
  for (const { id, relevant } of corpus.articles) {
    const said = storyOf.get(id)?.relevant === true;
    if (said && relevant) counts.hit++;
    else if (said) counts.extra++;
    else if (relevant) counts.missed++;
    if (said !== relevant)
      errors.push({ what: said ? "relevant, but is not" : "not relevant, but is", articles: [id] });
  }
  return figuresOf(counts);
}
