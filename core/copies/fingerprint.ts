import { fold } from "../text/fold.ts";
import { splitSentences } from "../text/sentences.ts";
import { shortHash } from "../story/address.ts";

/** A text as a set of its sentences: what a copy keeps, whatever is cut, reordered or put before it. */
export interface Fingerprint {
  /** Hashes of its sentences of `leastWords` words or more, folded; sorted, each once. */
  readonly sentences: readonly string[];
  /** The smallest of them: under these a story is looked up. Equal texts share all, a copy cut by half about half. */
  readonly probes: readonly string[];
}

// Shorter sentences ("Il n'a pas donné de date.") are anybody's.
const leastWords = 8;
const mostProbes = 8;
// A text of 100 000 words still gives an item far below what the table takes; a copy is told from its first part.
const mostSentences = 120;

export function fingerprintOf(text: string): Fingerprint {
  const hashes = new Set<string>();
  for (const { start, end } of splitSentences(text)) {
    if (hashes.size >= mostSentences) break;
    const words = fold(text.slice(start, end));
    if (words.split(" ").length >= leastWords) hashes.add(shortHash(words).slice(0, 12));
  }
  const sentences = [...hashes].sort();
  return { sentences, probes: sentences.slice(0, mostProbes) };
}
