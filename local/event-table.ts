import type { Export, ExportedEvent } from "../core/export/shape.ts";

/** Words of the product's face are French. */
const formats = { "in-person": "", phone: "au téléphone", video: "en visioconférence" } as const;
const statuses = {
  held: "",
  planned: "prévue",
  postponed: "reportée",
  cancelled: "annulée",
  denied: "démentie",
} as const;
const fields = {
  date: "date",
  place: "lieu",
  format: "forme",
  status: "statut",
  participant: "participants",
  office: "fonction",
  rank: "rang",
  documents: "documents signés",
} as const;

/**
 * The main events of an export as a table that a person reads: when, who, where, how many sources, and on what they
 * disagree. Lines are cut at `width` characters.
 */
export function eventTable({ events, stories }: Export, width = 120): string {
  const outletOf = new Map(stories.map(({ id, outlet }) => [id, outlet]));
  const main = events.filter(({ coverage }) => coverage.some(({ role }) => role === "main"));
  const rows = main.map((event) => [
    when(event),
    who(event),
    where(event),
    sources(event, outletOf),
    disagreements(event),
  ]);
  const header = ["Date", "Qui", "Où", "Sources", "Désaccords"];
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const most = Math.max(20, width - widths.reduce((sum, each, column) => (column === 1 ? sum : sum + each), 0) - 8);
  widths[1] = Math.min(widths[1] ?? 0, most);
  const line = (cells: readonly string[]): string =>
    cells
      .map((text, column) => fit(text, widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return [line(header), line(widths.map((each) => "─".repeat(each))), ...rows.map(line)].join("\n");
}

function fit(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text.padEnd(width);
}

function when({ date, status }: ExportedEvent): string {
  return [date.value ?? "sans date", statuses[status]].filter(Boolean).join(" ");
}

function who({ participants }: ExportedEvent): string {
  return participants.map(({ name, office }) => name ?? office ?? "?").join(" – ");
}

function where({ place, format }: ExportedEvent): string {
  return [place?.name ?? place?.country ?? (format === "in-person" ? "?" : ""), formats[format]]
    .filter(Boolean)
    .join(" ");
}

function sources({ coverage }: ExportedEvent, outletOf: ReadonlyMap<string, string>): string {
  const outlets = new Set(coverage.filter(({ role }) => role === "main").map(({ story }) => outletOf.get(story)));
  return String(outlets.size);
}

function disagreements({ claims }: ExportedEvent): string {
  return [...new Set(claims.filter(({ agrees }) => !agrees).map(({ field }) => fields[field]))].join(", ");
}
