import { CallError } from "../failures.ts";
import { type Command, defaultData, noMoreWords, print, readWords } from "./command.ts";

/** Stamps are kept no longer (functions/shared/store/delays.ts). */
const mostDays = 90;

export const latencyCommand: Command = {
  summary: "Shows how long articles take from publication to alert, for each outlet",
  help: `Usage: vigie latency [--data DIR | --table NAME] [--days N] [--json]

  --data     the folder that "vigie run --data" keeps; ${defaultData} without it
  --table    name of a deployed table, in place of --data: AWS settings of the shell apply
  --days     of the last so many days; 7 without it
  --json     the figures as JSON, in seconds

Half of the articles take no longer than p50, 95 in a hundred no longer than p95. Only articles that changed an event
are counted; one whose page gives no time of publication counts from when it was seen. "alert" is from the page being
read to the first message that was sent at once.`,

  async run(args) {
    const { values, positionals } = readWords("latency", args, {
      data: { type: "string", default: defaultData },
      table: { type: "string" },
      days: { type: "string", default: "7" },
      json: { type: "boolean", default: false },
    });
    noMoreWords("latency", positionals);
    const days = /^\d{1,2}$/.test(values.days) ? Number(values.days) : 0;
    if (days < 1 || days > mostDays)
      throw new CallError(`--days takes a number from 1 to ${mostDays}: "${values.days}"`);
    const { readDelays } = await import("../latency/read-delays.ts");
    const { latencyTable } = await import("../latency/latency-table.ts");
    const delays = await readDelays({ data: values.data, table: values.table }, days, new Date());
    await print(values.json ? `${JSON.stringify(delays, null, 2)}\n` : `${latencyTable(delays)}\n`);
    return 0;
  },
};
