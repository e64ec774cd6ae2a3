import { printCsv } from "../../core/export/csv.ts";
import { printExport, printJsonLines } from "../../core/export/print-export.ts";
import { selectExport } from "../../core/export/select-export.ts";
import { choiceOption, type Command, dayOption, defaultData, noMoreWords, print, readWords } from "./command.ts";

const printers = { json: printExport, jsonl: printJsonLines, csv: printCsv } as const;
const formatNames = ["json", "jsonl", "csv"] as const satisfies readonly (keyof typeof printers)[];

export const exportCommand: Command = {
  summary: "Writes stories and events to standard output",
  help: `Usage: vigie export [--data DIR] [--format json|jsonl|csv] [--since DATE] [--until DATE]

  --data     the folder that "vigie run --data" keeps; ${defaultData} without it
  --format   json (docs/contract.md), jsonl (a record a line) or csv (an event a line); json without it
  --since, --until
             events that may lie between these days, stories published then, and stories
             that cover those events`,

  async run(args) {
    const { values, positionals } = readWords("export", args, {
      data: { type: "string", default: defaultData },
      format: { type: "string", default: "json" },
      since: { type: "string" },
      until: { type: "string" },
    });
    noMoreWords("export", positionals);
    const format = choiceOption("format", values.format, formatNames);
    const [since, until] = [dayOption("since", values.since), dayOption("until", values.until)];
    const period = { ...(since !== undefined && { since }), ...(until !== undefined && { until }) };
    const { exportOf } = await import("../export/export-of.ts");
    const { withStored } = await import("../stored.ts");
    const all = await withStored(values.data, exportOf);
    for (const piece of printers[format](selectExport(all, period))) await print(piece);
    return 0;
  },
};
