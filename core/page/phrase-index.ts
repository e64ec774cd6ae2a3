import { fold } from "../text/fold.ts";

/** Phrases by their first word, for finding which of them a folded text begins with. */
export interface PhraseIndex {
  readonly byFirstWord: ReadonlyMap<string, readonly IndexedPhrase[]>;
}

export interface IndexedPhrase {
  readonly phrase: string;
  readonly why: string;
}

/** Builds the index; phrases are folded, longer ones come first. */
export function indexPhrases(
  rules: readonly { readonly why: string; readonly starts: readonly string[] }[],
): PhraseIndex {
  const byFirstWord = new Map<string, IndexedPhrase[]>();
  for (const { why, starts } of rules) {
    for (const phrase of starts.map(fold)) {
      if (phrase === "") continue;
      const first = phrase.split(" ", 1)[0]!;
      byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { phrase, why }]);
    }
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.phrase.length - a.phrase.length);
  return { byFirstWord };
}

/** The longest phrase that a folded text begins with, as whole words; null for none. */
export function phraseAtStart(folded: string, { byFirstWord }: PhraseIndex): IndexedPhrase | null {
  const space = folded.indexOf(" ");
  const list = byFirstWord.get(space < 0 ? folded : folded.slice(0, space));
  if (list === undefined) return null;
  return (
    list.find(
      ({ phrase }) =>
        folded.startsWith(phrase) && (folded.length === phrase.length || folded.charCodeAt(phrase.length) === 32),
    ) ?? null
  );
}
