import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readPollEvent } from "../../../functions/poll/event.ts";
import { decodeMessage, scrapeMessage } from "../../../functions/shared/messages.ts";

const text = (name: string): string =>
  readFileSync(new URL(`../../../fixtures/events/${name}`, import.meta.url), "utf8");

test("fixtures/events/poll.json is an event of poll's", () => {
  expect(readPollEvent(JSON.parse(text("poll.json")), [])).toMatchObject({
    feeds: [{ id: "tribune" }],
    all: true,
    since: "2024-08-01",
  });
});

test("fixtures/events/scrape.json holds a message of scrape's", () => {
  const body = /"body": (".*")/.exec(text("scrape.json"))?.[1] ?? "";
  expect(decodeMessage(scrapeMessage, String(JSON.parse(body))).url).toBe("https://tribune.example/marche");
});
