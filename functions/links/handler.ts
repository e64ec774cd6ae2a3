import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SQSClient } from "@aws-sdk/client-sqs";
import { linkWords } from "../../core/subscriptions/link-pages.ts";
import { englishNames } from "../../core/digest/english-names.ts";
import { offices } from "../../data/offices.ts";
import { people } from "../../data/people.ts";
import { consoleJournal } from "../shared/journal.ts";
import type { DeduplicateMessage } from "../shared/messages.ts";
import { sqsOutbox } from "../shared/queue.ts";
import { readEnv } from "../shared/read-env.ts";
import { correctionStore } from "../shared/store/corrections.ts";
import { eventStore } from "../shared/store/events.ts";
import { storyStore } from "../shared/store/stories.ts";
import { subscriptionStore } from "../shared/store/subscriptions.ts";
import { openTable } from "../shared/store/table.ts";
import { watchName } from "../shared/watch-name.ts";
import { correctByLink } from "./correct-by-link.ts";
import { linksEnv } from "./env.ts";
import { readHttpEvent, type WebAnswer } from "./http-event.ts";
import { knownEvents } from "./known-events.ts";
import { pullStage } from "./pull.ts";
import { recentEvents } from "./recent-events.ts";
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

const subscriptions = subscriptionStore(table);

const pull = pullStage({
  watch: watchName,
  subscriptions,
  events,
  recent: recentEvents({ watch: watchName, events, stories: storyStore(table) }),
  englishNames: englishNames(people, offices),
  now: Date.now,
});

const stage = linksStage({
  subscriptions,
  last: async () => (await events.state(watchName)).last,
  headline: (event, reader) => known.headline(event, reader),
  candidates: (event, reader) => known.candidates(event, reader),
  correct: correctByLink(corrections, now),
  now,
});

/** Entry point of a function URL; the rules are in pull.ts and stage.ts. */
export async function handler(event: unknown): Promise<WebAnswer> {
  const request = readHttpEvent(event);
  if (request === null) return renderPage({ status: 404, page: linkWords.fr.gone }, "GET");
  try {
    return (await pull(request)) ?? renderPage(await stage(request), request.method);
  } catch (error) {
    // The address holds a token: only what went wrong is written down.
    journal.failure("request", error);
    return renderPage({ status: 503, page: linkWords.fr.down }, request.method);
  }
}
