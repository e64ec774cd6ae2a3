/** What passes between a function's pool and one of its environments. */

/** The parts of Lambda's context that a handler may count on. */
export interface InvocationContext {
  readonly functionName: string;
  readonly invokedFunctionArn: string;
  readonly awsRequestId: string;
  readonly memoryLimitInMB: string;
}

export interface Invocation {
  readonly id: number;
  readonly event: unknown;
  readonly context: InvocationContext;
  readonly timeoutMs: number;
}

export type Answer =
  | { readonly kind: "ready" }
  | { readonly kind: "done"; readonly id: number; readonly result: unknown }
  | { readonly kind: "failed"; readonly id: number; readonly name: string; readonly message: string };

/** What a worker is started with. */
export interface WorkerSettings {
  /** Path of the bundle. */
  readonly file: string;
  /** Name of the handler among its exports. */
  readonly handler: string;
}
