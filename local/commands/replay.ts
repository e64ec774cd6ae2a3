import { printExport } from "../../core/export/print-export.ts";
import { choiceOption, type Command, defaultData, noMoreWords, print, readWords } from "./command.ts";

export const replayCommand: Command = {
  summary: "Reads the archive again by the rules of today, and says what would be different",
  help: `Usage: vigie replay [--data DIR] [--format text|json]

  --data     the folder that "vigie run --data" keeps; ${defaultData} without it
  --format   text: a line for each difference from what is stored (- gone, + new, ~ another value);
             json: the whole export that the rules of today make. text without it

Nothing that is stored is changed. The corrections are obeyed.`,

  async run(args) {
    const { values, positionals } = readWords("replay", args, {
      data: { type: "string", default: defaultData },
      format: { type: "string", default: "text" },
    });
    noMoreWords("replay", positionals);
    const format = choiceOption("format", values.format, ["text", "json"]);
    const { compareExports } = await import("../../core/export/compare-exports.ts");
    const { exportOf } = await import("../export/export-of.ts");
    const { replayStored } = await import("../replay/replay-stored.ts");
    const { withStored } = await import("../stored.ts");
    const [stored, now] = await withStored(values.data, async (data) => [
      await exportOf(data),
      await replayStored(data),
    ]);
    if (format === "json") for (const piece of printExport(now)) await print(piece);
    else {
      const lines = compareExports(stored, now);
      await print(lines.length === 0 ? "Nothing is different\n" : `${lines.join("\n")}\n`);
    }
    return 0;
  },
};
