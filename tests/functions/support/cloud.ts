import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { openArchive } from "../../../functions/shared/archive.ts";
import { feedStore } from "../../../functions/shared/store/feeds.ts";
import { robotsStore } from "../../../functions/shared/store/robots.ts";
import { storyStore } from "../../../functions/shared/store/stories.ts";
import { openTable } from "../../../functions/shared/store/table.ts";
import { startDynamoDb } from "../../../local/emulators/dynamodb.ts";
import { startQueues } from "../../../local/emulators/queues.ts";
import { makeTable } from "../../support/make-table.ts";

const region = "eu-west-3";
const credentials = { accessKeyId: "local", secretAccessKey: "local" };

/** One message as its function gets it. */
export interface Received {
  readonly body: string;
  readonly group: string | undefined;
  readonly receiptHandle: string;
  readonly receives: number;
}

/** The services that functions use, on this machine: table, archive, queues; empty. */
export async function startCloud() {
  const dynamo = await startDynamoDb({ region });
  const queues = await startQueues({ region, account: "000000000000" });
  const dynamodb = new DynamoDBClient({ region, credentials, endpoint: dynamo.endpoint });
  const sqs = new SQSClient({ region, credentials, endpoint: queues.endpoint });
  const s3 = new S3Client({ region, credentials, endpoint: queues.endpoint, forcePathStyle: true });
  await makeTable(dynamodb, "Events");
  const fifo = { FifoQueue: "true", VisibilityTimeout: "360" };
  await sqs.send(new CreateQueueCommand({ QueueName: "Scrape.fifo", Attributes: fifo }));
  await sqs.send(new CreateQueueCommand({ QueueName: "Classify" }));
  const hides = { VisibilityTimeout: "360" };
  for (const QueueName of ["Notify", "Alert", "Digest"])
    await sqs.send(new CreateQueueCommand({ QueueName, Attributes: hides }));
  queues.server.createBucket("archive");
  const table = openTable(dynamodb, "Events");
  return {
    table,
    sqs,
    stories: storyStore(table),
    feeds: feedStore(table),
    robots: robotsStore(table),
    archive: openArchive(s3, "archive"),
    scrapeQueue: queues.urlOf("Scrape.fifo"),
    classifyQueue: queues.urlOf("Classify"),
    notifyQueue: queues.urlOf("Notify"),
    alertQueue: queues.urlOf("Alert"),
    digestQueue: queues.urlOf("Digest"),
    /** Settings of a deployed function that uses these services. */
    environment: {
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
      AWS_ENDPOINT_URL_SQS: queues.endpoint,
      AWS_ENDPOINT_URL_S3: queues.endpoint,
      TABLE_NAME: "Events",
      ARCHIVE_BUCKET: "archive",
      SCRAPE_QUEUE_URL: queues.urlOf("Scrape.fifo"),
      CLASSIFY_QUEUE_URL: queues.urlOf("Classify"),
      NOTIFY_QUEUE_URL: queues.urlOf("Notify"),
      ALERT_QUEUE_URL: queues.urlOf("Alert"),
      DIGEST_QUEUE_URL: queues.urlOf("Digest"),
      CONTACT: "https://vigie.example/robot",
    },
    /** What waits in a queue, at most ten; it stays hidden for six minutes. */
    async receive(queueUrl: string): Promise<Received[]> {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({
          QueueUrl: queueUrl,
          MaxNumberOfMessages: 10,
          MessageSystemAttributeNames: ["All"],
        }),
      );
      return Messages.map(({ Body = "", ReceiptHandle = "", Attributes = {} }) => ({
        body: Body,
        group: Attributes.MessageGroupId,
        receiptHandle: ReceiptHandle,
        receives: Number(Attributes.ApproximateReceiveCount),
      }));
    },
    /** Seconds for which each message of a queue that was received stays hidden. */
    hiddenFor(queue: string): number[] {
      const { inflight = [] } = queues.server.inspectQueue(queue)?.messages ?? {};
      return inflight.map(({ visibilityDeadline }) => (visibilityDeadline - Date.now()) / 1000);
    },
    /** Bytes of an object of the archive, as they lie there. */
    async objectUnder(key: string): Promise<Buffer> {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: "archive", Key: key }));
      return Buffer.from((await Body?.transformToByteArray()) ?? []);
    },
    async stop(): Promise<void> {
      for (const client of [dynamodb, sqs, s3]) client.destroy();
      await queues.stop();
      await dynamo.stop();
    },
  };
}

export type Cloud = Awaited<ReturnType<typeof startCloud>>;
