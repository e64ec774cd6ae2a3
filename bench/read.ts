/**
 * What reading an article costs beside parsing its page: `readArticle` and each of its steps on the development corpus,
 * against a bare `cheerio/slim` parse of a page of 150 kB (the median news page, measured by the owner), by turns in one run
 * after warming up. Pages are parsed in one function and read in another, so each has its stretch: a page for every article is
 * parsed, then every article is read. Read right behind a parse, an article finds the processor's caches full of the page;
 * that is shown too. The page is made of pages of fixtures/, one after the other, up to that size.
 *
 *     npm run bench:read -- [rounds] [--json]
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { load } from "cheerio/slim";
import { fingerprintOf } from "../core/copies/fingerprint.ts";
import { findCredits } from "../core/credits/find-credits.ts";
import { localDay } from "../core/dates/days.ts";
import { findDates } from "../core/dates/find-dates.ts";
import { tenseIndex } from "../core/dates/tense.ts";
import { findMeetings } from "../core/meetings/find-meetings.ts";
import type { Article } from "../core/model.ts";
import { findActors } from "../core/people/find-actors.ts";
import { readPlaces } from "../core/places/find-places.ts";
import { titleAndText } from "../core/reading/document.ts";
import { meetingOptions, openArticle, readArticle } from "../core/reading/read-article.ts";
import { judgeRelevance } from "../core/relevance/judge-relevance.ts";
import { knowledge } from "../functions/shared/knowledge.ts";
import { corpusArticle } from "../local/eval/corpus-articles.ts";
import { loadCorpus } from "../local/eval/corpus.ts";

const pageSize = 150_000;
const rounds = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 15);
const fixture = (path: string): string => fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url));

const corpus = loadCorpus(fixture("corpus"));
const articles = corpus.articles.map((gold) => corpusArticle(corpus, gold));
const pages = pagesOfSize(["corpus/pages", "pages"]);

/** Time spent, by step. */
const spent = new Map<string, number>();

function timed<T>(step: string, work: () => T): T {
  const start = performance.now();
  const value = work();
  spent.set(step, (spent.get(step) ?? 0) + performance.now() - start);
  return value;
}

/** Each step by itself; what `openArticle` does beside them is the rest of it. */
function readBySteps(article: Article): void {
  const { publishedAt } = article;
  const { full, folded, words, sentences } = timed("fold and split", () => titleAndText(article));
  const prepared = { folded, words };
  const tenses = timed("tenses", () => tenseIndex(full));
  timed("people", () => findActors(full, { index: knowledge.actors, sentences, folded, on: localDay(publishedAt) }));
  timed("dates", () => findDates(full, { publishedAt, words: knowledge.calendar, sentences, prepared, tenses }));
  timed("places", () => readPlaces(full, { index: knowledge.places, sentences, prepared }));
  const opened = timed("open", () => openArticle(article, knowledge));
  const options = meetingOptions(article, opened.doc, opened.tenses, knowledge);
  const meetings = timed("meetings", () => findMeetings(opened.doc, options));
  timed("relevance", () => judgeRelevance(opened.doc, meetings, knowledge.relevance));
  timed("credits", () => findCredits(article.text, knowledge.credits));
  timed("fingerprint", () => fingerprintOf(article.text));
}

function round(): void {
  const parse = (index: number): unknown => load(pages[index % pages.length] ?? "");
  for (const index of articles.keys()) timed("parse", () => parse(index));
  for (const article of articles) timed("read", () => readArticle(article, knowledge));
  for (const article of articles) readBySteps(article);
  for (const [index, article] of articles.entries()) {
    timed("parse in between", () => parse(index));
    timed("read in between", () => readArticle(article, knowledge));
  }
}

for (let warm = 0; warm < 4; warm++) round();
spent.clear();
for (let count = 0; count < rounds; count++) round();

const count = rounds * articles.length;
const perArticle = (step: string): number => (spent.get(step) ?? 0) / count;
const kilobytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / articles.length / 1000;
const inOpen = ["fold and split", "tenses", "people", "dates", "places"];
const rest = Math.max(0, perArticle("open") - inOpen.reduce((sum, step) => sum + perArticle(step), 0));
const steps = [
  ...inOpen.map((step) => ({ step, ms: perArticle(step) })),
  { step: "sides and phrases", ms: rest },
  ...["meetings", "relevance", "credits"].map((step) => ({ step, ms: perArticle(step) })),
];
const whole = steps.reduce((sum, { ms }) => sum + ms, 0);
const ratio = perArticle("read") / perArticle("parse");
const ratioBehind = perArticle("read in between") / perArticle("parse in between");

if (process.argv.includes("--json")) {
  console.log(
    JSON.stringify({ ratio, ratioBehind, read: perArticle("read"), parse: perArticle("parse"), kilobytes, steps }),
  );
} else {
  console.log(`${articles.length} articles of ${kilobytes.toFixed(2)} kB on average, ${rounds} rounds`);
  console.log(`parse a page of 150 kB (cheerio/slim)  ${perArticle("parse").toFixed(3)} ms`);
  console.log(
    `read an article                        ${perArticle("read").toFixed(3)} ms, ${(perArticle("read") / kilobytes).toFixed(3)} ms per kB of text`,
  );
  console.log(
    `ratio ${ratio.toFixed(2)} (aim: below 1); each article read right behind a parse: ${ratioBehind.toFixed(2)}\n`,
  );
  for (const { step, ms } of steps)
    console.log(
      `  ${step.padEnd(18)} ${ms.toFixed(3).padStart(7)} ms ${(ms / kilobytes).toFixed(3).padStart(7)} ms/kB ${((100 * ms) / whole).toFixed(1).padStart(5)} %`,
    );
  console.log(
    `  ${"fingerprint".padEnd(18)} ${perArticle("fingerprint").toFixed(3).padStart(7)} ms (for copies; not in the ratio)`,
  );
}

/** Pages of 150 kB each: those of the folders, joined one after the other. */
function pagesOfSize(folders: readonly string[]): string[] {
  const found = folders.flatMap((folder) =>
    readdirSync(fixture(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
      .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, "utf8")),
  );
  const joined: string[] = [];
  let open = "";
  for (const page of [...found, ...found]) {
    open += page;
    if (open.length < pageSize) continue;
    joined.push(open.slice(0, pageSize));
    open = "";
  }
  return joined;
}
