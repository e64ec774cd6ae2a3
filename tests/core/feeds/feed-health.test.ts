import { describe, expect, test } from "vitest";
import { PermanentError, TemporaryError } from "../../../core/errors.ts";
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
    const feed = { id: "d", url: "https://d.example/rss", outlet: "Le D" };
    const never = afterFailure(undefined, feed, { now, error: new TemporaryError("no answer"), retryAfter: null });
    expect(reportHealth([never, polled("e", now, 0)], now)).toMatchObject([
      { status: "failing", since: null, severity: "temporary" },
      { status: "silent", since: null, lastNewAt: null },
    ]);
  });
});

describe("printHealth()", () => {
  test("printHealth() writes a table, a feed a line, and the sum", () => {
    const broken = failed(polled("c", now - day, 3), new PermanentError("forbidden", "status 403"));
    const [head, ...lines] = printHealth(reportHealth([polled("a", now - day, 3), broken], now));
    expect(head).toMatch(
      /^feed {2}outlet {2}state +last success +last new +pace +failures +next poll +entries +last error$/,
    );
    expect(lines[0]).toMatch(/^c {5}Le c {4}failing since 2026-11-21 {2}2026-11-21 06:00 .* 15 min {2}1 \(soft\) /);
    expect(lines[1]).toMatch(/^a {5}Le a {4}ok .* 20 \(1 rejected\)$/);
    expect(lines[2]).toBe("2 feeds: 1 ok, 1 failing, 0 silent");
    expect(lines[0]!.indexOf("2026-11-21 06:00")).toBe(lines[1]!.indexOf("2026-11-21 06:00"));
  });

  test("printHealth() has its heads where no feed was polled", () => {
    expect(printHealth([])).toEqual([expect.stringMatching(/^feed/), "0 feeds: 0 ok, 0 failing, 0 silent"]);
  });
});
