// Reads the table of date expressions with our reader and with chrono-node's French, and counts what each got right,
// left open and got wrong without a sign. `node bench/dates.ts [--errors] [--open]`
import { readFileSync } from "node:fs";
import { fr } from "chrono-node";
import { localDay } from "../core/dates/days.ts";
import { findDates } from "../core/dates/find-dates.ts";
import { splitSentences } from "../core/text/sentences.ts";
import { calendarWords } from "../data/calendar.ts";

interface Row {
  readonly group: string;
  readonly set: string;
  readonly publishedAt: string | null;
  readonly text: string;
  readonly expression: string;
  readonly start: number;
  readonly value: string | null;
  readonly precision: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** What a reader says of one place of a text: null when it sees nothing there. */
type Answer = { readonly value: string | null; readonly from: string | null; readonly to: string | null } | null;
type Outcome = "right" | "abstained" | "wrong";

const orNull = (cell: string): string | null => (cell === "" ? null : cell);

function readRows(file: URL): Row[] {
  const lines = readFileSync(file, "utf8").trimEnd().split("\n").slice(1);
  return lines.map((line) => {
    const [
      group = "",
      set = "",
      publishedAt = "",
      text = "",
      expression = "",
      start = "",
      value = "",
      precision = "",
      from = "",
      to = "",
    ] = line.split("\t");
    return {
      group,
      set,
      publishedAt: orNull(publishedAt),
      text,
      expression,
      start: Number(start),
      value: orNull(value),
      precision,
      from: orNull(from),
      to: orNull(to),
    };
  });
}

function overlaps(row: Row, start: number, end: number): boolean {
  return start < row.start + row.expression.length && end > row.start;
}

function ours(row: Row): Answer {
  const dates = findDates(row.text, {
    publishedAt: row.publishedAt,
    words: calendarWords,
    sentences: splitSentences(row.text),
  });
  return dates.find(({ start, end }) => overlaps(row, start, end)) ?? null;
}

/** chrono-node at noon of the page's day; a month or a year where it says that the day or the month is not certain. */
function chronos(row: Row): Answer {
  const day = localDay(row.publishedAt);
  const reference = day === null ? undefined : { instant: new Date(`${day}T12:00:00Z`), timezone: 0 };
  const found = fr
    .parse(row.text.replaceAll("’", "'"), reference)
    .filter(({ index, text }) => overlaps(row, index, index + text.length));
  const [result] = found;
  if (result === undefined) return null;
  const iso = (parsed: typeof result.start): string => parsed.date().toISOString().slice(0, 10);
  const from = iso(result.start);
  if (result.end !== null && result.end !== undefined && iso(result.end) !== from)
    return { value: null, from, to: iso(result.end) };
  const relative = result.start.isCertain("weekday") || result.start.isCertain("day");
  if (relative || /hier|demain|jour|veille|matin|soir|semaine/i.test(result.text))
    return { value: from, from, to: from };
  return { value: result.start.isCertain("month") ? from.slice(0, 7) : from.slice(0, 4), from: null, to: null };
}

function outcome(row: Row, answer: Answer): Outcome {
  const nothing = answer === null || (answer.value === null && answer.from === null && answer.to === null);
  if (row.precision === "none") return answer === null ? "right" : answer.value === null ? "abstained" : "wrong";
  if (row.from === null && row.to === null) return nothing || answer.value === null ? "right" : "wrong";
  if (nothing) return "abstained";
  if (row.precision === "day")
    return answer.value === row.value ? "right" : answer.value === null ? "abstained" : "wrong";
  const sameEnds = answer.from === row.from && answer.to === row.to;
  if (sameEnds) return "right";
  return answer.from === null && answer.to === null && answer.value !== null && answer.value === row.value
    ? "right"
    : "wrong";
}

function count(rows: readonly Row[], read: (row: Row) => Answer): Record<Outcome, number> {
  const counts = { right: 0, abstained: 0, wrong: 0 };
  for (const row of rows) counts[outcome(row, read(row))]++;
  return counts;
}

function line(label: string, rows: readonly Row[]): string {
  const cells = [ours, chronos].map((read) => {
    const { right, abstained, wrong } = count(rows, read);
    return `${String(right).padStart(4)} right (${((100 * right) / rows.length).toFixed(1).padStart(5)} %) ${String(abstained).padStart(3)} open ${String(wrong).padStart(3)} wrong`;
  });
  return `${label.padEnd(10)} ${String(rows.length).padStart(4)} | ours ${cells[0] ?? ""} | chrono-node ${cells[1] ?? ""}`;
}

const all = readRows(new URL("../fixtures/cases/dates.tsv", import.meta.url));
const openOnly = process.argv.includes("--open");
const rows = openOnly ? all.filter(({ set }) => set === "open") : all;
const groups = [...new Set(rows.map(({ group }) => group))];
for (const group of groups)
  console.log(
    line(
      group,
      rows.filter((row) => row.group === group),
    ),
  );
if (!openOnly)
  console.log(
    line(
      "held",
      rows.filter(({ set }) => set === "held"),
    ),
  );
console.log(line("all", rows));
if (process.argv.includes("--errors")) {
  for (const row of rows) {
    const answer = ours(row);
    const result = outcome(row, answer);
    if (result !== "right")
      console.log(
        result,
        `[${row.expression}]`,
        row.publishedAt,
        row.text,
        "| expected",
        row.value ?? row.precision,
        row.from,
        row.to,
        "| got",
        answer === null ? null : [answer.value, answer.from, answer.to].join(" "),
      );
  }
}
