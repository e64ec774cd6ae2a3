import { readFileSync } from "node:fs";

/** One row of fixtures/cases/dates.tsv: an expression in its sentences, and what is to be read there. */
export interface DateCase {
  readonly group: string;
  readonly publishedAt: string | null;
  readonly text: string;
  readonly expression: string;
  readonly start: number;
  readonly value: string | null;
  /** `none`: no mention at all; `unknown` without `from` and `to`: no value. */
  readonly precision: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly weekdayConflict: number | null;
}

/** The table of expressions; tabs between cells, an empty cell is null. */
export function readDateCases(): DateCase[] {
  const file = new URL("../../../fixtures/cases/dates.tsv", import.meta.url);
  const lines = readFileSync(file, "utf8").trimEnd().split("\n").slice(1);
  return lines.map((line) => {
    const cells = line.split("\t").map((cell) => (cell === "" ? null : cell));
    const [group, , publishedAt, text, expression, start, value, precision, from, to, weekdayConflict] = cells;
    return {
      group: group ?? "",
      publishedAt: publishedAt ?? null,
      text: text ?? "",
      expression: expression ?? "",
      start: Number(start),
      value: value ?? null,
      precision: precision ?? "",
      from: from ?? null,
      to: to ?? null,
      weekdayConflict: weekdayConflict === null || weekdayConflict === undefined ? null : Number(weekdayConflict),
    };
  });
}
