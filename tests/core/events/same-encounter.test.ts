import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sameEncounter } from "../../../core/events/same-encounter.ts";
import { anyTelling, rules } from "./tellings.ts";

describe("sameEncounter()", () => {
  test("is symmetric, reasons of a veto aside", () => {
    const runs = fc.property(anyTelling, anyTelling, (a, b) => {
      const [one, other] = [sameEncounter(a, b, rules.sameActor), sameEncounter(b, a, rules.sameActor)];
      expect([one.verdict, one.score]).toEqual([other.verdict, other.score]);
    });
    fc.assert(runs, { numRuns: 10_000 });
  });

  test("gives a reason for every decision", () => {
    const runs = fc.property(anyTelling, anyTelling, (a, b) => {
      expect(sameEncounter(a, b, rules.sameActor).reasons.length).toBeGreaterThan(0);
    });
    fc.assert(runs, { numRuns: 1000 });
  });
});
