import { describe, expect, test } from "vitest";
import { footDelays, outletsToShow } from "../../../core/latency/foot-delays.ts";
import { delaysOf, type Stamps } from "../../../core/latency/stamps.ts";

function stamps(outlet: string, minutes: number | null): Stamps {
  const at = (after: number): string => new Date(Date.parse("2026-03-02T07:00:00Z") + after * 60_000).toISOString();
  const sentAt = minutes === null ? null : at(minutes);
  return { story: outlet, outlet, publishedAt: at(0), seenAt: at(1), scrapedAt: at(1), eventAt: at(1), sentAt };
}

const foot = (...given: readonly Stamps[]) => footDelays(delaysOf(given));

const given = [stamps("Alpha", 2), stamps("Bêta", 9), stamps("Gamma", 5), stamps("Delta", 7), stamps("Muet", null)];
const named = (delays: readonly { readonly outlet: string }[] = []): string[] => delays.map(({ outlet }) => outlet);

describe("footDelays()", () => {
  test("has all together, the way from the page to the alert, and each outlet, the slowest first", () => {
    const delays = foot(...given);
    expect(delays).toMatchObject({ whole: { p50: 300, p95: 540, count: 4 }, alert: { p50: 240, p95: 480, count: 4 } });
    expect(delays?.outlets.map(({ outlet, whole }) => `${outlet} ${whole.p50}`)).toEqual([
      "Bêta 540",
      "Delta 420",
      "Gamma 300",
      "Alpha 120",
    ]);
  });

  test("says nothing where nothing was sent", () => {
    expect(foot(stamps("Alpha", null))).toBeUndefined();
  });
});

describe("outletsToShow()", () => {
  test.each([
    ["nothing", [], [], ["Bêta", "Delta", "Gamma"]],
    ["a fast one", ["Alpha"], ["Alpha"], ["Bêta", "Delta", "Gamma"]],
    ["the slowest and one of which nothing was sent", ["Muet", "Bêta"], ["Bêta"], ["Delta", "Gamma", "Alpha"]],
    ["all", ["Alpha", "Bêta", "Gamma", "Delta"], ["Bêta", "Delta", "Gamma", "Alpha"], []],
  ])("of a message that cites %s", (_, cites, cited, others) => {
    const shown = outletsToShow(foot(...given)!, new Set(cites));
    expect([named(shown.cited), named(shown.others)]).toEqual([cited, others]);
  });

  test("names no slowest of one", () => {
    const one = foot(stamps("Alpha", 2))!;
    expect(outletsToShow(one, new Set())).toEqual({ cited: [], others: [] });
    expect(named(outletsToShow(one, new Set(["Alpha"])).cited)).toEqual(["Alpha"]);
  });
});
