import { fingerprintOf } from "../../core/copies/fingerprint.ts";
import { localDay } from "../../core/dates/days.ts";
import type { Correction } from "../../core/events/corrections.ts";
import { storyOrder } from "../../core/events/telling.ts";
import type { ExportInput } from "../../core/export/build-export.ts";
import { exportOfSet, type ReadStory } from "../../core/export/export-of-set.ts";
import type { Export } from "../../core/export/shape.ts";
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

/** The export of a set of articles. */
export function exportArticles(
  read: readonly ReadArticle[],
  rules: Pick<ExportInput, "actors" | "stateOf">,
  corrections: readonly Correction[] = [],
): Export {
  return exportOfSet({ read: read.map(storyOf), corrections }, rules);
}

function storyOf({ url, feedId, outlet, article, reading }: ReadArticle): ReadStory {
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
