import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { letters, marks, numbers, runEnd, runStart } from "../../../core/text/runs.ts";

const patterns: readonly (readonly [number, RegExp])[] = [
  [letters, /\p{L}+/gu],
  [letters | numbers, /[\p{L}\p{N}]+/gu],
  [letters | marks | numbers, /[\p{L}\p{M}\p{N}]+/gu],
];

function runsOf(text: string, kinds: number): string[] {
  const found: string[] = [];
  for (let at = runStart(text, 0, kinds); at < text.length;) {
    const end = runEnd(text, at, kinds);
    found.push(text.slice(at, end));
    at = runStart(text, end, kinds);
  }
  return found;
}

const pieces = fc.constantFrom(
  "é",
  "e\u0301",
  "ш",
  "𝒜",
  "😀",
  "\ud835",
  "\udc9c",
  "١",
  "²",
  " ",
  "’",
  "a7",
  "外",
  "\u05b0",
);
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(pieces).map((parts) => parts.join("")),
);

describe("runStart() and runEnd()", () => {
  test.each(patterns)("of kinds %i find what %s finds", (kinds, pattern) => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(runsOf(text, kinds)).toEqual([...text.matchAll(pattern)].map(([run]) => run));
      }),
      { numRuns: 1000 },
    );
  });
});
