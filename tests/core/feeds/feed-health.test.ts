import { describe, expect, test } from "vitest";
import { PermanentError, TemporaryError } from "../../../core/errors.ts";
import { deafFeeds } from "../../../core/digest/blind-spots.ts";
import { reportHealth } from "../../../core/feeds/feed-health.ts";
import { afterFailure, afterSuccess, type FeedState } from "../../../core/feeds/feed-state.ts";
import { printHealth } from "../../../local/feeds/print-health.ts";

const day = 24 * 3600 * 1000;
const now = Date.parse("2026-11-22T06:00:00Z");

function polled(id: string, at: number, fresh: number): FeedState {
  const feed = { id, url: `https://${id}.example/rss`, outlet: `Le ${id}`, country: "FR", kind: "private" as const };
  return afterSuccess(undefined, feed, {
    now: at,
    read: true,
    etag: null,
    lastModified: null,
    items: 20,
    fresh,
    rejected: 1,
  });
}

const failed = (state: FeedState, error: Error): FeedState =>
  afterFailure(state, state, { now, error, retryAfter: null });

/** The states after each of so many failures in a row that may pass. */
function failures(state: FeedState | undefined, times: number): FeedState[] {
  const feed = { id: "g", url: "https://g.example/rss", outlet: "Le G" };
  const states: FeedState[] = [];
  for (let i = 0; i < times; i++) {
    const error = new TemporaryError("no answer");
    states.push(afterFailure(states.at(-1) ?? state, feed, { now, error, retryAfter: null }));
  }
  return states;
}

describe("reportHealth()", () => {
  test("reportHealth() tells feeds that fail or are silent from those that are well, the former first", () => {
    const broken = failed(polled("c", now - day, 3), new PermanentError("not-found", "Cannot fetch: status 404"));
    const reports = reportHealth([polled("a", now - day, 3), polled("b", now - 30 * day, 3), broken], now);
    expect(reports.map(({ id, status, since }) => [id, status, since?.slice(0, 10)])).toEqual([
      ["c", "failing", "2026-11-21"],
      ["b", "silent", "2026-10-23"],
      ["a", "ok", undefined],
    ]);
    expect(reports[0]).toMatchObject({ failures: 1, severity: "hard", error: "not-found: Cannot fetch: status 404" });
  });

  test("reportHealth() has no day for what never was", () => {
    const [, , never] = failures(undefined, 3);
    expect(reportHealth([never!, polled("e", now, 0)], now)).toMatchObject([
      { status: "failing", since: null, severity: "temporary" },
      { status: "silent", since: null, lastNewAt: null },
    ]);
  });
});

describe("what is said of a feed", () => {
  const good = polled("g", now - day, 3);
  const [once, twice, thrice] = failures(good, 3);
  const gone = failed(good, new PermanentError("not-found", "status 404"));
  test.each([
    ["well", good, "ok"],
    ["failed once", once!, "ok"],
    ["failed twice", twice!, "ok"],
    ["failed three times", thrice!, "failing"],
    ["gone for good", gone, "failing"],
    ["silent for five days", polled("g", now - 5 * day, 3), "silent"],
    ["never anything new", polled("g", now, 0), "silent"],
    ["failed once and answered never", failures(undefined, 1)[0]!, "ok"],
  ])("is the same in vigie feeds and in a digest: %s", (_, state, status) => {
    expect(reportHealth([state], now)[0]!.status).toBe(status);
    expect(deafFeeds([state], now).map(({ why }) => why)).toEqual(status === "ok" ? [] : [status]);
  });
});

describe("printHealth()", () => {
  test("printHealth() writes a table, a feed a line, and the sum", () => {
    const refused = new PermanentError("forbidden", "status 403");
    const broken = failed(failed(failed(polled("c", now - day, 3), refused), refused), refused);
    const [head, ...lines] = printHealth(reportHealth([polled("a", now - day, 3), broken], now));
    expect(head).toMatch(
      /^feed {2}outlet {2}state +last success +last new +pace +failures +next poll +entries +last error$/,
    );
    expect(lines[0]).toMatch(/^c {5}Le c {4}failing since 2026-11-21 {2}2026-11-21 06:00 .* {2}3 \(soft\) /);
    expect(lines[1]).toMatch(/^a {5}Le a {4}ok .* 20 \(1 rejected\)$/);
    expect(lines[2]).toBe("2 feeds: 1 ok, 1 failing, 0 silent");
    expect(lines[0]!.indexOf("2026-11-21 06:00")).toBe(lines[1]!.indexOf("2026-11-21 06:00"));
  });

  test("printHealth() has its heads where no feed was polled", () => {
    expect(printHealth([])).toEqual([expect.stringMatching(/^feed/), "0 feeds: 0 ok, 0 failing, 0 silent"]);
  });
});
