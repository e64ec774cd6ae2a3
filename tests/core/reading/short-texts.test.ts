import { describe, expect, test } from "vitest";
import { mistakes, openTexts, shortTexts } from "../../support/short-texts.ts";

const files = ["tellings.jsonl", "several.jsonl", "traps.jsonl", "dispatches.jsonl", "briefs.jsonl", "news.jsonl"];

describe.each(files)("readArticle() of fixtures/short/%s", (name) => {
  const texts = shortTexts(name);

  test.each(texts.filter(({ id }) => !openTexts.has(id)))("reads $id", (text) => {
    expect(mistakes(text)).toEqual([]);
  });

  test.each(texts.filter(({ id }) => openTexts.has(id)))(
    "$id, a known failure, fails still; else its id has to go",
    (text) => {
      expect(mistakes(text)).not.toEqual([]);
    },
  );
});

test("every id of open.txt is one of a text", () => {
  const ids = new Set(files.flatMap(shortTexts).map(({ id }) => id));
  expect([...openTexts].filter((id) => !ids.has(id))).toEqual([]);
});
