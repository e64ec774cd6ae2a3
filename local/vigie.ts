import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SQSClient } from "@aws-sdk/client-sqs";
import { assemble } from "./assembly.ts";
import { holdDataFolder } from "./data-folder.ts";
import type { DynamoDb } from "./emulators/dynamodb.ts";
import type { Inbox } from "./emulators/inbox.ts";
import type { QueueDepth, Queues } from "./emulators/queues.ts";
import { type Emulators, startEmulators } from "./emulators/start-emulators.ts";
import { EventSource } from "./lambda/event-source.ts";
import { type FunctionUrls, startFunctionUrls } from "./lambda/function-urls.ts";
import { LocalFunction } from "./lambda/local-function.ts";
import { functionVariables } from "./lambda/variables.ts";
import { account, credentials, region } from "./place.ts";
import { type Clients, provision } from "./provision.ts";
import { Clock } from "./schedule/clock.ts";
import { untilIdle } from "./until-idle.ts";
import { type LocalStored, noteNames, storedIn } from "./stored.ts";
import { plainId } from "./template/names.ts";
import { readAssembly } from "./template/read-assembly.ts";
import { readStack, type StackSpec } from "./template/read-stack.ts";

/** Time that running functions get to end when everything is stopped, in ms. */
const grace = 10_000;

export interface VigieOptions {
  /** Folder of a cloud assembly; the project's own, synthesised if need be, without it. */
  readonly assembly?: string;
  /** Keeps tables, queues and the archive here; in memory without it. */
  readonly data?: string | undefined;
  /** Forgets what the data folder kept. */
  readonly fresh?: boolean;
  /** Lets feeds and pages be on this machine or in its private network. */
  readonly allowPrivateNetwork?: boolean;
  /** Runs functions by the clock; else only `fire` does. */
  readonly schedules?: boolean;
  /** Lets queues feed their functions, which is the rule. */
  readonly mappings?: boolean;
  /** Events for the functions that run by the clock, in place of the template's. */
  readonly events?: Readonly<Record<string, unknown>>;
  /** Variables in place of the template's, for every function that has them. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Gets each line that a function prints, and each failure of a batch. */
  readonly log?: (stage: string, line: string) => void;
}

/** Depth of one stage's queue, and how many messages it has parked. */
export interface StageDepth extends QueueDepth {
  readonly parked: number;
}

/** The deployed stack, running in this process. Functions and queues go by their stage: `scrape`. */
export interface Vigie extends LocalStored {
  readonly functions: ReadonlyMap<string, LocalFunction>;
  readonly clients: Clients;
  readonly dynamodb: DynamoDb;
  readonly inbox: Inbox;
  /** Public addresses of functions, by stage, with a slash behind each. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Address of a stage's queue. */
  readonly queueUrl: (stage: string) => string;
  /** Every queue's depth, in the order of the pipeline. */
  readonly depths: () => ReadonlyMap<string, StageDepth>;
  /** Runs a scheduled function now, with its event or another. @throws what the function throws. */
  readonly fire: (stage: string, event?: unknown) => Promise<unknown>;
  /**
   * Resolves when no function runs and no message is left but parked ones, and those of a channel that does not take them
   * now: they are put off for up to hours.
   */
  readonly idle: () => Promise<void>;
  /** Takes no more work, lets functions end, and closes. What was not done is done after the next start. */
  readonly stop: () => Promise<void>;
}

/** Brings the synthesised stack up on emulators in this process. @throws {WorkError} if the data cannot be used. */
export async function startVigie(options: VigieOptions = {}): Promise<Vigie> {
  const folder =
    options.data === undefined ? undefined : holdDataFolder(options.data, { fresh: options.fresh ?? false });
  let emulators: Emulators | undefined;
  let urls: FunctionUrls | undefined;
  try {
    const assembly = readAssembly(options.assembly ?? (await assemble()));
    emulators = await startEmulators(folder);
    urls = await startFunctionUrls(folder?.port);
    const addresses = urls;
    const { urlOf: functionUrl } = addresses;
    const stack = readStack(assembly, { region, account, queueUrl: emulators.queues.urlOf, functionUrl });
    const running = await start(stack, emulators, options);
    const named = stack.addresses.map(({ function: name }) => [stageOfFunction(stack, name), name] as const);
    for (const [stage, name] of named) {
      const worker = running.functions.get(stage);
      if (worker) addresses.serve(name, worker);
    }
    if (folder !== undefined) noteNames(folder.queues, namesOf(stack));
    const { stop } = running;
    return {
      ...running,
      addresses: new Map(named.map(([stage, name]) => [stage, functionUrl(name)])),
      stop: async () => {
        await addresses.stop();
        await stop().finally(() => folder?.release());
      },
    };
  } catch (error) {
    await urls?.stop();
    await emulators?.stop();
    folder?.release();
    throw error;
  }
}

