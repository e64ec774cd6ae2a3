import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { StringFinder } from "../../../core/text/string-finder.ts";

const strings = (unit: string, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...unit.split("")), minLength: 1, maxLength });
const lists = (string: fc.Arbitrary<string>): fc.Arbitrary<string[][]> =>
  fc.array(fc.array(string, { maxLength: 4 }), { maxLength: 5 });

const plain = (listed: readonly (readonly string[])[], text: string): number[] =>
  listed.map((list) => (list.some((one) => text.includes(one)) ? 1 : 0));

describe("StringFinder", () => {
  test("listsIn() finds what includes() finds, one string after the other", () => {
    fc.assert(
      fc.property(lists(strings("abc '", 6)), strings("abc 'd", 60), (listed, text) => {
        expect([...new StringFinder(listed).listsIn(text)]).toEqual(plain(listed, text));
      }),
      { numRuns: 500 },
    );
  });

  test("listsIn() misses no longer string, and none beyond ASCII", () => {
    fc.assert(
      fc.property(lists(strings("abé\u{a0}œ", 12)), fc.nat(20), strings("abé\u{a0}œ", 30), (listed, pick, around) => {
        const text = `${around}${listed.flat()[pick] ?? ""}${around}`;
        const found = new StringFinder(listed).listsIn(text);
        expect(plain(listed, text).filter((there, list) => there > found[list]!)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
