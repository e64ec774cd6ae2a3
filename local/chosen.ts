import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { feeds } from "../data/feeds.ts";
import { openTable, type Table } from "../functions/shared/store/table.ts";
import { CallError, WorkError } from "./failures.ts";
import { isMade, rowsOf, type Stored, withStored } from "./stored.ts";

/** Where to read: a data folder of this machine, or the table and the archive of a deployed stack. */
export interface Choice {
  readonly data: string;
  /** Name of a table; its account and region are those of the shell's AWS settings. */
  readonly table?: string | undefined;
  /** Name of the archive's bucket, for what reads articles. */
  readonly bucket?: string | undefined;
}

/**
 * Gives what is kept there to `work`.
 * @throws {CallError} the names are none
 * @throws {WorkError} if the folder cannot be used, or AWS refuses
 */
export async function withChosen<T>({ data, table, bucket }: Choice, work: (stored: Stored) => Promise<T>): Promise<T> {
  if (table === undefined) {
    if (bucket !== undefined) throw new CallError("--bucket goes with --table");
    return withStored(data, work);
  }
  if (table === "" || bucket === "")
    throw new CallError("--table and --bucket take the name of a table and of a bucket");
  const [dynamodb, s3] = [new DynamoDBClient(), new S3Client()];
  try {
    return await work(deployed(openTable(dynamodb, table), s3, bucket));
  } catch (error) {
    throw isOfAws(error) ? new WorkError(`Cannot use the table "${table}": ${error.name}: ${error.message}`) : error;
  } finally {
    dynamodb.destroy();
    s3.destroy();
  }
}

/** As `withChosen`, for what reads articles. @throws {CallError} before anything is read, if no bucket is named */
export async function withArchive<T>(choice: Choice, work: (stored: Stored) => Promise<T>): Promise<T> {
  if (choice.table !== undefined && choice.bucket === undefined)
    throw new CallError("Articles are read: name the archive's bucket, with --bucket");
  return withChosen(choice, work);
}

/** As `withChosen`, of the table alone. */
export function withTable<T>(choice: Choice, work: (table: Table) => Promise<T>): Promise<T> {
  return withChosen(choice, ({ table }) => work(table));
}

/**
 * Makes a data folder as a run would that polls nothing, unless it is there: who subscribes first misses nothing of the
 * first run. @throws {WorkError} if something else is in it.
 */
export async function makeData({ data, table }: Choice): Promise<void> {
  if (table !== undefined || isMade(data)) return;
  const { startVigie } = await import("./vigie.ts");
  const vigie = await startVigie({ data, mappings: false });
  await vigie.stop();
}

function deployed(table: Table, s3: S3Client, bucket: string | undefined): Stored {
  return {
    table,
    rows: () => rowsOf(table),
    feedIds: async () => feeds.map(({ id }) => id),
    async object(key) {
      if (bucket === undefined) throw new Error(`Cannot read "${key}": no bucket was named`);
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return (await Body?.transformToString()) ?? "";
    },
  };
}

/** Whether it is an answer of AWS, or the want of settings for it. */
function isOfAws(error: unknown): error is Error {
  return (
    error instanceof Error &&
    ("$metadata" in error || /Credentials|Region is missing/.test(`${error.name} ${error.message}`))
  );
}
