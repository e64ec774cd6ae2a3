import type { Key } from "../../../functions/shared/store/keys.ts";
import type { Table } from "../../../functions/shared/store/table.ts";

type Values = Record<string, unknown>;
type Item = Key & Values;
interface Condition {
  readonly ConditionExpression?: string;
  readonly ExpressionAttributeNames?: Record<string, string>;
  readonly ExpressionAttributeValues?: Values;
}
interface Update extends Condition {
  readonly Key: Key;
  readonly UpdateExpression: string;
}
interface Put extends Condition {
  readonly Item: Item;
}
interface Query {
  readonly ExpressionAttributeValues: Record<string, string>;
  readonly ExclusiveStartKey?: Key;
  readonly Limit?: number;
}
interface BatchWrite {
  readonly PutRequest?: { readonly Item: Item };
  readonly DeleteRequest?: { readonly Key: Key };
}
interface Action {
  readonly Put?: Put;
  readonly Delete?: { readonly Key: Key };
  readonly Update?: Update;
}

export interface MemoryTable extends Table {
  readonly items: Map<string, Item>;
}

const idOf = ({ pk, sk }: Key): string => `${pk} | ${sk}`;
const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/**
 * The few DynamoDB commands that the stages use, on a map: for properties over many worlds, where the emulator would take
 * minutes. tests/long runs the same worlds on the emulator.
 */
export function memoryTable(start: Iterable<Item> = []): MemoryTable {
  const items = new Map([...start].map((item) => [idOf(item), item]));

  const under = (prefix: string, rest: string): Item[] =>
    [...items.values()]
      .filter(({ pk, sk }) => pk === prefix && sk.startsWith(rest))
      .sort((a, b) => (a.sk < b.sk ? -1 : 1));

  const holds = (key: Key, { ConditionExpression = "", ...words }: Condition): boolean => {
    const item = items.get(idOf(key));
    const name = (text: string): string => words.ExpressionAttributeNames?.[text] ?? text;
    const isTrue = (clause: string): boolean => {
      if (clause === "") return true;
      const missing = /^attribute_not_exists\((.+)\)$/.exec(clause);
      if (missing) return item?.[name(missing[1]!)] === undefined;
      const present = /^attribute_exists\((.+)\)$/.exec(clause);
      if (present) return item?.[name(present[1]!)] !== undefined;
      const [left, right] = clause.split(" = ");
      return item?.[name(left!)] === words.ExpressionAttributeValues?.[right!];
    };
    return ConditionExpression.split(" OR ").some((part) => part.split(" AND ").every(isTrue));
  };

  const change = ({ Key, UpdateExpression, ...update }: Update): void => {
    const item: Item = items.get(idOf(Key)) ?? { ...Key };
    const next: Item = { ...item };
    for (const part of UpdateExpression.replace("SET ", "").split(", ")) {
      const [left, right] = part.split(" = ");
      next[update.ExpressionAttributeNames?.[left!] ?? left!] = copy(update.ExpressionAttributeValues?.[right!]);
    }
    items.set(idOf(Key), next);
  };

  const transact = (actions: readonly Action[]): void => {
    if (actions.length > 100) throw new Error("ValidationException: more than 100 actions");
    const places = actions.map(({ Put, Delete, Update }) => idOf(Put?.Item ?? Delete?.Key ?? Update!.Key));
    if (new Set(places).size < places.length) throw new Error("ValidationException: two operations on one item");
    const mayWrite = ({ Put, Update }: Action): boolean =>
      (!Update || holds(Update.Key, Update)) && (!Put || holds(Put.Item, Put));
    if (!actions.every(mayWrite)) {
      throw Object.assign(new Error("ConditionalCheckFailed"), { name: "TransactionCanceledException" });
    }
    for (const { Put, Delete, Update } of actions) {
      if (Put) items.set(idOf(Put.Item), copy(Put.Item));
      if (Delete) items.delete(idOf(Delete.Key));
      if (Update) change(Update);
    }
  };

  const answers: Record<string, (input: never) => unknown> = {
    GetCommand: ({ Key }: { Key: Key }) => ({ Item: copy(items.get(idOf(Key)) ?? null) ?? undefined }),
    BatchGetCommand: ({ RequestItems }: { RequestItems: Record<string, { Keys: Key[] }> }) => ({
      Responses: Object.fromEntries(
        Object.entries(RequestItems).map(([table, { Keys }]) => {
          const ids = new Set(Keys.map(idOf));
          if (ids.size < Keys.length || Keys.length > 100) throw new Error("ValidationException: keys");
          // In an order that nobody may rely on.
          return [table, copy([...ids].reverse().flatMap((id) => items.get(id) ?? []))];
        }),
      ),
    }),
    QueryCommand: ({ ExpressionAttributeValues: values, ExclusiveStartKey: start, Limit = 1000 }: Query) => {
      const after = start?.sk ?? values[":sk"] ?? "";
      const found = under(values[":pk"]!, values[":prefix"] ?? "").filter(({ sk }) => after === "" || sk > after);
      const page = found.slice(0, Limit);
      const { pk = "", sk = "" } = page.at(-1) ?? {};
      return { Items: copy(page), ...(found.length > page.length && { LastEvaluatedKey: { pk, sk } }) };
    },
    BatchWriteCommand: ({ RequestItems }: { RequestItems: Record<string, BatchWrite[]> }) => {
      for (const { PutRequest, DeleteRequest } of Object.values(RequestItems).flat()) {
        if (PutRequest) items.set(idOf(PutRequest.Item), copy(PutRequest.Item));
        if (DeleteRequest) items.delete(idOf(DeleteRequest.Key));
      }
    },
    PutCommand: (put: Put) => transact([{ Put: put }]),
    UpdateCommand: (update: Update) => transact([{ Update: update }]),
    TransactWriteCommand: ({ TransactItems }: { TransactItems: Action[] }) => transact(TransactItems),
  };

  return {
    name: "Events",
    items,
    client: {
      async send(command: { constructor: { name: string }; input: never }): Promise<unknown> {
        const { name } = command.constructor;
        // Lets other runs go on between two commands, as a network would.
        await Promise.resolve();
        return answers[name]!(command.input) ?? {};
      },
    },
  } as unknown as MemoryTable;
}
