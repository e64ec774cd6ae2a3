import { randomBytes } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SQSClient } from "@aws-sdk/client-sqs";
import { type BatchAnswer, forEachRecord, type QueueEvent, triesOf } from "../shared/for-each-record.ts";
import { consoleJournal } from "../shared/journal.ts";
import { watchName } from "../shared/watch-name.ts";
import { decodeMessage, type DigestMessage, notifyMessage } from "../shared/messages.ts";
import { comeBackIn, sqsOutbox } from "../shared/queue.ts";
import { readEnv } from "../shared/read-env.ts";
import { announcementStore } from "../shared/store/announcements.ts";
import { delayStore } from "../shared/store/delays.ts";
import { eventStore } from "../shared/store/events.ts";
import { roundStore } from "../shared/store/rounds.ts";
import { storyStore } from "../shared/store/stories.ts";
import { subscriptionStore } from "../shared/store/subscriptions.ts";
import { openTable } from "../shared/store/table.ts";
import { notifyEnv } from "./env.ts";
import { noteChanges } from "./note-changes.ts";
import { seedSubscribers } from "./seed.ts";
import { notifyStage } from "./stage.ts";
import { waitSeconds } from "./wait-seconds.ts";

const env = readEnv(notifyEnv, process.env);
const table = openTable(new DynamoDBClient(), env.TABLE_NAME);
const journal = consoleJournal("notify");
const events = eventStore(table);
const subscriptions = subscriptionStore(table);
const last = async (): Promise<number> => (await events.state(watchName)).last;
const queues = new SQSClient();
const stage = notifyStage({
  last,
  rounds: roundStore(table),
  subscriptions,
  alerts: sqsOutbox<DigestMessage>(queues, env.ALERT_QUEUE_URL),
  digests: sqsOutbox<DigestMessage>(queues, env.DIGEST_QUEUE_URL),
  note: noteChanges({
    watch: watchName,
    events,
    stories: storyStore(table),
    announcements: announcementStore(table),
    delays: delayStore(table),
  }),
  seed: seedSubscribers(
    {
      subscriptions,
      last,
      journal,
      newId: () => randomBytes(8).toString("hex"),
      newToken: () => randomBytes(16).toString("hex"),
      now: () => new Date().toISOString(),
    },
    env.MAIL_TO,
  ),
});

const changes = forEachRecord(
  async (record) => {
    const { upTo } = decodeMessage(notifyMessage, record.body);
    try {
      await stage({ kind: "changes", upTo });
    } catch (error) {
      await comeBackIn(queues, env.NOTIFY_QUEUE_URL, record.receiptHandle, waitSeconds(triesOf(record))).catch(
        (reason: unknown) => journal.failure(record.messageId, reason),
      );
      throw error;
    }
  },
  journal,
  { fifo: false },
);

/** Entry point: by the queue after changes; by the clock whoever is due, or with `{"all": true}` whether or not they are. */
export async function handler(event: Partial<QueueEvent> & { readonly all?: boolean }): Promise<BatchAnswer | null> {
  if (event.Records) return changes({ Records: event.Records });
  await stage({ kind: "clock", now: Date.now(), all: event.all === true });
  return null;
}
