import { payloadOf } from "../../core/channels/payload-of.ts";
import { type Digest, languages } from "../../core/digest/digest-types.ts";
import { englishNames } from "../../core/digest/english-names.ts";
import { renderDigest } from "../../core/digest/render-digest.ts";
import { choiceOption, type Command, dayOption, defaultData, noMoreWords, print, readWords } from "./command.ts";

const formats = ["html", "text", "json", "slack", "teams", "discord", "telegram", "webhook"] as const;

export const digestCommand: Command = {
  summary: "Writes a digest to standard output",
  help: `Usage: vigie digest [--data DIR | --table NAME] [--since DATE] [--format FORMAT] [--language fr|en]

  --data       the folder that "vigie run --data" keeps; ${defaultData} without it
  --table      name of a deployed table, in place of --data: AWS settings of the shell apply
  --since      what the watch has learnt since this day (2024-08-05); without it, all that it has learnt
  --format     html, text or json; or what a channel would be sent: slack, teams, discord, telegram, webhook;
               text without it
  --language   fr or en; fr without it`,

  async run(args) {
    const { values, positionals } = readWords("digest", args, {
      data: { type: "string", default: defaultData },
      table: { type: "string" },
      since: { type: "string" },
      format: { type: "string", default: "text" },
      language: { type: "string", default: "fr" },
    });
    noMoreWords("digest", positionals);
    const format = choiceOption("format", values.format, formats);
    const language = choiceOption("language", values.language, languages);
    const since = dayOption("since", values.since);
    const { composeStored } = await import("../digest/compose-stored.ts");
    const { withChosen } = await import("../chosen.ts");
    const place = { data: values.data, table: values.table };
    const composed = await withChosen(place, (stored) => composeStored(stored, since, new Date()));
    const digest = { ...composed, language };
    const text = format === "json" ? JSON.stringify(digest, null, 2) : await printed(digest, format);
    await print(text.endsWith("\n") ? text : `${text}\n`);
    return 0;
  },
};

async function printed(digest: Digest, format: Exclude<(typeof formats)[number], "json">): Promise<string> {
  const [{ people }, { offices }] = await Promise.all([
    import("../../data/people.ts"),
    import("../../data/offices.ts"),
  ]);
  const named = { ...digest, englishNames: englishNames(people, offices) };
  if (format === "html" || format === "text") return renderDigest(named)[format];
  const payload = payloadOf(format, named);
  return JSON.stringify("body" in payload ? payload.body : payload, null, 2);
}
