import { unreadStore } from "../../../functions/shared/store/unread.ts";
import { gunzipSync } from "node:zlib";
import { afterAll, assert, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { TemporaryError } from "../../../core/errors.ts";
import { storyIdOf } from "../../../core/story/address.ts";
import { scrapeStage } from "../../../functions/scrape/stage.ts";
import type { ScrapeMessage } from "../../../functions/shared/messages.ts";
import type { Sighting } from "../../../functions/shared/store/stories.ts";
import { type Site, startSite } from "../support/site.ts";
import { startWorkshop, type Workshop } from "../support/workshop.ts";

let workshop: Workshop;
let site: Site;
beforeAll(async () => void (workshop = await startWorkshop()));
afterAll(() => workshop.cloud.stop());
beforeEach(async () => {
  site = await startSite();
  workshop.notes.length = 0;
  return async () => {
    await site.stop();
    await workshop.takeArticles();
  };
});

const prose = [
  "La fanfare de Brévolle a retrouvé samedi le kiosque de la place, après six ans d'absence et une longue collecte.",
  "Les musiciens, dont la plus jeune a neuf ans, ont joué devant plusieurs centaines d'habitants venus en famille.",
  "Le maire a promis que le toit, encore couvert d'une bâche, serait refait avant l'hiver prochain.",
];
const page = ({
  head = "",
  body = prose,
  lang = "fr",
}: { head?: string; body?: readonly string[]; lang?: string } = {}): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>La fanfare est de retour</title>${head}</head>
   <body><article><h1>La fanfare est de retour</h1>${body.map((text) => `<p>${text}</p>`).join("")}</article></body></html>`;
/** Matches a text by a pattern; unknown, where vitest says any. */
const textLike = (pattern: RegExp): unknown => expect.stringMatching(pattern);
const summary = "Après six ans d'absence, les musiciens ont retrouvé samedi le kiosque de la place.";

const published = (date: string): string => `<meta property="article:published_time" content="${date}">`;

const serveAs = (body: string | Buffer, type: string) => () => site.text("/1", body, { "content-type": type });
const answer = (code: number) => () => site.on("/1", (_, response) => void response.writeHead(code).end(page()));

/** A story that a feed shows, as poll leaves it. */
async function seen(path: string, sighting: Partial<Sighting> = {}): Promise<ScrapeMessage> {
  const url = path.startsWith("/") ? site.url + path : path;
  const storyId = storyIdOf(url);
  const whole = {
    feedId: "tribune",
    url,
    outlet: "La Tribune",
    title: "Fanfare",
    summary,
    publishedAt: "2024-08-05T19:30:00+02:00",
  };
  await workshop.cloud.stories.see(storyId, url, { ...whole, ...sighting }, "2024-08-05T18:00:00Z");
  return { storyId, url };
}
const storyOf = ({ storyId }: ScrapeMessage) => workshop.cloud.stories.get(storyId);
/** Whether a story was put down as not read, or not whole, within a day of now. */
const isUnread = async ({ storyId }: ScrapeMessage): Promise<boolean> => {
  const [after, until] = [-1, 1].map((days) => new Date(Date.now() + days * 86_400_000).toISOString());
  const noted = await unreadStore(workshop.cloud.table).between(after!, until!);
  return noted.some(({ story }) => story === storyId);
};
const forwarded = async () => {
  const messages = await workshop.takeArticles();
  return Promise.all(messages.map(({ articleKey }) => workshop.cloud.archive.article(articleKey)));
};

test("scrape reads a page into the archive and sends it on", async () => {
  site.text("/1", page({ head: `<meta property="article:published_time" content="2024-08-05T18:00:00+02:00">` }));
  const message = await seen("/1");
  await workshop.scrape(message);
  const [article] = await forwarded();
  expect(article).toMatchObject({
    url: message.url,
    outlet: "La Tribune",
    title: "La fanfare est de retour",
    paragraphs: prose,
    summaryOnly: false,
  });
  expect(await storyOf(message)).toMatchObject({
    outcome: null,
    scraped: { fetchedUrl: message.url, publishedAt: "2024-08-05T18:00:00+02:00", summaryOnly: false },
  });
  expect(await isUnread(message)).toBe(false);
});

test("scrape sends on what is read already, without asking again", async () => {
  site.text("/1", page());
  const message = await seen("/1");
  await workshop.scrape(message);
  const before = site.asked.length;
  await workshop.scrape(message);
  expect(site.asked).toHaveLength(before);
  const messages = await workshop.takeArticles();
  expect(messages).toHaveLength(2);
  expect(messages[0]).toEqual(messages[1]);
});

test("scrape keeps the raw answer, once for each content", async () => {
  const bytes = Buffer.from(page());
  const put = (body: Uint8Array) =>
    workshop.cloud.archive.putRaw("story", { url: site.url, contentType: "text/html; é", body });
  const key = await put(bytes);
  expect(key).toMatch(new RegExp(`^raw/127\\.0\\.0\\.1_${site.port}/story/[0-9a-f]{20}\\.warc\\.gz$`));
  expect(await put(bytes)).toBe(key);
  expect(await put(Buffer.from("autre"))).not.toBe(key);
  const raw = await workshop.cloud.archive.raw(key);
  expect(raw).toMatchObject({ url: `${site.url}/`, contentType: "text/html;" });
  expect(Buffer.from(raw.body).equals(bytes)).toBe(true);
  expect(gunzipSync(await workshop.cloud.objectUnder(key)).toString("latin1")).toMatch(/^WARC\/1\.1\r\n/);
});

describe("scrape dates an article", () => {
  test.each([
    ["by the page", published("2024-08-04T10:00:00+03:30"), "2024-08-05T19:30:00+02:00", "2024-08-04T10:00:00+03:30"],
    [
      "by the page's day, though the feed has the hour",
      published("2024-08-05"),
      "2024-08-05T19:30:00+02:00",
      "2024-08-05",
    ],
    ["by the feed where the page says nothing", "", "2024-08-05T19:30:00+02:00", "2024-08-05T19:30:00+02:00"],
    ["not at all where neither does", "", null, null],
  ])("%s", async (_, head, publishedAt, expected) => {
    site.text("/1", page({ head }));
    const message = await seen("/1", { publishedAt });
    await workshop.scrape(message);
    expect((await storyOf(message))?.scraped?.publishedAt).toBe(expected);
    expect((await forwarded())[0]?.publishedAt).toBe(expected);
  });
});

test("scrape records where it was redirected, and the page's own address", async () => {
  site.on("/short", (_, response) => void response.writeHead(301, { location: "/long?x=1" }).end());
  site.text("/long", page({ head: `<link rel="canonical" href="${site.url}/long">` }));
  const message = await seen("/short");
  await workshop.scrape(message);
  expect((await storyOf(message))?.scraped).toMatchObject({
    fetchedUrl: `${site.url}/long?x=1`,
    canonicalUrl: `${site.url}/long`,
  });
  expect((await forwarded())[0]).toMatchObject({ url: `${site.url}/long?x=1`, canonicalUrl: `${site.url}/long` });
});

describe("scrape reads the feed's words in place of a page that", () => {
  test.each<[string, () => void]>([
    ["is not found", answer(404)],
    ["is gone", answer(410)],
    ["is forbidden", answer(403)],
    ["wants a login", answer(401)],
    ["is barred by law", answer(451)],
    ["wants a payment", answer(402)],
    ["is a PDF", serveAs(Buffer.from("%PDF-1.7\n%âãÏÓ"), "application/pdf")],
    ["is a PDF that says it is a page", serveAs(Buffer.from("%PDF-1.7\n%âãÏÓ"), "text/html")],
    ["is an image", serveAs(Buffer.from([0x89, 0x50, 0x4e, 0x47]), "image/png")],
    ["is data", serveAs(`{"a":1}`, "application/json")],
    ["is empty", serveAs("", "text/html")],
    ["is too large", serveAs(Buffer.alloc(2_000_000, 97), "text/html")],
    ["has no text", serveAs("<html><body><div id=app></div></body></html>", "text/html")],
    ["has next to no text", serveAs("<html><body><p>Chargement…</p></body></html>", "text/html")],
    [
      "redirects in a circle",
      () => site.on("/1", (_, response) => void response.writeHead(302, { location: "/1" }).end()),
    ],
    [
      "robots.txt forbids",
      () => {
        site.text("/1", page());
        site.text("/robots.txt", "User-agent: *\nDisallow: /1");
      },
    ],
    [
      "robots.txt forbids where it is redirected to",
      () => {
        site.on("/1", (_, response) => void response.writeHead(302, { location: "/2" }).end());
        site.text("/2", page());
        site.text("/robots.txt", "User-agent: *\nDisallow: /2");
      },
    ],
  ])("%s", async (_, serve) => {
    serve();
    const message = await seen("/1");
    await workshop.scrape(message);
    expect(await forwarded()).toMatchObject([
      {
        summaryOnly: true,
        title: "Fanfare",
        text: summary,
        publishedAt: "2024-08-05T19:30:00+02:00",
        url: message.url,
      },
    ]);
    expect(await storyOf(message)).toMatchObject({ outcome: null, scraped: { summaryOnly: true, fetchedUrl: null } });
    expect(await isUnread(message)).toBe(true);
  });
});

describe("scrape wants to try again when a page", () => {
  test.each<[string, (url: string) => void, number | null]>([
    ["says when", () => site.on("/1", (_, response) => void response.writeHead(503, { "retry-after": "1" }).end()), 1],
    ["does not say when", () => site.on("/1", (_, response) => void response.writeHead(500).end()), null],
    [
      "has had too many requests",
      () => site.on("/1", (_, response) => void response.writeHead(429, { "retry-after": "30" }).end()),
      30,
    ],
    [
      "comes by half",
      () =>
        site.on("/1", (_, response) => {
          response
            .writeHead(200, { "content-type": "text/html", "content-length": "100000" })
            .write("<html><body><p>Dé");
          setTimeout(() => response.destroy(), 20);
        }),
      null,
    ],
    ["does not come", () => site.on("/1", () => {}), null],
    [
      "has a robots.txt that fails",
      () => site.on("/robots.txt", (_, response) => void response.writeHead(500).end()),
      null,
    ],
  ])("%s, and takes the feed's words the fifth time", async (_, serve, afterSeconds) => {
    serve(site.url);
    const message = await seen("/1");
    for (const tries of [1, 4])
      await expect(workshop.scrape(message, tries)).rejects.toMatchObject({ name: "TemporaryError", afterSeconds });
    expect(await storyOf(message)).toMatchObject({ outcome: null });
    await workshop.scrape(message, 5);
    expect(await forwarded()).toMatchObject([{ summaryOnly: true, text: summary }]);
  });
});

describe("scrape ends a story here", () => {
  test.each([
    ["without a page or words in its feed", { title: "Bref", summary: null }, /^not-found: /],
    ["whose feed's words are too few", { title: "Bref", summary: "Lire la suite" }, /^not-found: /],
  ])("%s", async (_, sighting, reason) => {
    const message = await seen("/missing", sighting);
    await workshop.scrape(message);
    expect((await storyOf(message))?.outcome).toEqual({ kind: "rejected", reason: textLike(reason) });
    expect(await isUnread(message)).toBe(true);
    expect(await workshop.takeArticles()).toEqual([]);
    // And stays so.
    site.text("/missing", page());
    await workshop.scrape(message);
    expect(await workshop.takeArticles()).toEqual([]);
  });

  test.each([
    "http://169.254.169.254/latest/meta-data/",
    "http://[::1]:8080/",
    "http://127.0.0.2/",
    "http://0x7f.0.0.2/",
  ])("at %s, whatever its feed says", async (url) => {
    const message = await seen(url);
    await workshop.scrape(message);
    expect((await storyOf(message))?.outcome).toMatchObject({
      kind: "rejected",
      reason: textLike(/^address-not-allowed: /),
    });
  });

  test("redirected into a private network", async () => {
    site.on("/1", (_, response) => void response.writeHead(302, { location: "http://10.0.0.1/admin" }).end());
    const message = await seen("/1");
    await workshop.scrape(message);
    expect((await storyOf(message))?.outcome).toMatchObject({
      kind: "rejected",
      reason: textLike(/^address-not-allowed: /),
    });
  });

  test("in another language, and keeps what was read", async () => {
    const english = [
      "The brass band of Brévolle played again on Saturday in the old bandstand on the square, after six years.",
      "The youngest of the musicians is nine years old, and hundreds of people had come with their families to listen.",
      "The mayor promised that the roof, which is still under a tarpaulin, would be mended before the next winter.",
    ];
    site.text("/1", page({ body: english, lang: "en" }).replaceAll("La fanfare est de retour", "The band is back"));
    const message = await seen("/1", { title: "The band is back", summary: english.join(" ") });
    await workshop.scrape(message);
    expect(await storyOf(message)).toMatchObject({
      outcome: { kind: "rejected", reason: textLike(/^not-french: /) },
      scraped: { title: "The band is back" },
    });
    await workshop.scrape(message);
    expect(await workshop.takeArticles()).toEqual([]);
  });
});

test("scrape refuses a message for a story that is not there", async () => {
  await expect(workshop.scrape({ storyId: "personne", url: site.url })).rejects.toMatchObject({ code: "bad-message" });
});

test("scrape puts a story down as parked before a last try, and reads it all the same", async () => {
  site.text("/1", page());
  const message = await seen("/1");
  const park = (): Promise<void> => workshop.cloud.stories.setOutcome(message.storyId, { kind: "parked", reason: "x" });
  await scrapeStage(workshop.scrapePorts)(message, { tries: 8, park });
  expect(await forwarded()).toHaveLength(1);
  const failing = {
    ...workshop.scrapePorts,
    archive: { ...workshop.cloud.archive, putRaw: () => Promise.reject(new Error("S3 is down")) },
  };
  site.text("/2", page());
  const other = await seen("/2");
  const parkOther = (): Promise<void> =>
    workshop.cloud.stories.setOutcome(other.storyId, { kind: "parked", reason: "x" });
  await expect(scrapeStage(failing)(other, { tries: 8, park: parkOther })).rejects.toThrow("S3 is down");
  expect((await storyOf(other))?.outcome?.kind).toBe("parked");
});

describe("a crawl delay", () => {
  test("of seconds is kept in the queue, for as long as is left of it", async () => {
    site.text("/robots.txt", "User-agent: *\nCrawl-delay: 20");
    site.text("/1", page());
    site.text("/2", page());
    await workshop.scrape(await seen("/1"));
    const second = await seen("/2");
    workshop.pass(5);
    const pause = await workshop.scrape(second, 7).catch((error: unknown) => error);
    assert(pause instanceof TemporaryError);
    expect(pause.afterSeconds).toBeGreaterThanOrEqual(14);
    expect(pause.afterSeconds).toBeLessThanOrEqual(15);
    workshop.pass(15);
    await workshop.scrape(second, 8);
    expect(await forwarded()).toHaveLength(2);
  });

  test("of a moment is waited out", async () => {
    site.text("/robots.txt", "User-agent: *\nCrawl-delay: 0.3");
    const times: number[] = [];
    for (const path of ["/1", "/2"])
      site.on(path, (_, response) => {
        times.push(performance.now());
        response.writeHead(200, { "content-type": "text/html" }).end(page());
      });
    await workshop.scrape(await seen("/1"));
    await workshop.scrape(await seen("/2"));
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(290);
  });
});
