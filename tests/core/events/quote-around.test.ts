import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { quoteAround } from "../../../core/events/quote-around.ts";

const around = (text: string, words: string): string => {
  const start = text.indexOf(words);
  return quoteAround(text, { start, end: start + words.length });
};

describe("quoteAround()", () => {
  test.each([
    [
      "Il a plu. Le ministre est arrivé mardi à Moscou. Il est reparti.",
      "mardi",
      "Le ministre est arrivé mardi à Moscou.",
    ],
    ["Un titre\n\nLe ministre est arrivé mardi\n\nFin", "mardi", "Le ministre est arrivé mardi"],
    ["Il est venu mardi.", "Il", "Il est venu mardi."],
  ])("takes the sentence: %j", (text, words, expected) => {
    expect(around(text, words)).toBe(expected);
  });

  test("cuts a long sentence between words, around the evidence", () => {
    const text = `${"avant ".repeat(60)}mardi ${"après ".repeat(60)}`;
    const quote = around(text, "mardi");
    expect(quote).toMatch(/^avant .* mardi .*après$/);
    expect(quote.length).toBeLessThanOrEqual(160);
  });

  test("gives words that stand in the text, on one line, with the evidence in them, at most 160 characters", () => {
    const piece = fc.constantFrom("mot", "Mot", ". ", " ", "\n\n", "« ", " »", "é", "😀", "!", "x".repeat(200));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), fc.nat(), fc.nat({ max: 150 }), (pieces, at, length) => {
        const text = `${pieces.join("")} fin`;
        const start = at % text.length;
        const evidence = text.slice(start, start + 1 + length).trim();
        if (evidence === "" || evidence.includes("\n")) return;
        const from = text.indexOf(evidence, start);
        const quote = quoteAround(text, { start: from, end: from + evidence.length });
        expect(text).toContain(quote);
        expect(quote.length).toBeLessThanOrEqual(160);
        expect(quote).toContain(evidence);
        expect(quote).not.toContain("\n");
      }),
      { numRuns: 500 },
    );
  });

  test("holds evidence that ends within a character", () => {
    const text = `😀é« 😀😀😀!${"x".repeat(200)} fin`;
    expect(quoteAround(text, { start: 1, end: 8 })).toContain(text.slice(1, 8));
  });

  test("is quick on a text of a megabyte without a full stop", () => {
    const text = "a ".repeat(500_000);
    const started = performance.now();
    for (let at = 0; at < 500; at++) quoteAround(text, { start: at * 1000, end: at * 1000 + 1 });
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
