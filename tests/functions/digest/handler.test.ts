import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Target } from "../../../core/channels/target.ts";
import type { Failing } from "../../../core/subscriptions/failing.ts";
import { type Subscription, usualWish } from "../../../core/subscriptions/subscription.ts";
import type { BatchAnswer, QueueEvent } from "../../../functions/shared/for-each-record.ts";
import type { DigestMessage } from "../../../functions/shared/messages.ts";
import { sqsOutbox } from "../../../functions/shared/queue.ts";
import { subscriptionStore, type SubscriptionStore } from "../../../functions/shared/store/subscriptions.ts";
import { watchName } from "../../../functions/shared/watch-name.ts";
import { memoryTable } from "../../../bench/memory-table.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { type Site, startSite } from "../support/site.ts";
import { openOne } from "./open-events.ts";

let cloud: Cloud;
let site: Site;
let subscriptions: SubscriptionStore;
let handler: (event: QueueEvent) => Promise<BatchAnswer>;
let readers = 0;

beforeAll(async () => {
  cloud = await startCloud();
  site = await startSite();
  subscriptions = subscriptionStore(cloud.table);
  Object.assign(process.env, cloud.environment, {
    ALLOW_PRIVATE_NETWORK: "true",
    MAIL_FROM: "vigie@example.org",
    MAIL_CONFIGURATION_SET: "Mails",
    LINKS_URL: "https://links.example/",
    ALERT_MAIL_PAUSE: "0",
    DIGEST_MAIL_PAUSE: "0",
    AWS_ENDPOINT_URL_SESV2: site.url,
  });
  const table = memoryTable();
  openOne(table.put, watchName, 1);
  for (const Item of table.items.values()) await cloud.table.client.send(new PutCommand({ TableName: "Events", Item }));
  ({ handler } = await import("../../../functions/digest/handler.ts"));
});
afterAll(async () => {
  await site.stop();
  await cloud.stop();
});
beforeEach(() => void (site.asked.length = 0));

async function subscribe(to: Target): Promise<Subscription> {
  const at = "2024-11-01T07:00:00Z";
  const subscription: Subscription = {
    ...usualWish,
    rhythm: { kind: "at-once", at: "07:00" },
    id: `r${++readers}`,
    revision: 1,
    to,
    owner: null,
    status: "active",
    token: "t",
    createdAt: at,
    confirmedAt: at,
    askedAt: null,
    parkedFor: null,
  };
  await subscriptions.add(subscription, 0);
  return subscription;
}

/** Sends a message to a queue, and has the function work on it. @returns whether it comes back */
async function work(queueUrl: string, message: DigestMessage): Promise<boolean> {
  await sqsOutbox<DigestMessage>(cloud.sqs, queueUrl).send([{ body: message }]);
  const [received] = await cloud.receive(queueUrl);
  const { body, receiptHandle } = received!;
  const attributes = { ApproximateReceiveCount: "1" };
  const answer = await handler({ Records: [{ messageId: "m", receiptHandle, body, attributes }] });
  return answer.batchItemFailures.length > 0;
}

const alert = ({ id }: Subscription) => ({ kind: "alert", subscriber: id, upTo: 1 }) as const;
const webhook = () =>
  ({ channel: "webhook", url: `${site.url}/in`, secret: `whsec_${Buffer.alloc(32).toString("base64")}` }) as const;

describe("the function digest", () => {
  test("hands a mail to SES once, whatever SES answers", async () => {
    site.on("/v2/email/outbound-emails", (_, response) => response.writeHead(500).end("{}"));
    const reader = await subscribe({ channel: "email", address: "lectrice@example.org" });
    expect(await work(cloud.alertQueue, alert(reader))).toBe(false);
    expect(site.asked.map(({ path }) => path)).toEqual(["/v2/email/outbound-emails"]);
    expect(await subscriptions.progress(reader.id)).toMatchObject({ claim: null, maybe: [{ from: 1, to: 1 }] });
  });

  test.each(["slack", "teams", "discord"] as const)("gives up for %s what may have arrived", async (channel) => {
    site.on("/chat", (_, response) => response.writeHead(500).end());
    const reader = await subscribe({ channel, url: `${site.url}/chat` });
    expect(await work(cloud.alertQueue, alert(reader))).toBe(false);
    expect(site.asked).toHaveLength(1);
    expect(await subscriptions.progress(reader.id)).toMatchObject({ claim: null, maybe: [{ from: 1, to: 1 }] });
  });

  test("keeps for a webhook what may have arrived, and sends it again under its name", async () => {
    site.on("/in", (request) => request.socket.destroy());
    const reader = await subscribe(webhook());
    expect(await work(cloud.alertQueue, alert(reader))).toBe(true);
    const ids = new Set(site.asked.map(({ headers }) => headers["webhook-id"]));
    expect([ids.size, site.asked.length]).toEqual([1, 4]);
    expect((await subscriptions.progress(reader.id))?.claim).not.toBeNull();
  });

  test.each(["Alert", "Digest"] as const)("puts a message back on the queue it came from: %s", async (queue) => {
    site.on("/in", (_, response) => response.writeHead(429, { "retry-after": "90" }).end());
    const reader = await subscribe(webhook());
    const queueUrl = queue === "Alert" ? cloud.alertQueue : cloud.digestQueue;
    const message = queue === "Alert" ? alert(reader) : { ...alert(reader), isAside: true as const };
    const before = cloud.hiddenFor(queue).length;
    expect(await work(queueUrl, message)).toBe(true);
    const seconds = cloud.hiddenFor(queue).slice(before);
    expect(seconds).toHaveLength(1);
    expect(Math.abs(seconds[0]! - 90)).toBeLessThan(10);
  });

  test("leaves an alert to the digests' queue where the channel has hung three times", async () => {
    const reader = await subscribe(webhook());
    const progress = (await subscriptions.progress(reader.id))!;
    const failing: Failing = { since: "2024-11-01T07:00:00Z", tries: 3, refusals: 0 };
    await subscriptions.advance(reader.id, progress, { ...progress, failing });
    expect(await work(cloud.alertQueue, alert(reader))).toBe(false);
    expect(site.asked).toEqual([]);
    const [aside] = await cloud.receive(cloud.digestQueue);
    expect(JSON.parse(aside!.body)).toEqual({ ...alert(reader), isAside: true });
  });
});
