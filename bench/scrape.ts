/**
 * What reading a page costs beside parsing it: `readPage` against a bare `cheerio/slim` parse (htmlparser2) of the same
 * bytes, interleaved in one run after warming up. Prints milliseconds a page and the ratio.
 *
 *     node scripts/with-node.mjs node bench/scrape.ts [rounds] [folder…]
 */
import { readdirSync, readFileSync } from "node:fs";
import { load } from "cheerio/slim";
import { readPage } from "../core/page/read-page.ts";
import { indexPageTables } from "../core/page/tables.ts";
import { boilerplate } from "../data/boilerplate.ts";
import { layouts } from "../data/layouts.ts";

const rounds = Number(process.argv[2] ?? 40);
const folders =
  process.argv.length > 3 ? process.argv.slice(3) : [new URL("../fixtures/pages/", import.meta.url).pathname];
const tables = indexPageTables(boilerplate, layouts);
const pages = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`)),
);

const parse = (bytes: Uint8Array): void => void load(new TextDecoder().decode(bytes));
const read = (bytes: Uint8Array): void => {
  try {
    readPage({ bytes, url: "https://www.example.org/a", tables });
  } catch {
    // A page without text costs what it costs.
  }
};

function timed(work: (bytes: Uint8Array) => void, bytes: Uint8Array): number {
  const start = performance.now();
  work(bytes);
  return performance.now() - start;
}

for (let warm = 0; warm < 8; warm++) {
  for (const page of pages) {
    parse(page);
    read(page);
  }
}
let parsing = 0;
let reading = 0;
let peak = 0;
for (let round = 0; round < rounds; round++) {
  for (const page of pages) {
    const first = (round & 1) === 0;
    if (first) parsing += timed(parse, page);
    reading += timed(read, page);
    if (!first) parsing += timed(parse, page);
  }
  peak = Math.max(peak, process.memoryUsage().rss);
}
const count = rounds * pages.length;
const bytes = pages.reduce((sum, page) => sum + page.length, 0) / pages.length / 1000;
console.log(`${pages.length} pages of ${bytes.toFixed(1)} KB on average, ${rounds} rounds`);
console.log(`parse alone (cheerio/slim)  ${(parsing / count).toFixed(3)} ms a page`);
console.log(`readPage                    ${(reading / count).toFixed(3)} ms a page`);
console.log(`ratio ${(reading / parsing).toFixed(2)} (aim: at most 1.5), peak memory ${(peak / 1e6).toFixed(0)} MB`);
