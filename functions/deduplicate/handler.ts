import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SQSClient } from "@aws-sdk/client-sqs";
import { actorRules } from "../../core/events/actor-rules.ts";
import { actors, watchName } from "../shared/knowledge.ts";
import { parkOnLastTry } from "../shared/park.ts";
import { deduplicateMessage, decodeMessage, type NotifyMessage } from "../shared/messages.ts";
import { forEachRecord } from "../shared/for-each-record.ts";
import { consoleJournal } from "../shared/journal.ts";
import { readEnv } from "../shared/read-env.ts";
import { sqsOutbox } from "../shared/queue.ts";
import { correctionStore } from "../shared/store/corrections.ts";
import { eventStore } from "../shared/store/events.ts";
import { storyStore } from "../shared/store/stories.ts";
import { openTable } from "../shared/store/table.ts";
import { textStore } from "../shared/store/texts.ts";
import { deduplicateEnv } from "./env.ts";
import { rememberTellings } from "../shared/store/remember-tellings.ts";
import { deduplicateStage } from "./stage.ts";

const env = readEnv(deduplicateEnv, process.env);
const table = openTable(new DynamoDBClient(), env.TABLE_NAME);
const stories = storyStore(table);
const journal = consoleJournal("deduplicate");
const stage = deduplicateStage({
  watch: watchName,
  stories,
  events: rememberTellings(eventStore(table)),
  texts: textStore(table),
  corrections: correctionStore(table),
  digests: sqsOutbox<NotifyMessage>(new SQSClient(), env.NOTIFY_QUEUE_URL),
  actors: actorRules(actors),
  now: () => new Date().toISOString(),
});

/** Entry point; the rules are in stage.ts and core/events. */
export const handler = forEachRecord(
  async (record) => {
    const message = decodeMessage(deduplicateMessage, record.body);
    await parkOnLastTry(stories, message.storyId, record, env.MAX_TRIES);
    await stage(message);
  },
  journal,
  // Events are a function of the set: one poison message must not drag its neighbours to the dead-letter queue.
  { fifo: false },
);
