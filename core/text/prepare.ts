import { foldAligned } from "./fold.ts";
import { splitWords, type Words } from "./split-words.ts";

/** A text made ready for those who look for something in it. */
export interface Prepared {
  /** `foldAligned(text)`. */
  readonly folded: string;
  readonly words: Words;
}

/** Folds a text and cuts it into words: once for all who read it. */
export function prepare(text: string): Prepared {
  const folded = foldAligned(text);
  return { folded, words: splitWords(text, folded) };
}
