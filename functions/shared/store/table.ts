// oxlint-disable typescript/no-unsafe-type-assertion -- items are read back as what one typed function of this folder wrote
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  BatchWriteCommand,
  type BatchWriteCommandInput,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
} from "@aws-sdk/lib-dynamodb";
import type { Key } from "./keys.ts";

/** The one table: the client and its name. */
export interface Table {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
}

export function openTable(client: DynamoDBClient, name: string): Table {
  return { client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }), name };
}

/** Items of the table are written by these stages alone, through one typed function each; `T` is what that function wrote. */
export type Item<T> = Key & T;

/** Every item of a partition whose sort key begins with `prefix` (any, if empty), in key order, read consistently. */
export function queryAll<T>(table: Table, pk: string, prefix: string): Promise<Item<T>[]> {
  return prefix === ""
    ? query(table, "pk = :pk", { ":pk": pk })
    : query(table, "pk = :pk AND begins_with(sk, :prefix)", { ":pk": pk, ":prefix": prefix });
}

/** Every item of a partition after a key, or the first of them, in key order, read consistently. */
export function queryAfter<T>(table: Table, { pk, sk }: Key, most?: number): Promise<Item<T>[]> {
  return query(table, "pk = :pk AND sk > :sk", { ":pk": pk, ":sk": sk }, most);
}

async function query<T>(
  { client, name }: Table,
  condition: string,
  values: Record<string, string>,
  most = Number.POSITIVE_INFINITY,
): Promise<Item<T>[]> {
  const items: Item<T>[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: condition,
        ExpressionAttributeValues: values,
        ConsistentRead: true,
        ...(from && { ExclusiveStartKey: from }),
        ...(most !== Number.POSITIVE_INFINITY && { Limit: most - items.length }),
      }),
    );
    items.push(...((page.Items ?? []) as Item<T>[]));
    from = page.LastEvaluatedKey;
  } while (from && items.length < most);
  return items;
}

/** The item under a key, read consistently. */
export async function getOne<T>({ client, name }: Table, { pk, sk }: Key): Promise<Item<T> | undefined> {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key: { pk, sk }, ConsistentRead: true }));
  return Item as Item<T> | undefined;
}

/** The items under these keys that exist, in no promised order, read consistently. */
export async function getMany<T>({ client, name }: Table, keys: readonly Key[]): Promise<Item<T>[]> {
  const items: Item<T>[] = [];
  for (let at = 0; at < keys.length; at += 100) {
    let wanted: Record<string, unknown>[] = keys.slice(at, at + 100).map(({ pk, sk }) => ({ pk, sk }));
    for (let tries = 0; wanted.length > 0; tries++) {
      if (tries > 0) await pause(Math.min(1000, 20 * 2 ** tries));
      const { Responses, UnprocessedKeys } = await client.send(
        new BatchGetCommand({ RequestItems: { [name]: { Keys: wanted, ConsistentRead: true } } }),
      );
      items.push(...((Responses?.[name] ?? []) as Item<T>[]));
      wanted = UnprocessedKeys?.[name]?.Keys ?? [];
    }
  }
  return items;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Whether a write was refused because its condition did not hold. */
export function isConditionFailure(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === "ConditionalCheckFailedException" ||
      (error.name === "TransactionCanceledException" && /ConditionalCheckFailed/.test(error.message)))
  );
}

/** A write that may be repeated: an item put whole, or taken away. */
export type Write = { readonly put: Key & Readonly<Record<string, unknown>> } | { readonly delete: Key };

/** Writes all, in batches of 25; not atomic, so each must be safe to repeat. */
export async function writeAll({ client, name }: Table, writes: readonly Write[]): Promise<void> {
  for (let at = 0; at < writes.length; at += 25) {
    let wanted: NonNullable<BatchWriteCommandInput["RequestItems"]>[string] = writes
      .slice(at, at + 25)
      .map((write) =>
        "put" in write
          ? { PutRequest: { Item: write.put } }
          : { DeleteRequest: { Key: { pk: write.delete.pk, sk: write.delete.sk } } },
      );
    for (let tries = 0; wanted.length > 0; tries++) {
      if (tries > 0) await pause(Math.min(1000, 20 * 2 ** tries));
      const { UnprocessedItems } = await client.send(new BatchWriteCommand({ RequestItems: { [name]: wanted } }));
      wanted = UnprocessedItems?.[name] ?? [];
    }
  }
}
