import { describe, expect, test } from "vitest";
import {
  changesBetween,
  eventsAmong,
  membersHash,
  redirectsAmong,
  type Before,
  type EventDraft,
} from "../../../core/events/regroup.ts";
import { memberOf, type Telling } from "../../../core/events/telling.ts";
import { araghchi, day, lavrov, telling } from "../../support/builders.ts";
import { rules } from "./tellings.ts";

const events = (...tellings: readonly Telling[]): EventDraft[] => eventsAmong(tellings, rules.sameActor);
const at = (index: number, parts: Partial<Telling> = {}): Telling =>
  telling(`s${index}`, { order: `000${index}`, ...parts });
const other = { date: day("2024-09-01"), participants: [araghchi, lavrov] };

/** What would be stored of these. */
function before(drafts: readonly EventDraft[]): Before {
  return {
    events: drafts.map((draft) => ({
      id: draft.id,
      values: draft.values,
      main: draft.main,
      members: membersHash(draft),
    })),
    eventOf: new Map(drafts.flatMap((draft) => draft.tellings.map((one) => [memberOf(one), draft.id]))),
    originsOf: new Map(drafts.map(({ id, tellings }) => [id, new Set(tellings.map(({ origin }) => origin))])),
  };
}

const kinds = (was: readonly EventDraft[], now: readonly EventDraft[]): string[] =>
  changesBetween(before(was), now).map(({ kind }) => kind);

describe("eventsAmong()", () => {
  test("opens no event for what is only ever denied, nor for what only stories off the subject tell", () => {
    expect(events(at(1, { status: "denied" }))).toEqual([]);
    expect(events(at(1, { relevant: false }))).toEqual([]);
    expect(events(at(1, { status: "denied" }), at(2, { relevant: false }))).toEqual([]);
  });

  test("lets both join an event that another story tells", () => {
    const [event, ...more] = events(
      at(1, { status: "denied", publishedOn: "2024-08-04" }),
      at(2),
      at(3, { relevant: false }),
    );
    expect(more).toEqual([]);
    expect(event!.tellings).toHaveLength(3);
    expect(event!.values.status).toBe("held");
  });

  test("calls an event main if an article on the subject is about it", () => {
    expect(events(at(1, { role: "background" }))[0]!.main).toBe(false);
    expect(events(at(1, { role: "background" }), at(2, { relevant: false }))[0]!.main).toBe(false);
    expect(events(at(1, { role: "background" }), at(2))[0]!.main).toBe(true);
  });

  test("names an event after its least telling", () => {
    expect(events(at(1), at(2))[0]!.id).toBe(events(at(1))[0]!.id);
    expect(events(at(0), at(1))[0]!.id).not.toBe(events(at(1))[0]!.id);
  });
});

describe("changesBetween()", () => {
  test.each<[string, EventDraft[], EventDraft[], string[]]>([
    ["a first telling opens", [], events(at(1)), ["opened"]],
    ["the same again is no change", events(at(1)), events(at(1)), []],
    ["one more telling updates", events(at(1)), events(at(1), at(2)), ["updated"]],
    ["one witness more updates", events(at(1), at(2, { origin: "s1" })), events(at(1), at(2)), ["updated"]],
    ["one witness less updates", events(at(1), at(2)), events(at(1), at(2, { origin: "s1" })), ["updated"]],
    ["another witness is no change", events(at(1)), events(at(1, { origin: "Beta" })), []],
    ["an earlier telling updates under a new id", events(at(2)), events(at(1), at(2)), ["updated"]],
    ["two become one", [...events(at(1)), ...events(at(3))], events(at(1), at(2), at(3)), ["merged"]],
    ["one becomes two", events(at(1), at(2)), [...events(at(1)), ...events(at(2, other))], ["split", "split"]],
    ["its last telling gone", events(at(1)), [], ["closed"]],
  ])("%s", (_, was, now, expected) => {
    expect(kinds(was, now)).toEqual(expected);
  });

  test("names the events that another came of, the values before, and whether articles were about it", () => {
    const [first, second] = [events(at(1, { role: "background" })), events(at(3))];
    const [change] = changesBetween(before([...first, ...second]), events(at(1, { role: "background" }), at(2), at(3)));
    expect(change).toMatchObject({ kind: "merged", event: first[0]!.id, from: [second[0]!.id], mainBefore: true });
    expect(change!.before).toEqual(first[0]!.values);
  });
});

describe("redirectsAmong()", () => {
  test("leads from an id that is gone to the event with most of its tellings", () => {
    const was = events(at(2), at(3), at(4));
    const now = [...events(at(2, other)), ...events(at(1), at(3), at(4))];
    const then = before(was);
    expect(now.map(({ id }) => id)).toContain(was[0]!.id);
    expect(redirectsAmong(then, now).size).toBe(0);
    const moved = events(at(1), at(2), at(3), at(4));
    expect([...redirectsAmong(then, moved)]).toEqual([[was[0]!.id, moved[0]!.id]]);
  });
});
