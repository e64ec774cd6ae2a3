import { existsSync, readFileSync } from "node:fs";
import type { Export } from "../../core/export/shape.ts";
import { CallError, WorkError } from "../failures.ts";
import { type Command, noMoreWords, print, readWords, say } from "../commands/command.ts";
import { classTable } from "./class-table.ts";
import { type Corpus, loadCorpus, restrictCorpus } from "./corpus.ts";
import { errorLines } from "./error-lines.ts";
import { exportFast } from "./export-fast.ts";
import { exportByPipeline } from "./export-by-pipeline.ts";
import { printFigures } from "./print-figures.ts";
import { scoreExport } from "./score/score-export.ts";

export const evalCommand: Command = {
  summary: "Runs a labelled corpus through the pipeline and prints how much of it is right",
  help: `Usage: vigie eval DIR [--errors N] [--json | --export] [--fast] [--only IDS]

  DIR        holds articles.jsonl and meetings.json, as fixtures/corpus does
  --errors   names so many errors, each with the sentences that it concerns
  --json     the figures as JSON
  --export   the export that was scored, as JSON, in place of the figures
  --fast     reads and groups in this process by the same rules, without pipeline and emulators
  --only     with --fast: these articles alone, a001-a007,a020, or a file that names them`,

  async run(args) {
    const { values, positionals } = readWords("eval", args, {
      errors: { type: "string", default: "0" },
      json: { type: "boolean", default: false },
      export: { type: "boolean", default: false },
      fast: { type: "boolean", default: false },
      only: { type: "string" },
    });
    const [dir, ...more] = positionals;
    if (dir === undefined) throw new CallError("A corpus is wanted: vigie eval fixtures/corpus");
    noMoreWords("eval", more);
    const most = Number(values.errors);
    if (!Number.isInteger(most) || most < 0) throw new CallError(`--errors takes a number: "${values.errors}"`);
    if (values.only !== undefined && !values.fast) throw new CallError("--only goes with --fast");
    const corpus = chosen(dir, values.only);
    const started = performance.now();
    const exported = values.fast ? exportFast(corpus) : await exportByPipeline(dir, say);
    say(`${corpus.articles.length} articles in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    await print(values.export ? `${JSON.stringify(exported, null, 1)}\n` : report(corpus, exported, most, values.json));
    return 0;
  },
};

function chosen(dir: string, only: string | undefined): Corpus {
  try {
    const corpus = loadCorpus(dir);
    if (only === undefined) return corpus;
    return restrictCorpus(corpus, existsSync(only) ? readFileSync(only, "utf8") : only);
  } catch (error) {
    throw new WorkError(error instanceof Error ? error.message : String(error));
  }
}

function report(corpus: Corpus, exported: Export, most: number, json: boolean): string {
  const figures = scoreExport(corpus, exported);
  if (json) return `${JSON.stringify(figures, null, 1)}\n`;
  const lines = [
    printFigures(figures),
    ...classTable(corpus, exported),
    ...errorLines(corpus, exported, figures, most),
  ];
  return `${lines.join("\n")}\n`;
}
