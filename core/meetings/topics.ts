import { topics as allTopics, type Role, type Topic } from "../model.ts";
import type { Document } from "../reading/document.ts";
import type { PhraseIndex } from "./cues.ts";
import type { SentenceTelling } from "./tellings.ts";

// What a meeting dealt with stands in the first sentences of an article; a longer text deals with everything.
const mostSentences = 120;

/** The topics that each of a document's first sentences names. Made once an article. */
export function topicsBySentence(doc: Document, { topics }: PhraseIndex): readonly (readonly Topic[])[] {
  return doc.sentences.slice(0, mostSentences).map(({ start, end }) => {
    const text = doc.folded.slice(start, end);
    return topics.possible(text).flatMap(({ topic, pattern }) => (text.search(pattern) >= 0 ? [topic] : []));
  });
}

/**
 * What a meeting dealt with. For what the article is about: topics named in a sentence that tells of it, or in two
 * sentences of the article; for the others: topics of their own sentences.
 */
export function topicsOf(
  bySentence: readonly (readonly Topic[])[],
  tellings: readonly SentenceTelling[],
  role: Role,
): Topic[] {
  const own = new Set(tellings.map((telling) => telling.candidate.sentence));
  const found = new Map<Topic, number>();
  for (const [index, topics] of bySentence.entries()) {
    if (role === "background" && !own.has(index)) continue;
    for (const topic of topics) found.set(topic, (found.get(topic) ?? 0) + (own.has(index) ? 2 : 1));
  }
  return allTopics.filter((topic) => (found.get(topic) ?? 0) >= 2);
}
