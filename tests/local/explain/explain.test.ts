import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { knowledge } from "../../../functions/shared/knowledge.ts";
import { explainCommand } from "../../../local/commands/explain.ts";
import { explainArticle } from "../../../local/explain/explain-article.ts";
import { brief, inColour, inPlain, paintFor, safe } from "../../../local/explain/paint.ts";
import { printExplanation } from "../../../local/explain/print-explanation.ts";
import { anyArticle } from "../../core/reading/any-article.ts";
import { plainArticle } from "../../support/plain-article.ts";

const text =
  "Sergueï Lavrov a reçu mardi à Moscou Abbas Araghchi, porteur d'une lettre de Massoud Pezeshkian.\n\n« L'entretien fut long », a dit le porte-parole du Kremlin, Dmitri Peskov. Mohammad Eslami n'a pas rencontré Alexeï Likhatchev. Emmanuel Macron s'est entretenu avec Abbas Araghchi.";
const article = plainArticle(text, {
  title: "Lavrov reçoit Araghchi",
  publishedAt: "2024-10-16",
  removed: [
    { text: "Lire aussi : un autre article", why: "related articles" },
    { text: "Lire aussi : un autre article", why: "related articles" },
  ],
});

function lines(withPage = false): string[] {
  return printExplanation(explainArticle(article, knowledge), inPlain, withPage);
}

describe("printExplanation()", () => {
  const plain = lines().join("\n");

  test.each([
    ["the people, with who they are", /who +Sergueï Lavrov = lavrov, RU, ministre des Affaires étrangères/],
    [
      "whoever takes no part, and why",
      /who +Massoud Pezeshkian = pezeshkian, IR.*does not take part: is named for what is theirs/,
    ],
    ["spokespersons as such", /who +Dmitri Peskov = peskov.*does not take part: speaks for others/],
    ["dates, with what they count from", /when +mardi = 2024-10-15, inferred, from the publication/],
    ["places", /where +Moscou = Moscow, RU/],
    ["the wording that makes a meeting", /cue +a reçu \(receives\) tells of a meeting/],
    ["a denial", /cue +a pas rencontré \(sees\) rejected: is denied in its own words/],
    ["a meeting with others", /cue +s'est entretenu \(with\) rejected: (?:is a meeting with others|nobody of RU)/],
    ["the verdict", /^relevant, with a probability of 0\.\d+$/m],
    ["its reasons", /^ {2}\+ main meeting of office-holders 1$/m],
    ["the meeting", /^1\. main · in-person · held · 2024-10-15 · Moscow, RU$/m],
    ["the sentence that a value rests on", /date: « mardi »(?:, inferred)? ← Sergueï Lavrov a reçu mardi à Moscou/],
  ])("printExplanation() shows %s", (_, pattern) => {
    expect(plain).toMatch(pattern);
  });

  test("printExplanation() shows every sentence once, headline first", () => {
    const numbered = lines().flatMap((line) => /^\s*(\d+) (.*)/.exec(line)?.slice(1, 3) ?? []);
    expect(numbered.slice(0, 4)).toEqual(["1", "title Lavrov reçoit Araghchi", "2", text.split("\n")[0]]);
    expect(numbered).toHaveLength(2 * 5);
  });

  test("printExplanation() shows what was taken out of the page only if asked", () => {
    expect(plain).not.toContain("Lire aussi");
    expect(lines(true).slice(-2)).toEqual([
      "Taken out of the page",
      "related articles: Lire aussi : un autre article (2 times)",
    ]);
  });

  test("printExplanation() in colour says the same as in plain", () => {
    const coloured = printExplanation(explainArticle(article, knowledge), inColour, true).join("\n");
    expect(coloured).toContain("\u001b[32m");
    // oxlint-disable-next-line no-control-regex
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(lines(true).join("\n"));
  });

  test("printExplanation() shows any article without a control character", () => {
    fc.assert(
      fc.property(anyArticle, (any) => {
        const all = printExplanation(explainArticle(any, knowledge), inPlain, true);
        // oxlint-disable-next-line no-control-regex
        for (const line of all) expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
      }),
      { numRuns: 60 },
    );
  });
});

describe("paintFor()", () => {
  test.each([
    [{ isTTY: true }, undefined, inColour],
    [{ isTTY: true }, "", inColour],
    [{ isTTY: true }, "1", inPlain],
    [{ isTTY: false }, undefined, inPlain],
    [{}, undefined, inPlain],
  ])("paintFor(%j, %j) gives colours on a terminal alone", (stream, noColour, paint) => {
    expect(paintFor(stream, noColour)).toBe(paint);
  });
});

test("safe() leaves nothing that moves a cursor", () => {
  expect(safe("a\u001b[2Jb\u202ec\nd")).toBe("a[2Jbc d");
});

test("brief() cuts between words, at most so long", () => {
  expect(brief("un deux trois", 20)).toBe("un deux trois");
  expect(brief("un deux trois quatre", 12)).toBe("un deux…");
  fc.assert(fc.property(fc.string(), fc.integer({ min: 2, max: 40 }), (any, most) => brief(any, most).length <= most));
});

function isCallback(value: unknown): value is () => void {
  return typeof value === "function";
}

describe("vigie explain", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "vigie-explain-"));
    writeFileSync(join(folder, "text.txt"), text);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("vigie explain FILE prints one article in plain lines", async () => {
    const written: string[] = [];
    const write = vi.spyOn(process.stdout, "write").mockImplementation((...given: readonly unknown[]) => {
      written.push(String(given[0]));
      const done = given.at(-1);
      if (isCallback(done)) done();
      return true;
    });
    const status = await explainCommand.run([join(folder, "text.txt"), "--published", "2024-10-16"]);
    write.mockRestore();
    expect(status).toBe(0);
    expect(written.join("")).toMatch(/1\. main · in-person · held · 2024-10-15 · Moscow, RU/);
  });

  test.each([
    [[], /^An address or a file is wanted/],
    [["a", "b"], /^No use for "b"/],
    [["a", "--published", "hier"], /^--published takes an instant or a day/],
    [["a", "--colour"], /^Unknown option '--colour'/],
    [["nowhere.html"], /nowhere\.html/],
    [["http://127.0.0.1:9/a"], /private network/],
  ])("vigie explain %j says in a line what is wrong", async (args, message) => {
    await expect(explainCommand.run(args)).rejects.toThrow(message);
  });
});
