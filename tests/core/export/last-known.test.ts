import { describe, expect, test } from "vitest";
import { lastKnown } from "../../../core/export/last-known.ts";
import type { EventChange } from "../../../core/events/regroup.ts";
import { day, shownMeeting } from "../../support/builders.ts";

const on = (date: string) => ({ ...shownMeeting, date: day(date) });
const change = (parts: Partial<EventChange> & Pick<EventChange, "kind" | "event">): EventChange => ({
  from: [],
  before: null,
  mainBefore: false,
  existed: true,
  mains: [],
  ...parts,
});
const [first, second] = [on("2024-08-05"), on("2024-08-06")];

describe("lastKnown()", () => {
  test("has the values before the change that closed it", () => {
    const changes = [
      change({ kind: "updated", event: "a", before: first, mains: ["a"], origins: { a: 1 } }),
      change({ kind: "closed", event: "a", before: second, mainBefore: true, mains: ["a"], origins: { a: 2 } }),
    ];
    expect(lastKnown(changes, "a")).toEqual({ values: second, origins: 2, renamed: false });
  });

  test("tells the values of each of those that a merger took in", () => {
    const merged = change({
      kind: "merged",
      event: "a",
      from: ["b"],
      before: first,
      others: { b: second },
      mains: ["a", "b"],
      origins: { a: 3, b: 1 },
    });
    expect(lastKnown([merged], "b")).toEqual({ values: second, origins: 1, renamed: false });
    const renamed = change({ kind: "updated", event: "c", from: ["b"], before: second, existed: false, mains: ["b"] });
    expect(lastKnown([renamed], "b")).toEqual({ values: second, origins: 0, renamed: true });
  });

  test("knows nothing of what nobody was told of, or of which these changes say nothing", () => {
    const recalled = change({ kind: "closed", event: "a", before: first });
    expect(lastKnown([recalled], "a")).toBeNull();
    expect(lastKnown([recalled], "b")).toBeNull();
  });

  test("remembers that an article was once about what is only recalled in the end", () => {
    const changes = [
      change({ kind: "updated", event: "a", before: first, mainBefore: true, mains: ["a"], origins: { a: 2 } }),
      change({ kind: "closed", event: "a", before: second }),
    ];
    expect(lastKnown(changes, "a")).toEqual({ values: second, origins: 2, renamed: false });
  });
});
