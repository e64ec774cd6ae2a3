import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSentences } from "../../../core/text/sentences.ts";

const sentencesOf = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe("splitSentences()", () => {
  test.each([
    ["two sentences", "Il est venu. Elle est partie.", ["Il est venu.", "Elle est partie."]],
    [
      "no title",
      "M. Lavrov a vu Mme. Zakharova et le Dr. Velayati.",
      ["M. Lavrov a vu Mme. Zakharova et le Dr. Velayati."],
    ],
    ["no initial", "V. Poutine et J.-Y. Le Drian ont parlé.", ["V. Poutine et J.-Y. Le Drian ont parlé."]],
    ["no number", "Un écart de 3.5 points, soit 1.200 euros.", ["Un écart de 3.5 points, soit 1.200 euros."]],
    ["no small letter", "Le site rt.com a écrit… puis effacé.", ["Le site rt.com a écrit… puis effacé."]],
    ["a question", "Viendra-t-il ? Nul ne sait ! Attendons.", ["Viendra-t-il ?", "Nul ne sait !", "Attendons."]],
    [
      "a quotation with its mark",
      "Il l'a dit. «\u00a0Nous viendrons.\u00a0» Puis il partit.",
      ["Il l'a dit.", "«\u00a0Nous viendrons.\u00a0»", "Puis il partit."],
    ],
    ["an accent", "Il part. À demain. École fermée.", ["Il part.", "À demain.", "École fermée."]],
    ["a line", "Un titre\nUn texte", ["Un titre", "Un texte"]],
    ["nothing", " \n \n", []],
  ])("splitSentences() knows %s", (_, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  test("splitSentences() counts paragraphs that hold something", () => {
    expect(splitSentences("Un. Deux.\n\n\nTrois.").map(({ paragraph }) => paragraph)).toEqual([0, 0, 1]);
  });

  const anyText = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc
      .array(
        fc.constantFrom(
          "M. ",
          "Il",
          " est",
          "venu",
          ".",
          ". ",
          "… ",
          "« ",
          " »",
          "\n",
          "À",
          "3.5",
          "J.-Y. ",
          "?",
          "\u00a0",
        ),
        {
          maxLength: 40,
        },
      )
      .map((parts) => parts.join("")),
  );

  test("splitSentences() covers all but the space between, in order", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        let paragraph = 0;
        for (const sentence of splitSentences(text)) {
          expect(sentence.start).toBeGreaterThanOrEqual(at);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          expect(sentence.paragraph).toBeGreaterThanOrEqual(paragraph);
          expect(text.slice(at, sentence.start).trim()).toBe("");
          expect(text.slice(sentence.start, sentence.end)).not.toContain("\n");
          ({ end: at, paragraph } = sentence);
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });
});
