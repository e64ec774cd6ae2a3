import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { readArticle } from "../../core/reading/read-article.ts";
import { openArchive } from "../shared/archive.ts";
import { forEachRecord, triesOf } from "../shared/for-each-record.ts";
import { consoleJournal } from "../shared/journal.ts";
import { knowledge, watchName } from "../shared/knowledge.ts";
import { classifyMessage, decodeMessage, type DeduplicateMessage } from "../shared/messages.ts";
import { parkOnLastTry } from "../shared/park.ts";
import { sqsOutbox } from "../shared/queue.ts";
import { readEnv } from "../shared/read-env.ts";
import { storyStore } from "../shared/store/stories.ts";
import { openTable } from "../shared/store/table.ts";
import { classifyEnv } from "./env.ts";
import { classifyStage } from "./stage.ts";

const env = readEnv(classifyEnv, process.env);
const stories = storyStore(openTable(new DynamoDBClient(), env.TABLE_NAME));
const archive = openArchive(new S3Client(), env.ARCHIVE_BUCKET);
const stage = classifyStage({
  watch: watchName,
  stories,
  article: (key) => archive.article(key),
  read: (article) => readArticle(article, knowledge),
  deduplicate: sqsOutbox<DeduplicateMessage>(new SQSClient(), env.DEDUPLICATE_QUEUE_URL),
});

/** Entry point; the rules are in stage.ts and core/reading. */
export const handler = forEachRecord(
  async (record) => {
    const message = decodeMessage(classifyMessage, record.body);
    await stage(message, {
      last: triesOf(record) >= env.MAX_TRIES,
      park: () => parkOnLastTry(stories, message.storyId, record, env.MAX_TRIES),
    });
  },
  consoleJournal("classify"),
  { fifo: false },
);
