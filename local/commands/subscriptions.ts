import { type Command, defaultData, noMoreWords, print, readWords } from "./command.ts";

export const subscriptionsCommand: Command = {
  summary: "Lists who is subscribed to what",
  help: `Usage: vigie subscriptions [--data DIR | --table NAME] [--json]

  --data     the folder that "vigie run --data" keeps; ${defaultData} without it
  --table    name of a deployed table, in place of --data: AWS settings of the shell apply
  --json     a record a line, without tokens and addresses of chats`,

  async run(args) {
    const { values, positionals } = readWords("subscriptions", args, {
      data: { type: "string", default: defaultData },
      table: { type: "string" },
      json: { type: "boolean", default: false },
    });
    noMoreWords("subscriptions", positionals);
    const { listSubscriptions } = await import("../subscriptions/list-subscriptions.ts");
    for await (const line of listSubscriptions({ data: values.data, table: values.table }, values.json))
      await print(`${line}\n`);
    return 0;
  },
};
