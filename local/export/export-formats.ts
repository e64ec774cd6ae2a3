import type { Export, ExportedEvent } from "../../core/export/shape.ts";

/** The formats of `vigie export`, each a text that ends with a line break. */
export const exportFormats = {
  json: (all: Export): string => `${JSON.stringify(all, null, 2)}\n`,
  jsonl,
  csv,
} as const;
export const formatNames = ["json", "jsonl", "csv"] as const satisfies readonly (keyof typeof exportFormats)[];

/** One record a line: first the schema, then each story, then each event, named by `record`. */
function jsonl({ schema, stories, events }: Export): string {
  const records = [
    { record: "schema", schema },
    ...stories.map((story) => ({ record: "story", ...story })),
    ...events.map((event) => ({ record: "event", ...event })),
  ];
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}

const columns: Readonly<Record<string, (event: ExportedEvent) => string>> = {
  id: ({ id }) => id,
  date: ({ date }) => date.value ?? "",
  precision: ({ date }) => date.precision,
  from: ({ date }) => date.from ?? "",
  to: ({ date }) => date.to ?? "",
  place: ({ place }) => place?.name ?? "",
  country: ({ place }) => place?.country ?? "",
  format: ({ format }) => format,
  status: ({ status }) => status,
  participants: ({ participants }) =>
    participants.map(({ name, office, side }) => `${name ?? office ?? "?"} (${side ?? "?"})`).join("; "),
  topics: ({ topics }) => topics.join("; "),
  stories: ({ coverage }) => String(coverage.length),
  disagreements: ({ claims }) => String(claims.filter(({ agrees }) => !agrees).length),
};

/** One event a line, as spreadsheets read it (RFC 4180). */
function csv({ events }: Export): string {
  const lines = [Object.keys(columns), ...events.map((event) => Object.values(columns).map((column) => column(event)))];
  return lines.map((cells) => `${cells.map(cell).join(",")}\r\n`).join("");
}

/** A cell that no spreadsheet takes for a formula, whatever an outlet wrote into it. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
