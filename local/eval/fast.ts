import { readFileSync, existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { sameParticipant } from "../../core/people/same-participant.ts";
import { readArticle } from "../../core/reading/read-article.ts";
import { actors, knowledge } from "../../functions/shared/knowledge.ts";
import type { Export } from "../../core/export/shape.ts";
import { corpusArticle, corpusUrl } from "./corpus-articles.ts";
import { loadCorpus, restrictCorpus, type Corpus } from "./corpus.ts";
import { errorLines } from "./error-lines.ts";
import { exportArticles } from "./export-corpus.ts";
import { printFigures } from "./print-figures.ts";
import { classTable } from "./class-table.ts";
import { scoreExport } from "./score/score-export.ts";

/** Reads and groups a corpus in this process, without pipeline or emulators. */
export function exportFast(corpus: Corpus): Export {
  const read = corpus.articles.map((gold) => {
    const article = corpusArticle(corpus, gold);
    const url = corpusUrl(gold);
    return { url, feedId: new URL(url).host, outlet: gold.outlet, article, reading: readArticle(article, knowledge) };
  });
  return exportArticles(read, sameParticipant(actors));
}

function main(): void {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      errors: { type: "string", default: "200" },
      only: { type: "string" },
      json: { type: "boolean", default: false },
      export: { type: "boolean", default: false },
    },
  });
  const [dir] = positionals;
  if (dir === undefined) {
    console.error(
      "usage: fast.ts DIR [--only IDS-OR-FILE] [--errors N] [--json | --export]; IDS as in a001-a007,a020: reads a labelled corpus and prints the figures",
    );
    process.exitCode = 2;
    return;
  }
  const all = loadCorpus(dir);
  const list = values.only;
  const corpus = list === undefined ? all : restrictCorpus(all, existsSync(list) ? readFileSync(list, "utf8") : list);
  const started = performance.now();
  const exported = exportFast(corpus);
  if (values.export) return console.log(JSON.stringify(exported, null, 1));
  const figures = scoreExport(corpus, exported);
  if (values.json) return console.log(JSON.stringify(figures, null, 1));
  console.log(printFigures(figures));
  console.log(`(${corpus.articles.length} articles in ${((performance.now() - started) / 1000).toFixed(2)} s)`);
  for (const line of classTable(corpus, exported)) console.log(line);
  for (const line of errorLines(corpus, exported, figures, Number(values.errors))) console.log(line);
}

if (import.meta.main) main();
