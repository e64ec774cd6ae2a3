import { CallError } from "../failures.ts";
import { type Command, defaultData, print, readWords } from "./command.ts";

export const findCommand: Command = {
  summary: "Searches the events that are known",
  help: `Usage: vigie find WORD… [--data DIR | --table NAME --bucket NAME] [--json]

  WORD       a name in any spelling, words of an office, a place, a year (2025), month (2025-06) or day, phone, cancelled,
             nucléaire …: every one must fit. Words in quotation marks are one: "affaires étrangères"
  --data     the folder that "vigie run --data" keeps; ${defaultData} without it
  --table    name of a deployed table, in place of --data: AWS settings of the shell apply
  --bucket   with --table: name of the archive's bucket, as articles are read
  --json     the events as "vigie export" has them, a line each`,

  async run(args) {
    const { values, positionals } = readWords("find", args, {
      data: { type: "string", default: defaultData },
      table: { type: "string" },
      bucket: { type: "string" },
      json: { type: "boolean", default: false },
    });
    if (positionals.length === 0) throw new CallError("Words are wanted: vigie find Larijani Poutine 2025");
    const { findStored } = await import("../find/find-stored.ts");
    const { data, table, bucket } = values;
    await print(await findStored({ data, table, bucket }, positionals, values.json));
    return 0;
  },
};
