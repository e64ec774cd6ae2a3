import { exportFormats, formatNames } from "../export/export-formats.ts";
import { narrowExport } from "../export/narrow-export.ts";
import { choiceOption, type Command, dayOption, defaultData, noMoreWords, print, readWords } from "./command.ts";

export const exportCommand: Command = {
  summary: "Writes stories and events to standard output",
  help: `Usage: vigie export [--data DIR] [--format json|jsonl|csv] [--since DATE] [--until DATE]

  --data     the folder that "vigie run --data" keeps; ${defaultData} without it
  --format   json (docs/contract.md), jsonl (a record a line) or csv (an event a line); json without it
  --since, --until
             events that may lie between these days, and stories published then`,

  async run(args) {
    const { values, positionals } = readWords("export", args, {
      data: { type: "string", default: defaultData },
      format: { type: "string", default: "json" },
      since: { type: "string" },
      until: { type: "string" },
    });
    noMoreWords("export", positionals);
    const format = choiceOption("format", values.format, formatNames);
    const days = { since: dayOption("since", values.since), until: dayOption("until", values.until) };
    const { exportOf } = await import("../export/export-of.ts");
    const { withStored } = await import("../stored.ts");
    const all = await withStored(values.data, exportOf);
    await print(exportFormats[format](narrowExport(all, days)));
    return 0;
  },
};
