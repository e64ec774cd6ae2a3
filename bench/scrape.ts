/**
 * What reading a page costs beside parsing it: `readPage` against a bare `cheerio/slim` parse (htmlparser2) of the same
 * bytes, and against Readability on linkedom where it is installed; interleaved in one run after warming up. The pages
 * of the folders, as they are and as heavy as those of real outlets: with their scripts, styles, menus and cards around.
 *
 *     node scripts/with-node.mjs node bench/scrape.ts [rounds] [folder…]
 */
import { readdirSync, readFileSync } from "node:fs";
import { load } from "cheerio/slim";
import { decodeBytes } from "../core/page/decode-bytes.ts";
import { readPage } from "../core/page/read-page.ts";
import { indexPageTables } from "../core/page/tables.ts";
import { boilerplate } from "../data/boilerplate.ts";
import { layouts } from "../data/layouts.ts";
import { peers } from "./peers.ts";
import { surround } from "./surroundings.ts";

const rounds = Number(process.argv[2] ?? 20);
const folders =
  process.argv.length > 3 ? process.argv.slice(3) : [new URL("../fixtures/pages/", import.meta.url).pathname];
const warmUp = 6;
const url = "https://www.example.org/a";
const tables = indexPageTables(boilerplate, layouts);
const pages = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`)),
);
const readability = (await peers()).find(({ name }) => name.startsWith("readability"));

const ways: readonly (readonly [string, (bytes: Uint8Array) => unknown])[] = [
  ["parse alone (cheerio/slim)", (bytes) => load(decodeBytes(bytes).text)],
  ["readPage", (bytes) => readPage({ bytes, url, tables })],
  ...(readability === undefined
    ? []
    : [[readability.name, (bytes: Uint8Array) => readability.read(decodeBytes(bytes).text, url)] as const]),
];

/** Milliseconds that one way takes for one page; a page that it cannot read costs what it costs. */
function timed(work: (bytes: Uint8Array) => unknown, bytes: Uint8Array): number {
  const start = performance.now();
  try {
    work(bytes);
  } catch {
    // Counted as it is.
  }
  return performance.now() - start;
}

function measure(name: string, all: readonly Uint8Array[]): void {
  const spent = ways.map(() => 0);
  let peak = 0;
  for (let round = -warmUp; round < rounds; round++) {
    for (const page of all)
      for (let turn = 0; turn < ways.length; turn++) {
        const way = (turn + Math.abs(round)) % ways.length;
        const milliseconds = timed(ways[way]![1], page);
        if (round >= 0) spent[way]! += milliseconds;
      }
    peak = Math.max(peak, process.memoryUsage().rss);
  }
  const size = all.reduce((sum, page) => sum + page.length, 0) / all.length / 1000;
  console.log(`${all.length} pages ${name}, ${size.toFixed(1)} KB on average, ${rounds} rounds`);
  for (const [way, [label]] of ways.entries())
    console.log(
      `  ${label.padEnd(27)} ${(spent[way]! / rounds / all.length).toFixed(3)} ms a page, ${(spent[way]! / spent[0]!).toFixed(2)} × parsing`,
    );
  console.log(`  peak memory ${(peak / 1e6).toFixed(0)} MB`);
}

measure("as they are", pages);
measure(
  "as heavy as real ones",
  pages.map((page) => Buffer.from(surround(decodeBytes(page).text))),
);
