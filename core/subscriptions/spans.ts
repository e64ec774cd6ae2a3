/** Numbers of changes, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Spans of these numbers, in order. */
export function spansOf(numbers: readonly number[]): Span[] {
  return union(numbers.map((number) => ({ from: number, to: number })));
}

/** All that is in any of these, in order; what touches is one. */
export function union(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && span.from <= last.to + 1)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else merged.push(span);
  }
  return merged;
}

export function holds(spans: readonly Span[], number: number): boolean {
  return spans.some(({ from, to }) => from <= number && number <= to);
}

/** What of these is not in the others. */
export function without<S extends Span>(spans: readonly S[], others: readonly Span[]): S[] {
  return others.reduce<S[]>(
    (left, { from, to }) =>
      left.flatMap((span) =>
        notEmpty([
          { ...span, to: Math.min(span.to, from - 1) },
          { ...span, from: Math.max(span.from, to + 1) },
        ]),
      ),
    notEmpty(spans),
  );
}

/** What of these is in the others, too. */
export function within<S extends Span>(spans: readonly S[], others: readonly Span[]): S[] {
  return spans.flatMap((span) =>
    notEmpty(others.map(({ from, to }) => ({ ...span, from: Math.max(span.from, from), to: Math.min(span.to, to) }))),
  );
}

function notEmpty<S extends Span>(spans: readonly S[]): S[] {
  return spans.filter(({ from, to }) => from <= to);
}
