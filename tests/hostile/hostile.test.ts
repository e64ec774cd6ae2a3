import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FeedReport } from "../../functions/poll/stage.ts";
import { scrapeStage } from "../../functions/scrape/stage.ts";
import type { ScrapeMessage } from "../../functions/shared/messages.ts";
import { storyIdOf } from "../../core/story/address.ts";
import { type Site, startSite } from "../functions/support/site.ts";
import { startWorkshop, type Workshop } from "../functions/support/workshop.ts";
import { hostileFeeds } from "./feeds.ts";
import { hostilePages, page } from "./pages.ts";
import { limit } from "./serve.ts";

/** Milliseconds that reading one page, which nothing can interrupt, may take; its fetching has limits of its own. */
const mostReading = 4000;

let workshop: Workshop;
let site: Site;
beforeAll(async () => {
  // A page is asked for five times, a feed once: it gets the time that reading eight others takes from it.
  workshop = await startWorkshop(
    { maxBytes: limit, totalMilliseconds: 1500, idleMilliseconds: 500 },
    { maxBytes: limit, totalMilliseconds: 6000, idleMilliseconds: 3000 },
  );
  site = await startSite();
});
afterAll(async () => {
  await site.stop();
  await workshop.cloud.stop();
});

const good =
  "<rss version='2.0'><channel><title>T</title><item><title>Bon</title><link>https://bon.example/seul</link></item></channel></rss>";

describe("feeds", () => {
  const reports = new Map<string, FeedReport>();
  let arrived: ReadonlySet<string>;
  beforeAll(async () => {
    for (const [index, { serve }] of hostileFeeds.entries()) site.on(`/feed/${index}`, serve);
    site.text("/feed/good", good);
    const ids = [...hostileFeeds.map((_, index) => `/feed/${index}`), "/feed/good"];
    for (const report of await workshop.poll({ feeds: ids.map((id) => ({ id, url: site.url + id, outlet: id })) }))
      reports.set(report.id, report);
    const pages = await workshop.takePages();
    arrived = new Set(pages.map(({ url }) => new URL(url).pathname));
  }, 60_000);

  test("the good feed beside them is read", () => {
    expect(reports.get("/feed/good")).toMatchObject({ status: "ok", new: 1 });
    expect(arrived).toContain("/seul");
  });

  test.each(hostileFeeds.map((hostile, index) => ({ ...hostile, index })))(
    "$name",
    async ({ error, arrives = [], index }) => {
      const id = `/feed/${index}`;
      const report = reports.get(id);
      expect(report?.error ?? report?.status).toMatch(error ?? /^ok$/);
      for (const path of arrives) expect(arrived).toContain(path);
      const state = (await workshop.cloud.feeds.states([id])).get(id);
      expect(state?.health.lastError === null).toBe(error === null);
      expect(Date.parse(state?.nextPollAt ?? "")).toBeGreaterThan(Date.now());
    },
  );
});

describe("pages", () => {
  const reading = new Map<string, number>();
  const all = [...hostilePages.map(({ name }) => name), "a good page beside them"];
  const messageOf = (name: string): ScrapeMessage => {
    const url = `${site.url}/page/${all.indexOf(name)}`;
    return { storyId: storyIdOf(url), url };
  };

  beforeAll(async () => {
    const items = all.map((name, index) => {
      site.on(
        `/page/${index}`,
        hostilePages[index]?.serve ??
          ((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(page())),
      );
      return `<item><title>Titre de repli</title><link>${messageOf(name).url}</link><description>Ce que le fil dit de cette page, en une phrase.</description></item>`;
    });
    site.text("/feed/pages", `<rss version="2.0"><channel><title>T</title>${items.join("")}</channel></rss>`);
    const { readPage } = workshop.scrapePorts;
    const stage = scrapeStage({
      ...workshop.scrapePorts,
      readPage(page, outlet) {
        const started = performance.now();
        try {
          return readPage(page, outlet);
        } finally {
          reading.set(page.url, performance.now() - started);
        }
      },
    });
    await workshop.poll({ feeds: [{ id: "pages", url: `${site.url}/feed/pages`, outlet: "La Tribune" }] });
    const waiting = [...all];
    const work = async (): Promise<void> => {
      for (let name = waiting.shift(); name !== undefined; name = waiting.shift())
        await scrapeToTheEnd(stage, messageOf(name));
    };
    await Promise.all(Array.from({ length: 6 }, work));
  }, 120_000);

  test("a good page beside them is read", async () => {
    const story = await workshop.cloud.stories.get(messageOf("a good page beside them").storyId);
    expect(story).toMatchObject({ outcome: null, scraped: { summaryOnly: false, title: "La fanfare est de retour" } });
  });

  const rejected = hostilePages.filter(({ ends }) => ends === "rejected");
  test.each(rejected)("$name", async ({ name, reason }) => {
    const story = await workshop.cloud.stories.get(messageOf(name).storyId);
    expect(story?.outcome?.kind).toBe("rejected");
    expect(story?.outcome?.reason).toMatch(reason ?? /^$/);
  });

  test.each(hostilePages.filter(({ ends }) => ends !== "rejected"))("$name", async ({ name, ends }) => {
    const story = await workshop.cloud.stories.get(messageOf(name).storyId);
    expect(reading.get(messageOf(name).url) ?? 0).toBeLessThan(mostReading);
    expect(story).toMatchObject({ outcome: null, scraped: { summaryOnly: ends === "summary" } });
    const article = await workshop.cloud.archive.article(story?.scraped?.articleKey ?? "");
    expect(article.text).toContain(ends === "summary" ? "Ce que le fil dit" : "kiosque");
    const printed = JSON.stringify(article);
    expect(printed).not.toMatch(/[\p{Cc}\u202a-\u202e\ufffe]|\\u00(?:0[0-8]|1|7f)|polluted|<script/u);
    expect(printed.length).toBeLessThan(2 * limit);
  });
});

/** Delivers a message again until it does not fail, as its queue would, without the waiting. */
async function scrapeToTheEnd(stage: ReturnType<typeof scrapeStage>, message: ScrapeMessage): Promise<void> {
  for (let tries = 1; tries <= 8; tries++) {
    try {
      return await stage(message, { tries, park: () => Promise.resolve() });
    } catch (error) {
      if (tries === 8) throw error;
    }
  }
}

test("there are at least two hundred of them, each with a name of its own", () => {
  const names = [...hostileFeeds.map(({ name }) => `feed ${name}`), ...hostilePages.map(({ name }) => `page ${name}`)];
  expect(names.length).toBeGreaterThanOrEqual(200);
  expect(new Set(names).size).toBe(names.length);
});
