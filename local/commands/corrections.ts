import { choiceOption, type Command, defaultData, noMoreWords, print, readWords } from "./command.ts";

export const correctionsCommand: Command = {
  summary: "Lists the corrections, and what they ask",
  help: `Usage: vigie corrections [--data DIR] [--format text|json]

  --data     the folder that "vigie run --data" keeps; ${defaultData} without it
  --format   text or json; text without it

A line that begins with "?" is a question: something that came after a correction speaks against it.
The correction holds until "vigie correct undo NUMBER".`,

  async run(args) {
    const { values, positionals } = readWords("corrections", args, {
      data: { type: "string", default: defaultData },
      format: { type: "string", default: "text" },
    });
    noMoreWords("corrections", positionals);
    const format = choiceOption("format", values.format, ["text", "json"]);
    const { listCorrections, printCorrection } = await import("../corrections/list-corrections.ts");
    const { actorRules } = await import("../../core/events/actor-rules.ts");
    const { actors } = await import("../../functions/shared/knowledge.ts");
    const { withStored } = await import("../stored.ts");
    const listed = await withStored(values.data, (stored) => listCorrections(stored, actorRules(actors).sameActor));
    const text = format === "json" ? JSON.stringify(listed, null, 2) : listed.flatMap(printCorrection).join("\n");
    await print(text === "" ? "There are no corrections\n" : `${text}\n`);
    return 0;
  },
};
