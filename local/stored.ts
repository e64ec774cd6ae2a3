import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { paginateScan } from "@aws-sdk/lib-dynamodb";
import * as z from "zod";
import { openTable, type Table } from "../functions/shared/store/table.ts";
import { holdDataFolder, namesFile } from "./data-folder.ts";
import { startDynamoDb } from "./emulators/dynamodb.ts";
import { startQueues } from "./emulators/queues.ts";
import { WorkError } from "./failures.ts";
import { account, credentials, region } from "./place.ts";

/** An item of the table, as plain values. */
export type Row = Readonly<Record<string, unknown>>;

/** What the pipeline keeps: the table and the archive. */
export interface Stored {
  /** Every item of the table, by a scan: page by page, and all of it in memory. */
  readonly rows: () => Promise<readonly Row[]>;
  /** An object of the archive, as text. @throws if there is none under the key. */
  readonly object: (key: string) => Promise<string>;
  /** The table, for the stages' own stores. */
  readonly table: Table;
  /** Ids of the feeds that are followed, or ever were. */
  readonly feedIds: () => Promise<readonly string[]>;
}

/** The same on this machine. */
export interface LocalStored extends Stored {
  readonly at: StoredAt;
}

/** Where it lies. */
export interface StoredAt {
  readonly dynamodb: DynamoDBClient;
  readonly s3Endpoint: string;
  readonly names: StoredNames;
}

const storedNames = z.object({ table: z.string(), bucket: z.string() });
export type StoredNames = z.infer<typeof storedNames>;

/** Reads what is stored, through the emulators that keep it. */
export function storedIn(at: StoredAt): LocalStored {
  const {
    dynamodb,
    s3Endpoint,
    names: { table, bucket },
  } = at;
  const opened = openTable(dynamodb, table);
  const rows = (): Promise<readonly Row[]> => rowsOf(opened);
  return {
    at,
    table: opened,
    rows,
    // Here they need not be those of data/feeds.ts.
    feedIds: async () =>
      (await rows()).flatMap(({ pk, sk }) => (sk === "FEED" ? [String(pk).slice("FEED#".length)] : [])),
    async object(key) {
      const path = key.split("/").map(encodeURIComponent).join("/");
      const response = await fetch(`${s3Endpoint}/${bucket}/${path}`);
      if (!response.ok) throw new Error(`Not in the archive: "${key}": HTTP ${response.status}`);
      return response.text();
    },
  };
}

/** Every item of a table. */
export async function rowsOf({ client, name }: Table): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName: name })) rows.push(...Items);
  return rows;
}

const namesIn = (queues: string): string => join(queues, "..", namesFile);

/** Whether something has run on a data folder: it has a table and an archive. */
export function isMade(data: string): boolean {
  return existsSync(join(data, namesFile));
}

/** Notes the names under which a data folder keeps things, for who reads it without the stack. */
export function noteNames(queues: string, names: StoredNames): void {
  writeFileSync(namesIn(queues), `${JSON.stringify(names)}\n`);
}

/**
 * Gives what a data folder keeps to `work`, and closes it again.
 * @throws {WorkError} if it is in use, is no data folder, or nothing has run on it yet.
 */
export async function withStored<T>(data: string, work: (stored: LocalStored) => Promise<T>): Promise<T> {
  const folder = holdDataFolder(data, { existing: true });
  try {
    const file = namesIn(folder.queues);
    if (!existsSync(file)) throw new WorkError(`Nothing has run on "${data}" yet: "vigie run --data ${data}" does`);
    const names = storedNames.parse(JSON.parse(readFileSync(file, "utf8")));
    const emulator = await startDynamoDb({ region, folder: folder.tables });
    const queues = await startQueues({ region, account, folder: folder.queues });
    const dynamodb = new DynamoDBClient({ region, credentials, endpoint: emulator.endpoint });
    try {
      return await work(storedIn({ dynamodb, s3Endpoint: queues.endpoint, names }));
    } finally {
      dynamodb.destroy();
      await Promise.all([emulator.stop(), queues.stop()]);
    }
  } finally {
    folder.release();
  }
}
