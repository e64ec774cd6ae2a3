import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blocksOf } from "../../../core/events/blocks.ts";
import { sameEncounter } from "../../../core/events/same-encounter.ts";
import type { Participant } from "../../../core/model.ts";
import { compareNames } from "../../../core/names/same-name.ts";
import { people } from "../../../data/people.ts";
import { coarse } from "../../functions/deduplicate/worlds.ts";
import { day, noDate, telling } from "../../support/builders.ts";
import { readCases } from "../people/read-cases.ts";
import { anyTelling, rules } from "./tellings.ts";

const shared = (a: readonly string[], b: readonly string[]): boolean => a.some((block) => b.includes(block));

/** Anybody of the table, or an office of it, or a name nobody lists. */
const anybody: fc.Arbitrary<Participant> = fc
  .record({ who: fc.constantFrom(...people), how: fc.constantFrom("table", "office", "spelt"), which: fc.nat() })
  .map(({ who, how, which }): Participant => {
    const spellings = [who.name, who.nameEn, ...(who.spellings ?? [])];
    const name = spellings[which % spellings.length]!;
    const office = who.offices[which % Math.max(1, who.offices.length)]?.office ?? null;
    const side = who.side;
    if (how === "table") return { identity: who.id, name: who.name, aliases: [], side, office, officeId: office };
    if (how === "office" && office !== null)
      return { identity: `${side}/${office}`, name: null, aliases: [], side, office, officeId: office };
    return {
      identity: `${side}~${name}`,
      name,
      aliases: [],
      side,
      office: null,
      officeId: which % 2 === 0 ? office : null,
    };
  });

const anyDate = fc
  .tuple(fc.nat({ max: 800 }), fc.constantFrom("day", "month", "year", "range", "none"))
  .map(([at, kind]) => {
    const on = new Date(Date.UTC(2023, 0, 1 + at)).toISOString().slice(0, 10);
    return kind === "day" ? day(on) : kind === "none" ? noDate : coarse(on, kind);
  });

describe("blocksOf()", () => {
  test("puts two tellings that are the same encounter under one key", () => {
    let same = 0;
    const runs = fc.property(anyTelling, anyTelling, (a, b) => {
      if (sameEncounter(a, b, rules.sameActor).verdict !== "same") return;
      same++;
      expect(shared(blocksOf(a, rules.keysOf), blocksOf(b, rules.keysOf))).toBe(true);
    });
    fc.assert(runs, { numRuns: 20_000 });
    expect(same).toBeGreaterThan(150);
  });

  test("does so for everybody of the table, in all their spellings and offices", () => {
    let same = 0;
    const parts = fc.record({
      people: fc.array(anybody, { minLength: 2, maxLength: 3 }),
      date: anyDate,
      stated: fc.boolean(),
    });
    const runs = fc.property(
      parts,
      parts,
      fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      fc.nat({ max: 3 }),
      (p, q, swap, off) => {
        const a = telling("a", { participants: p.people, date: p.date, dateStated: p.stated });
        // Half of the people, and often the date, are those of the other telling.
        const likewise = q.people.map((one, at) => (swap[at] ? (p.people[at] ?? one) : one));
        const b = telling("b", { participants: likewise, date: off > 0 ? p.date : q.date, dateStated: q.stated });
        if (sameEncounter(a, b, rules.sameActor).verdict !== "same") return;
        same++;
        expect(shared(blocksOf(a, rules.keysOf), blocksOf(b, rules.keysOf))).toBe(true);
      },
    );
    fc.assert(runs, { numRuns: 20_000 });
    expect(same).toBeGreaterThan(50);
  });

  test("needs few keys for what newspapers write", () => {
    const keys = blocksOf(telling("a"), rules.keysOf);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.length).toBeLessThanOrEqual(8);
    expect(blocksOf(telling("a", { date: noDate, role: "background" }), rules.keysOf)).toEqual([]);
  });

  test.each([
    ["3000-01-31", ["3000-01"]],
    ["1000-01-01", ["1000-01"]],
    ["9999-12-31", ["9999-12"]],
  ])("ends on %s", (value, months) => {
    const blocks = blocksOf(telling("a", { date: day(value) }), rules.keysOf);
    expect([...new Set(blocks.map((block) => block.split("#")[1]))]).toEqual(months);
  });

  test("stays bounded for a telling with 300 participants and no month", () => {
    const crowd = Array.from({ length: 300 }, (_, at): Participant => ({
      identity: `ir~n${at}`,
      name: `Ali ${"BDFGKLMNPRST"[at % 12]}a${"BDFGKLMNPRST"[(at * 5) % 12]}i`,
      aliases: [],
      side: "IR",
      office: null,
      officeId: null,
    }));
    const blocks = blocksOf(telling("a", { participants: crowd, date: coarse("2024-08-05", "year") }), rules.keysOf);
    expect(blocks.length).toBeLessThanOrEqual(12 * 12 * 4);
  });

  const keysOfName = (name: string): readonly string[] =>
    rules.keysOf(
      { identity: `IR~${name}`, name, aliases: [], side: "IR", office: null, officeId: null },
      { from: "2024-08-05", to: "2024-08-05" },
    );

  test("finds every name that names.csv calls the same, in no table", () => {
    const apart = readCases("names.csv").flatMap(([a = "", b = "", verdict]) =>
      verdict !== "same" || compareNames(a, b).verdict !== "same" || shared(keysOfName(a), keysOfName(b))
        ? []
        : [`${a} = ${b}`],
    );
    expect(apart).toEqual([]);
  });

  test("puts those who have no more than a given name in common under no key of all", () => {
    const names = ["Ali Babanov", "Ali Larijani", "Ali Rostami", "Ali Tavakkol", "Ali Velayati", "Ali Pourmand"];
    const counts = Object.groupBy(names.flatMap(keysOfName), (key) => key);
    expect(Math.max(...Object.values(counts).map((all) => all!.length))).toBeLessThanOrEqual(2);
  });

  test("finds the family name where it stands first", () => {
    expect(shared(keysOfName("Larijani Ali"), keysOfName("Ali Larijani"))).toBe(true);
    expect(shared(keysOfName("Tavakkol Behrouz"), keysOfName("Behrouz Tavakkol"))).toBe(true);
  });
});
