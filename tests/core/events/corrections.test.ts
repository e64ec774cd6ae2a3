import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contradiction } from "../../../core/events/contradiction.ts";
import {
  corrected,
  findNamed,
  holding,
  nameOf,
  type Correction,
  type Marks,
  type Ruling,
} from "../../../core/events/corrections.ts";
import { partition } from "../../../core/events/partition.ts";
import { eventsAmong } from "../../../core/events/regroup.ts";
import { memberOf, type Telling } from "../../../core/events/telling.ts";
import { araghchi, choigou, day, lavrov, moscow, noDate, pezeshkian, telling } from "../../support/builders.ts";
import { rules, shuffled, someTellings } from "./tellings.ts";

const stamp = { by: "analyste", why: "", at: "2024-11-02T09:00:00Z" };
const numbered = (...rulings: readonly Ruling[]): Correction[] =>
  rulings.map((ruling, index) => ({ ...ruling, ...stamp, number: index + 1 }));
const named = (story: string) => ({ story, position: 0, people: ["x"], date: null });
const same = (a: string, b: string): Ruling => ({ kind: "same", a: named(a), b: named(b) });
const different = (a: string, b: string): Ruling => ({ kind: "different", a: named(a), b: named(b) });
const date = (story: string, value: string): Ruling => ({ kind: "date", mention: named(story), value: day(value) });

/** Corrections about any of the tellings, each made only if it contradicts none before it. */
function rulingsOn(tellings: readonly Telling[]): fc.Arbitrary<readonly Correction[]> {
  const at = fc.nat({ max: tellings.length - 1 });
  return fc
    .array(fc.tuple(fc.constantFrom("same" as const, "different" as const), at, at), { maxLength: 6 })
    .map((all) =>
      all.reduce<readonly Correction[]>((made, [kind, one, other]) => {
        const ruling: Ruling = { kind, a: nameOf(tellings[one]!), b: nameOf(tellings[other]!) };
        return contradiction(ruling, made) === null
          ? [...made, { ...ruling, ...stamp, number: made.length + 1 }]
          : made;
      }, []),
    );
}

/** The tellings with the marks of corrections that name them by their very place. */
function obeying(tellings: readonly Telling[], corrections: readonly Correction[]): Telling[] {
  const marksOf = (telling: Telling, kind: "same" | "different"): number[] =>
    corrections.flatMap((one) =>
      one.kind === kind && [one.a, one.b].some((mention) => memberOf(mention) === memberOf(telling))
        ? [one.number]
        : [],
    );
  return tellings.map((each) => ({
    ...each,
    marks: { same: marksOf(each, "same"), different: marksOf(each, "different") },
  }));
}

const corrections = someTellings(9).chain((tellings) =>
  fc.tuple(fc.constant(tellings), rulingsOn(tellings), shuffled(tellings)),
);

describe("partition()", () => {
  test("does what corrections say, whatever the texts say", () => {
    let [joined, kept] = [0, 0];
    const runs = fc.property(corrections, ([tellings, made]) => {
      const groupOf = new Map(
        partition(obeying(tellings, made), rules.sameActor).flatMap((group, index) =>
          group.map((each) => [memberOf(each), index]),
        ),
      );
      expect(groupOf.size).toBe(tellings.length);
      for (const one of made) {
        if (one.kind !== "same" && one.kind !== "different") continue;
        const together = groupOf.get(memberOf(one.a)) === groupOf.get(memberOf(one.b));
        expect(together).toBe(one.kind === "same");
        if (together) joined++;
        else kept++;
      }
    });
    fc.assert(runs, { numRuns: 1000 });
    expect(Math.min(joined, kept)).toBeGreaterThan(200);
  });

  test("is a function of the set and of the corrections", () => {
    const runs = fc.property(corrections, ([tellings, made, other]) => {
      const groups = (some: readonly Telling[]): string[][] =>
        partition(obeying(some, made), rules.sameActor).map((group) => group.map(memberOf));
      expect(groups(other)).toEqual(groups(tellings));
    });
    fc.assert(runs, { numRuns: 500 });
  });

  test("leaves those where they are whom a correction puts together that were together", () => {
    const runs = fc.property(someTellings(9), fc.nat(), fc.nat(), (tellings, at, which) => {
      const groups = partition(tellings, rules.sameActor);
      const group = groups[at % groups.length]!;
      const [a, b] = [group[0]!, group[which % group.length]!];
      if (a === b) return;
      const made = numbered({ kind: "same", a: nameOf(a), b: nameOf(b) });
      const now = partition(obeying(tellings, made), rules.sameActor);
      expect(now.map((one) => one.map(memberOf))).toEqual(groups.map((one) => one.map(memberOf)));
    });
    fc.assert(runs, { numRuns: 500 });
  });

  test("puts a recollection that two meetings would take where a correction says", () => {
    const at = (story: string, parts: Partial<Telling>): Telling =>
      telling(story, { order: story, participants: [araghchi, lavrov], place: moscow, ...parts });
    const month = { value: "2024-08", precision: "month", from: "2024-08-01", to: "2024-08-31" } as const;
    const tellings = [
      at("a", { date: day("2024-08-05") }),
      at("b", { date: day("2024-08-19") }),
      at("c", { date: month, dateStated: false, role: "background" }),
    ];
    const groups = (some: readonly Telling[]): string[] =>
      partition(some, rules.sameActor).map((group) => group.map(({ story }) => story).join());
    expect(groups(tellings)).toEqual(["a", "b", "c"]);
    const made = numbered({ kind: "same", a: nameOf(tellings[2]!), b: nameOf(tellings[1]!) });
    expect(groups(obeying(tellings, made))).toEqual(["a", "b,c"]);
  });
});

