import { reportHealth } from "../../core/feeds/feed-health.ts";
import { type Command, defaultData, noMoreWords, print, readWords } from "./command.ts";

export const feedsCommand: Command = {
  summary: "Shows how each feed does: last success, pace, failures, next poll",
  help: `Usage: vigie feeds [--data DIR | --table NAME] [--json]

  --data  the folder that "vigie run --data" keeps; ${defaultData} without it
  --table name of a deployed table, in place of --data: AWS settings of the shell apply; the feeds of data/feeds.ts
  --json  a JSON array in place of the table; instants in UTC, pace in seconds`,

  async run(args) {
    const { values, positionals } = readWords("feeds", args, {
      data: { type: "string", default: defaultData },
      table: { type: "string" },
      json: { type: "boolean", default: false },
    });
    noMoreWords("feeds", positionals);
    const { feedStore } = await import("../../functions/shared/store/feeds.ts");
    const { withChosen } = await import("../chosen.ts");
    const states = await withChosen({ data: values.data, table: values.table }, async ({ table, feedIds }) =>
      feedStore(table).states(await feedIds()),
    );
    const reports = reportHealth([...states.values()], Date.now());
    const { printHealth } = await import("../feeds/print-health.ts");
    await print(values.json ? `${JSON.stringify(reports, null, 2)}\n` : `${printHealth(reports).join("\n")}\n`);
    return 0;
  },
};
