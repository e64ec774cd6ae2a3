import { copiesAmong, type TextRecord } from "../../core/copies/copy-sets.ts";
import { fingerprintOf } from "../../core/copies/fingerprint.ts";
import { localDay } from "../../core/dates/days.ts";
import { corrected, holding, removalOf, type Correction } from "../../core/events/corrections.ts";
import { eventsAmong } from "../../core/events/regroup.ts";
import { storyOrder, tellingOf, type Telling } from "../../core/events/telling.ts";
import { buildExport, withoutRelevance, type ExportInput, type StoryRecords } from "../../core/export/build-export.ts";
import type { Export } from "../../core/export/shape.ts";
import { outcomeOfRead } from "../../core/outcome.ts";
import type { Article, Reading } from "../../core/model.ts";
import { normaliseAddress, storyIdOf } from "../../core/story/address.ts";

/** An article that was read, and the feed it came from. */
export interface ReadArticle {
  readonly url: string;
  readonly feedId: string;
  readonly outlet: string;
  readonly article: Article;
  readonly reading: Reading;
}

/**
 * The export of a set of articles in one go, by the same rules as the stages follow one article at a time: a set on
 * which the pipeline and this differ shows a fault in one of them.
 */
export function exportArticles(
  read: readonly ReadArticle[],
  rules: Pick<ExportInput, "actors" | "stateOf">,
  corrections: readonly Correction[] = [],
): Export {
  const held = holding(corrections);
  const parts = read.map(partsOf);
  const copies = copiesAmong(parts.map(({ text }) => text));
  const originOf = new Map(parts.map(({ records, origin }) => [records.id, origin]));
  // A copy says what its first publication says, and counts with it.
  const tellings = parts.flatMap((part) =>
    corrected(tellingsOf(part, originOf.get(copies.get(part.records.id) ?? part.records.id)!), held),
  );
  const drafts = eventsAmong(tellings, rules.actors.sameActor);
  const stories = parts.map(({ records }): StoryRecords => {
    const copyOf = copies.get(records.id) ?? null;
    const removal = removalOf(records.id, held);
    const outcome = outcomeOfRead(records.reading?.relevant ?? false, copyOf, removal?.number);
    const story = { ...records, copyOf, outcome };
    return removal ? withoutRelevance(story, removal) : story;
  });
  return buildExport({ stories, events: drafts, ...rules });
}

interface Parts {
  readonly records: StoryRecords;
  readonly text: TextRecord;
  /** Whom the article credits, else its outlet. */
  readonly origin: string;
}

function partsOf({ url, feedId, outlet, article, reading }: ReadArticle): Parts {
  const id = storyIdOf(url);
  const address = normaliseAddress(url);
  const { title, text, publishedAt, summaryOnly } = article;
  const publishedOn = localDay(publishedAt);
  return {
    records: {
      id,
      address,
      sightings: [{ feedId, url, outlet, title, publishedAt }],
      outcome: null,
      page: { title, publishedAt, summaryOnly, text },
      reading,
      copyOf: null,
    },
    text: { story: id, order: storyOrder(publishedAt, address), publishedOn, fingerprint: fingerprintOf(text) },
    origin: reading.credits[0] ?? article.credits[0] ?? outlet,
  };
}

function tellingsOf({ records: { id, address, page, reading } }: Parts, origin: string): Telling[] {
  const publishedAt = page?.publishedAt ?? null;
  const context = {
    story: id,
    address,
    publishedAt,
    publishedOn: localDay(publishedAt),
    relevant: reading?.relevant ?? false,
    origin,
  };
  return (reading?.meetings ?? []).map((mention, position) => tellingOf(mention, position, context));
}
