import { describe, expect, test } from "vitest";
import { chooseQuotes } from "../../../core/digest/quotes.ts";
import { tellingSentences } from "../../../core/digest/telling-sentences.ts";
import { readArticle } from "../../../core/reading/read-article.ts";
import { knowledge } from "../../../functions/shared/knowledge.ts";
import { corpusArticle } from "../../../local/eval/corpus-articles.ts";
import { loadCorpus } from "../../../local/eval/corpus.ts";
import { mention, shownMeeting, telling } from "../../support/builders.ts";
import { digestStory } from "../../support/digests.ts";

const corpus = loadCorpus("fixtures/corpus");
const read = corpus.articles.map((gold) => {
  const article = corpusArticle(corpus, gold);
  const { meetings } = readArticle(article, knowledge);
  return { article, meetings, sentences: tellingSentences(article.text, meetings) };
});

/** As a digest prints it: marks of the second rank, one line. */
const flat = (text: string): string => text.replace(/[\s\u00a0\u202f«»“”"]+/g, " ").trim();

describe("tellingSentences()", () => {
  test("are in the text of their article, for most meetings that articles are about", () => {
    const all = read.flatMap(({ article, sentences }) =>
      sentences.flatMap((one) => (one === null ? [] : [{ article, one }])),
    );
    expect(all.filter(({ article, one }) => !article.text.includes(one))).toEqual([]);
    const main = read.flatMap(({ meetings, sentences }) => sentences.filter((_, at) => meetings[at]!.role === "main"));
    expect(main.filter((one) => one !== null).length / main.length).toBeGreaterThan(0.75);
  });

  test("are shown word for word, cut at the end at most", () => {
    const shown = read.flatMap(({ article, meetings, sentences }) =>
      meetings.flatMap((one, position) => {
        const event = { id: "e", values: shownMeeting, main: true, tellings: [{ ...telling("s"), position }] };
        const lines = chooseQuotes(event, [digestStory("s", { meetings, sentences })], 3);
        return one.role === "main" ? lines.map(({ text }) => ({ article, text })) : [];
      }),
    );
    expect(shown.length).toBeGreaterThan(40);
    const lost = shown.filter(({ article, text }) => !flat(article.text).includes(flat(text.replace(/ \[…\]$/, ""))));
    expect(lost.map(({ text }) => text)).toEqual([]);
  });

  test("are of the word for meeting, else of the first participant; none that is too short or too long", () => {
    const text =
      "Il a parlé longuement de la pluie et du beau temps à Moscou. Lavrov a reçu lundi Araghchi à Moscou, dit-on. Bref.";
    const at = (field: "meeting" | "participant", words: string) => {
      const start = text.indexOf(words);
      return { field, in: "text" as const, source: "stated" as const, of: "", start, end: start + words.length };
    };
    const of = (...evidence: ReturnType<typeof at>[]) => tellingSentences(text, [{ ...mention, evidence }])[0];
    expect(of(at("participant", "Il"), at("meeting", "reçu"))).toBe("Lavrov a reçu lundi Araghchi à Moscou, dit-on.");
    expect(of(at("participant", "Il"))).toBe("Il a parlé longuement de la pluie et du beau temps à Moscou.");
    expect(of(at("meeting", "Bref"))).toBeNull();
    expect(of()).toBeNull();
  });
});
