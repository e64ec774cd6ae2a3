import { expect, test } from "vitest";
import { deafFeeds } from "../../../core/digest/blind-spots.ts";
import type { FeedHealth, FeedState } from "../../../core/feeds/feed-state.ts";

const now = Date.parse("2024-11-10T07:00:00Z");
const [success, recent] = ["2024-11-09T07:00:00Z", "2024-11-10T06:00:00Z"];

function feed(outlet: string, health: Partial<FeedHealth>): FeedState {
  return {
    id: outlet,
    url: `https://${outlet}.example/feed`,
    outlet,
    etag: null,
    lastModified: null,
    askedWholeAt: null,
    nextPollAt: recent,
    pace: 900,
    health: {
      lastPollAt: recent,
      lastSuccessAt: success,
      lastNewAt: recent,
      failures: 0,
      failureWeight: 0,
      lastSeverity: null,
      lastError: null,
      items: 1,
      rejected: 0,
      ...health,
    },
  };
}

test.each([
  ["failing", "after three failures", { failures: 3, lastError: "status 500" }, success, "status 500"],
  [
    "failing",
    "at once where there is no feed",
    { failures: 1, lastSeverity: "hard", lastError: "gone" },
    success,
    "gone",
  ],
  ["silent", "behind four days", { lastNewAt: "2024-11-06T06:59:59Z" }, "2024-11-06T06:59:59Z", null],
  ["silent", "where it answers and has never shown a story", { lastNewAt: null }, null, null],
  ["failing", "rather than silent", { failures: 3, lastNewAt: "2024-11-01T00:00:00Z" }, success, null],
] as const)("deafFeeds() calls a feed %s %s, and says since when", (why, _, health, since, error) => {
  expect(deafFeeds([feed("Alpha", health)], now)).toEqual([{ outlet: "Alpha", why, since, error }]);
});

test.each([
  ["two failures", { failures: 2, lastSeverity: "temporary" }],
  ["four days without a story", { lastNewAt: "2024-11-06T07:00:00Z" }],
  ["no answer yet", { lastNewAt: null, lastSuccessAt: null }],
] as const)("deafFeeds() is not alarmed by %s", (_, health) => {
  expect(deafFeeds([feed("Alpha", health)], now)).toEqual([]);
});

test("deafFeeds() names outlets in their order", () => {
  const deaf = deafFeeds([feed("Gamma", { failures: 3 }), feed("Alpha", { failures: 9 })], now);
  expect(deaf.map(({ outlet }) => outlet)).toEqual(["Alpha", "Gamma"]);
});
