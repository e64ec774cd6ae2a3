// oxlint-disable unicorn/consistent-function-scoping, typescript/no-unsafe-type-assertion -- helpers stand beside the one test they serve; errors are what the line above expects
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  ConditionalCheckFailedException,
  CreateTableCommand,
  DynamoDBClient,
  TransactionCanceledException,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactGetCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type DynamoDb, startDynamoDb } from "../../../local/emulators/dynamodb.ts";

const TableName = "events";
let emulator: DynamoDb;
let document: DynamoDBDocumentClient;
let run = 0;
/** A partition of each test's own. */
let pk: string;

async function connect(endpoint: string): Promise<DynamoDBDocumentClient> {
  const credentials = { accessKeyId: "local", secretAccessKey: "local" };
  const client = new DynamoDBClient({ region: "eu-west-3", credentials, endpoint, maxAttempts: 1 });
  return DynamoDBDocumentClient.from(client);
}

async function makeTable(client: DynamoDBDocumentClient): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName,
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
      AttributeDefinitions: [
        { AttributeName: "pk", AttributeType: "S" },
        { AttributeName: "sk", AttributeType: "S" },
      ],
      BillingMode: "PAY_PER_REQUEST",
    }),
  );
}

type Action = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];
const put = (sk: string, more: Record<string, unknown> = {}): Action => ({
  Put: { TableName, Item: { pk, sk, ...more } },
});
const absent = (sk: string): Action => ({
  Put: {
    TableName,
    Item: { pk, sk },
    ConditionExpression: "attribute_not_exists(pk)",
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
  },
});
const transact = (...TransactItems: Action[]): Promise<unknown> =>
  document.send(new TransactWriteCommand({ TransactItems }));
const get = async (sk: string): Promise<unknown> =>
  (await document.send(new GetCommand({ TableName, Key: { pk, sk }, ConsistentRead: true }))).Item;
const refusal = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

beforeAll(async () => {
  emulator = await startDynamoDb({ region: "eu-west-3" });
  document = await connect(emulator.endpoint);
  await makeTable(document);
});
afterAll(() => emulator.stop());
beforeEach(() => {
  pk = `run-${++run}`;
});

test("TransactWriteItems writes all of its actions", async () => {
  await transact(put("gone"), put("old", { n: 1 }));
  await transact(
    put("new", { text: "Téhéran 🔥" }),
    {
      Update: {
        TableName,
        Key: { pk, sk: "old" },
        UpdateExpression: "ADD n :one",
        ExpressionAttributeValues: { ":one": 1 },
      },
    },
    { Delete: { TableName, Key: { pk, sk: "gone" } } },
    { ConditionCheck: { TableName, Key: { pk, sk: "other" }, ConditionExpression: "attribute_not_exists(pk)" } },
  );
  const { Items } = await document.send(
    new QueryCommand({ TableName, KeyConditionExpression: "pk = :pk", ExpressionAttributeValues: { ":pk": pk } }),
  );
  expect(Items).toEqual([
    { pk, sk: "new", text: "Téhéran 🔥" },
    { pk, sk: "old", n: 2 },
  ]);
});

test("TransactWriteItems writes nothing when one condition fails, and says which, with the item that stood there", async () => {
  await document.send(new PutCommand({ TableName, Item: { pk, sk: "taken", by: "us" } }));
  const error = await refusal(transact(put("first"), absent("taken"), put("last")));
  expect(error).toBeInstanceOf(TransactionCanceledException);
  expect((error as TransactionCanceledException).CancellationReasons).toMatchObject([
    { Code: "None" },
    { Code: "ConditionalCheckFailed", Item: { by: { S: "us" } } },
    { Code: "None" },
  ]);
  expect([await get("first"), await get("last")]).toEqual([undefined, undefined]);
});

test("TransactWriteItems keeps what a condition check looks at, and undoes an update that cannot be made", async () => {
  await document.send(new PutCommand({ TableName, Item: { pk, sk: "text", n: "no number" } }));
  const check: Action = {
    ConditionCheck: { TableName, Key: { pk, sk: "text" }, ConditionExpression: "attribute_exists(pk)" },
  };
  await transact(check, put("beside"));
  expect(await get("text")).toEqual({ pk, sk: "text", n: "no number" });
  const error = await refusal(
    transact(put("never"), {
      Update: {
        TableName,
        Key: { pk, sk: "text" },
        UpdateExpression: "ADD n :one",
        ExpressionAttributeValues: { ":one": 1 },
      },
    }),
  );
  expect((error as TransactionCanceledException).CancellationReasons?.map(({ Code }) => Code)).toEqual([
    "None",
    "ValidationError",
  ]);
  expect(await get("never")).toBeUndefined();
});

