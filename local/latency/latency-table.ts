import type { Delay, Quantiles } from "../../core/latency/stamps.ts";

const columns = [
  ["published → seen", "toSeen"],
  ["seen → read", "toScraped"],
  ["read → event", "toEvent"],
  ["event → sent", "toSent"],
  ["alert", "alert"],
  ["whole", "whole"],
] as const;

/** Delays as a table: p50 / p95 a cell, `–` where no article has both stamps. */
export function latencyTable(delays: readonly Delay[]): string {
  const rows = [
    ["Outlet", "Articles", ...columns.map(([title]) => title)],
    ...delays.map((delay) => [
      delay.outlet === "" ? "all" : delay.outlet,
      String(delay.stories),
      ...columns.map(([, key]) => cell(delay[key])),
    ]),
  ];
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  const lines = rows.map((row) =>
    row
      .map((text, at) => text.padEnd(widths[at]!))
      .join("  ")
      .trimEnd(),
  );
  return [lines[0], widths.map((width) => "─".repeat(width)).join("  "), ...lines.slice(1)].join("\n");
}

function cell(quantiles: Quantiles | null): string {
  return quantiles === null ? "–" : `${duration(quantiles.p50)} / ${duration(quantiles.p95)}`;
}

/** `0.4 s`, `45 s`, `12 min`, `3.5 h`, `2 d`. */
export function duration(seconds: number): string {
  if (seconds < 10) return `${Math.round(seconds * 10) / 10} s`;
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  if (seconds < 36 * 3600) return `${Math.round(seconds / 360) / 10} h`;
  return `${Math.round(seconds / 86_400)} d`;
}
