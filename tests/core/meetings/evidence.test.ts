import { describe, expect, test } from "vitest";
import { readArticle } from "../../../core/reading/read-article.ts";
import { knowledge } from "../../../functions/shared/knowledge.ts";
import { plainArticle } from "../../support/plain-article.ts";

function evidence(text: string, field: string): string[] {
  const [meeting] = readArticle(plainArticle(text, { publishedAt: "2024-10-16" }), knowledge).meetings;
  return [...new Set(meeting?.evidence.filter((one) => one.field === field).map(({ source }) => source))];
}

describe("readArticle() says of its evidence whether the text states it or it was worked out", () => {
  test.each([
    [
      "format",
      "a call told of two sentences before",
      "Abbas Araghchi a passé mardi deux coups de fil. Avec Sergueï Lavrov, la conversation a duré une heure.",
      ["inferred"],
    ],
    [
      "format",
      "a call in its own sentence",
      "Abbas Araghchi s'est entretenu mardi au téléphone avec Sergueï Lavrov.",
      ["stated"],
    ],
    [
      "place",
      "the city beside the day of the sentence before",
      "Abbas Araghchi est arrivé mardi à Moscou. Il a rencontré Sergueï Lavrov.",
      ["inferred"],
    ],
    ["place", "a city in its own sentence", "Abbas Araghchi a rencontré mardi à Moscou Sergueï Lavrov.", ["stated"]],
    [
      "date",
      "a printed day of the sentence before is as printed",
      "Abbas Araghchi est arrivé le 15 octobre 2024 à Moscou. Il a rencontré Sergueï Lavrov.",
      ["stated"],
    ],
    [
      "date",
      "a printed day in its own sentence",
      "Abbas Araghchi a rencontré le 15 octobre 2024 Sergueï Lavrov.",
      ["stated"],
    ],
  ])("%s: %s", (field, _, text, expected) => {
    expect(evidence(text, field)).toEqual(expected);
  });
});
