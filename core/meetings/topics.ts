import { topics as allTopics, type Role, type Topic } from "../model.ts";
import type { Document } from "../reading/document.ts";
import type { PhraseIndex } from "./cues.ts";
import type { SentenceTelling } from "./tellings.ts";

/**
 * What a meeting dealt with. For what the article is about: topics named in a sentence that tells of it, or in two
 * sentences of the article; for the others: topics of their own sentences.
 */
export function topicsOf(
  doc: Document,
  tellings: readonly SentenceTelling[],
  role: Role,
  { topics }: PhraseIndex,
): Topic[] {
  const own = new Set(tellings.map((telling) => telling.candidate.sentence));
  const found = new Map<Topic, number>();
  for (const [index, sentence] of doc.sentences.entries()) {
    if (role === "background" && !own.has(index)) continue;
    const text = doc.folded.slice(sentence.start, sentence.end);
    for (const { topic, pattern } of topics) {
      pattern.lastIndex = 0;
      if (pattern.test(text)) found.set(topic, (found.get(topic) ?? 0) + (own.has(index) ? 2 : 1));
    }
  }
  return allTopics.filter((topic) => (found.get(topic) ?? 0) >= 2);
}