test.each([
  ["two actions on one item", () => [put("same"), put("same")]],
  ["no action", () => []],
  ["more than 100 actions", () => Array.from({ length: 101 }, (_, index) => put(String(index)))],
  ["more than 4 MB", () => Array.from({ length: 12 }, (_, index) => put(String(index), { text: "x".repeat(390_000) }))],
  [
    "a broken expression",
    () => [{ ...put("a"), Put: { ...put("a").Put, TableName, Item: { pk, sk: "a" }, ConditionExpression: "(((" } }],
  ],
])("TransactWriteItems refuses %s", async (_, actions) => {
  expect(await refusal(transact(...actions()))).toMatchObject({ name: "ValidationException" });
});

test("TransactWriteItems answers a repeated token without writing again, and refuses it for other actions", async () => {
  const add: Action = {
    Update: {
      TableName,
      Key: { pk, sk: "n" },
      UpdateExpression: "ADD n :one",
      ExpressionAttributeValues: { ":one": 1 },
    },
  };
  const send = (action: Action) =>
    document.send(new TransactWriteCommand({ TransactItems: [action], ClientRequestToken: `token-${pk}` }));
  await send(add);
  await send(add);
  expect(await get("n")).toMatchObject({ n: 1 });
  expect(await refusal(send(put("other")))).toMatchObject({ name: "IdempotentParameterMismatchException" });
});

test("TransactWriteItems has one winner among many that want the same item, and single writes keep out of it", async () => {
  const claim = (index: number): Promise<unknown> =>
    index % 2 === 0
      ? transact(absent("claimed"), put(`winner-${index}`))
      : document.send(
          new PutCommand({ TableName, Item: { pk, sk: "claimed" }, ConditionExpression: "attribute_not_exists(pk)" }),
        );
  const results = await Promise.allSettled(Array.from({ length: 40 }, (_, index) => claim(index)));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("TransactWriteItems is never seen half done: two counters that it moves together stay equal", async () => {
  const move = (): Promise<unknown> =>
    transact(
      ...["left", "right"].map((sk): Action => ({
        Update: {
          TableName,
          Key: { pk, sk },
          UpdateExpression: "ADD n :one",
          ExpressionAttributeValues: { ":one": 1 },
        },
      })),
    );
  const look = async (): Promise<boolean> => {
    const { Responses = [] } = await document.send(
      new TransactGetCommand({
        TransactItems: ["left", "right"].map((sk) => ({ Get: { TableName, Key: { pk, sk } } })),
      }),
    );
    return Responses[0]?.Item?.["n"] === Responses[1]?.Item?.["n"];
  };
  const looks = await Promise.all(Array.from({ length: 25 }, async () => (await Promise.all([move(), look()]))[1]));
  expect(looks.every(Boolean)).toBe(true);
  expect(await get("right")).toMatchObject({ n: 25 });
});

test("single writes return the item that stood in their way when they ask for it", async () => {
  await document.send(new PutCommand({ TableName, Item: { pk, sk: "a", n: 7 } }));
  const refused = [
    new PutCommand({
      TableName,
      Item: { pk, sk: "a" },
      ConditionExpression: "attribute_not_exists(pk)",
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    }),
    new UpdateCommand({
      TableName,
      Key: { pk, sk: "a" },
      UpdateExpression: "SET n = :n",
      ConditionExpression: "n < :n",
      ExpressionAttributeValues: { ":n": 1 },
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    }),
  ];
  for (const command of refused) {
    const error = await refusal(document.send(command as PutCommand));
    expect(error).toBeInstanceOf(ConditionalCheckFailedException);
    expect(error).toMatchObject({ Item: { n: { N: "7" } } });
  }
});

test("items are deleted when their time is over, and not before", async () => {
  await document.send(
    new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: { AttributeName: "ttl", Enabled: true } }),
  );
  await transact(put("over", { ttl: 1000 }), put("later", { ttl: 3000 }), put("text", { ttl: "1000" }), put("never"));
  await emulator.sweep(2_000_000);
  const left = await Promise.all(["over", "later", "text", "never"].map(get));
  expect(left.map((item) => item !== undefined)).toEqual([false, true, true, true]);
});

test("what was written is there after a restart on the same folder", async () => {
  const folder = join(mkdtempSync(join(tmpdir(), "vigie-ddb-")), "tables");
  const first = await startDynamoDb({ region: "eu-west-3", folder });
  const before = await connect(first.endpoint);
  await makeTable(before);
  await before.send(new TransactWriteCommand({ TransactItems: [put("kept", { n: 1 }), put("kept too")] }));
  await first.stop();
  const second = await startDynamoDb({ region: "eu-west-3", folder });
  const after = await connect(second.endpoint);
  expect((await after.send(new GetCommand({ TableName, Key: { pk, sk: "kept" } }))).Item).toEqual({
    pk,
    sk: "kept",
    n: 1,
  });
  await second.stop();
});
