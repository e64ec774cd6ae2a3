import { afterAll, describe, expect, test } from "vitest";
import { readArticle } from "../../../core/reading/read-article.ts";
import { knowledge } from "../../../functions/shared/knowledge.ts";
import { plainArticle } from "../../support/plain-article.ts";
import { readTable } from "../../support/read-table.ts";
import { shareLines } from "../../support/share-lines.ts";

const cases = readTable("relevance.csv", [
  "id",
  "half",
  "class",
  "published",
  "title",
  "text",
  "relevant",
  "open issue",
]).map((row) => ({ ...row, kind: row.class, openIssue: row["open issue"] }));
type Case = (typeof cases)[number];

function isRight({ title, text, published, relevant }: Case): boolean {
  const article = plainArticle(text, { title, publishedAt: published });
  return readArticle(article, knowledge).relevant === (relevant === "yes");
}

describe("readArticle() tells the articles of fixtures/cases/relevance.csv apart", () => {
  test.each(cases.filter(({ openIssue }) => openIssue === ""))("$id is relevant: $relevant. $title", (row) => {
    expect(isRight(row)).toBe(true);
  });

  test.each(cases.filter(({ openIssue }) => openIssue !== ""))(
    "$id, a known failure, fails still; else its note has to go",
    (row) => {
      expect(isRight(row)).toBe(false);
    },
  );

  test("readArticle() is right on nine in ten of the open half", () => {
    const open = cases.filter(({ half }) => half === "open");
    expect(open.filter(isRight).length / open.length).toBeGreaterThanOrEqual(0.9);
  });
});

test("fixtures/cases/relevance.csv has sixty rows and more, as many of each kind, no id twice", () => {
  expect(cases.length).toBeGreaterThanOrEqual(60);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  const relevant = cases.filter((row) => row.relevant === "yes").length;
  expect(Math.abs(relevant - cases.length / 2)).toBeLessThan(10);
});

afterAll(() => {
  console.log(shareLines(cases, isRight).join("\n"));
});
