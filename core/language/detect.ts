import type { LanguageWords } from "./language-words.ts";
import { languageWords } from "./language-words.ts";

/** Letters read at most: enough for any page, and a bound on the time. */
const longest = 20_000;
/** Fewer letters than these say nothing. */
const fewestLetters = 12;
/** Share of a script's letters from which a text is in it. */
const scriptShare = 0.5;

const scripts: readonly { readonly pattern: RegExp; readonly language: (text: string) => string | null }[] = [
  { pattern: /\p{Script=Arabic}/gu, language: arabicScript },
  { pattern: /\p{Script=Cyrillic}/gu, language: (text) => (/[іїєґ]/iu.test(text) ? "uk" : "ru") },
  { pattern: /\p{Script=Hebrew}/gu, language: () => "he" },
  { pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, language: () => "ja" },
  { pattern: /\p{Script=Hangul}/gu, language: () => "ko" },
  { pattern: /\p{Script=Han}/gu, language: () => "zh" },
  { pattern: /\p{Script=Greek}/gu, language: () => "el" },
  { pattern: /\p{Script=Armenian}/gu, language: () => "hy" },
  { pattern: /\p{Script=Georgian}/gu, language: () => "ka" },
];

/** Letters that Persian has and Arabic has not. */
const persianLetters = /[پچژگیک]/gu;

function arabicScript(text: string): string {
  const persian = text.match(persianLetters)?.length ?? 0;
  const arabic = text.match(/[ةىيك]/gu)?.length ?? 0;
  return persian > arabic ? "fa" : "ar";
}

/**
 * The language of a text, as ISO 639-1, or null where it cannot be told: too short, no known function words, or two
 * languages level. Good from one sentence on; made to tell French from the languages that news pages mix with it.
 */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, longest);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < fewestLetters) return null;
  for (const { pattern, language } of scripts) {
    if ((sample.match(pattern)?.length ?? 0) >= letters * scriptShare) return language(sample);
  }
  return byFunctionWords(sample);
}

/** Share of a text's words that must be the language's own function words. */
const leastShare = 0.12;
/** How far the best must be ahead of the second. */
const lead = 1.25;

function byFunctionWords(text: string): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = Object.entries(languageWords)
    .map(([language, list]: [string, LanguageWords]) => ({ language, score: scoreOf(words, list) }))
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = scores;
  if (best === undefined || second === undefined) return null;
  return best.score >= words.length * leastShare && best.score >= second.score * lead ? best.language : null;
}

/** A function word counts one, and one that no other listed language has counts two. */
function scoreOf(words: readonly string[], { common, own }: LanguageWords): number {
  let score = 0;
  for (const word of words) score += own.has(word) ? 2 : common.has(word) ? 1 : 0;
  return score;
}
