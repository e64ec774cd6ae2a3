import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import Parser from "rss-parser";
import { beforeEach, describe, expect, test } from "vitest";
import { usualWish } from "../../../core/subscriptions/subscription.ts";
import type { WebAnswer } from "../../../functions/links/http-event.ts";
import { type PullFile, pullFiles, pullPath, pullToken } from "../../../functions/shared/links.ts";
import { keys } from "../../../functions/shared/store/keys.ts";
import { shownMeeting } from "../../support/builders.ts";
import { oneReader } from "../digest/one-reader.ts";
import { calendar, fetched, pulling, visible } from "./pulling.ts";

let { office, open, reader, later } = oneReader();
let ask: ReturnType<typeof pulling>;

beforeEach(() => {
  ({ office, open, reader, later } = oneReader());
  ask = pulling(office);
});

describe("pullStage()", () => {
  test("gives a reader's events to independent parsers, the last changed first, with their sources", async () => {
    const own = await reader();
    open(1);
    later(1);
    open(1);
    const xml = await fetched(ask, own, "events.atom");
    const atom = parseAtomFeed(xml);
    expect(atom.entries).toHaveLength(2);
    expect((await new Parser().parseString(xml)).items[0]?.link).toBe("https://s2.example/a");
    const json = parseJsonFeed(await fetched(ask, own, "events.json"));
    expect(json.items?.map(({ id }) => id)).toEqual(atom.entries?.map(({ id }) => id));
    const lines = (await fetched(ask, own, "events.jsonl")).trimEnd().split("\n");
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(json.items?.map(({ id }) => id));
    expect((await fetched(ask, own, "events.csv")).split("\r\n")).toHaveLength(4);
    expect(calendar(await fetched(ask, own, "meetings.ics")).map(({ sequence }) => sequence)).toEqual([2, 1]);
  });

  test("names its kind, lets nobody but the reader's program keep it, and sends no referrer", async () => {
    const own = await reader();
    const types = await Promise.all(
      pullFiles.map(async (file) => (await ask(`/${pullPath(own, file)}`))?.headers["content-type"]?.split(";")[0]),
    );
    expect(types).toEqual([
      "application/atom+xml",
      "application/feed+json",
      "application/x-ndjson",
      "text/csv",
      "text/calendar",
    ]);
    expect((await ask(`/${pullPath(own, "events.atom")}`))?.headers).toMatchObject({
      "cache-control": "private, max-age=300",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    });
  });

  test("holds them against the reader's filter, in the reader's language", async () => {
    const filter = { ...usualWish.filter, places: ["Moscou"] };
    const own = await reader({ filter, language: "en" });
    open(1, { ...shownMeeting, place: { name: "Moscou", nameEn: "Moscow", country: "RU" } });
    open(1);
    const { entries } = parseAtomFeed(await fetched(ask, own, "events.atom"));
    expect(entries?.map(({ title }) => visible(title?.value))).toEqual([expect.stringMatching(/in Moscow/)]);
  });

  test("reads nothing without the right token, and is silent on what there is", async () => {
    const own = await reader();
    open(1);
    expect(pullToken(own)).toMatch(/^[\da-f]{32}$/);
    for (const path of [
      `/r/${own.token}/events.atom`,
      "/r//events.atom",
      "/r/events.atom",
      `/q/${pullToken(own)}/events.atom`,
      `/r/${pullToken(own)}/events.rss`,
      `/r/${pullToken(own)}/events.atom/more`,
    ])
      expect([path, await ask(path)]).toEqual([path, null]);
    expect(await ask(`/r/${pullToken(own)}/stop`)).toBeNull();
  });

  test("answers with no more than a function URL takes, the last events first, however long pages make their addresses", async () => {
    const own = await reader();
    open(60);
    for (let i = 1; i <= 60; i++) {
      const url = `https://s${i}.example/${"x".repeat(100_000)}`;
      office.table.put({
        ...keys.sighting(`s${i}`, "f"),
        feedId: "f",
        url,
        outlet: "S",
        title: "T",
        publishedAt: null,
      });
    }
    const json = await fetched(ask, own, "events.json");
    expect(Buffer.byteLength(JSON.stringify(json))).toBeLessThan(6_000_000);
    const { items } = JSON.parse(json) as { items: { _vigie: { id: string } }[] };
    const numbers = items.map(({ _vigie: { id } }) => Number(id.slice(1))).sort((a, b) => a - b);
    expect(numbers.length).toBeGreaterThan(5);
    expect(numbers).toEqual(numbers.map((_, index) => 61 - numbers.length + index));
  });

  test.each([
    ["pending", false],
    ["active", true],
    ["parked", true],
    ["ending", false],
  ] as const)("answers a subscription that is %s: %s", async (status, isAnswered) => {
    const own = await reader({ status });
    expect((await ask(`/${pullPath(own, "events.json")}`)) !== null).toBe(isAnswered);
  });

  test("refuses to do anything but answer, and writes nothing", async () => {
    const own = await reader();
    open(2);
    const before = JSON.stringify([...office.table.items.values()]);
    const path = `/${pullPath(own, "meetings.ics")}`;
    expect(await ask(path, {}, "POST")).toMatchObject({ statusCode: 405, headers: { allow: "GET, HEAD" } });
    const head = await ask(path, {}, "HEAD");
    expect(head).toEqual({ ...(await ask(path)), body: "" });
    expect(JSON.stringify([...office.table.items.values()])).toBe(before);
  });
});

