import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { Worker } from "node:worker_threads";
import type { FunctionSpec } from "../template/read-stack.ts";
import type { Answer, Invocation, WorkerSettings } from "./messages.ts";

/** One environment of a function, in a worker thread: it works on one event at a time, and a timeout kills it. */
export class Environment {
  readonly worker: Worker;
  private readonly ready: Promise<void>;
  private readonly timeoutMs: number;

  constructor(spec: FunctionSpec, variables: Readonly<Record<string, string>>, log: (line: string) => void) {
    this.timeoutMs = spec.timeoutSeconds * 1000;
    this.worker = new Worker(new URL("./worker.ts", import.meta.url), {
      workerData: settings(spec),
      env: variables,
      // Without source maps: each environment would hold its own, 30 MB in all.
      execArgv: ["--disable-warning=ExperimentalWarning"],
      resourceLimits: { maxOldGenerationSizeMb: spec.memoryMb, maxYoungGenerationSizeMb: 4 },
      stdout: true,
      stderr: true,
    });
    eachLine(this.worker.stdout, log);
    eachLine(this.worker.stderr, log);
    this.ready = new Promise((resolve, reject) => {
      this.worker.once("message", () => resolve());
      this.worker.once("error", reject);
      this.worker.once("exit", (code) => reject(new Error(`Runtime exited with status ${code}`)));
    });
    // Who invokes hears of it; an environment that fails while nobody waits must not end the process.
    this.ready.catch(() => {});
    this.worker.on("error", () => {});
  }

  /** The handler's answer. @throws its error, or that it took too long, ran out of memory or ended the process. */
  async invoke(invocation: Omit<Invocation, "timeoutMs">): Promise<unknown> {
    await this.ready;
    const { worker, timeoutMs } = this;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        end(() => reject(new Error(`Task timed out after ${timeoutMs / 1000} seconds`)));
        void worker.terminate();
      }, timeoutMs);
      const onAnswer = (answer: Answer): void => {
        if (answer.kind === "done") end(() => resolve(answer.result));
        else if (answer.kind === "failed") end(() => reject(new Error(`${answer.name}: ${answer.message}`)));
      };
      const onError = (error: unknown): void =>
        end(() => reject(error instanceof Error ? error : new Error(String(error))));
      const onExit = (code: number): void => end(() => reject(new Error(`Runtime exited with status ${code}`)));
      function end(how: () => void): void {
        clearTimeout(timer);
        worker.off("message", onAnswer);
        worker.off("error", onError);
        worker.off("exit", onExit);
        how();
      }
      worker.on("message", onAnswer);
      worker.once("error", onError);
      worker.once("exit", onExit);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
      worker.postMessage({ ...invocation, timeoutMs } satisfies Invocation);
    });
  }
}

function settings({ folder, handler }: FunctionSpec): WorkerSettings {
  const [name = "", exported = ""] = handler.split(".");
  const file = [".mjs", ".js"].map((ending) => join(folder, name + ending)).find((path) => existsSync(path));
  if (file === undefined) throw new Error(`No bundle "${name}" in "${folder}"`);
  return { file, handler: exported };
}

function eachLine(stream: Readable, log: (line: string) => void): void {
  createInterface({ input: stream }).on("line", log);
}
