/**
 * How well pages are read: text F1 by 4-gram shingles of words, standfirst kept, exact title, day, authors; means over
 * all pages of a folder of `source.html` + `expected.json`. Other extractors' answers can be scored beside ours.
 *
 *     node scripts/with-node.mjs node bench/extraction.ts [folder] [name=answers.jsonl …]
 *
 * An answers file has a line a page: `{ "page": "host/slug", "title", "text", "published", "authors" }`.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { z } from "zod";
import { readPage } from "../core/page/read-page.ts";
import { indexPageTables } from "../core/page/tables.ts";
import { fold } from "../core/text/fold.ts";
import { boilerplate } from "../data/boilerplate.ts";
import { layouts } from "../data/layouts.ts";

const expectedSchema = z.object({
  url: z.string(),
  title: z.string().nullable(),
  lead: z.string().nullable(),
  paragraphs: z.array(z.string()),
  publishedAt: z.string().nullable(),
  authors: z.array(z.string()),
});
const answerSchema = z.object({
  page: z.string(),
  title: z.string().nullable(),
  text: z.string(),
  published: z.string().nullable(),
  authors: z.array(z.string()),
});
type Answer = z.infer<typeof answerSchema>;
type Expected = z.infer<typeof expectedSchema>;

const folder = process.argv[2] ?? new URL("../fixtures/pages/", import.meta.url).pathname;
const tables = indexPageTables(boilerplate, layouts);

const pages = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name === "expected.json" && existsSync(`${entry.parentPath}/source.html`))
  .map((entry) => ({
    page: relative(folder, entry.parentPath),
    bytes: readFileSync(`${entry.parentPath}/source.html`),
    expected: expectedSchema.parse(JSON.parse(readFileSync(`${entry.parentPath}/expected.json`, "utf8"))),
  }));

function shingles(text: string): Set<string> {
  const words = fold(text).split(" ");
  return new Set(words.length < 4 ? [words.join(" ")] : words.slice(3).map((_, i) => words.slice(i, i + 4).join(" ")));
}

function overlap(got: string, want: string): { readonly f1: number; readonly recall: number } {
  const [a, b] = [shingles(got), shingles(want)];
  const shared = [...a].filter((shingle) => b.has(shingle)).length;
  return { f1: shared === 0 ? 0 : (2 * shared) / (a.size + b.size), recall: shared / b.size };
}

function ours(page: string, bytes: Uint8Array, url: string): Answer {
  try {
    const article = readPage({ bytes, url, tables });
    return {
      page,
      title: article.title,
      text: article.text,
      published: article.publishedAt,
      authors: [...article.authors],
    };
  } catch {
    return { page, title: null, text: "", published: null, authors: [] };
  }
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1).padStart(5)} %`;
}

function score(name: string, answers: ReadonlyMap<string, Answer>): void {
  const totals = { f1: 0, lead: 0, leads: 0, title: 0, day: 0, days: 0, author: 0, authors: 0 };
  for (const { page, expected } of pages) {
    const answer = answers.get(page) ?? { page, title: null, text: "", published: null, authors: [] };
    totals.f1 += overlap(answer.text, expected.paragraphs.join(" ")).f1;
    add(totals, answer, expected);
  }
  console.log(
    `${name.padEnd(24)} text F1 ${percent(totals.f1, pages.length)}  standfirst ${percent(totals.lead, totals.leads)}  title ${percent(totals.title, pages.length)}  day ${percent(totals.day, totals.days)}  author ${percent(totals.author, totals.authors)}`,
  );
}

function add(
  totals: { lead: number; leads: number; title: number; day: number; days: number; author: number; authors: number },
  answer: Answer,
  expected: Expected,
): void {
  if (expected.lead !== null) {
    totals.leads++;
    if (overlap(answer.text, expected.lead).recall > 0.9) totals.lead++;
  }
  if (answer.title === expected.title) totals.title++;
  if (expected.publishedAt !== null) {
    totals.days++;
    if (answer.published?.slice(0, 10) === expected.publishedAt.slice(0, 10)) totals.day++;
  }
  if (expected.authors.length > 0) {
    totals.authors++;
    if (expected.authors.every((name) => answer.authors.some((other) => fold(other).includes(fold(name)))))
      totals.author++;
  }
}

console.log(`${pages.length} pages`);
score("readPage", new Map(pages.map(({ page, bytes, expected }) => [page, ours(page, bytes, expected.url)])));
for (const peer of process.argv.slice(3)) {
  const [name, file] = peer.split("=");
  if (name === undefined || file === undefined) continue;
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "");
  score(
    name,
    new Map(lines.map((line) => answerSchema.parse(JSON.parse(line))).map((answer) => [answer.page, answer])),
  );
}
