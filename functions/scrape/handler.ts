import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { PermanentError } from "../../core/errors.ts";
import { openArchive } from "../shared/archive.ts";
import { forEachRecord, triesOf } from "../shared/for-each-record.ts";
import { forbidPrivate } from "../shared/http/address-guard.ts";
import { createGetter } from "../shared/http/get.ts";
import { robotsPolicy } from "../shared/http/robots.ts";
import { userAgent } from "../shared/http/user-agent.ts";
import { consoleJournal } from "../shared/journal.ts";
import { type ClassifyMessage, decodeMessage, scrapeMessage } from "../shared/messages.ts";
import { parkOnLastTry } from "../shared/park.ts";
import { comeBackIn, sqsOutbox } from "../shared/queue.ts";
import { readEnv } from "../shared/read-env.ts";
import { robotsStore } from "../shared/store/robots.ts";
import { storyStore } from "../shared/store/stories.ts";
import { notingUnread, unreadStore } from "../shared/store/unread.ts";
import { openTable } from "../shared/store/table.ts";
import { scrapeEnv } from "./env.ts";
import { fetchPage, pageLimits } from "./fetch-page.ts";
import { readFetched, readSighting } from "./read-fetched.ts";
import { scrapeStage } from "./stage.ts";
import { waitSeconds } from "./wait-seconds.ts";

const env = readEnv(scrapeEnv, process.env);
const queues = new SQSClient();
const table = openTable(new DynamoDBClient(), env.TABLE_NAME);
const stories = storyStore(table);
const visits = robotsStore(table);
const get = createGetter({
  agent: userAgent(env.CONTACT),
  forbids: forbidPrivate({ unlessAllowed: env.ALLOW_PRIVATE_NETWORK }),
});
const robots = robotsPolicy({ get, store: visits, now: Date.now });
const journal = consoleJournal("scrape");
const unread = unreadStore(table);
const now = (): string => new Date().toISOString();
const parked = notingUnread(stories, unread, now);
const stage = scrapeStage({
  stories,
  unread,
  archive: openArchive(new S3Client(), env.ARCHIVE_BUCKET),
  fetchPage: (address) => fetchPage({ get, robots, visits, limits: pageLimits, now: Date.now }, address),
  readPage: readFetched,
  readSummary: readSighting,
  articles: sqsOutbox<ClassifyMessage>(queues, env.CLASSIFY_QUEUE_URL),
  journal,
  now,
});

/** Entry point; the rules are in stage.ts and core/page. A page that failed comes back when it should, not when a crash would. */
export const handler = forEachRecord(
  async (record) => {
    const message = decodeMessage(scrapeMessage, record.body);
    const tries = triesOf(record);
    try {
      await stage(message, { tries, park: () => parkOnLastTry(parked, message.storyId, record, env.MAX_TRIES) });
    } catch (error) {
      if (!(error instanceof PermanentError))
        await comeBackIn(queues, env.SCRAPE_QUEUE_URL, record.receiptHandle, waitSeconds(error, tries)).catch(
          (reason: unknown) => journal.failure(record.messageId, reason),
        );
      throw error;
    }
  },
  journal,
  { fifo: true },
);
