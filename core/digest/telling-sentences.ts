import type { Evidence, Mention } from "../model.ts";
import { splitSentences, type Sentence } from "../text/sentences.ts";

// A shorter one says too little by itself, a longer one is no line of a digest.
const shortest = 40;
const longest = 320;

/**
 * For each meeting, the sentence of an article's text that tells of it, as it stands there: that of the word for meeting,
 * else the first that names a participant. Null where there is none of a length to be quoted.
 */
export function tellingSentences(text: string, meetings: readonly Mention[]): (string | null)[] {
  const sentences = splitSentences(text);
  return meetings.map(({ evidence }) => {
    const inText = evidence.filter((one) => one.in === "text");
    const spans = (field: Evidence["field"]): Evidence[] =>
      inText.filter((one) => one.field === field).sort((a, b) => a.start - b.start);
    for (const { start } of [...spans("meeting"), ...spans("participant")]) {
      const words = wordsOf(sentenceAt(sentences, start), text);
      if (words.length >= shortest && words.length <= longest) return words;
    }
    return null;
  });
}

function sentenceAt(sentences: readonly Sentence[], at: number): Sentence | undefined {
  return sentences.find(({ start, end }) => start <= at && at < end);
}

function wordsOf(sentence: Sentence | undefined, text: string): string {
  return sentence === undefined ? "" : text.slice(sentence.start, sentence.end).trim();
}
