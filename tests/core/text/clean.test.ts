import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText } from "../../../core/text/clean.ts";

const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));

describe("cleanText()", () => {
  test.each([
    ["composes what is decomposed", "Te\u0301he\u0301ran", "Téhéran"],
    ["takes zero-width characters out", "La\u200bv\u200drov\ufeff", "Lavrov"],
    ["takes soft hyphens out", "minis\u00adtre", "ministre"],
    ["takes directions out", "\u202eLavrov\u202c", "Lavrov"],
    ["takes controls out", "a\u0007b\u001b[31mc", "ab[31mc"],
    ["keeps no-break spaces", "«\u00a0oui\u202f»", "«\u00a0oui\u202f»"],
    ["makes one space of many", "a \t  b", "a b"],
    ["knows every new line", "a\r\nb\rc\u2028d\u2029e\u0085f", "a\nb\nc\nd\ne\nf"],
    ["leaves no space at the ends of a line", " a \n b ", "a\nb"],
    ["replaces a lone surrogate", "a\ud800b", "ab"],
  ])("cleanText() %s", (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  test("cleanText() of what is clean is the same", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });

  test("cleanText() leaves nothing that cannot be seen or stored", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).toBe(clean.normalize("NFC"));
        // oxlint-disable-next-line no-control-regex
        expect(clean).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\ufeff]/);
      }),
    );
  });
});
