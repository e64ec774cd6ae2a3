// oxlint-disable typescript/no-unsafe-type-assertion -- requests come from the SDK, and are checked by dynalite
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { check, DynamoError, dynamoError, isOperation, type Json, type Operation, openStore } from "./dynalite.ts";
import { listen } from "./listen.ts";
import { SharedLock } from "./shared-lock.ts";
import { TimeToLive } from "./time-to-live.ts";
import { Transactions } from "./transactions.ts";
import { WriteBuffer } from "./write-buffer.ts";

export interface DynamoDbOptions {
  readonly region: string;
  /** Where the tables are kept; in memory without it. */
  readonly folder?: string | undefined;
}

export interface DynamoDb {
  readonly endpoint: string;
  /** How often each operation was asked for, by its name. */
  readonly requests: ReadonlyMap<string, number>;
  /** Deletes what is over by now, as happens by itself every few minutes. */
  sweep(now?: number): Promise<void>;
  stop(): Promise<void>;
}

const writes: readonly Operation[] = [
  "PutItem",
  "UpdateItem",
  "DeleteItem",
  "BatchWriteItem",
  "CreateTable",
  "UpdateTable",
  "DeleteTable",
];

/** DynamoDB on this machine: dynalite, with the transactions and the time to live that it lacks. */
export async function startDynamoDb({ region, folder }: DynamoDbOptions): Promise<DynamoDb> {
  const store = await openStore(folder, region);
  const lock = new SharedLock();
  const transactions = new Transactions(store, lock, new WriteBuffer(store.db));
  const timeToLive = new TimeToLive(store, lock, transactions);
  const requests = new Map<string, number>();

  async function single(operation: Operation, body: Json): Promise<Json> {
    const request = check(store, operation, body);
    if (!writes.includes(operation)) return request.run();
    try {
      return await lock.shared(request.run);
    } catch (error) {
      throw await withOldItem(error, body);
    }
  }

  async function withOldItem(error: unknown, body: Json): Promise<unknown> {
    const wanted = body["ReturnValuesOnConditionCheckFailure"] === "ALL_OLD";
    if (!wanted || !(error instanceof DynamoError) || error.type !== "ConditionalCheckFailedException") return error;
    const table = String(body["TableName"]);
    const Item = await transactions.old(table, await transactions.keyOf(table, (body["Key"] ?? body["Item"]) as Json));
    return new DynamoError(error.status, { ...error.body, ...(Item !== undefined && { Item }) });
  }

  function answer(operation: string, body: Json): Promise<Json> {
    requests.set(operation, (requests.get(operation) ?? 0) + 1);
    switch (operation) {
      case "TransactWriteItems":
        return transactions.write(body);
      case "TransactGetItems":
        return transactions.get(body);
      case "UpdateTimeToLive":
        return timeToLive.update(body);
      case "DescribeTimeToLive":
        return timeToLive.describe(body);
      default:
        if (isOperation(operation)) return single(operation, body);
        throw dynamoError("UnknownOperationException", `Not emulated: "${operation}"`);
    }
  }

  const server = createServer((request, response) => void serve(request, response, answer));
  const endpoint = await listen(server);
  return {
    endpoint,
    requests,
    sweep: (now) => timeToLive.sweep(now),
    async stop() {
      timeToLive.stop();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await store.db.close();
    },
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (operation: string, body: Json) => Promise<Json>,
): Promise<void> {
  const reply = (status: number, body: Json): void => {
    response.writeHead(status, {
      "content-type": "application/x-amz-json-1.0",
      "x-amzn-requestid": crypto.randomUUID(),
    });
    response.end(JSON.stringify(body));
  };
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const operation = String(request.headers["x-amz-target"]).split(".")[1] ?? "";
    reply(200, await answer(operation, JSON.parse(Buffer.concat(chunks).toString()) as Json));
  } catch (error) {
    if (error instanceof DynamoError) reply(error.status, error.body);
    else reply(500, { __type: "InternalServerError", message: error instanceof Error ? error.stack : String(error) });
  }
}
