import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { copiesAmong, isSameText, type TextRecord } from "../../../core/copies/copy-sets.ts";
import { fingerprintOf } from "../../../core/copies/fingerprint.ts";
import { shuffled } from "../events/tellings.ts";

const sentences = (from: number, to: number): string =>
  Array.from(
    { length: to - from },
    (_, at) => `Le ministre numéro ${from + at} a dit que le dossier ${(from + at) * 7} restait ouvert ce jour-là.`,
  ).join(" ");

function record(story: string, text: string, publishedOn: string | null = "2024-08-05"): TextRecord {
  return { story, order: story, publishedOn, fingerprint: fingerprintOf(text) };
}

const anyRecords = fc
  .array(
    fc.record({
      from: fc.nat({ max: 12 }),
      length: fc.integer({ min: 0, max: 14 }),
      on: fc.constantFrom("2024-08-01", "2024-08-05", "2024-08-12", null),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((rows) => rows.map(({ from, length, on }, at) => record(`s${at}`, sentences(from, from + length), on)));

describe("isSameText()", () => {
  test.each<[string, string, string, boolean]>([
    ["the same text", sentences(0, 10), sentences(0, 10), true],
    ["cut by a third", sentences(0, 12), sentences(0, 8), true],
    ["with an introduction of its own", sentences(0, 10), `${sentences(50, 53)} ${sentences(0, 10)}`, true],
    ["half of it new", sentences(0, 10), sentences(5, 15), false],
    ["one quote in common", sentences(0, 10), `${sentences(3, 4)} ${sentences(60, 70)}`, false],
    ["nothing in common", sentences(0, 10), sentences(20, 30), false],
    ["two texts without a sentence", "Bref.", "Bref.", false],
  ])("%s", (_, a, b, expected) => {
    expect(isSameText(record("a", a), record("b", b))).toBe(expected);
  });

  test("takes an equal text weeks later for no copy", () => {
    expect(isSameText(record("a", sentences(0, 9), "2024-08-01"), record("b", sentences(0, 9), "2024-08-20"))).toBe(
      false,
    );
  });

  test("is symmetric", () => {
    const runs = fc.property(anyRecords, (records) => {
      for (const a of records) for (const b of records) expect(isSameText(a, b)).toBe(isSameText(b, a));
    });
    fc.assert(runs, { numRuns: 300 });
  });
});

describe("copiesAmong()", () => {
  test("is a function of the set", () => {
    const runs = fc.property(
      anyRecords.chain((records) => fc.tuple(fc.constant(records), shuffled(records))),
      ([one, other]) => {
        expect(new Map([...copiesAmong(other)].sort())).toEqual(new Map([...copiesAmong(one)].sort()));
      },
    );
    fc.assert(runs, { numRuns: 300 });
  });

  test("names the earliest of all that are connected, which is no copy itself", () => {
    const runs = fc.property(anyRecords, (records) => {
      const copies = copiesAmong(records);
      const first = (story: string): string => copies.get(story) ?? story;
      for (const [copy, original] of copies) {
        expect(copies.has(original)).toBe(false);
        expect(original < copy).toBe(true);
      }
      for (const a of records)
        for (const b of records) if (isSameText(a, b)) expect(first(a.story)).toBe(first(b.story));
    });
    fc.assert(runs, { numRuns: 300 });
  });

  test("connects through a text between", () => {
    const texts = [sentences(0, 10), sentences(3, 13), sentences(6, 16)];
    const records = texts.map((text, at) => record(`s${at}`, text));
    expect(isSameText(records[0]!, records[2]!)).toBe(false);
    expect(copiesAmong(records)).toEqual(
      new Map([
        ["s1", "s0"],
        ["s2", "s0"],
      ]),
    );
  });
});
