import { describe, expect, test } from "vitest";
import type { Export, ExportedEvent, ExportedStory } from "../../../core/export/shape.ts";
import { compareExports } from "../../../local/replay/compare-exports.ts";
import { printComparison } from "../../../local/replay/print-comparison.ts";
import { moscow } from "../../support/builders.ts";
import { exportedEvent, exportedStory, exportOf } from "../../support/exports.ts";

const takenUp = { page: 1, summary: 0, article: 0, "as-it-was": 0 };

const choigou = { name: "Sergueï Choïgou", aliases: [], side: "RU", office: null };

function event(id: string, covering: readonly string[], parts: Partial<ExportedEvent> = {}): ExportedEvent {
  const coverage = covering.map((story) => ({ story, role: "main" }) as const);
  return exportedEvent(id, { participants: [choigou], coverage, ...parts });
}

const exported = (stories: readonly ExportedStory[], events: readonly ExportedEvent[]): Export =>
  exportOf(events, stories);

describe("compareExports()", () => {
  test("compareExports() finds nothing between equals", () => {
    const one = exported([exportedStory("a")], [event("e", ["a"])]);
    const comparison = compareExports(one, structuredClone(one));
    expect(comparison).toEqual({ stories: [], opened: [], closed: [], changed: [], same: true });
    expect(printComparison(comparison, takenUp)).toEqual([
      "1 story read again: 1 from their pages; 0 from their feeds",
      "Nothing changed",
    ]);
  });

  test("compareExports() names the values of a story that are others", () => {
    const { stories } = compareExports(
      exported([exportedStory("a", { outcome: "not-relevant", reason: "no contact" }), exportedStory("b")], []),
      exported([exportedStory("a", { title: "Autre titre" }), exportedStory("b")], []),
    );
    expect(stories.map(({ changes }) => changes)).toEqual([
      [
        { what: "outcome", before: "not-relevant (no contact)", after: "kept" },
        { what: "title", before: "Titre de a", after: "Autre titre" },
      ],
    ]);
  });

  test("compareExports() knows an event by its id, else by its stories", () => {
    const comparison = compareExports(
      exported([], [event("e1", ["a", "b"]), event("e2", ["c"]), event("e3", ["d"])]),
      exported([], [event("e1", ["a", "b"], { place: moscow }), event("x2", ["c", "f"]), event("x4", ["g"])]),
    );
    expect(comparison.opened.map(({ id }) => id)).toEqual(["x4"]);
    expect(comparison.closed.map(({ id }) => id)).toEqual(["e3"]);
    expect(comparison.changed.map(({ event: { id }, changes }) => [id, changes.map(({ what }) => what)])).toEqual([
      ["e1", ["place"]],
      ["x2", ["stories"]],
    ]);
    expect(printComparison(comparison, takenUp)).toEqual([
      "Opened 2024-08-05 Téhéran: Sergueï Choïgou [x4]",
      "Closed 2024-08-05 Téhéran: Sergueï Choïgou [e3]",
      "Changed 2024-08-05 Moscou: Sergueï Choïgou [e1]",
      "  place: Téhéran → Moscou",
      "Changed 2024-08-05 Téhéran: Sergueï Choïgou [x2]",
      "  stories: c (main) → c (main), f (main)",
      "1 story read again: 1 from their pages; 0 from their feeds",
      "0 stories changed; 1 event opened, 1 closed, 2 changed",
    ]);
  });

  test("compareExports() says that details differ where no value does", () => {
    const comparison = compareExports(
      exported([exportedStory("a")], []),
      exported([exportedStory("a", { relevance: 0.8 })], []),
    );
    expect(comparison.same).toBe(false);
    expect(printComparison(comparison, takenUp)[0]).toBe("Only details differ: quotations, probabilities, aliases");
  });
});
