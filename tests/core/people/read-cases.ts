import { readFileSync } from "node:fs";

/** Rows of a CSV file of `fixtures/cases`, without the header; fields in double quotes may hold commas. */
export function readCases(name: string): string[][] {
  const text = readFileSync(new URL(`../../../fixtures/cases/${name}`, import.meta.url), "utf8");
  return text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== "")
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        (field) => field[1]?.replaceAll('""', '"') ?? field[2] ?? "",
      ),
    );
}
