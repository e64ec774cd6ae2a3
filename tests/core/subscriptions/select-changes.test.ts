import { describe, expect, test } from "vitest";
import { changesByEvent, type CurrentEvent, type NumberedChange } from "../../../core/digest/choose-changes.ts";
import type { ShownValues } from "../../../core/events/shown-values.ts";
import { announcedFor, selectChanges } from "../../../core/subscriptions/select-changes.ts";
import type { Filter } from "../../../core/subscriptions/passes.ts";
import { usualWish } from "../../../core/subscriptions/subscription.ts";
import { day, moscow, shownMeeting, tehran, telling } from "../../support/builders.ts";

function selected(
  changes: readonly Partial<NumberedChange>[],
  events: readonly CurrentEvent[],
  filter: Partial<Filter> = {},
) {
  const numbered = changes.map((parts, index): NumberedChange => ({
    kind: "updated",
    event: "e",
    from: [],
    before: shownMeeting,
    mainBefore: true,
    number: index + 1,
    story: "new",
    ...parts,
  }));
  const all = changesByEvent(numbered, (id) => events.find((one) => one.id === id));
  const became = all.flatMap((one) => one.became ?? []);
  return selectChanges(became, { ...usualWish.filter, ...filter });
}

const event = (stories: readonly string[], values: ShownValues = shownMeeting): CurrentEvent => ({
  id: "e",
  values,
  main: true,
  tellings: stories.map((story) => telling(story)),
});
const opened = { kind: "opened", before: null, mainBefore: false } as const;
const inMoscow = { ...shownMeeting, place: moscow };

describe("selectChanges()", () => {
  test("tells of what fits, and of nothing else", () => {
    expect(selected([opened], [event(["new"])], { places: ["Téhéran"] }).blocks).toMatchObject([{ kind: "opened" }]);
    expect(selected([opened], [event(["new"])], { places: ["Moscou"] }).blocks).toEqual([]);
  });

  test("tells of an event as new when it first fits: a third source, or a place that was found", () => {
    const third = selected([{ origins: { e: 2 } }], [event(["old", "other", "new"])], { leastOrigins: 3 });
    expect(third.blocks).toMatchObject([{ kind: "opened", before: null, news: [] }]);
    const nowhere = { ...shownMeeting, place: null };
    const found = selected([{ before: nowhere }], [event(["old", "new"])], { places: ["Téhéran"] });
    expect(found.blocks).toMatchObject([{ kind: "opened" }]);
  });

  test.each(["cancelled", "postponed", "denied"] as const)("without updates, tells that an event was %s", (status) => {
    const planned = { ...shownMeeting, status: "planned" as const };
    const now = [event(["old", "new"], { ...shownMeeting, status })];
    expect(selected([{ before: planned }], now, { updates: false }).blocks).toHaveLength(1);
    const held = [event(["old", "new"])];
    expect(selected([{ before: planned }], held, { updates: false }).blocks).toEqual([]);
  });

  test("holds against an event what told of it then, not which of that is with it now", () => {
    const parted = selected(
      [{ kind: "split", event: "e", from: ["f"], existed: false, mains: ["f"], origins: { f: 1 } }],
      [event(["old", "other", "new"])],
      { leastOrigins: 2 },
    );
    expect(parted.blocks).toMatchObject([{ kind: "opened", before: null }]);
    const told = selected(
      [
        {
          kind: "merged",
          event: "e",
          from: ["f"],
          existed: true,
          mains: ["e", "f"],
          origins: { e: 1, f: 2 },
          others: { f: shownMeeting },
        },
      ],
      [event(["old", "other", "new"])],
      { leastOrigins: 2 },
    );
    expect(told.blocks).toMatchObject([{ kind: "merged" }]);
  });

  test("keeps informed who was told, even when the event no longer fits", () => {
    const moved = selected([{ before: inMoscow }], [event(["old", "new"])], { places: ["Moscou"] });
    expect(moved.blocks).toMatchObject([
      { kind: "corrected", before: { place: moscow }, event: { values: { place: tehran } } },
    ]);
    const gone = selected([{ kind: "closed" }], [], { places: ["Téhéran"] });
    expect(gone.blocks).toMatchObject([{ kind: "withdrawn" }]);
    expect(selected([{ kind: "closed" }], [], { places: ["Moscou"] }).blocks).toEqual([]);
  });

  test("counts one more source of the same only for who was told", () => {
    const same = [event(["old", "new"])];
    expect(selected([{}], same).repeats).toEqual({ events: 1, origins: 1 });
    expect(selected([{}], same, { places: ["Moscou"] }).repeats).toEqual({ events: 0, origins: 0 });
  });

  test("leaves out updates where only new events are wanted, but no correction and no cancellation", () => {
    const only = { updates: false };
    const finer = { ...shownMeeting, date: day("2024-08-05") };
    const month = {
      ...shownMeeting,
      date: { value: "2024-08", precision: "month", from: "2024-08-01", to: "2024-08-31" },
    } as const;
    expect(selected([{ before: month }], [event(["old", "new"], finer)]).blocks).toMatchObject([{ kind: "updated" }]);
    expect(selected([{ before: month }], [event(["old", "new"], finer)], only).blocks).toEqual([]);
    expect(selected([{ before: inMoscow }], [event(["old", "new"])], only).blocks).toMatchObject([
      { kind: "corrected" },
    ]);
    const [planned, called] = [
      { ...shownMeeting, status: "planned" },
      { ...shownMeeting, status: "cancelled" },
    ] as const;
    expect(selected([{ before: planned }], [event(["old", "new"], called)], only).blocks).toMatchObject([
      { kind: "updated" },
    ]);
  });
});

describe("announcedFor()", () => {
  const planned: ShownValues = { ...shownMeeting, status: "planned", date: day("2024-08-05") };

  test.each([
    ["its day", event(["s"], planned), "2024-08-05", true],
    ["the day before", event(["s"], planned), "2024-08-04", false],
    ["its day, when it was called off", event(["s"], { ...planned, status: "cancelled" }), "2024-08-05", false],
    ["its day, when it was held", event(["s"], { ...planned, status: "held" }), "2024-08-05", false],
    ["its day, when articles only recall it", { ...event(["s"], planned), main: false }, "2024-08-05", false],
  ])("on %s", (_, one, on, isTold) => {
    expect(announcedFor(one, on)?.kind).toBe(isTold ? "today" : undefined);
  });
});
