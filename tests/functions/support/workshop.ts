import { DeleteMessageCommand } from "@aws-sdk/client-sqs";
import { unreadStore } from "../../../functions/shared/store/unread.ts";
import { indexPageTables } from "../../../core/page/tables.ts";
import { readPage } from "../../../core/page/read-page.ts";
import { readPlainText } from "../../../core/page/read-plain-text.ts";
import { boilerplate } from "../../../data/boilerplate.ts";
import { type FeedReport, type PollPorts, type PollRequest, pollStage } from "../../../functions/poll/stage.ts";
import { fetchPage, type PageLimits } from "../../../functions/scrape/fetch-page.ts";
import { type ScrapePorts, scrapeStage } from "../../../functions/scrape/stage.ts";
import { type Forbids, isPrivateAddress } from "../../../functions/shared/http/address-guard.ts";
import { createGetter } from "../../../functions/shared/http/get.ts";
import { robotsPolicy } from "../../../functions/shared/http/robots.ts";
import type { Journal } from "../../../functions/shared/journal.ts";
import {
  classifyMessage,
  type ClassifyMessage,
  decodeMessage,
  scrapeMessage,
  type ScrapeMessage,
} from "../../../functions/shared/messages.ts";
import { sqsOutbox } from "../../../functions/shared/queue.ts";
import { type Cloud, type Received, startCloud } from "./cloud.ts";

/** Poll and scrape over services of this machine, as deployed but for shorter limits and a clock that a test sets. */
export interface Workshop {
  readonly cloud: Cloud;
  readonly pollPorts: PollPorts;
  readonly scrapePorts: ScrapePorts;
  /** What the stages noted, by name. */
  readonly notes: { readonly what: string; readonly details: Readonly<Record<string, unknown>> }[];
  poll(request: Partial<PollRequest>): Promise<readonly FeedReport[]>;
  /** One delivery of a scrape message. */
  scrape(message: ScrapeMessage, tries?: number): Promise<void>;
  /** Takes every message off the scrape queue, with the group that it was in. */
  takePages(): Promise<(ScrapeMessage & { readonly group: string | undefined })[]>;
  /** Takes every message off the classify queue. */
  takeArticles(): Promise<ClassifyMessage[]>;
  /** Moves the clock on. */
  pass(seconds: number): void;
}

/** Loopback stands for the public internet; everything else private stays forbidden. */
const forbids: Forbids = (ip) => ip !== "127.0.0.1" && isPrivateAddress(ip);
const shortLimits: PageLimits = { maxBytes: 1_000_000, totalMilliseconds: 2000, idleMilliseconds: 500 };
const tables = indexPageTables(boilerplate);

export async function startWorkshop(
  limits: PageLimits = shortLimits,
  feedLimits: PageLimits = limits,
): Promise<Workshop> {
  const cloud = await startCloud();
  let ahead = 0;
  const now = (): number => Date.now() + ahead;
  const notes: { what: string; details: Readonly<Record<string, unknown>> }[] = [];
  const journal: Journal = {
    note: (what, details) => void notes.push({ what, details }),
    failure: (id, error) => void notes.push({ what: "failure", details: { id, error } }),
  };
  const get = createGetter({ agent: "Vigie/0.1 (+https://vigie.example/)", forbids });
  const robots = robotsPolicy({ get, store: cloud.robots, now });
  const pollPorts: PollPorts = {
    get,
    feeds: cloud.feeds,
    stories: cloud.stories,
    pages: sqsOutbox<ScrapeMessage>(cloud.sqs, cloud.scrapeQueue),
    journal,
    limits: feedLimits,
    now,
  };
  const scrapePorts: ScrapePorts = {
    stories: cloud.stories,
    unread: unreadStore(cloud.table),
    archive: cloud.archive,
    fetchPage: (address) => fetchPage({ get, robots, visits: cloud.robots, limits, now }, address),
    readPage: ({ body, url, contentType }, outlet) => readPage({ bytes: body, url, contentType, outlet, tables }),
    readSummary: ({ url, title, summary, outlet }) =>
      readPlainText({ text: summary ?? "", title, url, outlet, summaryOnly: true, tables }),
    articles: sqsOutbox<ClassifyMessage>(cloud.sqs, cloud.classifyQueue),
    journal,
    now: () => new Date(now()).toISOString(),
  };
  const take = async (queue: string): Promise<Received[]> => {
    const all: Received[] = [];
    for (let some = await cloud.receive(queue); some.length > 0; some = await cloud.receive(queue)) {
      all.push(...some);
      for (const { receiptHandle } of some)
        await cloud.sqs.send(new DeleteMessageCommand({ QueueUrl: queue, ReceiptHandle: receiptHandle }));
    }
    return all;
  };
  return {
    cloud,
    pollPorts,
    scrapePorts,
    notes,
    async poll(request) {
      const whole = { feeds: [], all: false, since: null, until: Number.MAX_SAFE_INTEGER, ...request };
      return (await pollStage(pollPorts)(whole)).feeds;
    },
    scrape: (message, tries = 1) => scrapeStage(scrapePorts)(message, { tries, park: () => Promise.resolve() }),
    takePages: async () =>
      (await take(cloud.scrapeQueue)).map(({ body, group }) => ({ ...decodeMessage(scrapeMessage, body), group })),
    takeArticles: async () => (await take(cloud.classifyQueue)).map(({ body }) => decodeMessage(classifyMessage, body)),
    pass: (seconds) => void (ahead += seconds * 1000),
  };
}
