// oxlint-disable-next-line import/no-unassigned-import -- settings of the engine
import "./lighten.ts";
import type { Command } from "./commands/command.ts";
import { print, say } from "./commands/command.ts";
import { CallError, WorkError } from "./failures.ts";

/** Loaded when they are called, so that each starts with no more than it needs. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  run: async () => (await import("./commands/run.ts")).runCommand,
  export: async () => (await import("./commands/export.ts")).exportCommand,
  digest: async () => (await import("./commands/digest.ts")).digestCommand,
  correct: async () => (await import("./commands/correct.ts")).correctCommand,
  corrections: async () => (await import("./commands/corrections.ts")).correctionsCommand,
  invoke: async () => (await import("./commands/invoke.ts")).invokeCommand,
  eval: async () => (await import("./eval/eval-command.ts")).evalCommand,
  read: async () => (await import("./read/read-command.ts")).readCommand,
  replay: async () => (await import("./commands/replay.ts")).replayCommand,
  explain: async () => (await import("./commands/explain.ts")).explainCommand,
  feeds: async () => (await import("./commands/feeds.ts")).feedsCommand,
};

async function overview(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(12)} ${(await load()).summary}`),
  );
  return `Usage: vigie <command> [options]\n\n${lines.join("\n")}\n\n"vigie <command> --help" says more.\n`;
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    await print(await overview());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined)
    throw new CallError(`No such command: "${name}": there are ${Object.keys(commands).join(", ")}`);
  const command = await load();
  if (args.includes("--help") || args.includes("-h")) {
    await print(`${command.summary}.\n\n${command.help}\n`);
    return 0;
  }
  return command.run(args);
}

/** An end that was asked for comes as one line; anything else is a fault of Vigie's own and shows where. */
function failed(error: unknown): number {
  if (error instanceof CallError || error instanceof WorkError) say(`vigie: ${error.message}`);
  else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return error instanceof CallError ? 2 : 1;
}

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

process.exit(await main(process.argv.slice(2)).catch(failed));
