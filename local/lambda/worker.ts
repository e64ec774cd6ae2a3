// oxlint-disable typescript/no-unsafe-type-assertion -- a worker gets what environment.ts sends
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import type { Answer, Invocation, InvocationContext, WorkerSettings } from "./messages.ts";

/** One environment of a function: loads its bundle once, then works on one event at a time. Runs in a worker thread. */

type Handler = (
  event: unknown,
  context: InvocationContext & { readonly getRemainingTimeInMillis: () => number },
) => unknown;

const { file, handler: name } = workerData as WorkerSettings;
const port = parentPort;
if (port === null) throw new Error("Not started as a worker");

const reply = (answer: Answer): void => port.postMessage(answer);
const bundle = (await import(pathToFileURL(file).href)) as Readonly<Record<string, Handler | undefined>>;
const handler = bundle[name];
if (typeof handler !== "function") throw new Error(`No handler "${name}" in "${file}"`);

port.on("message", (invocation: Invocation) => void serve(handler, invocation));
reply({ kind: "ready" });

async function serve(work: Handler, { id, event, context, timeoutMs }: Invocation): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  try {
    const result = await work(event, { ...context, getRemainingTimeInMillis: () => deadline - Date.now() });
    // What Lambda answers is JSON; a value that is none must fail here as it would there.
    reply({ kind: "done", id, result: result === undefined ? null : JSON.parse(JSON.stringify(result)) });
  } catch (error) {
    const known = error instanceof Error ? error : new Error(String(error));
    reply({ kind: "failed", id, name: known.name, message: known.message });
  }
}
