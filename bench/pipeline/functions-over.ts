import { showsAll } from "../../core/channels/payload-of.ts";
import { outletOfHost } from "../../core/credits/outlet-record.ts";
import { outletNotes } from "../../core/digest/outlet-notes.ts";
import { PermanentError } from "../../core/errors.ts";
import { actorRules } from "../../core/events/actor-rules.ts";
import type { Article, Reading } from "../../core/model.ts";
import { readPage } from "../../core/page/read-page.ts";
import { readPlainText } from "../../core/page/read-plain-text.ts";
import { indexPageTables } from "../../core/page/tables.ts";
import { readArticle } from "../../core/reading/read-article.ts";
import { boilerplate } from "../../data/boilerplate.ts";
import { layouts } from "../../data/layouts.ts";
import { outlets } from "../../data/outlets.ts";
import { classifyStage } from "../../functions/classify/stage.ts";
import { rememberTellings } from "../../functions/shared/store/remember-tellings.ts";
import { deafFeeds } from "../../core/digest/blind-spots.ts";
import { deduplicateStage } from "../../functions/deduplicate/stage.ts";
import { sentArchive } from "../../functions/digest/keep-sent.ts";
import { readingFrom } from "../../functions/digest/reading-from.ts";
import { digestStage } from "../../functions/digest/stage.ts";
import { waitSeconds as digestWait } from "../../functions/digest/wait-seconds.ts";
import { noteChanges } from "../../functions/notify/note-changes.ts";
import { notifyStage } from "../../functions/notify/stage.ts";
import { feedLimits, pollStage } from "../../functions/poll/stage.ts";
import { fetchPage, pageLimits } from "../../functions/scrape/fetch-page.ts";
import { scrapeStage } from "../../functions/scrape/stage.ts";
import { waitSeconds } from "../../functions/scrape/wait-seconds.ts";
import { openChannels } from "../../functions/shared/channels/channels.ts";
import { linkPath, linksOf } from "../../functions/shared/links.ts";
import { openArchive } from "../../functions/shared/archive.ts";
import { type BatchAnswer, forEachRecord, type QueueEvent, triesOf } from "../../functions/shared/for-each-record.ts";
import { robotsPolicy } from "../../functions/shared/http/robots.ts";
import type { Journal } from "../../functions/shared/journal.ts";
import { actors, knowledge, watchName } from "../../functions/shared/knowledge.ts";
import {
  classifyMessage,
  decodeMessage,
  deduplicateMessage,
  digestMessage,
  notifyMessage,
  scrapeMessage,
  type ClassifyMessage,
  type DeduplicateMessage,
  type DigestMessage,
  type NotifyMessage,
  type ScrapeMessage,
} from "../../functions/shared/messages.ts";
import { parkOnLastTry } from "../../functions/shared/park.ts";
import { comeBackIn, sqsOutbox } from "../../functions/shared/queue.ts";
import { correctionStore } from "../../functions/shared/store/corrections.ts";
import { announcementStore } from "../../functions/shared/store/announcements.ts";
import { delayStore } from "../../functions/shared/store/delays.ts";
import { eventStore } from "../../functions/shared/store/events.ts";
import { feedStore } from "../../functions/shared/store/feeds.ts";
import { robotsStore } from "../../functions/shared/store/robots.ts";
import { roundStore } from "../../functions/shared/store/rounds.ts";
import { storyStore } from "../../functions/shared/store/stories.ts";
import { notingUnread, unreadStore } from "../../functions/shared/store/unread.ts";
import { subscriptionStore } from "../../functions/shared/store/subscriptions.ts";
import { textStore } from "../../functions/shared/store/texts.ts";
import { settings } from "../../infra/queue-settings.ts";
import type { Clients, QueueName } from "./memory-cloud.ts";
import type { Press } from "./press.ts";

/** The six functions of one process, wired as their handlers wire them, over clients of the test's. */
export interface Functions extends Readonly<Record<QueueName, (event: QueueEvent) => Promise<BatchAnswer>>> {
  poll(): Promise<unknown>;
  /** The clock, with everybody due. */
  tick(): Promise<unknown>;
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
  const unread = unreadStore(table);
  const parked = notingUnread(stories, unread, instant);
  const scrape = scrapeStage({
    stories,
    unread,
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
    now: instant,
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
    events: rememberTellings(eventStore(table)),
    texts: textStore(table),
    corrections: correctionStore(table),
    digests: sqsOutbox<NotifyMessage>(sqs, "notify"),
    actors: rules,
    now: instant,
  });
  const events = eventStore(table);
  const delays = delayStore(table);
  const notify = notifyStage({
    rounds: roundStore(table),
    subscriptions: subscriptionStore(table),
    alerts: sqsOutbox<DigestMessage>(sqs, "alert"),
    digests: sqsOutbox<DigestMessage>(sqs, "digest"),
    last: async () => (await events.state(watchName)).last,
    note: noteChanges({ watch: watchName, events, stories, announcements: announcementStore(table), delays }),
    seed: async () => {},
  });
  const sent = sentArchive(s3, "archive");
  const digest = digestStage({
    watch: watchName,
    events,
    subscriptions: subscriptionStore(table),
    delays,
    read: readingFrom({
      table,
      outlets: outletNotes(outlets),
      actors: rules,
      deafFeeds: async () =>
        deafFeeds([...(await feedStore(table).states(press.feeds.map(({ id }) => id))).values()], now()),
      now,
    }),
    send: openChannels({
      ses,
      from: "vigie@exemple.example",
      post: async () => ({ kind: "not-sent", permanent: true, why: "no web here" }),
      patience: { wait: async () => {}, now, mostSeconds: 0 },
      now,
    }),
    repeats: () => false,
    pace: async () => {},
    showsAll,
    linksOf: (subscription) => linksOf("https://liens.example/", subscription),
    confirmAddress: (subscription) => `https://liens.example/${linkPath(subscription, "confirm")}`,
    keep: (subscriber, payload) => sent.keep(subscriber, payload),
    kept: (key) => sent.kept(key),
    leaveAside: (alert) => sqsOutbox<DigestMessage>(sqs, "digest").send([{ body: alert }]),
    journal: silent,
    now: instant,
  });
  const writing = (queue: "alert" | "digest") =>
    forEachRecord(
      async (record) => {
        try {
          await digest(decodeMessage(digestMessage, record.body));
        } catch (error) {
          await comeBackIn(sqs, queue, record.receiptHandle, digestWait(error, triesOf(record))).catch(() => {});
          throw error;
        }
      },
      silent,
      { fifo: false },
    );
  return {
    poll: () => poll({ feeds: press.feeds, all: true, since: null, until: Number.MAX_SAFE_INTEGER }),
    scrape: forEachRecord(
      async (record) => {
        const message = decodeMessage(scrapeMessage, record.body);
        const tries = triesOf(record);
        const park = () => parkOnLastTry(parked, message.storyId, record, settings.scrape.tries);
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
    notify: forEachRecord(
      async (record) => {
        const { upTo } = decodeMessage(notifyMessage, record.body);
        await notify({ kind: "changes", upTo });
      },
      silent,
      { fifo: false },
    ),
    alert: writing("alert"),
    digest: writing("digest"),
    tick: () => notify({ kind: "clock", now: now(), all: true }),
  };
}
