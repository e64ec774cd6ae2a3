import { fingerprintOf } from "../../core/copies/fingerprint.ts";
import { localDay } from "../../core/dates/days.ts";
import { PermanentError } from "../../core/errors.ts";
import { actorRules } from "../../core/events/actor-rules.ts";
import { storyOrder } from "../../core/events/telling.ts";
import type { StoryRecords } from "../../core/export/build-export.ts";
import { exportOfSet, type ReadStory } from "../../core/export/export-of-set.ts";
import type { Export } from "../../core/export/shape.ts";
import type { Article } from "../../core/model.ts";
import { boundReading } from "../../core/reading/bound-reading.ts";
import { readArticle } from "../../core/reading/read-article.ts";
import { actors, knowledge, stateOf, watchName } from "../../functions/shared/knowledge.ts";
import { correctionStore } from "../../functions/shared/store/corrections.ts";
import { firstSighting } from "../../functions/shared/store/stories.ts";
import { recordsIn, storiesIn } from "../records.ts";
import type { Stored } from "../stored.ts";

/** The export that the rules of today make of the archive and the corrections; nothing is changed. */
export async function replayStored(stored: Stored): Promise<Export> {
  const rows = await stored.rows();
  const articles = new Map<string, Article>();
  const { stories } = await recordsIn(rows, async (key) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by functions/shared/archive.ts alone
    const article = JSON.parse(await stored.object(key)) as Article;
    articles.set(key, article);
    return article;
  });
  const keyOf = new Map(storiesIn(rows).map(({ id, scraped }) => [id, scraped?.articleKey]));
  const read = stories.flatMap((story): ReadStory[] => {
    const article = articles.get(keyOf.get(story.id) ?? "");
    return article && story.reading ? readAgain(story, article) : [];
  });
  const again = new Set(read.map(({ records }) => records.id));
  const unread = stories.filter(({ id }) => !again.has(id));
  const corrections = await correctionStore(stored.table).all(watchName);
  return exportOfSet({ read, unread, corrections }, { actors: actorRules(actors), stateOf });
}

/** A story by the rules of today; none where they refuse what those of before have read. */
function readAgain(records: StoryRecords, article: Article): ReadStory[] {
  try {
    const reading = boundReading(readArticle(article, knowledge));
    const publishedAt = records.page?.publishedAt ?? null;
    const outlet = firstSighting(records.sightings.map((one) => ({ ...one, summary: null })))?.outlet ?? "";
    return [
      {
        records: { ...records, reading },
        text: {
          story: records.id,
          order: storyOrder(publishedAt, records.address),
          publishedOn: localDay(publishedAt),
          fingerprint: fingerprintOf(article.text),
        },
        origin: reading.credits[0] ?? article.credits[0] ?? outlet,
      },
    ];
  } catch (error) {
    if (error instanceof PermanentError) return [];
    throw error;
  }
}
