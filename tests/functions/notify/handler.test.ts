import { DeleteQueueCommand } from "@aws-sdk/client-sqs";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Rhythm, usualWish } from "../../../core/subscriptions/subscription.ts";
import type { BatchAnswer, QueueEvent } from "../../../functions/shared/for-each-record.ts";
import type { NotifyMessage } from "../../../functions/shared/messages.ts";
import { sqsOutbox } from "../../../functions/shared/queue.ts";
import { subscriptionStore } from "../../../functions/shared/store/subscriptions.ts";
import { watchName } from "../../../functions/shared/watch-name.ts";
import { memoryTable } from "../../../bench/memory-table.ts";
import { openOne } from "../digest/open-events.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";

let cloud: Cloud;
let handler: (event: Partial<QueueEvent> & { readonly all?: boolean }) => Promise<BatchAnswer | null>;
beforeAll(async () => {
  cloud = await startCloud();
  Object.assign(process.env, cloud.environment, { MAIL_TO: "" });
  const rhythms: readonly Rhythm[] = [
    { kind: "at-once", at: "07:00" },
    { kind: "daily", at: "07:00" },
  ];
  for (const rhythm of rhythms) await subscribe(rhythm);
  await open(1);
  ({ handler } = await import("../../../functions/notify/handler.ts"));
});
afterAll(() => cloud.stop());

async function subscribe(rhythm: Rhythm): Promise<void> {
  const at = "2024-11-01T07:00:00Z";
  const dates = { createdAt: at, confirmedAt: at, askedAt: null, parkedFor: null };
  const to = { channel: "email", address: "lectrice@example.org" } as const;
  const reader = { ...usualWish, ...dates, rhythm, id: rhythm.kind, revision: 1, to, owner: null, token: "t" };
  await subscriptionStore(cloud.table).add({ ...reader, status: "active" }, 0);
}

async function open(number: number): Promise<void> {
  const table = memoryTable();
  openOne(table.put, watchName, number);
  for (const Item of table.items.values()) await cloud.table.client.send(new PutCommand({ TableName: "Events", Item }));
}

async function work(upTo: number): Promise<BatchAnswer | null> {
  const message: NotifyMessage = { watch: watchName, upTo };
  await sqsOutbox<NotifyMessage>(cloud.sqs, cloud.notifyQueue).send([{ body: message }]);
  const [received] = await cloud.receive(cloud.notifyQueue);
  const { body, receiptHandle } = received!;
  return handler({ Records: [{ messageId: "m", receiptHandle, body, attributes: { ApproximateReceiveCount: "1" } }] });
}

const bodiesIn = async (queueUrl: string): Promise<unknown[]> =>
  (await cloud.receive(queueUrl)).map(({ body }) => JSON.parse(body) as unknown);

test("the function notify puts alerts into their own queue, and what the clock brings into the other", async () => {
  expect(await work(1)).toEqual({ batchItemFailures: [] });
  expect(await bodiesIn(cloud.alertQueue)).toEqual([{ kind: "alert", subscriber: "at-once", upTo: 1 }]);
  expect(await handler({ all: true })).toBeNull();
  expect(await bodiesIn(cloud.alertQueue)).toEqual([]);
  expect(await bodiesIn(cloud.digestQueue)).toMatchObject([
    { kind: "digest", subscriber: "at-once" },
    { kind: "digest", subscriber: "daily" },
  ]);
});

test("changes that could not be told come back to the function notify within seconds", async () => {
  await open(2);
  await cloud.sqs.send(new DeleteQueueCommand({ QueueUrl: cloud.alertQueue }));
  expect(await work(2)).toEqual({ batchItemFailures: [{ itemIdentifier: "m" }] });
  // The message of the first test was not deleted, and stays hidden for minutes.
  expect(Math.min(...cloud.hiddenFor("Notify"))).toBeLessThan(5);
});
