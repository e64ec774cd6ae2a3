import { describe, expect, test } from "vitest";
import { delaysOf, quantiles, type Stamps } from "../../../core/latency/stamps.ts";

const stamps = (outlet: string, parts: Partial<Stamps> = {}): Stamps => ({
  story: outlet,
  outlet,
  publishedAt: "2026-03-02T08:00:00+01:00",
  seenAt: "2026-03-02T07:05:00Z",
  scrapedAt: "2026-03-02T07:05:20Z",
  eventAt: "2026-03-02T07:05:30Z",
  sentAt: "2026-03-02T07:05:40Z",
  ...parts,
});

describe("quantiles()", () => {
  test.each([
    [[], null],
    [[7], { p50: 7, p95: 7, count: 1 }],
    [[4, 1, 3, 2], { p50: 2, p95: 4, count: 4 }],
    [Array.from({ length: 100 }, (_, at) => 100 - at), { p50: 50, p95: 95, count: 100 }],
  ])("of %j", (values, expected) => {
    expect(quantiles(values)).toEqual(expected);
  });
});

describe("delaysOf()", () => {
  test("measures from each point to the next, over zones, for all and for each outlet", () => {
    const [all, alpha, beta, ...more] = delaysOf([stamps("Bêta", { sentAt: null }), stamps("Alpha")]);
    expect(more).toEqual([]);
    expect(all).toMatchObject({
      outlet: "",
      stories: 2,
      toSeen: { p50: 300, count: 2 },
      toSent: { p50: 10, count: 1 },
    });
    expect(alpha).toMatchObject({
      outlet: "Alpha",
      toScraped: { p50: 20 },
      toEvent: { p50: 10 },
      alert: { p50: 20 },
      whole: { p50: 340 },
    });
    expect(beta).toMatchObject({ outlet: "Bêta", alert: null, whole: null });
  });

  test("takes a day alone, nonsense and nothing for unknown, and a clock that is ahead for no time at all", () => {
    for (const publishedAt of ["2026-03-02", "hier", null])
      expect(delaysOf([stamps("A", { publishedAt })])[0]).toMatchObject({ toSeen: null, whole: null });
    expect(delaysOf([stamps("A", { publishedAt: "2026-03-02T09:00:00Z" })])[0]).toMatchObject({ toSeen: { p50: 0 } });
    expect(delaysOf([])[0]).toMatchObject({ stories: 0, toSeen: null });
  });
});
