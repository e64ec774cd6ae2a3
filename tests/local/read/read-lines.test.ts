// oxlint-disable typescript/no-unsafe-type-assertion -- answers are what other programs read: untyped JSON
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readLines } from "../../../local/read/read-lines.ts";

const text =
  "Le ministre russe des Affaires étrangères, Sergueï Lavrov, a reçu mardi 4 mars à Moscou son homologue iranien, Abbas Araghchi.";
const html = `<!doctype html><html lang="fr"><head><title>Lavrov reçoit Araghchi</title><meta property="article:published_time" content="2025-03-05T09:00:00+01:00"></head><body><article><h1>Lavrov reçoit Araghchi</h1><p>${text}</p><p>Les deux hommes ont parlé du nucléaire iranien et des sanctions, selon leurs services.</p></article></body></html>`;

async function answers(lines: readonly string[]): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  for await (const line of readLines(Readable.from([lines.join("\n")])))
    found.push(JSON.parse(line) as Record<string, unknown>);
  return found;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vigie-read-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("readLines()", () => {
  test("answers in order, and goes on after a line that fails", async () => {
    const found = await answers([
      JSON.stringify({ id: "a", text, published: "2025-03-05" }),
      "{ not json",
      JSON.stringify({ id: 2, html, text }),
      JSON.stringify({ id: "d", file: join(folder, "missing.html") }),
      JSON.stringify({ id: "e", text, published: "hier" }),
      JSON.stringify({ id: "f", text: "" }),
      "",
      JSON.stringify({ id: "z", html, url: "https://a.example/1" }),
    ]);
    expect(found.map(({ id }) => id)).toEqual(["a", null, 2, "d", "e", "f", "z"]);
    expect(found.map(({ error }) => typeof error)).toEqual([
      "undefined",
      "string",
      "string",
      "string",
      "string",
      "string",
      "undefined",
    ]);
  });

  test("gives the contract's fields, with offsets that hold in the text", async () => {
    const [answer] = await answers([JSON.stringify({ id: "a", html, url: "https://a.example/1" })]);
    expect(answer).toMatchObject({
      id: "a",
      relevant: true,
      article: {
        title: "Lavrov reçoit Araghchi",
        publishedAt: "2025-03-05T09:00:00+01:00",
        language: "fr",
        access: "free",
      },
      meetings: [
        {
          role: "main",
          format: "in-person",
          status: "held",
          date: { value: "2025-03-04", precision: "day" },
          place: { name: "Moscou", nameEn: "Moscow", country: "RU" },
        },
      ],
    });
    const { article, dates, people, places } = answer as {
      article: { text: string; paragraphs: string[] };
      dates: { start: number; end: number; text: string; from: string }[];
      people: { start: number; end: number; text: string; name: string | null }[];
      places: { start: number; end: number; text: string }[];
    };
    expect(article.text).toBe(article.paragraphs.join("\n\n"));
    for (const found of [...dates, ...people, ...places])
      expect(article.text.slice(found.start, found.end)).toBe(found.text);
    expect(people.map(({ name }) => name)).toContain("Sergueï Lavrov");
    expect(dates[0]).toMatchObject({ value: "2025-03-04", from: "stated" });
  });

  test("reads a file's bytes in their own charset", async () => {
    const file = join(folder, "latin1.html");
    writeFileSync(file, Buffer.from(html.replace("<head>", '<head><meta charset="iso-8859-1">'), "latin1"));
    const [answer] = await answers([JSON.stringify({ id: "a", file })]);
    expect(JSON.stringify(answer)).toContain("étrangères");
  });

  test("refuses a file that is neither a page nor a text", async () => {
    const file = join(folder, "x.pdf");
    writeFileSync(file, "%PDF-1.7\n%âãÏÓ\n1 0 obj");
    const [answer] = await answers([JSON.stringify({ id: "a", file })]);
    expect(answer).toMatchObject({ id: "a" });
    expect(JSON.stringify(answer)).toMatch(/"error":"[^"]*neither/);
  });

  test("leaves a relative date unresolved without a publication date", async () => {
    const [answer] = await answers([JSON.stringify({ id: "a", text: text.replace("mardi 4 mars", "mardi") })]);
    expect(answer).toMatchObject({ dates: [{ text: "mardi", value: null }] });
  });
});
