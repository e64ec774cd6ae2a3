import { describe, expect, test } from "vitest";
import { changesByEvent, weigh, type CurrentEvent, type NumberedChange } from "../../../core/digest/choose-changes.ts";
import type { ShownValues } from "../../../core/events/shown-values.ts";
import type { Telling } from "../../../core/events/telling.ts";
import { araghchi, day, moscow, shownMeeting, telling } from "../../support/builders.ts";

let number = 0;
function change(kind: NumberedChange["kind"], event: string, parts: Partial<NumberedChange> = {}): NumberedChange {
  return {
    kind,
    event,
    from: [],
    before: kind === "opened" ? null : shownMeeting,
    mainBefore: kind !== "opened",
    number: ++number,
    story: "new",
    ...parts,
  };
}

function event(id: string, tellings: Telling[], values: ShownValues = shownMeeting): CurrentEvent {
  return { id, values, main: tellings.some(({ role }) => role === "main"), tellings };
}

function chosen(changes: NumberedChange[], events: CurrentEvent[], redirects: Record<string, string> = {}) {
  const all = changesByEvent(changes, (id) => events.find((one) => one.id === (redirects[id] ?? id)));
  return weigh(all.flatMap(({ became }) => became ?? []));
}

const old = telling("old");
const fresh = telling("new");

