import { outletOfHost } from "../../../core/credits/outlet-record.ts";
import { outletNotes } from "../../../core/digest/outlet-notes.ts";
import { PermanentError } from "../../../core/errors.ts";
import { actorRules } from "../../../core/events/actor-rules.ts";
import type { Article, Reading } from "../../../core/model.ts";
import { readPage } from "../../../core/page/read-page.ts";
import { readPlainText } from "../../../core/page/read-plain-text.ts";
import { indexPageTables } from "../../../core/page/tables.ts";
import { readArticle } from "../../../core/reading/read-article.ts";
import { boilerplate } from "../../../data/boilerplate.ts";
import { layouts } from "../../../data/layouts.ts";
import { outlets } from "../../../data/outlets.ts";
import { classifyStage } from "../../../functions/classify/stage.ts";
import { deduplicateStage } from "../../../functions/deduplicate/stage.ts";
import { sentArchive } from "../../../functions/digest/keep-sent.ts";
import { sesMailer } from "../../../functions/digest/send-mail.ts";
import { digestStage } from "../../../functions/digest/stage.ts";
import { feedLimits, pollStage } from "../../../functions/poll/stage.ts";
import { fetchPage, pageLimits } from "../../../functions/scrape/fetch-page.ts";
import { scrapeStage } from "../../../functions/scrape/stage.ts";
import { waitSeconds } from "../../../functions/scrape/wait-seconds.ts";
import { openArchive } from "../../../functions/shared/archive.ts";
import {
  type BatchAnswer,
  forEachRecord,
  type QueueEvent,
  triesOf,
} from "../../../functions/shared/for-each-record.ts";
import { robotsPolicy } from "../../../functions/shared/http/robots.ts";
import type { Journal } from "../../../functions/shared/journal.ts";
import { actors, knowledge, watchName } from "../../../functions/shared/knowledge.ts";
import {
  classifyMessage,
  decodeMessage,
  deduplicateMessage,
  scrapeMessage,
  type ClassifyMessage,
  type DeduplicateMessage,
  type DigestMessage,
  type ScrapeMessage,
} from "../../../functions/shared/messages.ts";
import { parkOnLastTry } from "../../../functions/shared/park.ts";
import { comeBackIn, sqsOutbox } from "../../../functions/shared/queue.ts";
import { correctionStore } from "../../../functions/shared/store/corrections.ts";
import { digestStore } from "../../../functions/shared/store/digests.ts";
import { eventStore } from "../../../functions/shared/store/events.ts";
import { feedStore } from "../../../functions/shared/store/feeds.ts";
import { robotsStore } from "../../../functions/shared/store/robots.ts";
import { storyStore } from "../../../functions/shared/store/stories.ts";
import { textStore } from "../../../functions/shared/store/texts.ts";
import { settings } from "../../../infra/queue-settings.ts";
import type { Clients, QueueName } from "./memory-cloud.ts";
import type { Press } from "./press.ts";

/** The five functions of one process, wired as their handlers wire them, over clients of the test's. */
export interface Functions extends Readonly<Record<QueueName, (event: QueueEvent) => Promise<BatchAnswer>>> {
  poll(): Promise<unknown>;
  daily(): Promise<unknown>;
}

export const tables = indexPageTables(boilerplate, layouts);
const rules = actorRules(actors);
const silent: Journal = { note: () => {}, failure: () => {} };

// Reading is a pure function: a text that is read in a thousand runs is read once.
const readings = new Map<string, Reading>();
function read(article: Article): Reading {
  const key = JSON.stringify(article);
  let reading = readings.get(key);
  if (!reading) readings.set(key, (reading = readArticle(article, knowledge)));
  return reading;
}
const pages = new Map<string, Article>();

export function functionsOver({ table, sqs, s3, ses }: Clients, press: Press, now: () => number): Functions {
  const stories = storyStore(table);
  const visits = robotsStore(table);
  const archive = openArchive(s3, "archive");
  const instant = (): string => new Date(now()).toISOString();
  const robots = robotsPolicy({ get: press.get, store: visits, now });
  const poll = pollStage({
    get: press.get,
    feeds: feedStore(table),
    stories,
    pages: sqsOutbox<ScrapeMessage>(sqs, "scrape"),
    journal: silent,
    limits: feedLimits,
    now,
  });
  const scrape = scrapeStage({
    stories,
    archive,
    fetchPage: (address) => fetchPage({ get: press.get, robots, visits, limits: pageLimits, now }, address),
    readPage({ body, url, contentType }, outlet) {
      let article = pages.get(url);
      const timeZone = outletOfHost(outlets, new URL(url).hostname)?.timeZone ?? null;
      if (!article) pages.set(url, (article = readPage({ bytes: body, url, contentType, outlet, timeZone, tables })));
      return article;
    },
    readSummary: ({ url, title, summary, outlet }) =>
      readPlainText({ text: summary ?? "", title, url, outlet, summaryOnly: true, tables }),
    articles: sqsOutbox<ClassifyMessage>(sqs, "classify"),
    journal: silent,
  });
  const classify = classifyStage({
    watch: watchName,
    stories,
    article: (key) => archive.article(key),
    read,
    deduplicate: sqsOutbox<DeduplicateMessage>(sqs, "deduplicate"),
  });
  const deduplicate = deduplicateStage({
    watch: watchName,
    stories,
    events: eventStore(table),
    texts: textStore(table),
    corrections: correctionStore(table),
    digests: sqsOutbox<DigestMessage>(sqs, "digest"),
    actors: rules,
    now: instant,
  });
  const digest = digestStage({
    watch: watchName,
    events: eventStore(table),
    stories,
    digests: digestStore(table),
    outlets: outletNotes(outlets),
    deafFeeds: async () => [],
    hasReaders: true,
    send: sesMailer(ses, "vigie@exemple.example", ["lecteur@exemple.example"]),
    keep: sentArchive(s3, "archive", instant),
    now: instant,
  });
  return {
    poll: () => poll({ feeds: press.feeds, all: true, since: null, until: Number.MAX_SAFE_INTEGER }),
    scrape: forEachRecord(
      async (record) => {
        const message = decodeMessage(scrapeMessage, record.body);
        const tries = triesOf(record);
        const park = () => parkOnLastTry(stories, message.storyId, record, settings.scrape.tries);
        try {
          await scrape(message, { tries, park });
        } catch (error) {
          if (!(error instanceof PermanentError))
            await comeBackIn(sqs, "scrape", record.receiptHandle, waitSeconds(error, tries)).catch(() => {});
          throw error;
        }
      },
      silent,
      { fifo: true },
    ),
    classify: forEachRecord(
      async (record) => {
        const message = decodeMessage(classifyMessage, record.body);
        const last = triesOf(record) >= settings.classify.tries;
        const park = () => parkOnLastTry(stories, message.storyId, record, settings.classify.tries);
        await classify(message, { last, park });
      },
      silent,
      { fifo: false },
    ),
    deduplicate: forEachRecord(
      async (record) => {
        const message = decodeMessage(deduplicateMessage, record.body);
        await parkOnLastTry(stories, message.storyId, record, settings.deduplicate.tries);
        await deduplicate(message);
      },
      silent,
      { fifo: false },
    ),
    digest: forEachRecord(async () => void (await digest("alerts")), silent, { fifo: false }),
    daily: () => digest("daily"),
  };
}
