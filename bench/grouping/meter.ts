// oxlint-disable typescript/no-unsafe-type-assertion -- stands in the place of a client, for the stages' commands alone
import type { Table } from "../../functions/shared/store/table.ts";

/** What a stage has asked of the table. Units as DynamoDB bills them. */
export interface Cost {
  /** Requests, by command. */
  readonly requests: Map<string, number>;
  read: number;
  written: number;
}

type Json = Readonly<Record<string, unknown>>;

/** A table that counts what is asked of it, whatever stands behind: units are worked out from the items that go to and fro. */
export function metered(table: Table): { readonly table: Table; readonly cost: Cost } {
  const cost: Cost = { requests: new Map(), read: 0, written: 0 };
  const send = async (command: { readonly constructor: { readonly name: string }; readonly input: Json }) => {
    const name = command.constructor.name.replace(/Command$/, "");
    cost.requests.set(name, (cost.requests.get(name) ?? 0) + 1);
    const answer = (await table.client.send(command as never)) as Json;
    count(cost, name, command.input, answer);
    return answer;
  };
  return { table: { name: table.name, client: { send } as unknown as Table["client"] }, cost };
}

/** Consistent reads: one unit each 4 KB; writes: one each KB, twice that in a transaction. */
function count(cost: Cost, name: string, input: Json, answer: Json): void {
  switch (name) {
    case "Get":
      cost.read += reads(sizeOf(answer["Item"]));
      return;
    case "Query":
      cost.read += reads((answer["Items"] as unknown[]).reduce<number>((sum, item) => sum + sizeOf(item), 0));
      return;
    case "BatchGet":
      for (const items of Object.values((answer["Responses"] ?? {}) as Record<string, unknown[]>))
        for (const item of items) cost.read += reads(sizeOf(item));
      return;
    case "Put":
      cost.written += writes(sizeOf(input["Item"]));
      return;
    case "Update":
      cost.written += writes(sizeOf(input["ExpressionAttributeValues"]));
      return;
    case "TransactWrite":
      for (const action of input["TransactItems"] as Record<string, Json>[]) {
        const [one = {}] = Object.values(action);
        cost.written += 2 * writes(sizeOf(one["Item"] ?? one["ExpressionAttributeValues"]));
      }
      return;
    default:
      throw new Error(`Not metered: "${name}"`);
  }
}

function reads(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / 4096));
}

function writes(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / 1024));
}

// Items of the table in memory are the same objects each time they are read.
const sizes = new WeakMap<object, number>();

function sizeOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return bytesOf(value);
  let size = sizes.get(value);
  if (size === undefined) sizes.set(value, (size = bytesOf(value)));
  return size;
}

/** Bytes of a value: names and texts in UTF-8, numbers by their digits, a few for each list and map. */
function bytesOf(value: unknown): number {
  if (value === undefined) return 0;
  if (value === null || typeof value === "boolean") return 1;
  if (typeof value === "number") return Math.ceil(String(value).length / 2) + 1;
  if (typeof value === "string") return Buffer.byteLength(value);
  if (value instanceof Uint8Array) return value.length;
  if (Array.isArray(value)) return 3 + value.reduce<number>((sum, inner) => sum + 1 + bytesOf(inner), 0);
  return (
    3 + Object.entries(value).reduce((sum, [name, inner]) => sum + 1 + Buffer.byteLength(name) + bytesOf(inner), 0)
  );
}

export function totalRequests({ requests }: Cost): number {
  return [...requests.values()].reduce((sum, number) => sum + number, 0);
}
