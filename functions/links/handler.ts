import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SQSClient } from "@aws-sdk/client-sqs";
import { linkWords } from "../../core/subscriptions/link-pages.ts";
import { consoleJournal } from "../shared/journal.ts";
import type { DeduplicateMessage } from "../shared/messages.ts";
import { sqsOutbox } from "../shared/queue.ts";
import { readEnv } from "../shared/read-env.ts";
import { correctionStore } from "../shared/store/corrections.ts";
import { eventStore } from "../shared/store/events.ts";
import { subscriptionStore } from "../shared/store/subscriptions.ts";
import { openTable } from "../shared/store/table.ts";
import { watchName } from "../shared/watch-name.ts";
import { correctByLink } from "./correct-by-link.ts";
import { linksEnv } from "./env.ts";
import { readHttpEvent, type WebAnswer } from "./http-event.ts";
import { knownEvents } from "./known-events.ts";
import { renderPage } from "./render-page.ts";
import { linksStage } from "./stage.ts";

const env = readEnv(linksEnv, process.env);
const table = openTable(new DynamoDBClient(), env.TABLE_NAME);
const journal = consoleJournal("links");
const events = eventStore(table);
const now = (): string => new Date().toISOString();
const known = knownEvents(events, () => now().slice(0, 4));
const corrections = {
  watch: watchName,
  corrections: correctionStore(table),
  regroup: sqsOutbox<DeduplicateMessage>(new SQSClient(), env.DEDUPLICATE_QUEUE_URL),
};

const stage = linksStage({
  subscriptions: subscriptionStore(table),
  last: async () => (await events.state(watchName)).last,
  headline: (event, reader) => known.headline(event, reader),
  candidates: (event, reader) => known.candidates(event, reader),
  correct: correctByLink(corrections, now),
  now,
});

/** Entry point of a function URL; the rules are in stage.ts. */
export async function handler(event: unknown): Promise<WebAnswer> {
  const request = readHttpEvent(event);
  if (request === null) return renderPage({ status: 404, page: linkWords.fr.gone }, "GET");
  try {
    return renderPage(await stage(request), request.method);
  } catch (error) {
    // The address holds a token: only what went wrong is written down.
    journal.failure("request", error);
    return renderPage({ status: 503, page: linkWords.fr.down }, request.method);
  }
}
