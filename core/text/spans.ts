import type { Span } from "../model.ts";

/** Those of a list of spans, in reading order and without overlap, that lie within another. */
export function within<T extends Span>(items: readonly T[], { start, end }: Span): T[] {
  const found: T[] = [];
  for (let at = firstFrom(items, start); at < items.length && items[at]!.start < end; at++) {
    if (items[at]!.end <= end) found.push(items[at]!);
  }
  return found;
}

/** Those that share a character with a span. */
export function touching<T extends Span>(items: readonly T[], { start, end }: Span): T[] {
  const found: T[] = [];
  for (let at = Math.max(0, firstFrom(items, start) - 1); at < items.length && items[at]!.start < end; at++) {
    if (items[at]!.end > start) found.push(items[at]!);
  }
  return found;
}

/** Whether a span lies within another. */
export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The sentence that a span stands in. */
export function sentenceOf<T extends Span>(sentences: readonly T[], span: Span): T | undefined {
  const at = sentenceIndexOf(sentences, span);
  return at === null ? undefined : sentences[at];
}

/** The index of the sentence that a span stands in; null where it stands in none. */
export function sentenceIndexOf(sentences: readonly Span[], span: Span): number | null {
  const at = firstFrom(sentences, span.start + 1) - 1;
  return at >= 0 && span.end <= sentences[at]!.end ? at : null;
}

/** Index of the first item that starts at `from` or later; items are in reading order. */
function firstFrom(items: readonly Span[], from: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
