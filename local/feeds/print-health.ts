import type { FeedHealthReport } from "../../core/feeds/feed-health.ts";

const columns: readonly (readonly [string, (report: FeedHealthReport) => string])[] = [
  ["feed", ({ id }) => id],
  ["outlet", ({ outlet }) => outlet],
  ["state", stateOf],
  ["last success", ({ lastSuccessAt }) => instant(lastSuccessAt)],
  ["last new", ({ lastNewAt }) => instant(lastNewAt)],
  ["pace", ({ pace }) => every(pace)],
  ["failures", ({ failures, severity }) => (failures === 0 ? "" : `${failures} (${severity ?? "?"})`)],
  ["next poll", ({ nextPollAt }) => instant(nextPollAt)],
  ["entries", ({ items, rejected }) => (rejected === 0 ? String(items) : `${items} (${rejected} rejected)`)],
  ["last error", ({ error }) => (error === null ? "" : error.slice(0, longestError))],
];
const longestError = 100;

/** A table, a feed a line, and a line that sums up. Instants in UTC. */
export function printHealth(reports: readonly FeedHealthReport[]): string[] {
  const rows = [columns.map(([head]) => head), ...reports.map((report) => columns.map(([, cell]) => cell(report)))];
  const widths = columns.map((_, i) => Math.max(...rows.map((row) => row[i]!.normalize().length)));
  const lines = rows.map((row) =>
    row
      .map((cell, i) => cell + " ".repeat(widths[i]! - cell.normalize().length))
      .join("  ")
      .trimEnd(),
  );
  const number = (wanted: string): number => reports.filter(({ status }) => status === wanted).length;
  return [
    ...lines,
    `${reports.length} feeds: ${number("ok")} ok, ${number("failing")} failing, ${number("silent")} silent`,
  ];
}

function stateOf({ status, since }: FeedHealthReport): string {
  if (status === "ok") return status;
  const never = status === "failing" ? "failing from the first" : "never anything new";
  return since === null ? never : `${status} since ${since.slice(0, 10)}`;
}

function instant(value: string | null): string {
  return value === null ? "never" : value.slice(0, 16).replace("T", " ");
}

function every(seconds: number): string {
  return seconds < 3600 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
