import { describe, expect, test } from "vitest";
import { PermanentError, TemporaryError } from "../../../core/errors.ts";
import {
  afterFailure,
  afterSuccess,
  type FeedState,
  isDue,
  paces,
  type PollResult,
  validatorsFor,
} from "../../../core/feeds/feed-state.ts";

const feed = { id: "tribune", url: "https://tribune.example/rss", outlet: "La Tribune" };
const start = Date.parse("2024-08-05T12:00:00Z");
const poll = (result: Partial<PollResult>): PollResult => ({
  now: start,
  read: true,
  etag: `"v1"`,
  lastModified: null,
  items: 20,
  fresh: 20,
  rejected: 0,
  ...result,
});
const first = afterSuccess(undefined, feed, poll({}));
const failed = (state: FeedState | undefined, error: Error, retryAfter: number | null = null): FeedState =>
  afterFailure(state, feed, { now: start, error, retryAfter });
const waitOf = (state: FeedState): number => (Date.parse(state.nextPollAt) - start) / 1000;

describe("pace", () => {
  test.each([
    ["nothing new", { fresh: 0 }, 1125],
    ["a twentieth new", { fresh: 1 }, 900],
    ["a tenth new", { fresh: 2 }, 720],
    ["half new", { fresh: 10 }, 450],
    ["not modified", { read: false, items: 0, fresh: 0 }, 1125],
  ])("afterSuccess() with %s", (_, result, pace) => {
    expect(afterSuccess(first, feed, poll(result)).pace).toBe(pace);
  });

  test("afterSuccess() stays between five minutes and six hours", () => {
    let [fast, slow] = [first, first];
    for (let polls = 0; polls < 40; polls++) {
      fast = afterSuccess(fast, feed, poll({ fresh: 20 }));
      slow = afterSuccess(slow, feed, poll({ fresh: 0 }));
    }
    expect([fast.pace, slow.pace]).toEqual([paces.least, paces.most]);
  });

  test("afterSuccess() waits 90 to 100 % of the pace, the same each time for a feed", () => {
    expect(waitOf(first)).toBeGreaterThanOrEqual(810);
    expect(waitOf(first)).toBeLessThanOrEqual(900);
    expect(waitOf(afterSuccess(undefined, feed, poll({})))).toBe(waitOf(first));
    expect(waitOf(afterSuccess(undefined, { ...feed, id: "autre" }, poll({})))).not.toBe(waitOf(first));
  });
});

describe("failures", () => {
  const down = new TemporaryError("Cannot fetch: status 503");
  const gone = new PermanentError("not-found", "Cannot fetch: status 404");
  const walled = new PermanentError("forbidden", "Cannot fetch: status 403");

  test("afterFailure() weighs a hard one more than a soft one more than a temporary one", () => {
    expect([down, walled, gone].map((error) => failed(first, error).health.failureWeight)).toEqual([1, 2, 4]);
    expect([down, walled, gone].map((error) => failed(first, error).health.lastSeverity)).toEqual([
      "temporary",
      "soft",
      "hard",
    ]);
  });

  test("afterFailure() waits longer each time, at most a day, and a success forgets it all", () => {
    let state = first;
    const waits = Array.from({ length: 12 }, () => waitOf((state = failed(state, gone))));
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.at(-1)).toBeLessThanOrEqual(24 * 3600);
    expect(waits.at(-1)).toBeGreaterThan(20 * 3600);
    expect(state.health).toMatchObject({ failures: 12, lastError: "not-found: Cannot fetch: status 404" });
    expect(afterSuccess(state, feed, poll({})).health).toMatchObject({
      failures: 0,
      failureWeight: 0,
      lastError: null,
    });
  });

  test("afterFailure() waits as long as the server wishes, at most a day", () => {
    expect(waitOf(failed(first, down, 7200))).toBe(7200);
    expect(waitOf(failed(first, down, 9_999_999))).toBe(24 * 3600);
  });

  test("afterFailure() keeps when the feed last worked", () => {
    expect(failed(first, down).health).toMatchObject({
      lastSuccessAt: first.health.lastSuccessAt,
      lastNewAt: first.health.lastNewAt,
    });
  });

  test("afterFailure() writes the error in one line", () => {
    expect(failed(first, new Error(`a\n${"b".repeat(1000)}`)).health.lastError).toMatch(/^a b{298}$/);
  });
});

describe("validatorsFor()", () => {
  test("gives those of the last answer", () => {
    expect(validatorsFor(first, feed, start + 1000)).toEqual({ etag: `"v1"`, lastModified: null });
  });
  test.each([
    ["a feed that was never read", undefined, feed, start],
    ["a feed that has moved", first, { ...feed, url: "https://tribune.example/rss2" }, start],
    ["a feed not asked for whole since yesterday", first, feed, start + 24 * 3600_000],
    [
      "a feed that moved while it failed",
      afterFailure(
        first,
        { ...feed, url: "https://x.example/" },
        { now: start, error: new Error("x"), retryAfter: null },
      ),
      { ...feed, url: "https://x.example/" },
      start,
    ],
  ])("gives none for %s", (_, state, asked, now) => {
    expect(validatorsFor(state, asked, now)).toEqual({ etag: null, lastModified: null });
  });
  test("asks for the whole feed a day after the last whole answer, whatever 304s came between", () => {
    const unchanged = poll({ now: start + 23 * 3600_000, read: false, etag: null });
    const state = afterSuccess(first, feed, unchanged);
    expect(validatorsFor(state, feed, start + 23.5 * 3600_000).etag).toBe(`"v1"`);
    expect(validatorsFor(state, feed, start + 24 * 3600_000).etag).toBeNull();
  });
});

test("isDue() is true for a feed never polled, and from its time on", () => {
  expect(isDue(undefined, start)).toBe(true);
  expect(isDue(first, Date.parse(first.nextPollAt) - 1)).toBe(false);
  expect(isDue(first, Date.parse(first.nextPollAt))).toBe(true);
});
