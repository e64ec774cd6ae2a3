import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nameKey } from "../../../core/names/name-key.ts";
import { likelySide } from "../../../core/names/likely-side.ts";
import { compareNames, sameName } from "../../../core/names/same-name.ts";
import { readCases } from "../people/read-cases.ts";

const cases = readCases("names.csv").map(([a = "", b = "", verdict = "", kind = "", half = ""]) => ({
  a,
  b,
  verdict,
  kind,
  half,
}));

describe("sameName() over fixtures/cases/names.csv", () => {
  test("fixtures/cases/names.csv has at least 400 pairs", () => expect(cases.length).toBeGreaterThanOrEqual(400));

  test.each(["open", "held"])("sameName() never joins two people, and knows 97 %% of one (%s half)", (half) => {
    const own = cases.filter((row) => row.half === half);
    const joined = own.filter(({ a, b, verdict }) => verdict === "different" && sameName(a, b) === "same");
    const missed = own.filter(({ a, b, verdict }) => verdict === "same" && sameName(a, b) === "different");
    const kept = own.filter(({ a, b, verdict }) => verdict === "maybe" && sameName(a, b) === "different");
    expect(kept).toEqual([]);
    expect(joined.map(({ a, b }) => `${a} | ${b}`)).toEqual([]);
    expect(missed.length / own.filter(({ verdict }) => verdict === "same").length).toBeLessThan(0.03);
  });
});

describe("nameKey() is one for the spellings of one name", () => {
  const groups = [
    "Choïgou Choïgu Shoigu Shoygu Schoigu Chojgu",
    "Pezeshkian Pezechkian Pezeshkiyan Peseschkian",
    "Amir-Abdollahian Amirabdollahian AmirAbdullahian",
    "Araghchi Araqchi Araghtchi Arakchi Araghchy",
    "Gharibabadi Gharib-Abadi Qaribabadi",
    "Patrouchev Patrushev Patruschew",
    "Ouchakov Ushakov Uschakow",
    "Mourachko Murashko",
    "Riabkov Ryabkov Rjabkow",
    "Michoustine Mishustin Mischustin",
    "Jabbarov Djabbarov Dzhabbarov",
    "Khamenei Khaménei Chamenei Hamenei",
    "Larijani Laridjani Larijany",
    "Rohani Rouhani Ruhani",
    "Raïssi Raisi Raissi Raeisi",
  ];
  test.each(groups)("nameKey() of %s", (group) => {
    expect(new Set(group.split(" ").map(nameKey)).size).toBe(1);
  });
});

test("sameName() is symmetric and reflexive", () => {
  const name = fc.constantFrom(...new Set(cases.flatMap(({ a, b }) => [a, b])));
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(sameName(a, b)).toBe(sameName(b, a));
      expect(sameName(a, a)).not.toBe("different");
    }),
  );
});

test("sameName() takes any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (a, b) => {
      expect(["same", "maybe", "different"]).toContain(sameName(a, b));
    }),
  );
});

test("compareNames() says why", () => {
  expect(compareNames("Ali Larijani", "Sadeq Larijani")).toEqual({ verdict: "different", reason: "other given name" });
});

test.each([
  ["Igor Babouchkine", "RU"],
  ["Petrovski", "RU"],
  ["Hossein Alizadeh", "IR"],
  ["Gharibabadi", "IR"],
  ["Wang Yi", null],
])("likelySide() of %s", (name, side) => {
  expect(likelySide(name)).toBe(side);
});
