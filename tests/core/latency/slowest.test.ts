import { describe, expect, test } from "vitest";
import { footDelays } from "../../../core/latency/slowest.ts";
import { delaysOf, type Stamps } from "../../../core/latency/stamps.ts";

function stamps(outlet: string, minutes: number | null): Stamps {
  const at = (after: number): string => new Date(Date.parse("2026-03-02T07:00:00Z") + after * 60_000).toISOString();
  const sentAt = minutes === null ? null : at(minutes);
  return { story: outlet, outlet, publishedAt: at(0), seenAt: at(1), scrapedAt: at(1), eventAt: at(1), sentAt };
}

const foot = (...given: readonly Stamps[]) => footDelays(delaysOf(given));

describe("footDelays()", () => {
  test("has all together, the way from the page to the alert, and the three slowest outlets", () => {
    const given = [stamps("Alpha", 2), stamps("Bêta", 9), stamps("Gamma", 5), stamps("Delta", 7), stamps("Muet", null)];
    const delays = foot(...given);
    expect(delays).toMatchObject({ whole: { p50: 300, p95: 540, count: 4 }, alert: { p50: 240, p95: 480, count: 4 } });
    expect(delays?.slowest.map(({ outlet, whole }) => `${outlet} ${whole.p50}`)).toEqual([
      "Bêta 540",
      "Delta 420",
      "Gamma 300",
    ]);
  });

  test("names no slowest of one, and says nothing where nothing was sent", () => {
    expect(foot(stamps("Alpha", 2))).toMatchObject({ whole: { count: 1 }, slowest: [] });
    expect(foot(stamps("Alpha", null))).toBeUndefined();
  });
});
