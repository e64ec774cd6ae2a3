// oxlint-disable typescript/no-unsafe-type-assertion -- fixtures are events of Lambda's
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { usualWish } from "../../../core/subscriptions/subscription.ts";
import type { BatchAnswer, QueueEvent } from "../../../functions/shared/for-each-record.ts";
import { subscriptionStore, type SubscriptionStore } from "../../../functions/shared/store/subscriptions.ts";
import { type Cloud, startCloud } from "../support/cloud.ts";
import { bounced } from "./events-of-ses.ts";

let cloud: Cloud;
let subscriptions: SubscriptionStore;
let handler: (event: QueueEvent) => Promise<BatchAnswer>;
let lines: string[] = [];

beforeAll(async () => {
  cloud = await startCloud();
  subscriptions = subscriptionStore(cloud.table);
  Object.assign(process.env, cloud.environment);
  ({ handler } = await import("../../../functions/bounce/handler.ts"));
});
afterAll(() => cloud.stop());
beforeEach(() => {
  lines = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  return () => vi.restoreAllMocks();
});

async function subscribe(id: string): Promise<void> {
  const at = "2026-01-01T07:00:00Z";
  const dates = { createdAt: at, confirmedAt: at, askedAt: null, parkedFor: null };
  const to = { channel: "email", address: "lectrice@example.org" } as const;
  await subscriptions.add(
    { ...usualWish, ...dates, id, revision: 1, to, owner: null, status: "active", token: "t" },
    0,
  );
}

const fixture = (name: string): QueueEvent =>
  JSON.parse(readFileSync(new URL(`../../../fixtures/events/${name}.json`, import.meta.url), "utf8")) as QueueEvent;
const record = (messageId: string, body: string) => ({
  messageId,
  receiptHandle: "none",
  body,
  attributes: { ApproximateReceiveCount: "1" },
});
const aboutOf = (subscriber: string): string => bounced("Permanent General", { tags: { subscriber: [subscriber] } });

describe("the function bounce", () => {
  test.each([
    ["bounce", "the mail bounced for good (General): smtp; 550 5.1.1 user unknown"],
    ["complaint", "its reader complained of a mail (abuse)"],
  ])("parks by fixtures/events/%s.json", async (name, parkedFor) => {
    const id = "0123456789abcdef";
    const before = await subscriptions.get(id);
    if (before) await subscriptions.end(before, "2026-01-01T07:00:00Z");
    await subscribe(id);
    expect(await handler(fixture(name))).toEqual({ batchItemFailures: [] });
    expect(await subscriptions.get(id)).toMatchObject({ status: "parked", parkedFor });
  });

  test("refuses what it does not know, and works on the rest of the batch", async () => {
    await subscribe("later");
    const unknown = JSON.stringify({ source: "aws.ses", "detail-type": "Email Opened", detail: {} });
    const Records = [record("1", "none"), record("2", unknown), record("3", aboutOf("later"))];
    expect(await handler({ Records })).toEqual({ batchItemFailures: [] });
    expect(lines.slice(0, 2).map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { stage: "bounce", what: "rejected", message: "1", code: "bad-message" },
      { stage: "bounce", what: "rejected", message: "2", code: "bad-message" },
    ]);
    expect((await subscriptions.get("later"))?.status).toBe("parked");
  });

  test("gives back what fails, and nothing else", async () => {
    await subscribe("other");
    const tooLongForAKey = "x".repeat(3000);
    const Records = [record("1", aboutOf(tooLongForAKey)), record("2", aboutOf("other"))];
    expect(await handler({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: "1" }] });
    expect((await subscriptions.get("other"))?.status).toBe("parked");
  });
});
