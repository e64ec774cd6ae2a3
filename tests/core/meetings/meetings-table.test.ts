import { afterAll, describe, expect, test } from "vitest";
import { readArticle } from "../../../core/reading/read-article.ts";
import { knowledge } from "../../../functions/shared/knowledge.ts";
import { shareLines } from "../../support/share-lines.ts";
import { plainArticle } from "../../support/plain-article.ts";
import { differenceOf, readMeetingCases, type MeetingCase } from "./meeting-cases.ts";

const cases = readMeetingCases();
const solved = cases.filter(({ openIssue }) => openIssue === "");
const unsolved = cases.filter(({ openIssue }) => openIssue !== "");

// Of the rows that those who write the rules may read, so many must pass.
const leastShare = 0.9;

function difference({ expected, title, text, published }: MeetingCase): string | null {
  return differenceOf(expected, readArticle(plainArticle(text, { title, publishedAt: published }), knowledge).meetings);
}

describe("readArticle() finds the meetings of fixtures/cases/meetings.csv", () => {
  test.each(solved)("$id: $text", (row) => {
    expect(difference(row)).toBeNull();
  });

  test.each(unsolved)("$id, a known failure, fails still; else its note has to go", (row) => {
    expect(difference(row)).not.toBeNull();
  });

  test("readArticle() is right on nine rows in ten of the open half", () => {
    const open = cases.filter(({ half }) => half === "open");
    expect(open.filter((row) => difference(row) === null).length / open.length).toBeGreaterThanOrEqual(leastShare);
  });
});

test("fixtures/cases/meetings.csv has two hundred rows and more, a third of them held, no text and no id twice", () => {
  expect(cases.length).toBeGreaterThanOrEqual(200);
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  expect(new Set(cases.map(({ title, text }) => `${title} ${text}`)).size).toBe(cases.length);
  expect(cases.filter(({ half }) => half === "held").length).toBeGreaterThan(cases.length / 3);
});

afterAll(() => {
  console.log(shareLines(cases, (row) => difference(row) === null).join("\n"));
});