async function start(stack: StackSpec, emulators: Emulators, options: VigieOptions): Promise<Omit<Vigie, "addresses">> {
  const { dynamodb, queues, inbox } = emulators;
  const clients: Clients = {
    dynamodb: new DynamoDBClient({ region, credentials, endpoint: dynamodb.endpoint }),
    sqs: new SQSClient({ region, credentials, endpoint: queues.endpoint }),
  };
  await provision(stack, queues, clients);
  const functions = startFunctions(stack, emulators, options);
  const sources = options.mappings === false ? [] : startSources(stack, functions, queues, clients.sqs, options);
  const events = new Map(
    stack.schedules.map((each) => {
      const stage = stageOfFunction(stack, each.function);
      return [stage, options.events?.[stage] ?? each.input];
    }),
  );
  async function fire(stage: string, event?: unknown): Promise<unknown> {
    if (!events.has(stage)) throw new Error(`Not run by the clock: "${stage}"`);
    return functions.get(stage)?.invoke(event ?? events.get(stage));
  }
  const clocks = options.schedules === true ? startClocks(stack, fire, options) : [];
  const depths = (): ReadonlyMap<string, StageDepth> => depthsOf(stack, queues);
  return {
    ...storedIn({ dynamodb: clients.dynamodb, s3Endpoint: queues.endpoint, names: namesOf(stack) }),
    functions,
    clients,
    dynamodb,
    inbox,
    queueUrl: (stage) => queues.urlOf(workQueues(stack).find(({ id }) => stageOf(id) === stage)?.name ?? stage),
    depths,
    fire,
    idle: () => untilIdle([...functions.values()], depths),
    async stop() {
      for (const clock of clocks) clock.stop();
      await Promise.race([Promise.all(sources.map((source) => source.stop())), pause(grace)]);
      await Promise.all([...functions.values()].map((each) => each.stop()));
      clients.dynamodb.destroy();
      clients.sqs.destroy();
      await emulators.stop();
    },
  };
}

function startFunctions(
  stack: StackSpec,
  emulators: Emulators,
  { allowPrivateNetwork = false, variables = {}, log }: VigieOptions,
): ReadonlyMap<string, LocalFunction> {
  const replaced = { ...variables, ...(allowPrivateNetwork && { ALLOW_PRIVATE_NETWORK: "true" }) };
  return new Map(
    stack.functions.map((spec) => {
      const stage = stageOf(spec.id);
      const options = {
        variables: functionVariables(spec, emulators, replaced),
        log: (line: string) => log?.(stage, line),
      };
      return [stage, new LocalFunction(spec, options)];
    }),
  );
}

function startSources(
  stack: StackSpec,
  functions: ReadonlyMap<string, LocalFunction>,
  queues: Queues,
  sqs: SQSClient,
  { log }: VigieOptions,
): readonly EventSource[] {
  return stack.mappings.map((mapping) => {
    const stage = stageOfFunction(stack, mapping.function);
    const worker = functions.get(stage);
    if (worker === undefined) throw new Error(`No function for the mapping "${mapping.id}"`);
    const queueUrl = queues.urlOf(mapping.queue);
    return new EventSource({ mapping, queueUrl, region, worker, sqs, log: (line) => log?.(stage, line) });
  });
}

function startClocks(
  stack: StackSpec,
  fire: (stage: string) => Promise<unknown>,
  { log }: VigieOptions,
): readonly Clock[] {
  return stack.schedules.map((each) => {
    const stage = stageOfFunction(stack, each.function);
    return new Clock(each.expression, each.timeZone, () => {
      fire(stage).catch((error: unknown) => log?.(stage, `A run by the clock failed: ${String(error)}`));
    });
  });
}

function depthsOf(stack: StackSpec, queues: Queues): ReadonlyMap<string, StageDepth> {
  return new Map(
    workQueues(stack).map(({ id, name, deadLetterQueue }) => {
      const parked = deadLetterQueue === null ? 0 : queues.depth(deadLetterQueue).ready;
      return [stageOf(id), { ...queues.depth(name), parked }];
    }),
  );
}

/** Queues that feed a function: all but the dead-letter queues. */
function workQueues({ queues, mappings }: StackSpec): StackSpec["queues"] {
  return queues.filter(({ name }) => mappings.some(({ queue }) => queue === name));
}

function namesOf({ tables: [table], buckets: [bucket] }: StackSpec): {
  readonly table: string;
  readonly bucket: string;
} {
  if (table === undefined || bucket === undefined) throw new Error("The stack has no table or no bucket");
  return { table: table.name, bucket: bucket.name };
}

function stageOfFunction({ functions }: StackSpec, name: string): string {
  const found = functions.find((each) => each.name === name);
  if (found === undefined) throw new Error(`No such function in the stack: "${name}"`);
  return stageOf(found.id);
}

/** The stage that a function or a queue belongs to, by its id in infra/vigie-stack.ts. */
function stageOf(id: string): string {
  return plainId(id)
    .replace(/(?:StageFunction|Queue)$/, "")
    .toLowerCase();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
