import { reportHealth } from "../../core/feeds/feed-health.ts";
import { type Command, defaultData, noMoreWords, print, readWords } from "./command.ts";

export const feedsCommand: Command = {
  summary: "Shows how each feed does: last success, pace, failures, next poll",
  help: `Usage: vigie feeds [--data DIR] [--json]

  --data  the folder that "vigie run --data" keeps; ${defaultData} without it
  --json  a JSON array in place of the table; instants in UTC, pace in seconds`,

  async run(args) {
    const { values, positionals } = readWords("feeds", args, {
      data: { type: "string", default: defaultData },
      json: { type: "boolean", default: false },
    });
    noMoreWords("feeds", positionals);
    const { feedsIn } = await import("../records.ts");
    const { withStored } = await import("../stored.ts");
    const reports = await withStored(values.data, async ({ rows }) => reportHealth(feedsIn(await rows()), Date.now()));
    const { printHealth } = await import("../feeds/print-health.ts");
    await print(values.json ? `${JSON.stringify(reports, null, 2)}\n` : `${printHealth(reports).join("\n")}\n`);
    return 0;
  },
};
