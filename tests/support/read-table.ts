import { readFileSync } from "node:fs";

const cell = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g;

/** Rows of a CSV file of `fixtures/cases` by the names of its header; one line a row, cells quoted as RFC 4180 has it. */
export function readTable<const Column extends string>(
  name: string,
  columns: readonly Column[],
): Record<Column, string>[] {
  const lines = readFileSync(new URL(`../../fixtures/cases/${name}`, import.meta.url), "utf8")
    .split(/\r?\n/)
    .filter((line) => line !== "");
  const [header = [], ...rows] = lines.map((line) =>
    [...line.matchAll(cell)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? ""),
  );
  const at = columns.map((column) => {
    const index = header.indexOf(column);
    if (index < 0) throw new Error(`Cannot read "${name}": no column "${column}"`);
    return [column, index] as const;
  });
  return rows.map((row, line) => {
    if (row.length !== header.length)
      throw new Error(`Cannot read "${name}", line ${line + 2}: ${row.length} cells, not ${header.length}`);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every column has its index
    return Object.fromEntries(at.map(([column, index]) => [column, row[index]!])) as Record<Column, string>;
  });
}
