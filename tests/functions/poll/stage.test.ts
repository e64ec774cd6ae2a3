import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { FeedSource } from "../../../core/feeds/feed-document.ts";
import { pollStage } from "../../../functions/poll/stage.ts";
import { keys } from "../../../functions/shared/store/keys.ts";
import { getOne } from "../../../functions/shared/store/table.ts";
import { type Site, startSite } from "../support/site.ts";
import { startWorkshop, type Workshop } from "../support/workshop.ts";

let workshop: Workshop;
let site: Site;
let count = 0;
beforeAll(async () => void (workshop = await startWorkshop()));
afterAll(() => workshop.cloud.stop());
// A site and a feed of its own for each test, on the same table.
beforeEach(async () => {
  site = await startSite();
  count++;
  workshop.notes.length = 0;
  return async () => {
    await site.stop();
    await workshop.takePages();
  };
});

const xml = { "content-type": "application/rss+xml" };
const rss = (...items: string[]): string =>
  `<rss version="2.0"><channel><title>T</title>${items.join("")}</channel></rss>`;
const item = (path: string, date = "Mon, 05 Aug 2024 19:30:00 +0200"): string =>
  `<item><title>Titre ${path}</title><link>${site.url}${path}</link><pubDate>${date}</pubDate><description>Résumé</description></item>`;
const feed = (path: string, id = `feed-${count}${path}`): FeedSource => ({
  id,
  url: site.url + path,
  outlet: "La Tribune",
});
const queued = async (): Promise<string[]> =>
  (await workshop.takePages()).map(({ url }) => url.slice(site.url.length)).sort();

test("poll puts each unseen entry on the queue once, grouped by host and port", async () => {
  site.text("/rss", rss(item("/1"), item("/2"), item("/2?utm_source=rss")), xml);
  expect(await workshop.poll({ feeds: [feed("/rss")] })).toEqual([
    { id: feed("/rss").id, status: "ok", items: 3, new: 2 },
  ]);
  const pages = await workshop.takePages();
  expect(pages.map(({ group }) => group)).toEqual([site.host, site.host]);
  const { storyId } = pages[0]!;
  expect(await workshop.cloud.stories.get(storyId)).toMatchObject({ id: storyId, outcome: null });
  expect(await workshop.cloud.stories.sightings(storyId)).toMatchObject([
    { outlet: "La Tribune", summary: "Résumé", publishedAt: "2024-08-05T19:30:00+02:00" },
  ]);
  site.text("/rss", rss(item("/3"), item("/1"), item("/2")), xml);
  expect(await workshop.poll({ feeds: [feed("/rss")], all: true })).toMatchObject([{ items: 3, new: 1 }]);
  expect(await queued()).toEqual(["/3"]);
});

test("poll makes one story of what two feeds show, and keeps both sightings", async () => {
  site.text("/a", rss(item("/1")), xml);
  site.text("/b", rss(item("/1?utm_medium=b")), xml);
  await workshop.poll({ feeds: [feed("/a"), feed("/b")] });
  const pages = await workshop.takePages();
  expect(pages).toHaveLength(1);
  const { storyId } = pages[0]!;
  expect((await workshop.cloud.stories.sightings(storyId)).map(({ feedId }) => feedId)).toEqual([
    feed("/a").id,
    feed("/b").id,
  ]);
});

test("poll sends validators, and takes 304 for nothing new", async () => {
  site.on("/rss", (request, response) => {
    if (request.headers["if-none-match"] === `"v1"`) response.writeHead(304).end();
    else response.writeHead(200, { etag: `"v1"` }).end(rss(item("/1")));
  });
  await workshop.poll({ feeds: [feed("/rss")] });
  expect(await workshop.poll({ feeds: [feed("/rss")], all: true })).toMatchObject([{ status: "not-modified", new: 0 }]);
  workshop.pass(24 * 3600);
  expect(await workshop.poll({ feeds: [feed("/rss")] })).toMatchObject([{ status: "ok", new: 0 }]);
});

test("poll leaves a feed alone until it is due, unless all are wanted", async () => {
  site.text("/rss", rss(item("/1")), xml);
  await workshop.poll({ feeds: [feed("/rss")] });
  expect(await workshop.poll({ feeds: [feed("/rss")] })).toMatchObject([{ status: "not-due" }]);
  expect(await workshop.poll({ feeds: [feed("/rss")], all: true })).toMatchObject([{ status: "ok" }]);
  expect(site.asked).toHaveLength(2);
  workshop.pass(3600);
  expect(await workshop.poll({ feeds: [feed("/rss")] })).toMatchObject([{ status: "ok" }]);
});

test("poll leaves out what is older than it should, and takes it later when nobody says so", async () => {
  site.on("/rss", (request, response) => {
    if (request.headers["if-none-match"]) response.writeHead(304).end();
    else
      response
        .writeHead(200, { etag: `"v1"` })
        .end(rss(item("/old", "Sun, 04 Aug 2024 23:59:00 +0200"), item("/new"), item("/undated", "")));
  });
  await workshop.poll({ feeds: [feed("/rss")], since: "2024-08-05" });
  expect(await queued()).toEqual(["/new", "/undated"]);
  await workshop.poll({ feeds: [feed("/rss")], all: true });
  expect(await queued()).toEqual(["/old"]);
});

