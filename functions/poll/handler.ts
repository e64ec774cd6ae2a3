import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SQSClient } from "@aws-sdk/client-sqs";
import { feeds as builtIn } from "../../data/feeds.ts";
import { forbidPrivate } from "../shared/http/address-guard.ts";
import { createGetter } from "../shared/http/get.ts";
import { userAgent } from "../shared/http/user-agent.ts";
import { consoleJournal } from "../shared/journal.ts";
import type { ScrapeMessage } from "../shared/messages.ts";
import { sqsOutbox } from "../shared/queue.ts";
import { readEnv } from "../shared/read-env.ts";
import { feedStore } from "../shared/store/feeds.ts";
import { storyStore } from "../shared/store/stories.ts";
import { openTable } from "../shared/store/table.ts";
import { pollEnv } from "./env.ts";
import { readPollEvent } from "./event.ts";
import { feedLimits, type FeedReport, pollStage } from "./stage.ts";

const env = readEnv(pollEnv, process.env);
const table = openTable(new DynamoDBClient(), env.TABLE_NAME);
const stage = pollStage({
  get: createGetter({
    agent: userAgent(env.CONTACT),
    forbids: forbidPrivate({ unlessAllowed: env.ALLOW_PRIVATE_NETWORK }),
  }),
  feeds: feedStore(table),
  stories: storyStore(table),
  pages: sqsOutbox<ScrapeMessage>(new SQSClient(), env.SCRAPE_QUEUE_URL),
  journal: consoleJournal("poll"),
  limits: feedLimits,
  now: Date.now,
});

/** Time that a feed which has been begun may take. */
const reserveMilliseconds = 60_000;
/** Where nobody says how long it may run. */
const usualMilliseconds = 240_000;

/** Entry point; the rules are in stage.ts and core/feeds. */
export async function handler(
  event: unknown,
  context?: { readonly getRemainingTimeInMillis?: () => number },
): Promise<{ feeds: FeedReport[] }> {
  const left = context?.getRemainingTimeInMillis?.() ?? usualMilliseconds;
  return stage({ ...readPollEvent(event, builtIn), until: Date.now() + left - reserveMilliseconds });
}
