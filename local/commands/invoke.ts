import { readFileSync } from "node:fs";
import { CallError, WorkError } from "../failures.ts";
import { type Command, noMoreWords, print, readWords, say } from "./command.ts";

export const invokeCommand: Command = {
  summary: "Runs one function on an event from a file, and prints what it returned",
  help: `Usage: vigie invoke FUNCTION FILE [--data DIR] [--allow-private-network]

  FUNCTION   poll, scrape, classify, deduplicate, notify, digest, links or bounce
  FILE       the event, as JSON; examples are in fixtures/events/
  --data     works on the data of this folder; else on fresh emulators in memory
  --allow-private-network
             lets it read addresses on this machine and in private ranges`,

  async run(args) {
    const { values, positionals } = readWords("invoke", args, {
      data: { type: "string" },
      "allow-private-network": { type: "boolean", default: false },
    });
    const [name, file, ...more] = positionals;
    if (name === undefined || file === undefined) {
      throw new CallError("A function and a file are wanted: vigie invoke poll fixtures/events/poll.json");
    }
    noMoreWords("invoke", more);
    const event = readEvent(file);
    const { startVigie } = await import("../vigie.ts");
    const vigie = await startVigie({
      data: values.data,
      allowPrivateNetwork: values["allow-private-network"],
      mappings: false,
      log: (stage, line) => say(`${stage} ${line}`),
    });
    try {
      const worker = vigie.functions.get(name);
      if (worker === undefined) {
        throw new CallError(`No such function: "${name}": there are ${[...vigie.functions.keys()].join(", ")}`);
      }
      const answer = await worker.invoke(event).catch((error: unknown) => {
        throw new WorkError(`${name} failed: ${error instanceof Error ? error.message : String(error)}`);
      });
      await print(`${JSON.stringify(answer, null, 2)}\n`);
      return 0;
    } finally {
      await vigie.stop();
    }
  },
};

function readEvent(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new CallError(`Cannot read the event "${file}": ${error instanceof Error ? error.message : String(error)}`);
  }
}
