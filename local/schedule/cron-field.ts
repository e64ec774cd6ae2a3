export interface FieldRange {
  readonly least: number;
  readonly most: number;
  /** Names that stand for the numbers from `least` on. */
  readonly names?: readonly string[];
}

/**
 * Whether a number is among those of one field of a cron expression: `*`, `?`, `6`, `1-5`, `MON-FRI`, `0/15`, `1,15`.
 * @throws {Error} at any other form (EventBridge's `L`, `W` and `#` are not among them).
 */
export function fieldMatcher(field: string, range: FieldRange): (value: number) => boolean {
  const steps = field.split(",").map((part) => step(part, range));
  return (value) => steps.some(({ from, to, every }) => value >= from && value <= to && (value - from) % every === 0);
}

function step(part: string, range: FieldRange): { readonly from: number; readonly to: number; readonly every: number } {
  const [span = "", every] = part.split("/");
  const [first = "", last] = span.split("-");
  const any = first === "*" || first === "?";
  const from = any ? range.least : number(first, range);
  const open = any || (last === undefined && every !== undefined);
  const to = last !== undefined ? number(last, range) : open ? range.most : from;
  return { from, to, every: every === undefined ? 1 : number(every, { least: 1, most: range.most }) };
}

function number(text: string, { least, most, names = [] }: FieldRange): number {
  const named = names.indexOf(text.toUpperCase());
  const value = named >= 0 ? named + least : /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new Error(`Cannot read a cron field: "${text}" is not between ${least} and ${most}`);
}
