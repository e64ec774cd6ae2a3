import { existsSync, readdirSync } from "node:fs";
import { WorkError } from "../failures.ts";
import { type Command, defaultData, noMoreWords, print, readWords, say } from "./command.ts";

export const replayCommand: Command = {
  summary: "Runs the pipeline again on stored pages, without the network, and shows what changed",
  help: `Usage: vigie replay [--data DIR] [--to DIR]

  --data  the folder that "vigie run --data" keeps; ${defaultData} without it. Nothing in it is changed
  --to    keeps what came out in this new folder; without it, in memory only`,

  async run(args) {
    const { values, positionals } = readWords("replay", args, {
      data: { type: "string", default: defaultData },
      to: { type: "string" },
    });
    noMoreWords("replay", positionals);
    if (values.to !== undefined && existsSync(values.to) && readdirSync(values.to).length > 0)
      throw new WorkError(`Cannot replay into "${values.to}": it is not empty; name a new folder with --to`);
    const { withStored } = await import("../stored.ts");
    const { startVigie } = await import("../vigie.ts");
    const { replay } = await import("../replay/replay.ts");
    const { compareExports } = await import("../replay/compare-exports.ts");
    const { printComparison } = await import("../replay/print-comparison.ts");
    const lines = await withStored(values.data, async (stored) => {
      const target = await startVigie({ data: values.to, variables: { MAIL_TO: "" } });
      try {
        const { before, after, takenUp } = await replay(stored, target, (done, of) => {
          if (done % 100 === 0 || done === of) say(`Read ${done} of ${of} stories`);
        });
        return printComparison(compareExports(before, after), takenUp);
      } finally {
        await target.stop();
      }
    });
    await print(`${lines.join("\n")}\n`);
    return 0;
  },
};
