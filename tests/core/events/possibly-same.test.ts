import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { possiblySame } from "../../../core/events/possibly-same.ts";
import { eventsAmong } from "../../../core/events/regroup.ts";
import type { Telling } from "../../../core/events/telling.ts";
import { coarse } from "../../functions/deduplicate/worlds.ts";
import { araghchi, day, lavrov, moscow, telling } from "../../support/builders.ts";
import { rules, shuffled, someTellings } from "./tellings.ts";

const at = (index: number, parts: Partial<Telling>): Telling =>
  telling(`s${index}`, { order: `000${index}`, participants: [araghchi, lavrov], place: moscow, ...parts });
const linked = (...tellings: readonly Telling[]): string[][] =>
  [...possiblySame(eventsAmong(tellings, rules.sameActor), rules)].map(([id, others]) => [id, ...others]);

describe("possiblySame()", () => {
  test("links a recollection to each of the two meetings that it may be of", () => {
    const recalled = at(3, { date: coarse("2024-08-05", "month"), dateStated: false });
    const links = linked(at(1, { date: day("2024-08-05") }), at(2, { date: day("2024-08-19") }), recalled);
    expect(links.map((ids) => ids.length).sort()).toEqual([2, 2, 3]);
  });

  test("links days next to each other that were both worked out, where no place tells", () => {
    const worked = (index: number, on: string): Telling => at(index, { date: day(on), dateStated: false, place: null });
    expect(linked(worked(1, "2024-08-05"), worked(2, "2024-08-06"))).toHaveLength(2);
  });

  test("links nothing that the texts set apart", () => {
    expect(linked(at(1, { date: day("2024-08-05") }), at(2, { date: day("2024-08-19") }))).toEqual([]);
  });

  test("is symmetric, and a function of the set", () => {
    const runs = fc.property(
      someTellings(10).chain((tellings) => fc.tuple(fc.constant(tellings), shuffled(tellings))),
      ([one, other]) => {
        const links = possiblySame(eventsAmong(one, rules.sameActor), rules);
        expect(possiblySame(eventsAmong(other, rules.sameActor), rules)).toEqual(links);
        for (const [id, others] of links) for (const each of others) expect(links.get(each)).toContain(id);
      },
    );
    fc.assert(runs, { numRuns: 300 });
  });
});
