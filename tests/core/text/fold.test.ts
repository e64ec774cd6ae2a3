import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, foldAligned } from "../../../core/text/fold.ts";

const anyText = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.string());

describe("foldAligned()", () => {
  test.each([
    ["Sergueï LAVROV", "sergueï lavrov".replace("ï", "i")],
    ["À l’ONU, l‘Iran", "a l'onu, l'iran"],
    ["a\u00a0b\u202fc\td", "a b c d"],
    ["Saint‑Pétersbourg", "saint-petersbourg"],
    ["Рutin", "putin"],
    ["Œuvre", "œuvre"],
    ["İstanbul", "istanbul"],
    ["\ud83d\ude00", "\ud83d\ude00"],
    ["", ""],
  ])("foldAligned(%j) is %j", (text, folded) => {
    expect(foldAligned(text)).toBe(folded);
  });

  test("foldAligned() keeps every character in its place", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldAligned(text)).toHaveLength(text.length);
      }),
    );
  });

  test("foldAligned() folds a piece as it folds the whole", () => {
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(foldAligned(a + b)).toBe(foldAligned(a) + foldAligned(b));
      }),
    );
  });

  test("foldAligned() of a folded unit is the same, for every unit there is", () => {
    const units = Array.from({ length: 0x1_00_00 }, (_, code) => String.fromCharCode(code));
    const once = units.map((unit) => foldAligned(unit));
    expect(units.filter((_, code) => foldAligned(once[code]!) !== once[code])).toEqual([]);
  });

  test("foldAligned() of what is folded is the same", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldAligned(foldAligned(text))).toBe(foldAligned(text));
      }),
    );
  });
});

describe("fold()", () => {
  test.each([
    ["  Hossein Amir-Abdollahian ", "hossein amir abdollahian"],
    ["cœur, æquo, Straße", "coeur aequo strasse"],
    ["l'Iran — « oui »", "l iran oui"],
    ["Ch'oïgou", "ch oigou"],
    ["***", ""],
  ])("fold(%j) is %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test("fold() leaves words between single spaces, and stays as it is", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const folded = fold(text);
        expect(folded).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
        expect(fold(folded)).toBe(folded);
      }),
    );
  });
});
