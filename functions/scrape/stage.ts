import { publicationOf } from "../../core/story/publication.ts";
import { PermanentError, TemporaryError } from "../../core/errors.ts";
import type { Article } from "../../core/model.ts";
import { languageOf } from "../../core/page/language.ts";
import type { Outcome } from "../../core/outcome.ts";
import type { Archive } from "../shared/archive.ts";
import type { Answer } from "../shared/http/get.ts";
import type { Journal } from "../shared/journal.ts";
import type { ClassifyMessage, ScrapeMessage } from "../shared/messages.ts";
import type { Outbox } from "../shared/queue.ts";
import { firstSighting, type Scraped, type Sighting, type StoryStore } from "../shared/store/stories.ts";
import type { UnreadStore } from "../shared/store/unread.ts";
import { PauseError } from "./fetch-page.ts";

export interface ScrapePorts {
  readonly stories: Pick<StoryStore, "get" | "sightings" | "setScraped" | "setOutcome">;
  readonly unread: Pick<UnreadStore, "note">;
  readonly archive: Pick<Archive, "putRaw" | "putArticle">;
  readonly fetchPage: (address: string) => Promise<Answer>;
  /** The article on a page. @throws {PermanentError} `no-text` */
  readonly readPage: (page: Answer, outlet: string) => Article;
  /** The article that a feed's own words make. @throws {PermanentError} `no-text` */
  readonly readSummary: (sighting: Sighting) => Article;
  readonly articles: Outbox<ClassifyMessage>;
  readonly journal: Journal;
  /** ISO 8601. */
  readonly now: () => string;
}

/** One delivery of a message. */
export interface Attempt {
  /** How often the message has been received, this time included. */
  readonly tries: number;
  /** Puts the story down as parked beforehand, if this is the last try. */
  park(): Promise<void>;
}

/** Tries of a page before its feed's summary is read in its place. */
const mostPageTries = 5;
/** Characters of title and summary together below which there is nothing to read. */
const leastSummary = 30;
/** A page with less text than this shows a wall or an empty frame. */
const leastText = 30;

/**
 * Reads one story's page into the archive and sends it on. A page that cannot be had is replaced by what its feed says;
 * a story of which nothing can be read, or not in French, ends here. Leaves the same state when run again.
 * @throws {TemporaryError} the page must be asked for again, after the time it names
 */
export function scrapeStage(ports: ScrapePorts) {
  return async ({ storyId, url }: ScrapeMessage, attempt: Attempt): Promise<void> => {
    const story = await ports.stories.get(storyId);
    if (!story) throw new PermanentError("bad-message", `Cannot scrape story ${storyId}: it is not in the table`);
    if (story.outcome !== null && story.outcome.kind !== "parked") return;
    if (story.scraped) return forward(ports, storyId, story.scraped);
    await attempt.park();
    const sightings = await ports.stories.sightings(storyId);
    const sighting = firstSighting(sightings);
    if (!sighting) throw new PermanentError("bad-message", `Cannot scrape story ${storyId}: no feed shows it`);
    const read = await readPageOrSummary(ports, { storyId, url, sighting, tries: attempt.tries });
    if ("outcome" in read || read.article.summaryOnly || read.article.access === "paywalled")
      await ports.unread.note({ story: storyId, at: ports.now() });
    if ("outcome" in read) return ports.stories.setOutcome(storyId, read.outcome, read.rawKey);
    const article = { ...read.article, publishedAt: publicationOf(read.article, firstDate(sightings)) };
    const scraped = await keep(ports, storyId, article, read.rawKey);
    const { language } = article;
    if (language !== null && language !== "fr") {
      const reason = `not-french: the text is in "${language}"`;
      return ports.stories.setScraped(storyId, scraped, { kind: "rejected", reason });
    }
    await ports.stories.setScraped(storyId, scraped);
    await forward(ports, storyId, scraped);
  };
}

interface Task {
  readonly storyId: string;
  readonly url: string;
  readonly sighting: Sighting;
  readonly tries: number;
}

/** What was read, or how the story ended; and the answer in the archive, where there was one. */
type Read = { readonly rawKey: string | null } & ({ readonly article: Article } | { readonly outcome: Outcome });

async function readPageOrSummary(ports: ScrapePorts, task: Task): Promise<Read> {
  let rawKey: string | null = null;
  try {
    const page = await ports.fetchPage(task.url);
    rawKey = await ports.archive.putRaw(task.storyId, page);
    const article = ports.readPage(page, task.sighting.outlet);
    if (article.text.length >= leastText) return { article, rawKey };
    throw new PermanentError("no-text", `Cannot read ${page.url}: ${article.text.length} characters of text`);
  } catch (error) {
    const reason = reasonToGiveUp(error, task.tries);
    if (reason === null) throw error;
    ports.journal.note("page-not-read", { story: task.storyId, why: reason });
    const allowed = !(error instanceof PermanentError && error.code === "address-not-allowed");
    const article = allowed ? fromFeed(ports, task.sighting) : null;
    return article === null ? { outcome: { kind: "rejected", reason }, rawKey } : { article, rawKey };
  }
}

/** Why a page will not be asked for again; null if it will. */
function reasonToGiveUp(error: unknown, tries: number): string | null {
  if (error instanceof PermanentError) return `${error.code}: ${error.message}`;
  if (error instanceof PauseError || !(error instanceof TemporaryError) || tries < mostPageTries) return null;
  return `${error.message} (tried ${tries} times)`;
}

/** The feed's own words as an article; null if there are too few. */
function fromFeed({ readSummary }: ScrapePorts, sighting: Sighting): Article | null {
  const words = `${sighting.title ?? ""} ${sighting.summary ?? ""}`.trim();
  if (words.length < leastSummary) return null;
  try {
    const article = readSummary(sighting);
    return { ...article, language: article.language ?? languageOf(words, []) };
  } catch (error) {
    if (error instanceof PermanentError) return null;
    throw error;
  }
}

/** The date that a feed gives, the least feed id first: the same whichever was polled first. */
function firstDate(sightings: readonly Sighting[]): string | null {
  return firstSighting(sightings.filter(({ publishedAt }) => publishedAt !== null))?.publishedAt ?? null;
}

async function keep(
  { archive, now }: ScrapePorts,
  storyId: string,
  article: Article,
  rawKey: string | null,
): Promise<Scraped> {
  const { title, publishedAt, canonicalUrl, credits, summaryOnly, access } = article;
  return {
    articleKey: await archive.putArticle(storyId, article),
    rawKey,
    fetchedUrl: summaryOnly ? null : article.url,
    title,
    publishedAt,
    canonicalUrl,
    credits,
    summaryOnly,
    access,
    readAt: now(),
  };
}

async function forward({ articles }: ScrapePorts, storyId: string, { articleKey }: Scraped): Promise<void> {
  await articles.send([{ body: { storyId, articleKey } }]);
}
