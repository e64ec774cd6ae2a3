import type { FlatPage } from "./flat-page.ts";

const longestCell = 160;
const fewestRows = 2;

/**
 * Blocks `[from, to)` that are cells of a table of data: two rows and more, each of two cells and more, all short, none
 * with a link. Cells of any other table place things on the page, or lead to others.
 */
export function dataCells({ blocks, elements }: FlatPage, from: number, to: number): ReadonlySet<number> {
  const tables = new Map<number, Map<number, number[]>>();
  const others = new Set<number>();
  for (let i = from; i < to; i++) {
    const { owner, tag, linked, text } = blocks[i]!;
    if (tag !== "td" && tag !== "th") continue;
    const row = elements[owner]!.parent;
    if (row < 0 || elements[row]!.tag !== "tr") continue;
    const table = elements[row]!.parent;
    if (linked > 0 || text.length > longestCell) others.add(table);
    const rows = tables.get(table) ?? new Map<number, number[]>();
    tables.set(table, rows);
    const cells = rows.get(row);
    if (cells === undefined) rows.set(row, [i]);
    else cells.push(i);
  }
  const found = new Set<number>();
  for (const [table, rows] of tables) {
    if (others.has(table)) continue;
    const full = [...rows.values()].filter((cells) => cells.length > 1);
    if (full.length >= fewestRows) for (const i of full.flat()) found.add(i);
  }
  return found;
}
