// oxlint-disable typescript/no-unsafe-type-assertion -- reads back what was just written
import { expect, test } from "vitest";
import type { Export, ExportedEvent } from "../../core/export/shape.ts";
import { exportFormats } from "../../local/export/export-formats.ts";
import { narrowExport } from "../../local/export/narrow-export.ts";

const event = (id: string, from: string | null, to: string | null): ExportedEvent => ({
  id,
  format: "in-person",
  status: "held",
  date: { value: from === to ? from : null, precision: from !== null && from === to ? "day" : "unknown", from, to },
  place: { name: "=cmd()", nameEn: "x", country: "RU" },
  delegation: [],
  participants: [{ name: 'Igor "le Grand", x', aliases: [], side: "RU", office: null }],
  topics: ["energy"],
  coverage: [],
  claims: [],
});

const story = (id: string, publishedAt: string | null): Export["stories"][number] => ({
  id,
  url: `https://a.example/${id}`,
  urls: [],
  outlet: "A",
  title: null,
  publishedAt,
  outcome: "kept",
  reason: null,
  summaryOnly: false,
  relevant: true,
  relevance: 1,
  novelty: "new-event",
  copyOf: null,
  events: [],
});

const all: Export = {
  schema: "vigie/export@1",
  stories: [story("s1", "2024-08-05T23:30:00-05:00"), story("s2", "2024-08-07"), story("s3", null)],
  events: [event("e1", "2024-08-05", "2024-08-05"), event("e2", "2024-08-01", "2024-08-31"), event("e3", null, null)],
};

test.each([
  ["2024-08-06", undefined, ["s2", "s3"], ["e2", "e3"]],
  [undefined, "2024-08-05", ["s1", "s3"], ["e1", "e2", "e3"]],
  ["2024-09-01", undefined, ["s3"], ["e3"]],
  [undefined, undefined, ["s1", "s2", "s3"], ["e1", "e2", "e3"]],
])("narrowExport() between %s and %s keeps what may lie there", (since, until, stories, events) => {
  const narrowed = narrowExport(all, { since, until });
  expect(narrowed.stories.map(({ id }) => id)).toEqual(stories);
  expect(narrowed.events.map(({ id }) => id)).toEqual(events);
});

test("exportFormats.csv() writes an event a line, and no cell that a spreadsheet would run", () => {
  const [header, first] = exportFormats.csv(all).split("\r\n");
  expect(header?.split(",").slice(0, 2)).toEqual(["id", "date"]);
  expect(first).toContain(`,'=cmd(),RU,`);
  expect(first).toContain(`"Igor ""le Grand"", x (RU)"`);
});

test("exportFormats.jsonl() writes a record a line", () => {
  const records = exportFormats
    .jsonl(all)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { record: string });
  expect(records.map(({ record }) => record)).toEqual(["schema", "story", "story", "story", "event", "event", "event"]);
});
