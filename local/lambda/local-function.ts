import type { FunctionSpec } from "../template/read-stack.ts";
import { Environment } from "./environment.ts";

/** After so long without work an environment goes, as on Lambda, though there it takes minutes. */
const idleMs = 5_000;

export interface LocalFunctionOptions {
  /** All of its environment variables. */
  readonly variables: Readonly<Record<string, string>>;
  /** Gets each line that the function prints. */
  readonly log: (line: string) => void;
}

/** A deployed function on this machine: as many environments as there are events at the same time. */
export class LocalFunction {
  readonly spec: FunctionSpec;
  private readonly options: LocalFunctionOptions;
  private readonly idle: { readonly environment: Environment; readonly timer: NodeJS.Timeout }[] = [];
  private readonly all = new Set<Environment>();
  private invocations = 0;
  private busy = 0;

  constructor(spec: FunctionSpec, options: LocalFunctionOptions) {
    this.spec = spec;
    this.options = options;
  }

  /** Events that are being worked on. */
  get running(): number {
    return this.busy;
  }

  /** The handler's answer to an event. @throws as Environment.invoke. */
  async invoke(event: unknown): Promise<unknown> {
    this.busy++;
    const environment = this.take();
    try {
      const { name, arn, memoryMb } = this.spec;
      return await environment.invoke({
        id: ++this.invocations,
        event,
        context: {
          functionName: name,
          invokedFunctionArn: arn,
          awsRequestId: crypto.randomUUID(),
          memoryLimitInMB: String(memoryMb),
        },
      });
    } finally {
      this.busy--;
      this.giveBack(environment);
    }
  }

  /** Ends every environment, whatever it is doing. */
  async stop(): Promise<void> {
    for (const { timer } of this.idle) clearTimeout(timer);
    this.idle.length = 0;
    await Promise.all([...this.all].map(({ worker }) => worker.terminate()));
  }

  private take(): Environment {
    const free = this.idle.pop();
    if (free !== undefined) {
      clearTimeout(free.timer);
      return free.environment;
    }
    const environment = new Environment(this.spec, this.options.variables, this.options.log);
    this.all.add(environment);
    environment.worker.once("exit", () => {
      this.all.delete(environment);
      const at = this.idle.findIndex((each) => each.environment === environment);
      if (at >= 0) this.idle.splice(at, 1);
    });
    return environment;
  }

  private giveBack(environment: Environment): void {
    if (!this.all.has(environment) || environment.worker.threadId < 0) return;
    const timer = setTimeout(() => void environment.worker.terminate(), idleMs).unref();
    this.idle.push({ environment, timer });
  }
}