test("poll keeps one feed's failure from the others, and records it", async () => {
  site.text("/good", rss(item("/1")), xml);
  site.text("/html", "<!doctype html><html><body>Accès refusé</body></html>");
  site.text("/huge", Buffer.alloc(2_000_000, 32), xml);
  site.on("/busy", (_, response) => void response.writeHead(429, { "retry-after": "7200" }).end());
  site.on("/silent", () => {});
  const nowhere = { ...feed("/nowhere"), url: "http://127.0.0.1:9/" };
  const inside = { ...feed("/inside"), url: "http://169.254.169.254/latest" };
  const wrong = { ...feed("/wrong"), url: "pas une adresse" };
  const feeds = [
    feed("/html"),
    feed("/huge"),
    feed("/busy"),
    feed("/silent"),
    feed("/missing"),
    nowhere,
    inside,
    wrong,
    feed("/good"),
  ];
  const reports = await workshop.poll({ feeds });
  expect(reports.map(({ status, error = "" }) => [status, error.split(":")[0]])).toEqual([
    ["failed", "not-a-feed"],
    ["failed", "too-large"],
    ["failed", "Cannot fetch http"],
    ["failed", "Cannot fetch http"],
    ["failed", "not-found"],
    ["failed", "Cannot fetch http"],
    ["failed", "address-not-allowed"],
    ["failed", "bad-address"],
    ["ok", ""],
  ]);
  expect(await queued()).toEqual(["/1"]);
  const states = await workshop.cloud.feeds.states(feeds.map(({ id }) => id));
  expect([...feeds].map(({ id }) => states.get(id)?.health.lastSeverity)).toEqual([
    "hard",
    "soft",
    "temporary",
    "temporary",
    "hard",
    "temporary",
    "hard",
    "hard",
    null,
  ]);
  const busy = states.get(feed("/busy").id);
  expect((Date.parse(busy?.nextPollAt ?? "") - Date.parse(busy?.health.lastPollAt ?? "")) / 1000).toBe(7200);
});

test("poll counts entries without a usable address, and takes the others", async () => {
  site.text(
    "/rss",
    rss(
      `<item><title>x</title><link>javascript:alert(1)</link></item>`,
      `<item><title>sans lien</title></item>`,
      item("/1"),
    ),
    xml,
  );
  expect(await workshop.poll({ feeds: [feed("/rss")] })).toMatchObject([{ status: "ok", items: 3, new: 1 }]);
  const state = (await workshop.cloud.feeds.states([feed("/rss").id])).get(feed("/rss").id);
  // Without a link and a guid, an entry's address is empty.
  expect(state?.health).toMatchObject({ items: 3, rejected: 2 });
});

test("poll begins no feed when its time is over, and those wait for the next run", async () => {
  site.text("/rss", rss(item("/1")), xml);
  expect(await workshop.poll({ feeds: [feed("/rss")], until: 0 })).toMatchObject([
    { status: "failed", error: "no time left: the next run begins with it" },
  ]);
  expect(await workshop.poll({ feeds: [feed("/rss")] })).toMatchObject([{ status: "ok", new: 1 }]);
});

test("poll sends what an earlier one saw and could not send", async () => {
  site.text("/rss", rss(item("/1"), item("/2")), xml);
  const broken = { send: () => Promise.reject(new Error("SQS is down")) };
  const request = { feeds: [feed("/rss")], all: true, since: null, until: Number.MAX_SAFE_INTEGER };
  const { feeds } = await pollStage({ ...workshop.pollPorts, pages: broken })(request);
  expect(feeds).toMatchObject([{ status: "failed", error: "SQS is down" }]);
  expect(await queued()).toEqual([]);
  // Even before the feed is due again.
  expect(await workshop.poll({ feeds: [feed("/rss")] })).toMatchObject([{ status: "not-due" }]);
  expect(await queued()).toEqual(["/1", "/2"]);
});

test("poll loses nothing and sends nothing twice when it dies between sending and noting so", async () => {
  site.text("/rss", rss(item("/1"), item("/2")), xml);
  const forgetful = { ...workshop.cloud.stories, sent: () => Promise.reject(new Error("killed")) };
  const request = { feeds: [feed("/rss")], all: true, since: null, until: Number.MAX_SAFE_INTEGER };
  await pollStage({ ...workshop.pollPorts, stories: forgetful })(request);
  await workshop.poll({ feeds: [feed("/rss")], all: true });
  expect(await queued()).toEqual(["/1", "/2"]);
  expect(await workshop.cloud.stories.unsent(feed("/rss").id)).toEqual([]);
});

test("poll keeps a feed's state in one item, whatever its id", async () => {
  site.text("/rss", rss(item("/1")), xml);
  const odd = feed("/rss", "https://x.example/é?a=1#b");
  await workshop.poll({ feeds: [odd] });
  expect(await getOne(workshop.cloud.table, keys.feed(odd.id))).toMatchObject({
    state: { id: odd.id, health: { failures: 0 } },
  });
});
