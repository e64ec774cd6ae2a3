import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { openTable, type Table } from "../../functions/shared/store/table.ts";
import { CallError } from "../failures.ts";
import { isMade, withStored } from "../stored.ts";

/** Where subscriptions are: a data folder of this machine, or the table of a deployed stack. */
export interface TableChoice {
  readonly data: string;
  /** Name of a table; its account and region are those of the shell's AWS settings. */
  readonly table?: string | undefined;
}

/** Gives the table to `work`. @throws {WorkError} if the folder cannot be used. */
export async function withTable<T>({ data, table }: TableChoice, work: (table: Table) => Promise<T>): Promise<T> {
  if (table === undefined) return withStored(data, (stored) => work(stored.table));
  if (table === "") throw new CallError("--table takes the name of a table");
  const client = new DynamoDBClient();
  try {
    return await work(openTable(client, table));
  } finally {
    client.destroy();
  }
}

/**
 * Makes a data folder as a run would that polls nothing, unless it is there: who subscribes first misses nothing of the
 * first run. @throws {WorkError} if something else is in it.
 */
export async function makeData({ data, table }: TableChoice): Promise<void> {
  if (table !== undefined || isMade(data)) return;
  const { startVigie } = await import("../vigie.ts");
  const vigie = await startVigie({ data, mappings: false });
  await vigie.stop();
}
