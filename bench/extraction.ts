/**
 * How well pages are read: text F1 by 4-gram shingles of words, standfirst kept, exact title (whatever its spaces), day,
 * authors; means over all pages of each folder of `source.html` + `expected.json`. The extractors that are installed
 * besides (bench/peers.ts) are asked for the same pages in the same run.
 *
 *     node scripts/with-node.mjs node bench/extraction.ts [folder …]
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { z } from "zod";
import { decodeBytes } from "../core/page/decode-bytes.ts";
import { readPage } from "../core/page/read-page.ts";
import { indexPageTables } from "../core/page/tables.ts";
import { fold } from "../core/text/fold.ts";
import { boilerplate } from "../data/boilerplate.ts";
import { layouts } from "../data/layouts.ts";
import { peers, type Answer } from "./peers.ts";

const expectedSchema = z.object({
  url: z.string(),
  title: z.string().nullable(),
  lead: z.string().nullable(),
  paragraphs: z.array(z.string()),
  publishedAt: z.string().nullable(),
  authors: z.array(z.string()),
});
type Expected = z.infer<typeof expectedSchema>;
interface Page {
  readonly bytes: Uint8Array;
  readonly expected: Expected;
}

const folders =
  process.argv.length > 2
    ? process.argv.slice(2)
    : ["../fixtures/pages/", "../fixtures/pages-held/", "../fixtures/pages-blind/"].map(besides);
const tables = indexPageTables(boilerplate, layouts);
const nothing: Answer = { title: null, text: "", published: null, authors: [] };

function besides(path: string): string {
  return new URL(path, import.meta.url).pathname;
}

function pagesIn(folder: string): Page[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === "expected.json" && existsSync(`${entry.parentPath}/source.html`))
    .map((entry) => ({
      bytes: readFileSync(`${entry.parentPath}/source.html`),
      expected: expectedSchema.parse(JSON.parse(readFileSync(`${entry.parentPath}/expected.json`, "utf8"))),
    }));
}

function shingles(text: string): Set<string> {
  const words = fold(text).split(" ");
  return new Set(words.length < 4 ? [words.join(" ")] : words.slice(3).map((_, i) => words.slice(i, i + 4).join(" ")));
}

function overlap(got: string, want: string): { readonly f1: number; readonly recall: number } {
  const [a, b] = [shingles(got), shingles(want)];
  const shared = [...a].filter((shingle) => b.has(shingle)).length;
  return { f1: shared === 0 ? 0 : (2 * shared) / (a.size + b.size), recall: shared / b.size };
}

const ours = ({ bytes, expected: { url } }: Page): Answer => {
  const { title, text, publishedAt, authors } = readPage({ bytes, url, tables });
  return { title, text, published: publishedAt, authors };
};

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1).padStart(5)} %`;
}

async function score(
  name: string,
  pages: readonly Page[],
  read: (page: Page) => Answer | Promise<Answer>,
): Promise<void> {
  const totals = { f1: 0, lead: 0, leads: 0, title: 0, day: 0, days: 0, author: 0, authors: 0 };
  for (const page of pages) {
    const answer = await Promise.resolve(page)
      .then(read)
      .catch(() => nothing);
    totals.f1 += overlap(answer.text, page.expected.paragraphs.join(" ")).f1;
    add(totals, answer, page.expected);
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
  if (spaced(answer.title) === spaced(expected.title)) totals.title++;
  if (expected.publishedAt !== null) {
    totals.days++;
    if (dayOf(answer.published) === expected.publishedAt.slice(0, 10)) totals.day++;
  }
  if (expected.authors.length > 0) {
    totals.authors++;
    if (expected.authors.every((name) => answer.authors.some((other) => fold(other).includes(fold(name)))))
      totals.author++;
  }
}

function spaced(title: string | null): string | null {
  return title?.replace(/\s+/g, " ").trim() ?? null;
}

/** The day that an answer names, its own clock time read as it stands. */
function dayOf(published: string | null): string | null {
  if (published === null) return null;
  const day = /\d{4}-\d{2}-\d{2}/.exec(published)?.[0];
  if (day !== undefined) return day;
  const instant = Date.parse(published);
  return Number.isNaN(instant) ? null : new Date(instant).toISOString().slice(0, 10);
}

const others = await peers();
for (const folder of folders) {
  const pages = pagesIn(folder);
  console.log(`${pages.length} pages of ${relative(".", folder)}`);
  await score("vigie", pages, ours);
  for (const { name, read } of others)
    await score(name, pages, ({ bytes, expected }) => read(decodeBytes(bytes).text, expected.url));
}
