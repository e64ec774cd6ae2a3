import { SendMessageCommand } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { usualWish } from "../../core/subscriptions/subscription.ts";
import { subscriptionStore } from "../../functions/shared/store/subscriptions.ts";
import { startVigie, type Vigie } from "../../local/vigie.ts";
import { bounced, complained } from "../functions/bounce/events-of-ses.ts";

/** The deployed stack on this machine, where a test says what SES would. */

let vigie: Vigie;
const lines: string[] = [];

beforeAll(async () => {
  vigie = await startVigie({ log: (stage, line) => void lines.push(`${stage} ${line}`) });
});
afterAll(() => vigie.stop());

const at = "2026-01-01T07:00:00Z";
const to = { channel: "email", address: "lectrice@example.org" } as const;
const reader = {
  ...usualWish,
  evenEmpty: true,
  revision: 1,
  to,
  owner: null,
  status: "active",
  token: "0123456789abcdef0123456789abcdef",
  createdAt: at,
  confirmedAt: at,
  askedAt: null,
  parkedFor: null,
} as const;

test("who bounces or complains is written to no more, and an unknown event holds up nobody", async () => {
  const store = subscriptionStore(vigie.table);
  for (const id of ["bounces", "complains", "reads"]) await store.add({ ...reader, id }, 0);
  const told = async (): Promise<number> => {
    const before = (await vigie.inbox.mails()).length;
    await vigie.fire("notify", { all: true });
    await vigie.idle();
    return (await vigie.inbox.mails()).length - before;
  };
  expect(await told()).toBe(3);

  const tagged = (id: string) => ({ tags: { subscriber: [id] } });
  for (const MessageBody of [
    "no event",
    bounced("Permanent General", tagged("bounces")),
    complained("abuse", tagged("complains")),
    bounced("Transient MailboxFull", tagged("reads")),
  ])
    await vigie.clients.sqs.send(new SendMessageCommand({ QueueUrl: vigie.queueUrl("bounce"), MessageBody }));
  await vigie.idle();
  expect(vigie.depths().get("bounce")).toMatchObject({ ready: 0, inFlight: 0, parked: 0 });
  expect(lines.filter((line) => line.startsWith("bounce ")).join("\n")).toContain("bad-message");

  const statuses = await Promise.all(
    ["bounces", "complains", "reads"].map(async (id) => (await store.get(id))?.status),
  );
  expect(statuses).toEqual(["parked", "parked", "active"]);
  expect(await told()).toBe(1);
});