describe("pullStage(), asked again,", () => {
  const get = async (headers: Readonly<Record<string, string>> = {}, file: PullFile = "meetings.ics") =>
    (await ask(`/${pullPath((await office.subscriptions.get("r"))!, file)}`, headers))!;
  const unchanged = async (answer: WebAnswer, header: "etag" | "last-modified"): Promise<number> =>
    (await get({ [header === "etag" ? "if-none-match" : "if-modified-since"]: answer.headers[header]! })).statusCode;

  test("says by tag and by day that nothing has changed, with two reads and three", async () => {
    await reader();
    open(3);
    later(120);
    const first = await get();
    const { requests } = office.table;
    const asked = async (headers: Readonly<Record<string, string>>) => {
      requests.clear();
      const { statusCode, body } = await get(headers);
      // One of the reads is this test's own.
      return { statusCode, body, reads: [...requests.values()].reduce((sum, one) => sum + one, 0) - 1 };
    };
    const { etag = "", "last-modified": modified = "" } = first.headers;
    expect(await asked({ "if-none-match": etag })).toEqual({ statusCode: 304, body: "", reads: 2 });
    expect(await asked({ "if-modified-since": modified })).toEqual({ statusCode: 304, body: "", reads: 3 });
    expect((await get({ "if-none-match": `"x", ${etag.slice(2)}` })).statusCode).toBe(304);
    // Where both are given, the tag decides (RFC 9110, 13.2.2).
    expect((await get({ "if-none-match": '"x"', "if-modified-since": modified })).statusCode).toBe(200);
    expect((await get({ "if-none-match": etag }, "events.csv")).statusCode).toBe(200);
  });

  test("gives all anew after a change of the events", async () => {
    await reader();
    open(1);
    later(120);
    const first = await get();
    open(1);
    expect(await unchanged(first, "etag")).toBe(200);
    expect(await unchanged(first, "last-modified")).toBe(200);
    // Changes of the same second: no day is given out that a later one might share.
    expect((await get()).headers).not.toHaveProperty("last-modified");
    later(61);
    expect(await unchanged(await get(), "last-modified")).toBe(304);
  });

  test("gives all anew after a change of the filter", async () => {
    const own = await reader();
    open(1);
    later(120);
    const first = await get();
    const filter = { ...usualWish.filter, places: ["Kazan"] };
    await office.subscriptions.change(own, { ...own, filter, changedAt: new Date(office.clock).toISOString() });
    later(120);
    expect(await unchanged(first, "etag")).toBe(200);
    expect(await unchanged(first, "last-modified")).toBe(200);
    expect(calendar((await get()).body)).toEqual([]);
  });
});
