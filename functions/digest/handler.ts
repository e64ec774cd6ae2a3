import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { deafFeeds } from "../../core/digest/blind-spots.ts";
import { outletNotes } from "../../core/digest/outlet-notes.ts";
import { feeds } from "../../data/feeds.ts";
import { outlets } from "../../data/outlets.ts";
import { type BatchAnswer, forEachRecord, type QueueEvent } from "../shared/for-each-record.ts";
import { consoleJournal } from "../shared/journal.ts";
import { watchName } from "../shared/knowledge.ts";
import { decodeMessage, digestMessage } from "../shared/messages.ts";
import { readEnv } from "../shared/read-env.ts";
import { digestStore } from "../shared/store/digests.ts";
import { eventStore } from "../shared/store/events.ts";
import { feedStore } from "../shared/store/feeds.ts";
import { storyStore } from "../shared/store/stories.ts";
import { openTable } from "../shared/store/table.ts";
import { digestEnv } from "./env.ts";
import { sentArchive } from "./keep-sent.ts";
import { sesMailer } from "./send-mail.ts";
import { digestStage } from "./stage.ts";

const env = readEnv(digestEnv, process.env);
const table = openTable(new DynamoDBClient(), env.TABLE_NAME);
const now = (): string => new Date().toISOString();
const stage = digestStage({
  watch: watchName,
  events: eventStore(table),
  stories: storyStore(table),
  digests: digestStore(table),
  outlets: outletNotes(outlets),
  deafFeeds: async () =>
    deafFeeds([...(await feedStore(table).states(feeds.map(({ id }) => id))).values()], Date.now()),
  hasReaders: env.MAIL_TO.length > 0,
  // Sent once or not at all: the SDK itself must not try a second time after a broken connection.
  send: sesMailer(new SESv2Client({ maxAttempts: 1 }), env.MAIL_FROM, env.MAIL_TO),
  keep: sentArchive(new S3Client(), env.ARCHIVE_BUCKET, now),
  now,
});

const alert = forEachRecord(
  async (record) => {
    decodeMessage(digestMessage, record.body);
    await stage("alerts");
  },
  consoleJournal("digest"),
  { fifo: false },
);

/** Entry point: by the clock (`{}`) the daily digest, by the queue the alerts. The rules are in stage.ts and core/digest. */
export async function handler(event: Partial<QueueEvent>): Promise<BatchAnswer | { sent: number }> {
  return event.Records ? alert({ Records: event.Records }) : stage("daily");
}
