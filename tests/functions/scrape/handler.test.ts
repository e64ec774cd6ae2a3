import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { storyIdOf } from "../../../core/story/address.ts";
import { waitSeconds } from "../../../functions/scrape/wait-seconds.ts";
import { TemporaryError } from "../../../core/errors.ts";
import type { BatchAnswer, QueueEvent } from "../../../functions/shared/for-each-record.ts";
import { sqsOutbox } from "../../../functions/shared/queue.ts";
import { unreadStore } from "../../../functions/shared/store/unread.ts";
import { type Cloud, type Received, startCloud } from "../support/cloud.ts";
import { type Site, startSite } from "../support/site.ts";

let cloud: Cloud;
let site: Site;
let handler: (event: QueueEvent) => Promise<BatchAnswer>;
beforeAll(async () => {
  cloud = await startCloud();
  site = await startSite();
  Object.assign(process.env, cloud.environment, { ALLOW_PRIVATE_NETWORK: "true", MAX_TRIES: "3" });
  ({ handler } = await import("../../../functions/scrape/handler.ts"));
});
afterAll(async () => {
  await site.stop();
  await cloud.stop();
});

const eventOf = ({ body, receiptHandle, receives }: Received): QueueEvent => ({
  Records: [
    {
      messageId: "m1",
      receiptHandle,
      body,
      attributes: { ApproximateReceiveCount: String(receives) },
    },
  ],
});

test("a page that asks to wait comes back after that time, long before a crash would, and is parked in the end", async () => {
  site.on("/1", (_, response) => void response.writeHead(503, { "retry-after": "1" }).end());
  const url = `${site.url}/1`;
  const storyId = storyIdOf(url);
  const sighting = { feedId: "f", url, outlet: "La Tribune", title: "Titre", summary: null, publishedAt: null };
  await cloud.stories.see(storyId, url, sighting, "2024-08-05T18:00:00Z");
  await sqsOutbox(cloud.sqs, cloud.scrapeQueue).send([{ body: { storyId, url }, group: site.host, once: storyId }]);
  for (const receives of [1, 2, 3]) {
    const [message] = await cloud.receive(cloud.scrapeQueue);
    expect(message?.receives).toBe(receives);
    expect((await cloud.stories.get(storyId))?.outcome).toBeNull();
    expect(await handler(eventOf(message!))).toEqual({ batchItemFailures: [{ itemIdentifier: "m1" }] });
    expect(await cloud.receive(cloud.scrapeQueue)).toEqual([]);
    await sleep(1100);
  }
  expect((await cloud.stories.get(storyId))?.outcome).toMatchObject({ kind: "parked" });
  const [hourAgo, now] = [3_600_000, 0].map((back) => new Date(Date.now() - back).toISOString());
  expect(await unreadStore(cloud.table).between(hourAgo!, now!)).toMatchObject([{ story: storyId }]);
});

test.each([
  ["no JSON", "{"],
  ["no scrape message", "{}"],
  ["an unknown story", `{"storyId":"x","url":"https://x.example/"}`],
])("a message that is %s is ended", async (_, body) => {
  const record = { messageId: "m1", receiptHandle: "x", body, attributes: { ApproximateReceiveCount: "1" } };
  expect(await handler({ Records: [record] })).toEqual({ batchItemFailures: [] });
});

test.each([
  [new TemporaryError("x", 7), 1, 7],
  [new TemporaryError("x", 0), 1, 0],
  [new TemporaryError("x", 86_400), 1, 900],
  [new TemporaryError("x"), 1, 1],
  [new TemporaryError("x"), 2, 2],
  [new TemporaryError("x"), 4, 15],
  [new Error("DynamoDB is down"), 3, 5],
  [new TemporaryError("x"), 20, 900],
])("waitSeconds(%s, try %i) is %i", (error, tries, seconds) => {
  expect(waitSeconds(error, tries)).toBe(seconds);
});
