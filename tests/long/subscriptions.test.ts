import { fileURLToPath } from "node:url";
import { parseAtomFeed } from "feedsmith";
import ICAL from "ical.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { usualWish, type Subscription } from "../../core/subscriptions/subscription.ts";
import { uuidOf } from "../../core/story/address.ts";
import { type PullFile, pullPath } from "../../functions/shared/links.ts";
import { delayStore } from "../../functions/shared/store/delays.ts";
import { eventStore } from "../../functions/shared/store/events.ts";
import { subscriptionStore } from "../../functions/shared/store/subscriptions.ts";
import { watchName } from "../../functions/shared/watch-name.ts";
import { readFeeds } from "../../local/feeds/read-feeds.ts";
import { serveOutlets } from "../../local/outlets/outlets-server.ts";
import { runOnce } from "../../local/run-once.ts";
import { startVigie, type Vigie } from "../../local/vigie.ts";
import { startSite, type Site } from "../functions/support/site.ts";

/** The deployed stack on this machine: somebody confirms, is told at once, reads feeds, corrects, and leaves. */

let vigie: Vigie;
let outlets: Awaited<ReturnType<typeof serveOutlets>>;
let hooks: Site;
const lines: string[] = [];

beforeAll(async () => {
  outlets = await serveOutlets(fileURLToPath(new URL("../../fixtures/corpus", import.meta.url)));
  hooks = await startSite();
  vigie = await startVigie({ allowPrivateNetwork: true, log: (stage, line) => void lines.push(`${stage} ${line}`) });
});
afterAll(async () => {
  await vigie.stop();
  await outlets.stop();
  await hooks.stop();
});

const now = new Date().toISOString();
const pending: Subscription = {
  ...usualWish,
  rhythm: { kind: "at-once", at: "07:00" },
  editor: true,
  id: "reader",
  revision: 1,
  to: { channel: "email", address: "lectrice@example.org" },
  owner: null,
  status: "pending",
  token: "0123456789abcdef0123456789abcdef",
  createdAt: now,
  confirmedAt: null,
  askedAt: null,
  parkedFor: null,
};

const linkIn = (text: string, action: string): string => {
  const link = new RegExp(`http://127\\.0\\.0\\.1:\\d+/\\S+/${action}(?:/[0-9a-f]+)?`).exec(text)?.[0];
  if (link === undefined) throw new Error(`No link to ${action} in: ${text}`);
  return link;
};
/** The statuses of a calendar's events, by UID. */
const calendar = (ics: string): Map<string, string> =>
  new Map(
    new ICAL.Component(ICAL.parse(ics))
      .getAllSubcomponents("vevent")
      .map((one) => [new ICAL.Event(one).uid, String(one.getFirstPropertyValue("status"))]),
  );
const mailsTo = async (address: string) =>
  (await vigie.inbox.mails()).filter(({ destination }) => destination.to.includes(address));

test("a subscriber confirms, is told at once, corrects an event, and leaves without a trace", async () => {
  const store = subscriptionStore(vigie.table);
  const hook = {
    channel: "webhook",
    url: `${hooks.url}/in`,
    secret: `whsec_${Buffer.alloc(32).toString("base64")}`,
  } as const;
  hooks.on("/in", (_, response) => response.writeHead(204).end());
  await store.add(pending, 0);
  await store.add({ ...pending, id: "hook", status: "active", confirmedAt: now, to: hook }, 0);

  await vigie.fire("notify");
  await vigie.idle();
  const [asked, ...more] = await mailsTo("lectrice@example.org");
  expect(more).toEqual([]);
  const confirm = linkIn(asked!.body.text ?? "", "confirm");
  // As a scanner of mails looks behind a link.
  expect((await fetch(confirm)).status).toBe(200);
  expect((await fetch(confirm, { method: "HEAD" })).status).toBe(200);
  expect((await store.get("reader"))?.status).toBe("pending");
  const pull = (file: PullFile, headers = {}): Promise<Response> =>
    fetch(`${vigie.addresses.get("links")}${pullPath(pending, file)}`, { headers });
  expect((await pull("events.atom")).status).toBe(404);
  expect(await (await fetch(confirm, { method: "POST" })).text()).toContain("Abonnement confirmé");

  const { feeds } = await readFeeds([outlets.feeds], { allowPrivateNetwork: true });
  await runOnce(vigie, { feeds: feeds.slice(0, 2) }, () => {});
  await vigie.idle();
  const alerts = (await mailsTo("lectrice@example.org")).slice(1);
  expect(alerts.length).toBeGreaterThan(0);
  expect(hooks.asked.map(({ path }) => path)).toContain("/in");
  expect(hooks.asked[0]?.headers["webhook-id"]).toMatch(/^hook-/);
  const told = await delayStore(vigie.table).of(now.slice(0, 10), 2);
  expect(told.filter(({ sentAt }) => sentAt !== null).length).toBeGreaterThan(0);
  expect(told.every(({ seenAt, scrapedAt }) => seenAt !== null && scrapedAt !== null)).toBe(true);

  const before = await pull("meetings.ics");
  const etag = before.headers.get("etag") ?? "";
  const meetings = calendar(await before.text());
  expect(meetings.size).toBeGreaterThan(0);
  expect((await pull("meetings.ics", { "if-none-match": etag })).status).toBe(304);
  expect(parseAtomFeed(await (await pull("events.atom")).text()).entries?.length).toBeGreaterThanOrEqual(meetings.size);

  const correct = linkIn(alerts[0]!.body.text ?? alerts[0]!.body.html ?? "", "no-meeting");
  const event = correct.split("/").at(-1)!;
  const events = eventStore(vigie.table);
  expect([correct, (await fetch(correct)).status]).toEqual([correct, 200]);
  expect((await events.get(event))?.values).toBeDefined();
  expect(await (await fetch(correct, { method: "POST" })).text()).toContain("Correction notée");
  await vigie.idle();
  expect((await events.get(event))?.values).toBeUndefined();
  const after = await pull("meetings.ics", { "if-none-match": etag });
  expect(after.status).toBe(200);
  const uid = uuidOf(`event ${event}`);
  expect(meetings.get(uid)).toBe("CONFIRMED");
  expect(calendar(await after.text()).get(uid)).toBe("CANCELLED");
  const corrected = (await mailsTo("lectrice@example.org")).at(-1);
  expect(corrected?.subject).toMatch(/^Correction/);

  const stop = linkIn(alerts[0]!.body.text ?? "", "stop");
  const form = { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) };
  expect(await (await fetch(stop, form)).text()).toContain("Désabonnement fait");
  expect(JSON.stringify(await vigie.rows())).not.toContain("lectrice@example.org");
  expect((await fetch(stop, form)).status).toBe(404);
  expect((await pull("meetings.ics", { "if-none-match": etag })).status).toBe(404);
  expect((await events.state(watchName)).announced).toBe((await events.state(watchName)).last);
});
