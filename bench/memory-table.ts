// oxlint-disable typescript/no-unsafe-type-assertion -- commands come from the stages alone
import { holds, setBy, type Condition } from "./expressions.ts";
import type { Key } from "../functions/shared/store/keys.ts";
import type { Table } from "../functions/shared/store/table.ts";

type Values = Record<string, unknown>;
export type Item = Key & Readonly<Values>;

interface Put extends Partial<Condition> {
  readonly Item: Item;
}
interface Update extends Condition {
  readonly Key: Key;
  readonly UpdateExpression: string;
}
interface Action {
  readonly Put?: Put;
  readonly Delete?: { readonly Key: Key };
  readonly Update?: Update;
}
interface Query {
  readonly ExpressionAttributeValues: Record<string, string>;
  readonly ExclusiveStartKey?: Key;
  readonly Limit?: number;
}
type Writes = Record<string, { readonly PutRequest?: Put; readonly DeleteRequest?: { readonly Key: Key } }[]>;

export interface MemoryTable extends Table {
  /** Everything that was written, under `pk | sk`: a copy. */
  readonly items: Map<string, Item>;
  /** Puts an item there, or takes one away, past all conditions: for what a test needs to find. */
  readonly put: (item: Item) => void;
  readonly remove: (key: Key) => void;
  /** How often each operation was asked for, by its name. */
  readonly requests: Map<string, number>;
}

/** What was there before anything was written, by partition. */
export type Ground = (pk: string) => readonly Item[];

/**
 * The few DynamoDB commands that the stages use, on maps, with the checks of DynamoDB that matter here: conditions, 100
 * actions a transaction and none twice on one item, 25 writes and 100 reads a batch. For properties over many worlds and
 * for tables of a million events, where an emulator would take hours; the same worlds run on emulators in tests/long.
 * What is read is not copied: the stages change nothing that they are given.
 */
export function memoryTable(start: Iterable<Item> = [], ground: Ground = () => []): MemoryTable {
  const partitions = new Map<string, Map<string, Item>>();
  const requests = new Map<string, number>();

  const partition = (pk: string): Map<string, Item> => {
    let items = partitions.get(pk);
    if (!items) partitions.set(pk, (items = new Map(ground(pk).map((item) => [item.sk, item]))));
    return items;
  };
  const get = ({ pk, sk }: Key): Item | undefined => partition(pk).get(sk);
  const put = (item: Item): void => void partition(item.pk).set(item.sk, copy(item));
  const under = (pk: string, prefix: string): Item[] =>
    [...partition(pk).values()].filter(({ sk }) => sk.startsWith(prefix)).sort((a, b) => (a.sk < b.sk ? -1 : 1));
  for (const item of start) partition(item.pk).set(item.sk, item);

  const transact = (actions: readonly Action[], name: string): void => {
    if (actions.length > 100) throw new Error("ValidationException: more than 100 actions");
    if (actions.length > 20 && Buffer.byteLength(JSON.stringify(actions)) > 4_194_304)
      throw new Error("ValidationException: more than 4 MB");
    const places = actions.map(({ Put: one, Delete, Update: other }) => idOf(one?.Item ?? Delete?.Key ?? other!.Key));
    if (new Set(places).size < places.length)
      throw new Error("ValidationException: Transaction request cannot include multiple operations on one item");
    for (const { Put: one, Update: other } of actions) {
      const condition = one ?? other;
      if (condition && !holds(get(one?.Item ?? other!.Key), condition)) throw conditionFailed(name);
    }
    for (const { Put: one, Delete, Update: other } of actions) {
      if (one) put(one.Item);
      if (Delete) partition(Delete.Key.pk).delete(Delete.Key.sk);
      if (other) put(setBy<Item>(get(other.Key) ?? { ...other.Key }, other));
    }
  };

  const answers: Record<string, (input: never) => unknown> = {
    GetCommand: ({ Key }: { Key: Key }) => ({ Item: get(Key) }),
    BatchGetCommand: ({ RequestItems }: { RequestItems: Record<string, { Keys: Key[] }> }) => ({
      Responses: Object.fromEntries(
        Object.entries(RequestItems).map(([table, { Keys }]) => {
          if (new Set(Keys.map(idOf)).size < Keys.length || Keys.length > 100)
            throw new Error("ValidationException: keys");
          // In an order that nobody may rely on.
          return [table, [...Keys].reverse().flatMap((key) => get(key) ?? [])];
        }),
      ),
    }),
    BatchWriteCommand: ({ RequestItems }: { RequestItems: Writes }) => {
      for (const writes of Object.values(RequestItems)) {
        if (writes.length > 25) throw new Error("ValidationException: more than 25 writes");
        for (const { PutRequest, DeleteRequest } of writes) {
          if (PutRequest) put(PutRequest.Item);
          if (DeleteRequest) partition(DeleteRequest.Key.pk).delete(DeleteRequest.Key.sk);
        }
      }
    },
    QueryCommand: ({ ExpressionAttributeValues: values, ExclusiveStartKey: start, Limit }: Query) => {
      const after = start?.sk ?? values[":sk"];
      const all = under(values[":pk"]!, values[":prefix"] ?? "");
      const found = after === undefined ? all : all.filter(({ sk }) => sk > after);
      const page = Limit === undefined ? found : found.slice(0, Limit);
      const { pk = "", sk = "" } = page.at(-1) ?? {};
      return { Items: page, ...(page.length < found.length && { LastEvaluatedKey: { pk, sk } }) };
    },
    PutCommand: (one: Put) => transact([{ Put: one }], "ConditionalCheckFailedException"),
    UpdateCommand: (one: Update) => transact([{ Update: one }], "ConditionalCheckFailedException"),
    TransactWriteCommand: ({ TransactItems }: { TransactItems: Action[] }) =>
      transact(TransactItems, "TransactionCanceledException"),
  };

  return {
    name: "Events",
    requests,
    put,
    remove: ({ pk, sk }: Key) => void partition(pk).delete(sk),
    get items() {
      return new Map([...partitions.values()].flatMap((all) => [...all.values()].map((item) => [idOf(item), item])));
    },
    client: {
      async send(command: { constructor: { name: string }; input: never }): Promise<unknown> {
        const { name } = command.constructor;
        requests.set(name, (requests.get(name) ?? 0) + 1);
        // Lets other runs go on between two commands, as a network would.
        await Promise.resolve();
        return answers[name]!(command.input) ?? {};
      },
    },
  } as unknown as MemoryTable;
}

function idOf({ pk, sk }: Key): string {
  return `${pk} | ${sk}`;
}

function conditionFailed(name: string): Error {
  return Object.assign(new Error("ConditionalCheckFailed"), { name });
}

/** A deep copy as a service would keep it: nothing undefined, and keys in an order that nobody may rely on. */
function copy<T>(value: T): T {
  if (value === null || typeof value !== "object" || value instanceof Uint8Array) return value;
  if (Array.isArray(value)) return value.map(copy) as T;
  const entries = Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, copy(inner)]]));
  return Object.fromEntries(entries.reverse()) as T;
}
