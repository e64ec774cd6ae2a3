import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { type FauxqsServer, startFauxqs } from "fauxqs";
import { mendFauxqs } from "./fauxqs-mends.ts";

/** SQS and S3 on this machine. */
export interface Queues {
  readonly endpoint: string;
  /** A queue's address. The SDK goes to its host, whatever endpoint it was given, so it names this machine by number. */
  readonly urlOf: (queue: string) => string;
  /** How many messages of a queue wait, are being worked on or hidden, and are delayed. */
  readonly depth: (queue: string) => QueueDepth;
  readonly server: FauxqsServer;
  readonly stop: () => Promise<void>;
}

export interface QueueDepth {
  readonly ready: number;
  readonly inFlight: number;
  readonly delayed: number;
}

export interface QueuesOptions {
  readonly region: string;
  readonly account: string;
  /** Where messages and objects are kept; in memory without it. */
  readonly folder?: string | undefined;
}

/** Starts fauxqs, with what a run before this one left behind. */
export async function startQueues({ region, account, folder }: QueuesOptions): Promise<Queues> {
  await mendFauxqs();
  if (folder !== undefined) takeBackFromKilledRun(join(folder, "fauxqs.db"));
  const server = await startFauxqs({
    port: 0,
    logger: false,
    defaultRegion: region,
    ...(folder !== undefined && { dataDir: folder }),
  });
  const endpoint = `http://127.0.0.1:${server.port}`;
  return {
    endpoint,
    urlOf: (queue) => `${endpoint}/${account}/${queue}`,
    depth(queue) {
      const { ready = [], inflight = [], delayed = [] } = server.inspectQueue(queue)?.messages ?? {};
      return { ready: ready.length, inFlight: inflight.length, delayed: delayed.length };
    },
    server,
    stop: () => server.stop(),
  };
}

/**
 * Makes visible what a killed run was working on: whoever did so is gone. A message hidden for longer than its queue
 * hides any by itself was put off by a function, because an outlet asked for it, and keeps its time.
 */
function takeBackFromKilledRun(file: string): void {
  if (!existsSync(file)) return;
  const database = new DatabaseSync(file);
  try {
    database
      .prepare(
        `UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL
         WHERE visibility_deadline <= ? + 1000 * (
           SELECT CAST(json_extract(attributes, '$.VisibilityTimeout') AS INTEGER)
           FROM sqs_queues WHERE name = queue_name)`,
      )
      .run(Date.now());
  } finally {
    database.close();
  }
}
