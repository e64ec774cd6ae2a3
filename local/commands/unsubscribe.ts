import { CallError, WorkError } from "../failures.ts";
import { type Command, defaultData, noMoreWords, print, readWords } from "./command.ts";

export const unsubscribeCommand: Command = {
  summary: "Ends a subscription and deletes all that is known of the subscriber",
  help: `Usage: vigie unsubscribe ID [--data DIR | --table NAME]

  ID         as "vigie subscriptions" shows it
  --data     the folder that "vigie run --data" keeps; ${defaultData} without it
  --table    name of a deployed table, in place of --data: AWS settings of the shell apply`,

  async run(args) {
    const { values, positionals } = readWords("unsubscribe", args, {
      data: { type: "string", default: defaultData },
      table: { type: "string" },
    });
    const [id, ...more] = positionals;
    noMoreWords("unsubscribe", more);
    if (id === undefined) throw new CallError('An id is wanted: "vigie subscriptions" lists them');
    const { withTable } = await import("../chosen.ts");
    const { subscriptionStore } = await import("../../functions/shared/store/subscriptions.ts");
    await withTable({ data: values.data, table: values.table }, async (table) => {
      const store = subscriptionStore(table);
      const seen = await store.get(id);
      if (seen === undefined) throw new WorkError(`No such subscription: "${id}"`);
      await store.end(seen, new Date().toISOString());
    });
    await print(`Unsubscribed ${id}: its address, settings and progress are deleted\n`);
    return 0;
  },
};
