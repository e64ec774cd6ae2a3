import { evalCommand } from "./eval-command.ts";

/** `vigie eval DIR --fast --errors 200`, for those who tune the rules: `node local/eval/fast.ts DIR [--only IDS]`. */
const words = process.argv.slice(2);
const errors = words.some((word) => word.startsWith("--errors")) ? [] : ["--errors", "200"];
process.exitCode = await evalCommand.run(["--fast", ...errors, ...words]);
