import type { ActorMention, Article, DateMention, Evidence, PlaceMention, Span } from "../model.ts";
import type { Post } from "../places/find-places.ts";
import { prepare, type Prepared } from "../text/prepare.ts";
import { splitSentences, type Sentence } from "../text/sentences.ts";

/**
 * An article as the finders see it: title and text in one string, so that a name introduced in one is known in the
 * other. Offsets count in `full`; `toEvidence` brings them back to the title or the text.
 */
export interface Document extends Prepared {
  readonly full: string;
  readonly sentences: readonly Sentence[];
  readonly actors: readonly ActorMention[];
  readonly places: readonly PlaceMention[];
  /** Cities that the text names for what is theirs: "le gouverneur d'Astrakhan". */
  readonly cities: readonly PlaceMention[];
  /** Where its diplomats serve. */
  readonly posts: readonly Post[];
  readonly dates: readonly DateMention[];
  /** Where the text begins in `full`; what stands before is the title. */
  readonly textStart: number;
}

export function titleAndText(
  article: Pick<Article, "title" | "text">,
): Pick<Document, "full" | "folded" | "words" | "textStart" | "sentences"> {
  const full = article.title === null ? article.text : `${article.title}\n\n${article.text}`;
  return {
    full,
    ...prepare(full),
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
