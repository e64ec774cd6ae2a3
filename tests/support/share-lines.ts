/** How many rows of each class hold, of each half, a line a class. */
export function shareLines<Row extends { readonly kind: string; readonly half: string }>(
  rows: readonly Row[],
  holds: (row: Row) => boolean,
): string[] {
  const judged = rows.map((row) => ({ row, holds: holds(row) }));
  const share = (kind: string | null, half: string): string => {
    const some = judged.filter(({ row }) => (kind === null || row.kind === kind) && row.half === half);
    return `${half} ${some.filter((one) => one.holds).length}/${some.length}`.padEnd(14);
  };
  const kinds = [...new Set(rows.map(({ kind }) => kind)), null];
  return kinds.map((kind) => `${(kind ?? "all").padEnd(24)} ${share(kind, "open")} ${share(kind, "held")}`.trimEnd());
}
