import { PermanentError } from "../../core/errors.ts";
import type { Archive } from "../../functions/shared/archive.ts";
import type { Answer } from "../../functions/shared/http/get.ts";
import type { ClassifyMessage } from "../../functions/shared/messages.ts";
import type { Outbox } from "../../functions/shared/queue.ts";
import type { Sighting, StoryRecord, StoryStore } from "../../functions/shared/store/stories.ts";
import { readFetched, readSighting } from "../../functions/scrape/read-fetched.ts";
import { scrapeStage } from "../../functions/scrape/stage.ts";

/** A story as it was: its own record, and what feeds said of it. */
export interface OldStory {
  readonly story: StoryRecord;
  readonly sightings: readonly Sighting[];
}

export interface ReadAgainPorts {
  readonly from: Pick<Archive, "raw" | "article">;
  readonly archive: Archive;
  readonly stories: StoryStore;
  readonly articles: Outbox<ClassifyMessage>;
}

/**
 * How a story was taken up again. `page`, `summary`: read anew. `article`: its page was not kept (an older version of
 * Vigie fetched it), so what was read then goes on. `as-it-was`: nothing of it was ever had.
 */
export type TakenUp = "page" | "summary" | "article" | "as-it-was";

/** Reads a story from the archive as scrape would from the network, and sends it on. */
export async function readAgain(ports: ReadAgainPorts, { story, sightings }: OldStory): Promise<TakenUp> {
  const { id, scraped, outcome } = story;
  const rawKey = scraped?.rawKey ?? story.rawKey ?? null;
  if (rawKey === null && scraped === undefined) {
    if (outcome !== null) await ports.stories.setOutcome(id, outcome);
    return "as-it-was";
  }
  if (scraped !== undefined && scraped.rawKey === undefined && !scraped.summaryOnly) {
    const articleKey = await ports.archive.putArticle(id, await ports.from.article(scraped.articleKey));
    const ended = outcome?.kind === "rejected" ? outcome : undefined;
    await ports.stories.setScraped(id, { ...scraped, articleKey }, ended);
    if (ended === undefined) await ports.articles.send([{ body: { storyId: id, articleKey } }]);
    return "article";
  }
  const url = sightings[0]?.url ?? story.address;
  const scrape = scrapeStage({
    stories: ports.stories,
    // What could not be read was named when it was tried.
    unread: { note: () => Promise.resolve() },
    archive: ports.archive,
    fetchPage: () => answerOf(ports.from, rawKey),
    readPage: readFetched,
    readSummary: readSighting,
    articles: ports.articles,
    journal: { note: () => undefined, failure: () => undefined },
    // Read anew, it was read when it was.
    now: () => scraped?.readAt ?? new Date().toISOString(),
  });
  await scrape({ storyId: id, url }, { tries: 1, park: () => Promise.resolve() });
  return rawKey === null ? "summary" : "page";
}

/** The answer in the archive, as it came. @throws {PermanentError} there was none: the feed's words are read. */
async function answerOf(archive: Pick<Archive, "raw">, key: string | null): Promise<Answer> {
  if (key === null) throw new PermanentError("no-text", "Cannot fetch a page again: none was had");
  const { url, contentType, etag = null, lastModified = null, body } = await archive.raw(key);
  return { status: 200, url, redirectedFrom: [], contentType, etag, lastModified, retryAfter: null, body };
}
