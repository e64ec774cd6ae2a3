import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { neededStrings } from "../../../core/text/needed-strings.ts";
import { PatternSet } from "../../../core/text/pattern-set.ts";

/** A pattern and a text that it matches. */
interface Sample {
  readonly source: string;
  readonly text: string;
}

const join = (parts: readonly Sample[]): Sample => ({
  source: parts.map(({ source }) => source).join(""),
  text: parts.map(({ text }) => text).join(""),
});

const letters = fc.stringMatching(/^[a-e' -]{1,7}$/).map((text): Sample => ({ source: text, text }));
const leaf = fc.oneof(
  letters,
  fc.constantFrom("é", "œ", "😀", "а").map((text): Sample => ({ source: text, text })),
  fc.constantFrom(
    { source: "[eu]", text: "u" },
    { source: "[^;:]", text: "x" },
    { source: "[\\]a-f]", text: "]" },
    { source: "\\p{L}", text: "q" },
    { source: "[\\p{L}\\p{N}'-]", text: "7" },
    { source: "\\.", text: "." },
    { source: ".", text: "!" },
    { source: "\\u00a0", text: "\u00a0" },
    { source: "\\u{e9}", text: "é" },
    { source: "\\x41", text: "A" },
    { source: "\\d", text: "4" },
    { source: "(?=)", text: "" },
    { source: "(?!never)", text: "" },
    { source: "(?<!never)", text: "" },
    { source: "(?<=)", text: "" },
  ),
);

const repeated = (part: fc.Arbitrary<Sample>, marks: readonly (readonly [string, number])[]): fc.Arbitrary<Sample> =>
  fc
    .tuple(part, fc.constantFrom(...marks))
    .map(([{ source, text }, [mark, times]]) => ({ source: source + mark, text: text.repeat(times) }));

const grouped = (part: fc.Arbitrary<Sample>): fc.Arbitrary<Sample> =>
  fc
    .record({
      branches: fc.array(fc.array(part, { maxLength: 4 }).map(join), { minLength: 1, maxLength: 4 }),
      pick: fc.nat(3),
      open: fc.constantFrom("(?:", "("),
    })
    .map(({ branches, pick, open }) => ({
      source: `${open}${branches.map(({ source }) => source).join("|")})`,
      text: branches[pick % branches.length]!.text,
    }));

// Repetition without end only of one fixed string: of branches that overlap, or in a tower, it would take for ever to fail.
const some = [
  ["", 1],
  ["?", 0],
  ["?", 1],
  ["??", 0],
  ["{2}", 2],
  ["{0,2}", 0],
  ["{0}", 0],
] as const;
const any = [...some, ["*", 0], ["*?", 2], ["+", 1], ["{1,}", 3], ["{5}", 5]] as const;
const fixed = letters.map(({ source, text }): Sample => ({ source: `(?:${source})`, text }));
const short = fc.oneof(repeated(fixed, any), repeated(grouped(letters), some));
const pattern = repeated(grouped(fc.oneof(leaf, short, repeated(grouped(fc.oneof(leaf, short)), some))), some);

const edged = ({ source }: Sample): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, "gu");

describe("neededStrings()", () => {
  test.each([
    ["a list", "reunions?|sommet", [["reunions", "reunion", "sommet"]]],
    [
      "all it needs",
      "(?:a|ont) (?:[\\p{L}]+ ){0,3}vues?(?= )",
      [
        ["a ", "ont "],
        ["vues", "vue"],
      ],
    ],
    ["a needed repetition", "(?:abc)+d?", [["abc"]]],
    ["what a lookahead asks for as nothing", "appele(?= telephone)", [["appele"]]],
    ["anything", "[\\p{L}]+", []],
    ["a single letter as anything", "a", []],
    ["what may be left out", "(?:abc)?[\\p{L}]", []],
    ["one branch of anything", "abc|\\p{L}", []],
  ])("neededStrings() reads %s", (_, source, needed) => {
    expect(neededStrings(new RegExp(source, "u"))).toEqual(needed);
  });

  test.each([
    ["whose capitals do not count", /abc/iu],
    ["without the u flag", /abc/],
    ["with flags in a group", new RegExp("(?i:abc)", "u")],
  ])("neededStrings() refuses a pattern %s", (_, refused) => {
    expect(() => neededStrings(refused)).toThrow("Cannot read the pattern");
  });

  test("whatever a pattern matches holds one of its needed strings", () => {
    fc.assert(
      fc.property(pattern, ({ source, text }) => {
        const needed = neededStrings(new RegExp(source, "u"));
        expect(needed.filter((list) => !list.some((one) => text.includes(one)))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("PatternSet", () => {
  test("possible() leaves out no pattern that matches, and keeps their order", () => {
    fc.assert(
      fc.property(
        fc.array(pattern, { minLength: 1, maxLength: 8 }),
        fc.array(fc.oneof(fc.nat(7), fc.string({ unit: "binary" })), { maxLength: 6 }),
        (samples, pieces) => {
          const items = samples.map((sample) => ({ pattern: edged(sample) }));
          const text = pieces
            .map((piece) => (typeof piece === "string" ? piece : (samples[piece]?.text ?? "")))
            .join(" ");
          const possible = new PatternSet(items).possible(text);
          expect(items.filter((item) => possible.includes(item))).toEqual(possible);
          const matching = items.filter((item) => text.search(item.pattern) >= 0);
          expect(matching.filter((item) => !possible.includes(item))).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("possible() leaves out what cannot match", () => {
    const [meets, calls, any] = [{ pattern: /rencontre/gu }, { pattern: /telephone/gu }, { pattern: /\p{L}/gu }];
    expect(new PatternSet([meets, calls, any]).possible("il a rencontre x")).toEqual([meets, any]);
    expect(new PatternSet([meets, calls, any]).possible("")).toEqual([any]);
  });
});
