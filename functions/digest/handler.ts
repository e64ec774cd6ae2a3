import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { SQSClient } from "@aws-sdk/client-sqs";
import { showsAll } from "../../core/channels/payload-of.ts";
import { PermanentError } from "../../core/errors.ts";
import { deafFeeds } from "../../core/digest/blind-spots.ts";
import { englishNames } from "../../core/digest/english-names.ts";
import { outletNotes } from "../../core/digest/outlet-notes.ts";
import { actorRules } from "../../core/events/actor-rules.ts";
import { feeds } from "../../data/feeds.ts";
import { offices } from "../../data/offices.ts";
import { outlets } from "../../data/outlets.ts";
import { people } from "../../data/people.ts";
import { openChannels } from "../shared/channels/channels.ts";
import { forEachRecord, triesOf } from "../shared/for-each-record.ts";
import { forbidPrivate } from "../shared/http/address-guard.ts";
import { createPoster } from "../shared/http/post.ts";
import { userAgent } from "../shared/http/user-agent.ts";
import { consoleJournal } from "../shared/journal.ts";
import { actors } from "../shared/knowledge.ts";
import { linkPath, linksOf } from "../shared/links.ts";
import { decodeMessage, type DigestMessage, digestMessage } from "../shared/messages.ts";
import { comeBackIn, sqsOutbox } from "../shared/queue.ts";
import { readEnv } from "../shared/read-env.ts";
import { delayStore } from "../shared/store/delays.ts";
import { eventStore } from "../shared/store/events.ts";
import { feedStore } from "../shared/store/feeds.ts";
import { subscriptionStore } from "../shared/store/subscriptions.ts";
import { openTable } from "../shared/store/table.ts";
import { watchName } from "../shared/watch-name.ts";
import { digestEnv } from "./env.ts";
import { sentArchive } from "./keep-sent.ts";
import { readingFrom } from "./reading-from.ts";
import { answerMilliseconds, patienceSeconds } from "./limits.ts";
import { type DigestPorts, digestStage, isUrgent } from "./stage.ts";
import { waitSeconds } from "./wait-seconds.ts";

const env = readEnv(digestEnv, process.env);
const table = openTable(new DynamoDBClient(), env.TABLE_NAME);
const queues = new SQSClient();
const asides = sqsOutbox<DigestMessage>(queues, env.DIGEST_QUEUE_URL);
const journal = consoleJournal("digest");
const wait = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
const sent = sentArchive(new S3Client(), env.ARCHIVE_BUCKET);

const ports: Omit<DigestPorts, "pace"> = {
  watch: watchName,
  events: eventStore(table),
  subscriptions: subscriptionStore(table),
  delays: delayStore(table),
  read: readingFrom({
    table,
    outlets: outletNotes(outlets),
    englishNames: englishNames(people, offices),
    actors: actorRules(actors),
    deafFeeds: async () =>
      deafFeeds([...(await feedStore(table).states(feeds.map(({ id }) => id))).values()], Date.now()),
    now: Date.now,
  }),
  send: openChannels({
    // Sent once or not at all: the SDK itself must not try a second time after a broken connection.
    ses: new SESv2Client({ maxAttempts: 1 }),
    from: env.MAIL_FROM,
    configurationSet: env.MAIL_CONFIGURATION_SET,
    post: createPoster({
      agent: userAgent(env.CONTACT),
      forbids: forbidPrivate({ unlessAllowed: env.ALLOW_PRIVATE_NETWORK }),
      totalMilliseconds: answerMilliseconds,
    }),
    patience: { wait, now: Date.now, mostSeconds: patienceSeconds },
    now: Date.now,
  }),
  // A webhook gets an idempotency key; no other service has one.
  repeats: ({ channel }) => channel === "webhook",
  showsAll,
  linksOf: (subscription) => linksOf(env.LINKS_URL, subscription),
  confirmAddress: (subscription) => `${env.LINKS_URL}${linkPath(subscription, "confirm")}`,
  keep: (subscriber, payload) => sent.keep(subscriber, payload),
  kept: (key) => sent.kept(key),
  leaveAside: (alert) => asides.send([{ body: alert }]),
  journal,
  now: () => new Date().toISOString(),
};
// Each mail takes its share of a second, so that no run sends more than its share of the account's rate.
const tellAtOnce = digestStage({ ...ports, pace: () => wait(env.ALERT_MAIL_PAUSE / 1000) });
const tell = digestStage({ ...ports, pace: () => wait(env.DIGEST_MAIL_PAUSE / 1000) });

/** Entry point; the rules are in stage.ts, core/subscriptions and core/digest. */
export const handler = forEachRecord(
  async (record) => {
    const message = decodeMessage(digestMessage, record.body);
    const [work, queueUrl] = isUrgent(message)
      ? ([tellAtOnce, env.ALERT_QUEUE_URL] as const)
      : ([tell, env.DIGEST_QUEUE_URL] as const);
    try {
      await work(message);
    } catch (error) {
      if (!(error instanceof PermanentError))
        await comeBackIn(queues, queueUrl, record.receiptHandle, waitSeconds(error, triesOf(record))).catch(
          (reason: unknown) => journal.failure(record.messageId, reason),
        );
      throw error;
    }
  },
  journal,
  { fifo: false },
);