describe("eventsAmong()", () => {
  const [a, b] = [telling("a", { order: "a" }), telling("b", { order: "b" })];

  test("opens no event for what is no meeting, whoever else tells of it", () => {
    expect(eventsAmong([a, { ...b, marks: { noMeeting: 1 } }], rules.sameActor)).toEqual([]);
  });

  test("shows the day that was last given", () => {
    const marks = (number: number, value: string): Marks => ({ date: { number, value: day(value) } });
    const [event] = eventsAmong(
      [
        { ...a, marks: marks(2, "2024-08-07") },
        { ...b, marks: marks(1, "2024-08-06") },
      ],
      rules.sameActor,
    );
    expect(event!.values.date).toEqual(day("2024-08-07"));
  });
});

describe("corrected()", () => {
  test("takes everything from a story that is not relevant", () => {
    expect(corrected([telling("a")], numbered({ kind: "not-relevant", story: "a" }))).toEqual([]);
    expect(corrected([telling("b")], numbered({ kind: "not-relevant", story: "a" }))).toEqual([telling("b")]);
  });

  test("finds the mention that was meant when the story is read anew and tells of another first", () => {
    const meant = telling("a", { participants: [pezeshkian, choigou] });
    const made = numbered({ kind: "no-meeting", mention: nameOf(meant) });
    const now = [
      telling("a", { participants: [araghchi, lavrov], date: day("2024-08-06") }),
      { ...meant, position: 1 },
    ];
    expect(corrected(now, made).map(({ marks }) => marks)).toEqual([undefined, { noMeeting: 1 }]);
  });
});

describe("findNamed()", () => {
  const meant = nameOf(telling("a", { participants: [pezeshkian, choigou] }));

  test("finds none where the text tells of other people", () => {
    expect(findNamed(meant, [telling("a", { participants: [araghchi, lavrov] })])).toBe(undefined);
  });

  test("finds a mention without people by its place", () => {
    const nobody = telling("a", { participants: [], date: noDate });
    expect(findNamed(nameOf(nobody), [nobody])).toBe(nobody);
  });
});

describe("contradiction()", () => {
  test.each<[string, readonly Ruling[], Ruling, RegExp | null]>([
    ["the same after different", [different("a", "b")], same("b", "a"), /^correction 1 says that they are different/],
    ["different after the same", [same("a", "b")], different("b", "a"), /^correction 1 says that they are the same/],
    [
      "different at the ends of a chain",
      [same("a", "b"), same("b", "c")],
      different("a", "c"),
      /^corrections 1, 2 together/,
    ],
    ["a chain between what is different", [same("a", "b"), different("a", "c")], same("c", "b"), /^correction 2 says/],
    ["one mention", [], same("a", "a"), /^that is one mention$/],
    ["two days", [date("a", "2024-08-05")], date("a", "2024-08-06"), /^correction 1 says that it was on 2024-08-05/],
    ["two days, linked", [date("a", "2024-08-05"), same("a", "b")], date("b", "2024-08-06"), /^correction 1 says/],
    [
      "a link between two days",
      [date("a", "2024-08-05"), date("b", "2024-08-06")],
      same("a", "b"),
      /^corrections 1 and 2 give/,
    ],
    ["one day twice, linked", [date("a", "2024-08-05"), date("b", "2024-08-05")], same("a", "b"), null],
    [
      "a day for no meeting",
      [{ kind: "no-meeting", mention: named("a") }],
      date("a", "2024-08-05"),
      /^correction 1 says that it is no/,
    ],
    [
      "no meeting on a day",
      [date("a", "2024-08-05")],
      { kind: "no-meeting", mention: named("a") },
      /^correction 1 says when/,
    ],
    [
      "to drop what another rests on",
      [same("a", "b")],
      { kind: "not-relevant", story: "b" },
      /^correction 1 rests on this/,
    ],
    ["to undo what is not there", [], { kind: "undo", of: 1 }, /^there is no correction 1$/],
    [
      "to undo twice",
      [same("a", "b"), { kind: "undo", of: 1 }],
      { kind: "undo", of: 1 },
      /^correction 1 is undone already, by correction 2$/,
    ],
    [
      "to undo an undo",
      [same("a", "b"), { kind: "undo", of: 1 }],
      { kind: "undo", of: 2 },
      /^correction 2 undoes correction 1/,
    ],
    ["the opposite of what is undone", [same("a", "b"), { kind: "undo", of: 1 }], different("a", "b"), null],
    ["others", [same("a", "b"), different("a", "c")], different("b", "d"), null],
  ])("refuses or allows %s", (_, before, ruling, reason) => {
    const answer = contradiction(ruling, numbered(...before));
    if (reason === null) expect(answer).toBe(null);
    else expect(answer).toMatch(reason);
  });
});

test("holding() leaves out what is undone", () => {
  const made = numbered(same("a", "b"), different("a", "c"), { kind: "undo", of: 1 });
  expect(holding(made).map(({ number }) => number)).toEqual([2]);
});
