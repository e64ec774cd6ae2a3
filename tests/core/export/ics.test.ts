import * as fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { wordings } from "../../../core/digest/wordings.ts";
import { revisionsIn } from "../../../core/export/revisions.ts";
import { printIcs, undatedIn } from "../../../core/export/ics.ts";
import { selectExport } from "../../../core/export/select-export.ts";
import type { Export } from "../../../core/export/shape.ts";
import { exportedEvent, exportedStory, exportOf } from "../../support/exports.ts";
import { anyExport } from "./any-export.ts";

const visible = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const print = (exported: Export, changes: Parameters<typeof revisionsIn>[0] = []): string =>
  [...printIcs(exported, revisionsIn(changes))].join("");
const eventsIn = (ics: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
const text = (event: ICAL.Event, name: string): string => String(event.component.getFirstPropertyValue(name));

describe("printIcs()", () => {
  test("has a meeting on its day, with who, where and its sources", () => {
    const [event, ...others] = eventsIn(print(exportOf([exportedEvent("e1")])));
    expect(others).toEqual([]);
    expect(event!.startDate.toString()).toBe("2024-08-05");
    expect(event!.startDate.isDate).toBe(true);
    // The end is the day after, not in it any more.
    expect(event!.endDate.toString()).toBe("2024-08-06");
    expect(event!.summary).toBe("Pezeshkian reçoit Choïgou à Téhéran");
    expect(event!.location).toBe("Téhéran, Iran");
    expect(visible(event!.description)).toContain(
      "Qui : Massoud Pezeshkian, président (Iran) ; Sergueï Choïgou (Russie)",
    );
    expect(visible(event!.description)).toContain("\nOutlet s1 : Titre de s1 https://s1.example/a");
    expect(text(event!, "url")).toBe("https://s1.example/a");
    expect(text(event!, "status")).toBe("CONFIRMED");
    expect(event!.component.getFirstProperty("categories")?.getValues()).toEqual(["sécurité", "Gaza"]);
    expect(text(event!, "dtstamp")).toBe("2024-08-05T16:30:00Z");
  });

  test.each([
    ["held", "CONFIRMED"],
    ["planned", "TENTATIVE"],
    ["postponed", "TENTATIVE"],
    ["cancelled", "CANCELLED"],
    ["denied", "CANCELLED"],
  ] as const)("one that is %s is %s", (status, expected) => {
    const [event] = eventsIn(print(exportOf([exportedEvent("e1", { status })])));
    expect(text(event!, "status")).toBe(expected);
  });

  test("keeps its UID and raises its SEQUENCE with each change", () => {
    const exported = exportOf([exportedEvent("e1"), exportedEvent("e2")]);
    const changes = [
      { number: 3, event: "e1", from: [], at: "2024-08-05T17:00:00Z" },
      { number: 4, event: "e2", from: [], at: "2024-08-05T18:00:00Z" },
      { number: 5, event: "e1", from: [], at: "2024-08-06T09:00:00Z" },
      { number: 6, event: "e1", from: [], at: "2024-08-07T09:00:00Z" },
    ];
    const runs = changes.map((_, index) => eventsIn(print(exported, changes.slice(0, index + 1))));
    expect(runs.map((events) => events.map(({ sequence }) => sequence))).toEqual([
      [3, 0],
      [3, 4],
      [5, 4],
      [6, 4],
    ]);
    expect(new Set(runs.map((events) => events.map(({ uid }) => uid).join())).size).toBe(1);
    expect(new Set(runs[0]!.map(({ uid }) => uid)).size).toBe(2);
    expect(text(runs[3]![0]!, "last-modified")).toBe("2024-08-07T09:00:00Z");
  });

  test("speaks the reader's language", () => {
    const [event] = eventsIn(
      [...printIcs(exportOf([exportedEvent("e1")]), undefined, { wording: wordings.en })].join(""),
    );
    expect([event!.summary, event!.location]).toEqual(["Pezeshkian receives Choïgou in Tehran", "Tehran, Iran"]);
  });

  test("raises it when only the last changes are looked at, too, and for what a merger ended", () => {
    const merger = { number: 900, event: "e2", from: ["e1"], at: "2024-08-07T09:00:00Z" };
    const stories = [exportedStory("s1")];
    const ended = exportedEvent("e1", { coverage: [], status: "planned" });
    const feed = { stories, events: [{ ...ended, withdrawn: { into: "x", renamed: false } }, exportedEvent("e2")] };
    const events = eventsIn([...printIcs(feed, revisionsIn([merger]))].join(""));
    expect(events.map(({ sequence }) => sequence)).toEqual([900, 900]);
    expect(events.map((event) => text(event, "status"))).toEqual(["CANCELLED", "CONFIRMED"]);
    expect(events[0]!.uid).toBe(eventsIn(print(exportOf([exportedEvent("e1")])))[0]!.uid);
    expect(text(events[0]!, "dtstamp")).toBe("2024-08-07T09:00:00Z");
    expect(visible(events[0]!.summary)).toMatch(/^Retirée : /);
  });

  test("spans the days between which it lies, and says so; leaves out what may be any day", () => {
    const exported = exportOf([
      exportedEvent("e1", { date: { value: null, precision: "unknown", from: "2024-08-03", to: "2024-08-05" } }),
      exportedEvent("e2", { date: { value: "2024-08", precision: "month", from: "2024-08-01", to: "2024-08-31" } }),
      exportedEvent("e3", { date: { value: null, precision: "unknown", from: null, to: null } }),
    ]);
    const [event, ...others] = eventsIn(print(exported));
    expect(others).toEqual([]);
    expect([event!.startDate.toString(), event!.endDate.toString()]).toEqual(["2024-08-03", "2024-08-06"]);
    expect(visible(event!.summary)).toContain("(entre le 3 août et le 5 août 2024)");
    expect(undatedIn(exported)).toBe(2);
  });

  test("is narrowed by days as any export", () => {
    const exported = exportOf([
      exportedEvent("e1"),
      exportedEvent("e2", { date: { value: "2024-09-01", precision: "day", from: "2024-09-01", to: "2024-09-01" } }),
    ]);
    const days = (since: string, until: string): string[] =>
      eventsIn(print(selectExport(exported, { since, until }))).map(({ startDate }) => startDate.toString());
    expect(days("2024-08-05", "2024-08-31")).toEqual(["2024-08-05"]);
    expect(days("2024-08-06", "2024-09-01")).toEqual(["2024-09-01"]);
    expect(days("2024-08-06", "2024-08-31")).toEqual([]);
  });

  test("can be read by another's parser, whatever pages say: every event, nothing but events, in lines of 75 octets", () => {
    fc.assert(
      fc.property(anyExport, (exported) => {
        const ics = print(exported);
        const events = eventsIn(ics);
        expect(events).toHaveLength(exported.events.length - undatedIn(exported));
        expect(ics.endsWith("END:VCALENDAR\r\n")).toBe(true);
        for (const one of ics.slice(0, -2).split("\r\n")) expect(Buffer.byteLength(one)).toBeLessThanOrEqual(75);
        expect(ics).not.toMatch(/\ufffd|\u202e|[^\r]\n|\r[^\n]/);
        for (const event of events) {
          expect(event.uid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
          expect(text(event, "url")).not.toContain("javascript:");
          expect(event.endDate.compare(event.startDate)).toBe(1);
        }
      }),
    );
  });

  test("gives a word back as it was, whatever stands in it", () => {
    const title = 'a, b; c\\n \\ d: "e" 🕊️ – « f »';
    const [event] = eventsIn(print(exportOf([exportedEvent("e1")], [exportedStory("s1", { title })])));
    // The invisible selector behind the emoji goes, as it does everywhere.
    expect(event!.description).toContain(title.replace("\ufe0f", ""));
  });
});
