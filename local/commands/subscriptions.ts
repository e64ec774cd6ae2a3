import { CallError } from "../failures.ts";
import { type Command, defaultData, noMoreWords, print, readWords } from "./command.ts";

export const subscriptionsCommand: Command = {
  summary: "Lists who is subscribed to what",
  help: `Usage: vigie subscriptions [--data DIR | --table NAME] [--json | --feeds]

  --data     the folder that "vigie run --data" keeps; ${defaultData} without it
  --table    name of a deployed table, in place of --data: AWS settings of the shell apply
  --json     a record a line, without tokens and addresses of chats
  --feeds    also where its feeds and calendar are, behind LINKS: the address that "vigie run" prints, or the output
             LinksUrl of a deployment. Whoever has such an address can read them`,

  async run(args) {
    const { values, positionals } = readWords("subscriptions", args, {
      data: { type: "string", default: defaultData },
      table: { type: "string" },
      json: { type: "boolean", default: false },
      feeds: { type: "boolean", default: false },
    });
    noMoreWords("subscriptions", positionals);
    if (values.json && values.feeds) throw new CallError("Either --json or --feeds");
    const as = values.json ? "json" : values.feeds ? "feeds" : "line";
    const { listSubscriptions } = await import("../subscriptions/list-subscriptions.ts");
    for await (const line of listSubscriptions({ data: values.data, table: values.table }, as))
      await print(`${line}\n`);
    return 0;
  },
};
