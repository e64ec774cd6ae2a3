import { renderDigest } from "../../core/digest/render-digest.ts";
import { choiceOption, type Command, dayOption, defaultData, noMoreWords, print, readWords } from "./command.ts";

const formats = ["html", "text", "json"] as const;

export const digestCommand: Command = {
  summary: "Writes a digest to standard output",
  help: `Usage: vigie digest [--data DIR] [--since DATE] [--format html|text|json]

  --data     the folder that "vigie run --data" keeps; ${defaultData} without it
  --since    what the watch has learnt since this day (2024-08-05); without it, all that it has learnt
  --format   html, text or json; text without it`,

  async run(args) {
    const { values, positionals } = readWords("digest", args, {
      data: { type: "string", default: defaultData },
      since: { type: "string" },
      format: { type: "string", default: "text" },
    });
    noMoreWords("digest", positionals);
    const format = choiceOption("format", values.format, formats);
    const since = dayOption("since", values.since);
    const { composeStored } = await import("../digest/compose-stored.ts");
    const { withStored } = await import("../stored.ts");
    const digest = await withStored(values.data, (stored) => composeStored(stored, since, new Date()));
    const text = format === "json" ? JSON.stringify(digest, null, 2) : renderDigest(digest)[format];
    await print(text.endsWith("\n") ? text : `${text}\n`);
    return 0;
  },
};
