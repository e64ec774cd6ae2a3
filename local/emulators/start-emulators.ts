import type { DataFolder } from "../data-folder.ts";
import { account, region } from "../place.ts";
import { type DynamoDb, startDynamoDb } from "./dynamodb.ts";
import { type Inbox, startInbox } from "./inbox.ts";
import { type Queues, startQueues } from "./queues.ts";

/** The services of AWS that the stack uses, on this machine. */
export interface Emulators {
  readonly dynamodb: DynamoDb;
  readonly queues: Queues;
  readonly inbox: Inbox;
  stop(): Promise<void>;
}

/** Starts all of them, on what the folder keeps, or in memory. */
export async function startEmulators(folder: DataFolder | undefined): Promise<Emulators> {
  const dynamodb = await startDynamoDb({ region, folder: folder?.tables });
  const queues = await startQueues({ region, account, folder: folder?.queues });
  const inbox = await startInbox(folder?.inbox);
  return {
    dynamodb,
    queues,
    inbox,
    async stop() {
      await Promise.all([dynamodb.stop(), queues.stop(), inbox.stop()]);
    },
  };
}