describe("changesByEvent() and weigh()", () => {
  test("tells of an opened event once, however often it changed since", () => {
    const { blocks } = chosen(
      [change("opened", "e"), change("updated", "e"), change("updated", "e")],
      [event("e", [fresh])],
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(["opened"]);
  });

  test("says nothing of an event that is only recalled, until an article is about it", () => {
    const recalled = telling("old", { role: "background" });
    expect(chosen([change("opened", "e", { story: "old" })], [event("e", [recalled])]).blocks).toEqual([]);
    const changes = [change("updated", "e", { mainBefore: false })];
    const { blocks } = chosen(changes, [event("e", [recalled, fresh])]);
    expect(blocks.map(({ kind }) => kind)).toEqual(["opened"]);
  });

  test("tells of an event that took in another before that was told of, though articles recalled it earlier", () => {
    const changes = [
      change("opened", "b", { story: "old" }),
      change("merged", "a", { from: ["b"], mainBefore: true, mains: ["b"] }),
    ];
    const { blocks } = chosen(changes, [event("a", [telling("recalled", { role: "background" }), fresh])], { b: "a" });
    expect(blocks.map(({ kind }) => kind)).toEqual(["opened"]);
  });

  test("says what is new since the one that was told of, though it went into another that was not", () => {
    const told = { ...shownMeeting, place: moscow };
    const changes = [
      change("opened", "a", { story: "recalled" }),
      change("merged", "a", { from: ["b"], mainBefore: true, mains: ["b"], others: { b: told } }),
    ];
    const { blocks } = chosen(changes, [event("a", [telling("recalled", { role: "background" }), fresh])], { b: "a" });
    expect(blocks).toMatchObject([{ kind: "corrected", before: told, news: [{ now: { field: "place" } }] }]);
  });

  test("puts new events first, however many tell of the others; then what most tell of, then the latest", () => {
    const later = { ...shownMeeting, date: day("2024-08-07") };
    const tellings = ["one", "two", "three"].map((story) => telling(story));
    const old = { ...shownMeeting, place: moscow };
    const { blocks } = chosen(
      [
        change("updated", "known", { before: old }),
        change("opened", "early"),
        change("opened", "late"),
        change("opened", "attested"),
      ],
      [event("known", tellings), event("early", [fresh]), event("late", [fresh], later), event("attested", tellings)],
    );
    expect(blocks.map((one) => one.event?.id)).toEqual(["attested", "late", "early", "known"]);
  });

  test("counts one more source that says the same", () => {
    const { blocks, repeats } = chosen([change("updated", "e")], [event("e", [old, fresh])]);
    expect(blocks).toEqual([]);
    expect(repeats).toEqual({ events: 1, origins: 1 });
  });

  test("counts nothing for a second article of the same origin", () => {
    const again = telling("new", { origin: "old" });
    expect(chosen([change("updated", "e")], [event("e", [old, again])]).repeats).toEqual({ events: 0, origins: 0 });
  });

  test("tells of a status that changed, and of somebody new", () => {
    const before = { ...shownMeeting, status: "planned" as const };
    const now = { ...shownMeeting, participants: [...shownMeeting.participants, araghchi] };
    const { blocks } = chosen([change("updated", "e", { before })], [event("e", [old, fresh], now)]);
    expect(blocks).toMatchObject([{ kind: "updated", before: { status: "planned" } }]);
    expect(blocks[0]?.news.map((news) => news.kind)).toEqual(["value", "person"]);
  });

  test("calls a refined value news and a contradicting one a correction", () => {
    const month = { value: "2024-08", precision: "month", from: "2024-08-01", to: "2024-08-31" } as const;
    const kinds = [month, day("2024-08-06")].map(
      (date) =>
        chosen([change("updated", "e", { before: { ...shownMeeting, date } })], [event("e", [old, fresh])]).blocks[0]
          ?.kind,
    );
    expect(kinds).toEqual(["updated", "corrected"]);
  });

  test("tells of a new source that disagrees, once", () => {
    const other = telling("new", { place: moscow });
    const { blocks } = chosen([change("updated", "e")], [event("e", [old, other])]);
    expect(blocks[0]?.news).toMatchObject([
      { kind: "claim", claim: { field: "place", value: moscow }, stories: ["new"] },
    ]);
    const same = telling("old", { place: moscow });
    expect(chosen([change("updated", "e")], [event("e", [same, telling("x"), other])]).blocks).toEqual([]);
  });

  test("compares with what was shown before the first change", () => {
    const first = { ...shownMeeting, status: "planned" as const };
    const changes = [
      change("updated", "e", { before: first }),
      change("updated", "e", { before: { ...shownMeeting, status: "postponed" } }),
    ];
    expect(chosen(changes, [event("e", [old, fresh])]).blocks[0]?.before?.status).toBe("planned");
  });

  test("tells of a merger of events that were known, under the id that is left", () => {
    const { blocks } = chosen([change("merged", "a", { from: ["b"] })], [event("a", [old, fresh])], { b: "a" });
    expect(blocks.map(({ kind, event: one }) => [kind, one?.id])).toEqual([["merged", "a"]]);
  });

  test("takes an event that opened and merged since the last time for a new one", () => {
    const changes = [change("opened", "a"), change("opened", "b"), change("merged", "a", { from: ["b"] })];
    const { blocks } = chosen(changes, [event("a", [fresh])], { b: "a" });
    expect(blocks.map(({ kind }) => kind)).toEqual(["opened"]);
  });

  test("follows an event to a new id without telling of it again", () => {
    const { blocks } = chosen([change("updated", "b", { from: ["a"] })], [event("b", [old, fresh])], { a: "b" });
    expect(blocks).toEqual([]);
  });

  test("tells of an event of which only the old id changed", () => {
    const lookup = (id: string): CurrentEvent | undefined => (id === "b" ? event("a", [fresh]) : undefined);
    expect(changesByEvent([change("opened", "b")], lookup).map(({ became }) => became?.event?.id)).toEqual(["a"]);
  });

  test("tells of a split: the part that left is a correction", () => {
    const changes = [change("split", "a"), change("split", "b", { from: ["a"] })];
    const parts = [event("a", [old]), event("b", [telling("other"), fresh])];
    const { blocks } = chosen(changes, parts);
    expect(blocks.map(({ kind, event: one }) => [kind, one?.id])).toEqual([["split", "b"]]);
  });

  test("withdraws an event that is gone, if it had been told of", () => {
    expect(chosen([change("closed", "a")], []).blocks).toMatchObject([{ kind: "withdrawn", before: shownMeeting }]);
    expect(chosen([change("closed", "a", { mainBefore: false })], []).blocks).toEqual([]);
    expect(chosen([change("opened", "a"), change("closed", "a", { before: null })], []).blocks).toEqual([]);
  });

  test("puts the best attested first", () => {
    const events = [event("a", [fresh]), event("b", [fresh, telling("x"), telling("y")])];
    const { blocks } = chosen([change("opened", "a"), change("opened", "b")], events);
    expect(blocks.map(({ event: one }) => one?.id)).toEqual(["b", "a"]);
  });
});
