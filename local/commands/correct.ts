import { userInfo } from "node:os";
import { checkForm } from "../corrections/read-request.ts";
import { type Command, defaultData, print, readWords } from "./command.ts";

export const correctCommand: Command = {
  summary: "Corrects what Vigie has grouped or read, for good",
  help: `Usage: vigie correct same A B | different A B | not-relevant STORY | no-meeting EVENT
                     | date EVENT VALUE | undo NUMBER  [--by WHO] [--why TEXT] [--data DIR]

  same, different    two mentions are of one encounter, or of two
  not-relevant       a story is not on the subject: nothing that it says counts
  no-meeting         what an event tells of is no meeting
  date               when an event was: 2024-08-05, 2024-08 or 2024
  undo               an earlier correction holds no longer

  A, B, EVENT  the id of an event (any that it ever had), the id or the address of a story that
               tells of it, or one of a story's mentions: STORY#0
  --by, --why  for the record; without --by, who is logged in
  --data       the folder that "vigie run --data" keeps; ${defaultData} without it

A correction names mentions, not events: it outlives every regrouping. It takes effect at once, and
is refused if it contradicts one that holds. "vigie corrections" lists them.`,

  async run(args) {
    const { values, positionals } = readWords("correct", args, {
      by: { type: "string" },
      why: { type: "string", default: "" },
      data: { type: "string", default: defaultData },
    });
    checkForm(positionals);
    const { correct } = await import("../corrections/correct.ts");
    const stamp = { by: values.by ?? userInfo().username, why: values.why, at: new Date().toISOString() };
    const { correction, isNew, changes } = await correct(values.data, positionals, stamp);
    const lines = [
      isNew ? `Correction ${correction.number}` : `Correction ${correction.number} says so already`,
      ...(changes.length === 0 ? ["No event has changed"] : changes),
    ];
    await print(`${lines.join("\n")}\n`);
    return 0;
  },
};
