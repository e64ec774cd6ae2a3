import { describe, expect, test } from "vitest";
import { memoryTable } from "../../../bench/memory-table.ts";
import { findUnread } from "../../../functions/digest/find-unread.ts";
import { keys } from "../../../functions/shared/store/keys.ts";
import { type StoryRecord, storyStore } from "../../../functions/shared/store/stories.ts";
import { unreadStore } from "../../../functions/shared/store/unread.ts";

const scraped = {
  articleKey: "a",
  title: "Titre lu",
  publishedAt: null,
  canonicalUrl: null,
  credits: [],
  summaryOnly: false,
  access: "open",
};
const kept = { kind: "kept", reason: null } as const;

/** What is found of one story that was noted at `at`. */
async function found(record: Partial<StoryRecord>, at = "2024-11-02T06:00:00.000Z") {
  const table = memoryTable();
  table.put({ ...keys.story("s"), id: "s", address: "https://a.example/s", outcome: null, ...record });
  const seen = { feedId: "f", url: "https://a.example/s", outlet: "Alpha", title: "Titre vu", summary: null };
  table.put({ ...keys.sighting("s", "f"), ...seen, publishedAt: null });
  const unread = unreadStore(table);
  await unread.note({ story: "s", at });
  return findUnread({ unread, stories: storyStore(table) })("2024-11-01T07:00:00.000Z", "2024-11-02T07:00:00.000Z");
}

describe("findUnread()", () => {
  const page = { outlet: "Alpha", url: "https://a.example/s", since: "2024-11-02T06:00:00.000Z" };

  test.each([
    ["of which nothing could be read", { outcome: { kind: "rejected", reason: "no-text" } }, "failed"],
    ["whose last try failed", { outcome: { kind: "parked", reason: "failed" } }, "failed"],
    ["for subscribers", { scraped: { ...scraped, access: "paywalled" }, relevant: true, outcome: kept }, "paywalled"],
    [
      "read from its feed",
      { scraped: { ...scraped, summaryOnly: true }, relevant: true, outcome: kept },
      "summary-only",
    ],
  ] as const)("names a page %s, and since when", async (_, record, why) => {
    const title = "scraped" in record ? "Titre lu" : "Titre vu";
    expect(await found(record)).toEqual([{ ...page, title, why }]);
  });

  test.each([
    ["that a later try has read", { scraped, relevant: true, outcome: kept }],
    [
      "in another language",
      { scraped: { ...scraped, access: "paywalled" }, outcome: { kind: "rejected", reason: "x" } },
    ],
    ["for subscribers about something else", { scraped: { ...scraped, access: "paywalled" }, relevant: false }],
  ] as const)("does not name a page %s", async (_, record) => {
    expect(await found(record)).toEqual([]);
  });

  test.each(["2024-11-01T07:00:00.000Z", "2024-11-02T07:00:00.001Z"])(
    "does not name one of %s, before or behind",
    async (at) => {
      expect(await found({ outcome: { kind: "parked", reason: "failed" } }, at)).toEqual([]);
    },
  );

  test("opens few requests at once, whatever an outlet that shuts us out leaves", async () => {
    const ids = Array.from({ length: 300 }, (_, index) => `s${index}`);
    const at = "2024-11-02T06:00:00.000Z";
    let [open, most] = [0, 0];
    const find = findUnread({
      unread: { between: async () => ids.map((story) => ({ story, at })) },
      stories: {
        many: async () =>
          ids.map((id) => ({
            ...keys.story(id),
            id,
            address: `https://a.example/${id}`,
            outcome: { kind: "parked", reason: "failed" },
          })),
        sightings: async (id) => {
          most = Math.max(most, ++open);
          await new Promise((done) => setImmediate(done));
          open--;
          const seen = { feedId: "f", outlet: "Alpha", title: null, summary: null, publishedAt: null };
          return [{ ...seen, url: `https://a.example/${id}` }];
        },
      },
    });
    expect(await find("2024-11-01T07:00:00.000Z", "2024-11-02T07:00:00.000Z")).toHaveLength(300);
    expect(most).toBeLessThanOrEqual(32);
  });
});
