import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { historyOf } from "../../../core/events/history.ts";
import { shownValues } from "../../../core/events/shown-values.ts";
import type { Telling } from "../../../core/events/telling.ts";
import { labelsOf, onlySideOf, originsOf } from "../../../core/events/witnesses.ts";
import { day, telling } from "../../support/builders.ts";
import { rules, shuffled, someTellings } from "./tellings.ts";

type Said = readonly [story: string, publishedOn: string, status: Telling["status"], role?: Telling["role"]];
const told = (...all: readonly Said[]): Telling[] =>
  all.map(([story, publishedOn, status, role = "main"]) =>
    telling(story, { order: `${publishedOn} ${story}`, publishedOn, status, role, date: day("2024-08-05") }),
  );
const steps = (tellings: readonly Telling[]): string[] =>
  historyOf(tellings).map(({ status, since, stories }) => `${status} ${since}: ${stories.join()}`);

describe("historyOf()", () => {
  test("tells the life of a meeting in order, each step with its sources", () => {
    const tellings = told(
      ["d", "2024-08-03", "postponed"],
      ["a", "2024-08-01", "planned"],
      ["f", "2024-08-05", "held"],
      ["b", "2024-08-02", "planned"],
      ["e", "2024-08-04", "planned"],
      ["g", "2024-08-06", "held"],
      ["h", "2024-09-30", "held", "background"],
    );
    expect(steps(tellings)).toEqual([
      "planned 2024-08-01: a,b",
      "postponed 2024-08-03: d",
      "planned 2024-08-04: e",
      "held 2024-08-05: f,g",
      "recalled 2024-09-30: h",
    ]);
  });

  test("passes over announcements that come after the meeting, and goes on with one step among recollections", () => {
    const tellings = told(
      ["a", "2024-08-05", "held"],
      ["b", "2024-08-05", "planned"],
      ["c", "2024-08-06", "held", "background"],
      ["d", "2024-08-07", "held"],
    );
    expect(steps(tellings)).toEqual(["held 2024-08-05: a,d", "recalled 2024-08-06: c"]);
  });

  test("opens a step with a denial, and another with whoever says after it that it was held", () => {
    const tellings = told(["a", "2024-08-05", "held"], ["b", "2024-08-06", "denied"], ["c", "2024-08-07", "held"]);
    expect(steps(tellings)).toEqual(["held 2024-08-05: a", "denied 2024-08-06: b", "held 2024-08-07: c"]);
  });

  test("ends where a meeting was called off", () => {
    expect(steps(told(["a", "2024-08-01", "planned"], ["b", "2024-08-04", "cancelled"]))).toEqual([
      "planned 2024-08-01: a",
      "cancelled 2024-08-04: b",
    ]);
  });

  test("takes what is told as done before its day for an announcement", () => {
    expect(steps(told(["a", "2024-08-01", "held"]))).toEqual(["planned 2024-08-01: a"]);
  });

  test("is a function of the set, and has a step for the status that is shown", () => {
    const runs = fc.property(
      someTellings(8).chain((tellings) => fc.tuple(fc.constant(tellings), shuffled(tellings))),
      ([tellings, other]) => {
        const history = historyOf(tellings);
        expect(historyOf(other)).toEqual(history);
        const { status } = shownValues(tellings, rules.sameActor);
        const known = history.map((step) => (step.status === "recalled" ? "held" : step.status));
        expect(known).toContain(status);
      },
    );
    fc.assert(runs, { numRuns: 500 });
  });
});

describe("labelsOf()", () => {
  const states: Readonly<Record<string, string>> = { IRNA: "IR", "Press TV": "IR", TASS: "RU", ANI: "LB" };
  const stateOf = (origin: string): string | null => states[origin] ?? null;

  test.each([
    [["IRNA", "Press TV"], ["iranian-state-media-only"]],
    [["TASS"], ["russian-state-media-only", "single-origin"]],
    [["IRNA", "TASS"], []],
    [["IRNA", "AFP"], []],
    [["AFP"], ["single-origin"]],
    [["ANI"], ["single-origin"]],
    [[], []],
  ])("says of %j: %j", (origins, labels) => {
    expect(labelsOf(origins, stateOf)).toEqual(labels);
  });

  test("onlySideOf() is null without origins", () => {
    expect(onlySideOf([], stateOf)).toBe(null);
  });
});

test("originsOf() counts copies and second articles of an origin once", () => {
  const tellings = told(["b", "2024-08-02", "held"], ["a", "2024-08-01", "held"], ["c", "2024-08-03", "held"]);
  expect(originsOf(tellings.map((one) => (one.story === "c" ? { ...one, origin: "b" } : one)))).toEqual(["a", "b"]);
});
