import { describe, expect, test } from "vitest";
import { delayLines } from "../../../core/digest/delay-lines.ts";
import { wordings } from "../../../core/digest/wordings.ts";
import type { Quantiles } from "../../../core/latency/stamps.ts";

const took = (p50: number, p95: number): Quantiles => ({ p50, p95, count: 3 });
const delays = {
  whole: took(38, 540),
  alert: null,
  outlets: [
    { outlet: "Le Phare", whole: took(5400, 90_000) },
    { outlet: "Volga Info", whole: took(300, 5399) },
    { outlet: "Agence du Midi", whole: took(89, 91) },
  ],
};

describe("delayLines()", () => {
  test("tells of each outlet that is cited, and of the slowest others, in signs that are never broken", () => {
    expect(delayLines(delays, new Set(["Volga Info", "Agence du Midi"]), wordings.fr).slice(1)).toEqual([
      "De la parution à l’envoi, médias cités (la moitié / 95\u202f% en moins de)\u00a0: Volga Info 5\u00a0min\u00a0/\u00a02\u00a0h\u202f; Agence du Midi 89\u00a0s\u00a0/\u00a02\u00a0min.",
      "Les plus lents des autres\u00a0: Le Phare 2\u00a0h\u00a0/\u00a025\u00a0h.",
    ]);
    expect(delayLines(delays, new Set(["Volga Info"]), wordings.en).slice(1)).toEqual([
      "From publication to sending, outlets cited (half / 95% in less than): Volga Info 5\u00a0min\u00a0/\u00a02\u00a0h.",
      "The slowest of the others: Le Phare 2\u00a0h\u00a0/\u00a025\u00a0h; Agence du Midi 89\u00a0s\u00a0/\u00a02\u00a0min.",
    ]);
  });

  test("says what the numbers are where no outlet is cited, too", () => {
    const [, slowest, ...more] = delayLines(delays, new Set(), wordings.fr);
    expect(slowest).toMatch(/^De la parution à l’envoi, les plus lents \(la moitié .*Le Phare/);
    expect(more).toEqual([]);
  });

  test("says nothing in an alert", () => {
    expect(delayLines(undefined, new Set(["Volga Info"]), wordings.fr)).toEqual([]);
  });
});
