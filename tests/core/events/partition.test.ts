import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partition } from "../../../core/events/partition.ts";
import { memberOf, storyOrder, type Telling } from "../../../core/events/telling.ts";
import { coarse } from "../../functions/deduplicate/worlds.ts";
import { araghchi, choigou, day, lavrov, moscow, tehran, telling } from "../../support/builders.ts";
import { rules, shuffled, someTellings } from "./tellings.ts";

const groupsOf = (tellings: readonly Telling[]): string[][] =>
  partition(tellings, rules.sameActor).map((group) => group.map(memberOf));
/** Groups as sets, without some tellings. */
const without = (groups: readonly string[][], gone: string): string[] =>
  groups
    .map((group) =>
      group
        .filter((member) => member !== gone)
        .sort()
        .join(),
    )
    .filter((group) => group !== "")
    .sort();

describe("partition()", () => {
  test("is a function of the set", () => {
    const runs = fc.property(
      someTellings(12).chain((tellings) => fc.tuple(fc.constant(tellings), shuffled(tellings))),
      ([one, other]) => {
        expect(groupsOf(other)).toEqual(groupsOf(one));
      },
    );
    fc.assert(runs, { numRuns: 500 });
  });

  test("puts each telling in one group, and no two of one story together", () => {
    const runs = fc.property(someTellings(14), (tellings) => {
      const groups = partition(tellings, rules.sameActor);
      expect(groups.flat().map(memberOf).sort()).toEqual(tellings.map(memberOf).sort());
      for (const group of groups) expect(new Set(group.map(({ story }) => story)).size).toBe(group.length);
    });
    fc.assert(runs, { numRuns: 500 });
  });

  test("groups the rest alike with one more story that says what another says, whenever it was published", () => {
    const runs = fc.property(someTellings(10), fc.nat(), fc.boolean(), (tellings, at, first) => {
      const alone = tellings.filter(({ story }) => tellings.filter((one) => one.story === story).length === 1);
      const said = alone[at % Math.max(1, alone.length)];
      if (!said) return;
      const order = storyOrder(first ? "2000-01-01" : "2030-01-01", "again");
      const again = { ...said, story: "again", position: 0, order };
      expect(without(groupsOf([...tellings, again]), memberOf(again))).toEqual(without(groupsOf(tellings), ""));
    });
    fc.assert(runs, { numRuns: 1000 });
  });

  test("groups apart what nothing connects as if each were alone", () => {
    const runs = fc.property(someTellings(8), someTellings(8), (one, other) => {
      // Two centuries later nothing is the same encounter.
      const far = other.map((each): Telling => {
        const later = (text: string | null): string | null => (text === null ? null : `22${text.slice(2)}`);
        const date = (of: Telling["date"]): Telling["date"] => ({
          ...of,
          value: later(of.value),
          from: later(of.from),
          to: later(of.to),
        });
        return {
          ...each,
          story: `far-${each.story}`,
          order: `9${each.order}`,
          publishedOn: later(each.publishedOn),
          date: date(each.date),
          otherDates: each.otherDates.map(date),
        };
      });
      expect(groupsOf([...one, ...far]).sort()).toEqual([...groupsOf(one), ...groupsOf(far)].sort());
    });
    fc.assert(runs, { numRuns: 300 });
  });

  const pair = { participants: [araghchi, lavrov], place: moscow };
  const on = (story: string, value: string, more: Partial<Telling> = {}): Telling =>
    telling(story, { ...pair, date: day(value), ...more });
  const inAugust = (story: string): Telling =>
    telling(story, { ...pair, date: coarse("2024-08-05", "month"), dateStated: false, role: "background" });

  test("lets a coarse recollection join the only meeting that it can be", () => {
    expect(groupsOf([on("a", "2024-08-05"), inAugust("b")])).toHaveLength(1);
  });

  test("keeps a coarse recollection apart where two meetings would take it", () => {
    expect(groupsOf([on("a", "2024-08-05"), on("b", "2024-08-19"), inAugust("c")])).toHaveLength(3);
  });

  test("leaves a telling to the day that it gives, where another article tells the two days apart", () => {
    const off = (story: string, value: string, more: Partial<Telling> = {}): Telling =>
      on(story, value, { dateStated: false, ...more });
    const plenary = [off("a", "2025-04-25"), off("b", "2025-04-25")];
    const eve = [off("a", "2025-04-24", { position: 1, role: "background" }), off("c", "2025-04-24")];
    expect(groupsOf([...plenary, ...eve]).map((group) => group.sort())).toEqual([
      ["a#1", "c#0"],
      ["a#0", "b#0"],
    ]);
    expect(groupsOf([...plenary, eve[1]!])).toHaveLength(1);
  });

  test("does not chain days that were worked out", () => {
    const off = (story: string, value: string): Telling => on(story, value, { dateStated: false });
    const groups = groupsOf([
      on("a", "2024-08-05"),
      off("b", "2024-08-06"),
      off("c", "2024-08-07"),
      off("d", "2024-08-08"),
    ]);
    expect(groups[0]).toEqual(["a#0", "b#0"]);
    expect(groups.length).toBeGreaterThan(1);
  });

  test("keeps a summit day of 500 articles in a few groups", () => {
    const many = Array.from({ length: 500 }, (_, at) =>
      on(`s${at}`, "2024-08-05", {
        dateStated: at % 3 === 0,
        role: at % 2 === 0 ? "main" : "background",
        place: at % 5 === 0 ? null : at % 7 === 0 ? tehran : moscow,
        order: String(at).padStart(4, "0"),
        participants: [araghchi, at % 11 === 0 ? choigou : lavrov],
      }),
    );
    expect(groupsOf(many).length).toBeLessThan(8);
  });
});
