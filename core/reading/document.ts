import type { ActorMention, Article, DateMention, Evidence, PlaceMention, Span } from "../model.ts";
import { foldAligned } from "../text/fold.ts";
import { splitSentences, type Sentence } from "../text/sentences.ts";

/**
 * An article as the finders see it: title and text in one string, so that a name introduced in one is known in the
 * other. Offsets count in `full`; `toEvidence` brings them back to the title or the text.
 */
export interface Document {
  readonly full: string;
  readonly folded: string;
  readonly sentences: readonly Sentence[];
  readonly actors: readonly ActorMention[];
  readonly places: readonly PlaceMention[];
  readonly dates: readonly DateMention[];
  /** Where the text begins in `full`; what stands before is the title. */
  readonly textStart: number;
}

export function titleAndText(article: Pick<Article, "title" | "text">): {
  full: string;
  folded: string;
  textStart: number;
  sentences: Sentence[];
} {
  const full = article.title === null ? article.text : `${article.title}\n\n${article.text}`;
  return {
    full,
    folded: foldAligned(full),
    textStart: full.length - article.text.length,
    sentences: splitSentences(full),
  };
}

/** A span of the document as one of the title or of the text. */
export function locate({ textStart }: Pick<Document, "textStart">, { start, end }: Span): Span & Pick<Evidence, "in"> {
  return start < textStart
    ? { in: "title", start, end: Math.min(end, textStart) }
    : { in: "text", start: start - textStart, end: end - textStart };
}

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

/** The sentence that a span stands in. */
export function sentenceOf<T extends Span>(sentences: readonly T[], span: Span): T | undefined {
  const next = firstFrom(sentences, span.start + 1);
  const sentence = sentences[next - 1];
  return sentence !== undefined && span.end <= sentence.end ? sentence : undefined;
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
