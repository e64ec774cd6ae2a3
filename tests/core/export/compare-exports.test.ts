import { describe, expect, test } from "vitest";
import { compareExports } from "../../../core/export/compare-exports.ts";
import type { Export } from "../../../core/export/shape.ts";
import { loadCorpus } from "../../../local/eval/corpus.ts";
import { exportFast } from "../../../local/eval/export-fast.ts";

const exported = exportFast(loadCorpus("fixtures/corpus"));
const [first, second] = exported.events;

describe("compareExports()", () => {
  test("says nothing where nothing is different", () => {
    expect(compareExports(exported, structuredClone(exported))).toEqual([]);
  });

  test("names what is gone, new and another value, one line each", () => {
    const now: Export = {
      ...exported,
      stories: exported.stories.map((story, at) => (at === 0 ? { ...story, outcome: "rejected" } : story)),
      events: [{ ...second!, status: "denied" }, { ...first!, id: "other" }, ...exported.events.slice(2)],
    };
    const lines = compareExports(exported, now);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^~ story \w+ .*: [\w-]+ → rejected$/);
    expect(lines[1]).toMatch(new RegExp(`^- ${first!.id} `));
    expect(lines[2]).toMatch(new RegExp(`^~ ${second!.id} .*: status ${second!.status} → denied$`));
    expect(lines[3]).toMatch(/^\+ other /);
  });
});
