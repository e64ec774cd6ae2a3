import { fileURLToPath } from "node:url";
import { openArticle, readArticle } from "../core/reading/read-article.ts";
import { knowledge } from "../functions/shared/knowledge.ts";
import { corpusArticle } from "../local/eval/corpus-articles.ts";
import { loadCorpus } from "../local/eval/corpus.ts";
import { megabytes } from "./megabyte-texts.ts";

/**
 * `npm run bench:megabytes [PART-OF-A-NAME]`: what a megabyte of each kind costs to read, in processor seconds, and how
 * much of it is the search for meetings: texts that no outlet publishes and a queue may still hold.
 */
const corpus = loadCorpus(fileURLToPath(new URL("../fixtures/corpus", import.meta.url)));
// Any article, with another text.
const article = corpusArticle(corpus, corpus.articles[0]!);
const wanted = process.argv[2] ?? "";

readArticle(article, knowledge);
console.log("  read s    open s   text");
for (const [name, text] of Object.entries(megabytes)) {
  if (!name.includes(wanted)) continue;
  const long = { ...article, text: text() };
  const open = secondsOf(() => openArticle(long, knowledge));
  const read = secondsOf(() => readArticle(long, knowledge));
  console.log(`  ${read.toFixed(2).padStart(6)}    ${open.toFixed(2).padStart(6)}   ${name}`);
}

function secondsOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}
