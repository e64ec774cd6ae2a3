import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { PermanentError } from "../../../core/errors.ts";
import { mostItems, readFeed } from "../../../core/feeds/read-feed.ts";

const root = new URL("../../../fixtures/feeds/", import.meta.url);
const from = "https://feeds.tribune.example/flux/rss";
const read = (text: string, contentType: string | null = null) => readFeed(Buffer.from(text), contentType, from);
const rss = (items: string): string => `<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`;

describe("readFeed() reads stored feeds", () => {
  test.each(readdirSync(root).filter((name) => !name.endsWith(".md")))("%s", async (name) => {
    const folder = new URL(`${name}/`, root);
    const source = readdirSync(folder).find((file) => file.startsWith("source."))!;
    const { title, items } = await readFeed(readFileSync(new URL(source, folder)), null, from);
    expect({ title, items }).toEqual(JSON.parse(readFileSync(new URL("expected.json", folder), "utf8")));
  });
});

describe("readFeed() refuses", () => {
  const entities = Array.from({ length: 50 }, (_, i) => `<!ENTITY e${i} "x">`).join("");
  test.each([
    ["nothing", ""],
    ["white space", " \n\ufeff "],
    ["a web page", "<!doctype html><html><head><title>Accès refusé</title></head></html>"],
    [
      "a web page in XHTML",
      `<?xml version="1.0"?>\n<!-- x -->\n<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>`,
    ],
    ["another XML", `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>`],
    ["plain words", "Le service est momentanément indisponible"],
    ["broken JSON", `{"version": "https://jsonfeed.org/version/1", "items": [`],
    ["JSON without items", `{"error": "not found"}`],
    [
      "entities made of entities",
      `<!DOCTYPE r [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>${rss("<item><title>&b;</title></item>")}`,
    ],
    [
      "entities from a file",
      `<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss("<item><title>&x;</title></item>")}`,
    ],
    ["many entities", `<!DOCTYPE r [${entities}]>${rss("")}`],
    ["elements nested without end", rss("<a>".repeat(100_000))],
    ["a root without anything", "<rss></rss>"],
  ])("%s", async (_, text) => {
    const error: unknown = await read(text).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PermanentError);
    expect(error).toMatchObject({ code: "not-a-feed" });
  });
});

test("readFeed() believes the bytes when the server declares another charset", async () => {
  const { title } = await readFeed(
    Buffer.from("<rss version='2.0'><channel><title>Été</title></channel></rss>"),
    "text/xml; charset=iso-8859-1",
    from,
  );
  expect(title).toBe("Été");
});

test("readFeed() reads UTF-16 by its byte-order mark", async () => {
  const bytes = Buffer.from(
    `\ufeff<?xml version="1.0" encoding="utf-16"?>${rss("<item><title>Été</title></item>")}`,
    "utf16le",
  );
  expect((await readFeed(bytes, null, from)).items[0]?.title).toBe("Été");
});

test("readFeed() keeps the newest of too many entries, in the feed's order, and says how many it left out", async () => {
  const items = Array.from({ length: mostItems + 500 }, (_, i) => {
    const day = new Date(Date.UTC(2020, 0, 1) + i * 86_400_000).toUTCString();
    return `<item><title>${i}</title><link>/${i}</link><pubDate>${day}</pubDate></item>`;
  });
  const feed = await read(rss(items.join("")));
  expect(feed.dropped).toBe(500);
  expect(feed.items.map(({ title }) => title)).toEqual(Array.from({ length: mostItems }, (_, i) => String(i + 500)));
});

test("readFeed() reads an empty feed as one without entries", async () => {
  expect(await read(rss(""))).toEqual({ title: "T", items: [], dropped: 0 });
});

test("readFeed() cuts a long summary at a word", async () => {
  const { items } = await read(rss(`<item><link>/1</link><description>${"mot ".repeat(5000)}</description></item>`));
  expect(items[0]?.summary).toMatch(/ mot…$/);
  expect(items[0]?.summary?.length).toBeLessThanOrEqual(4000);
});

test("readFeed() takes time in proportion to a hostile field", async () => {
  const started = performance.now();
  await read(rss(`<item><title>x</title><description><![CDATA[${"<br".repeat(1_000_000)}]]></description></item>`));
  expect(performance.now() - started).toBeLessThan(3000);
});
