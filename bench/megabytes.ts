import { fileURLToPath } from "node:url";
import { openArticle, readArticle } from "../core/reading/read-article.ts";
import { knowledge } from "../functions/shared/knowledge.ts";
import { corpusArticle } from "../local/eval/corpus-articles.ts";
import { loadCorpus } from "../local/eval/corpus.ts";
import { hostileTexts } from "./megabyte-texts.ts";

/**
 * `npm run bench:megabytes -- [PART-OF-A-NAME] [--growth]`: how long a megabyte of each kind takes to read; what that is in
 * processor seconds (the collector works beside); and what of it goes into preparing the text, before meetings are sought.
 * Texts that no outlet publishes and a queue may still hold. `--growth` adds the processor seconds of half a megabyte and of
 * two: each should be about twice the one before.
 */
const corpus = loadCorpus(fileURLToPath(new URL("../fixtures/corpus", import.meta.url)));
// Any article, with another text.
const article = corpusArticle(corpus, corpus.articles[0]!);
const wanted = process.argv.slice(2).find((word) => !word.startsWith("--")) ?? "";
const growth = process.argv.includes("--growth");
const megabyte = 1_000_000;

readArticle(article, knowledge);
console.log(` elapsed   process      open${growth ? "      half    double" : ""}   text (seconds)`);
for (const [name, text] of Object.entries(hostileTexts)) {
  if (!name.includes(wanted)) continue;
  const sized = (size: number): typeof article => ({ ...article, text: text(size) });
  const reading = (size: number): (() => unknown) => {
    const long = sized(size);
    return () => readArticle(long, knowledge);
  };
  const long = sized(megabyte);
  const open = secondsOf(() => openArticle(long, knowledge));
  const from = performance.now();
  const read = secondsOf(() => readArticle(long, knowledge));
  const elapsed = (performance.now() - from) / 1000;
  const others = growth ? [megabyte / 2, 2 * megabyte].map((size) => secondsOf(reading(size))) : [];
  const cells = [elapsed, read, open, ...others].map((seconds) => seconds.toFixed(2).padStart(6));
  console.log(`  ${cells.join("    ")}   ${name}`);
}

function secondsOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}
