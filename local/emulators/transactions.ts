import * as z from "zod";
import { check, type CheckedRequest, DynamoError, dynamoError, type Json, type Store } from "./dynalite.ts";
import type { SharedLock } from "./shared-lock.ts";
import type { WriteBuffer } from "./write-buffer.ts";

/** TransactWriteItems and TransactGetItems, which dynalite lacks, made of its single-item operations. */

const mostActions = 100;
const mostBytes = 4 * 1024 * 1024;
/** For how long a request token answers a repetition with the first answer. */
const tokenLife = 10 * 60_000;

const values = z.record(z.string(), z.unknown());
const single = z.looseObject({ TableName: z.string(), ReturnValuesOnConditionCheckFailure: z.string().optional() });
const withItem = single.extend({ Item: values });
const withKey = single.extend({ Key: values });
const action = z.union([
  z.strictObject({ Put: withItem }).transform(({ Put }) => ({ kind: "Put" as const, request: Put, of: Put.Item })),
  z
    .strictObject({ Update: withKey })
    .transform(({ Update }) => ({ kind: "Update" as const, request: Update, of: Update.Key })),
  z
    .strictObject({ Delete: withKey })
    .transform(({ Delete }) => ({ kind: "Delete" as const, request: Delete, of: Delete.Key })),
  z.strictObject({ ConditionCheck: withKey }).transform(({ ConditionCheck }) => ({
    kind: "ConditionCheck" as const,
    request: ConditionCheck,
    of: ConditionCheck.Key,
  })),
]);
const writeRequest = z.looseObject({ TransactItems: z.array(action), ClientRequestToken: z.string().optional() });
const getRequest = z.looseObject({ TransactItems: z.array(z.strictObject({ Get: withKey })) });
const described = z.object({ Table: z.object({ KeySchema: z.array(z.object({ AttributeName: z.string() })) }) });

interface Reason {
  readonly Code: string;
  readonly Message?: string;
  readonly Item?: unknown;
}

interface Step {
  readonly kind: "Put" | "Update" | "Delete" | "ConditionCheck";
  readonly table: string;
  readonly key: Json;
  readonly wantsOld: boolean;
  readonly checked: CheckedRequest;
}

const none: Reason = { Code: "None" };

export class Transactions {
  private readonly store: Store;
  private readonly lock: SharedLock;
  private readonly buffer: WriteBuffer;
  private readonly keyNames = new Map<string, readonly string[]>();
  private readonly tokens = new Map<string, { readonly at: number; readonly request: string }>();

  constructor(store: Store, lock: SharedLock, buffer: WriteBuffer) {
    this.store = store;
    this.lock = lock;
    this.buffer = buffer;
  }

  /** All of the writes, or none. @throws {DynamoError} `TransactionCanceledException` with a reason for each action. */
  async write(body: Json): Promise<Json> {
    const { TransactItems: actions, ClientRequestToken: token } = decode(writeRequest, body);
    bounded(actions.length, JSON.stringify(actions).length);
    const steps = await Promise.all(actions.map((each) => this.step(each)));
    const places = new Set(steps.map(({ table, key }) => JSON.stringify([table, key])));
    if (places.size < steps.length) {
      throw dynamoError("ValidationException", "Transaction request cannot include multiple operations on one item");
    }
    return this.lock.exclusive(async () => {
      if (token !== undefined && this.isRepetition(token, JSON.stringify(actions))) return {};
      await this.carryOut(steps);
      if (token !== undefined) this.tokens.set(token, { at: Date.now(), request: JSON.stringify(actions) });
      return {};
    });
  }

  /** The items as they stand together. */
  async get(body: Json): Promise<Json> {
    const { TransactItems: gets } = decode(getRequest, body);
    bounded(gets.length, 0);
    return this.lock.exclusive(async () => {
      const answers = gets.map(({ Get }) => check(this.store, "GetItem", { ...Get, ConsistentRead: true }).run());
      return { Responses: (await Promise.all(answers)).map(({ Item }) => (Item === undefined ? {} : { Item })) };
    });
  }

  /** The key attributes among an item's. @throws {DynamoError} if the table does not exist. */
  async keyOf(table: string, item: Json): Promise<Json> {
    let names = this.keyNames.get(table);
    if (names === undefined) {
      const { Table } = described.parse(await check(this.store, "DescribeTable", { TableName: table }).run());
      names = Table.KeySchema.map(({ AttributeName }) => AttributeName);
      this.keyNames.set(table, names);
    }
    return Object.fromEntries(names.map((name) => [name, item[name]]));
  }

  /** What stands under a key, or undefined. */
  async old(table: string, key: Json): Promise<unknown> {
    const request = { TableName: table, Key: key, ConsistentRead: true };
    return (await check(this.store, "GetItem", request).run())["Item"];
  }

  private async step({ kind, request, of }: z.infer<typeof action>): Promise<Step> {
    const { ReturnValuesOnConditionCheckFailure: returned, ...rest } = request;
    // A condition check is a deletion whose write is dropped.
    const operation = kind === "ConditionCheck" ? "DeleteItem" : (`${kind}Item` as const);
    return {
      kind,
      table: request.TableName,
      key: await this.keyOf(request.TableName, of),
      wantsOld: returned === "ALL_OLD",
      checked: check(this.store, operation, rest),
    };
  }

  private async carryOut(steps: readonly Step[]): Promise<void> {
    const reasons: Reason[] = [];
    const writes = [];
    for (const step of steps) {
      const { result, writes: held } = await this.buffer.holding(() => this.attempt(step));
      reasons.push(result);
      if (step.kind !== "ConditionCheck") writes.push(...held);
    }
    if (reasons.every((reason) => reason === none)) return this.buffer.commit(writes);
    throw dynamoError(
      "TransactionCanceledException",
      `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.map(({ Code }) => Code).join(", ")}]`,
      { CancellationReasons: reasons },
    );
  }

  private async attempt({ checked, table, key, wantsOld }: Step): Promise<Reason> {
    try {
      await checked.run();
      return none;
    } catch (error) {
      if (!(error instanceof DynamoError)) throw error;
      if (error.type === "ValidationException") return { Code: "ValidationError", Message: error.message };
      if (error.type !== "ConditionalCheckFailedException") throw error;
      const item = wantsOld ? await this.old(table, key) : undefined;
      return { Code: "ConditionalCheckFailed", Message: error.message, ...(item !== undefined && { Item: item }) };
    }
  }

  private isRepetition(token: string, request: string): boolean {
    const oldest = Date.now() - tokenLife;
    for (const [name, { at }] of this.tokens) {
      if (at > oldest) break;
      this.tokens.delete(name);
    }
    const known = this.tokens.get(token);
    if (known !== undefined && known.request !== request) {
      throw dynamoError("IdempotentParameterMismatchException", "Request token was used with other parameters");
    }
    return known !== undefined;
  }
}

function bounded(actions: number, bytes: number): void {
  if (actions < 1 || actions > mostActions) {
    throw dynamoError(
      "ValidationException",
      `Value at 'transactItems' failed to satisfy constraint: 1 to ${mostActions} actions`,
    );
  }
  if (bytes > mostBytes)
    throw dynamoError("ValidationException", "Collection size of items in a transaction exceeds 4 MB");
}

function decode<T>(schema: z.ZodType<T>, body: Json): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw dynamoError("ValidationException", z.prettifyError(result.error));
}
