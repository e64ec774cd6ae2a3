// oxlint-disable typescript/no-unsafe-type-assertion -- handlers of the test print and answer what it says
import { expect, test } from "vitest";
import { runSmall, until } from "./support/run-small.ts";

const printBodies = `console.log(JSON.stringify(event.Records.map((record) => record.body)));`;
const failIf = (condition: string): string =>
  `return { batchItemFailures: event.Records.filter((record) => ${condition}).map((record) => ({ itemIdentifier: record.messageId })) };`;

test("EventSource deletes what the handler does not report and brings back the rest, until it is parked", async () => {
  const { vigie, lines, send } = await runSmall({
    handler: `${printBodies} ${failIf(`record.body === "poison"`)}`,
    visibilitySeconds: 1,
    tries: 2,
  });
  await send({ body: "good" }, { body: "poison" }, { body: "fine" });
  await until(() => vigie.depths().get("work")?.parked === 1);
  expect(vigie.depths().get("work")).toEqual({ ready: 0, inFlight: 0, delayed: 0, parked: 1 });
  expect(lines.flatMap((line) => JSON.parse(line) as string[]).sort()).toEqual(["fine", "good", "poison", "poison"]);
});

test("EventSource hands a FIFO group out in order, several at a time, one batch at a time", async () => {
  const { vigie, lines, send } = await runSmall({
    handler: `const at = Date.now(); await new Promise((done) => setTimeout(done, 50));
      console.log(JSON.stringify({ at, end: Date.now(), bodies: event.Records.map((record) => record.body) }));`,
    fifo: true,
    batchSize: 4,
  });
  const bodies = Array.from({ length: 10 }, (_, index) => String(index));
  await send(...bodies.map((body) => ({ body, group: "one" })));
  await vigie.idle();
  const batches = lines.map((line) => JSON.parse(line) as { at: number; end: number; bodies: string[] });
  expect(batches.flatMap((batch) => batch.bodies)).toEqual(bodies);
  expect(batches.some((batch) => batch.bodies.length > 1)).toBe(true);
  for (const [index, batch] of batches.entries()) expect(batch.at).toBeGreaterThanOrEqual(batches[index - 1]?.end ?? 0);
});

test("EventSource works on FIFO groups side by side, and keeps order in each when messages come back", async () => {
  const { vigie, lines, send } = await runSmall({
    handler: `console.log(event.Records.map((record) => record.body).join());
      const first = event.Records.findIndex((record) => record.body === "a1" && record.attributes.ApproximateReceiveCount === "1");
      return { batchItemFailures: first < 0 ? [] : event.Records.slice(first).filter((record) => record.body.startsWith("a")).map((record) => ({ itemIdentifier: record.messageId })) };`,
    fifo: true,
    visibilitySeconds: 1,
  });
  await send(...["a1", "a2", "a3"].map((body) => ({ body, group: "a" })), { body: "b1", group: "b" });
  await vigie.idle();
  const order = lines.flatMap((line) => line.split(","));
  expect(order.filter((body) => body.startsWith("b"))).toEqual(["b1"]);
  expect(order.slice(order.lastIndexOf("a1")).filter((body) => body.startsWith("a"))).toEqual(["a1", "a2", "a3"]);
});

test.each([
  ["names no message", `{ batchItemFailures: [{ itemIdentifier: "unknown" }] }`],
  ["is not a list", `{ batchItemFailures: "all" }`],
  ["has no identifier", `{ batchItemFailures: [{}] }`],
])("EventSource fails the whole batch when the answer %s", async (_, answer) => {
  const { vigie, lines, send } = await runSmall({
    handler: `return calls === 1 ? ${answer} : undefined;`,
    visibilitySeconds: 1,
    maxConcurrency: 1,
  });
  await send({ body: "x" });
  await until(() => lines.some((line) => line.includes("a batch of 1 failed")));
  expect(vigie.depths().get("work")?.inFlight).toBe(1);
  await vigie.idle();
  expect(lines).toHaveLength(1);
});

test("EventSource honours the visibility that the handler sets", async () => {
  const { vigie, lines, send } = await runSmall({
    handler: `const { SQSClient, ChangeMessageVisibilityCommand } = require("@aws-sdk/client-sqs");
      const [{ receiptHandle: ReceiptHandle, messageId, attributes }] = event.Records;
      console.log(Date.now());
      if (attributes.ApproximateReceiveCount !== "1") return { batchItemFailures: [] };
      await new SQSClient({}).send(new ChangeMessageVisibilityCommand({ QueueUrl: process.env.QUEUE_URL, ReceiptHandle, VisibilityTimeout: 1 }));
      return { batchItemFailures: [{ itemIdentifier: messageId }] };`,
    visibilitySeconds: 600,
  });
  await send({ body: "x" });
  await vigie.idle();
  const [first = 0, second = 0] = lines.map(Number);
  expect(second - first).toBeGreaterThan(900);
  expect(second - first).toBeLessThan(3000);
});

test("LocalFunction kills what takes longer than its timeout, and the batch comes back", async () => {
  const { vigie, lines, send } = await runSmall({
    handler: `if (event.Records[0].attributes.ApproximateReceiveCount === "1") for (;;);`,
    timeoutSeconds: 1,
    visibilitySeconds: 2,
  });
  await send({ body: "x" });
  await vigie.idle();
  expect(lines).toEqual([expect.stringContaining("Task timed out after 1 seconds")]);
});

test("LocalFunction survives a handler that runs out of memory or ends the process", async () => {
  const { vigie, lines, send } = await runSmall({
    handler: `const tries = Number(event.Records[0].attributes.ApproximateReceiveCount);
      if (tries === 1) { const hoard = []; for (;;) hoard.push(new Array(1000).fill(Math.random())); }
      if (tries === 2) process.exit(3);`,
    memoryMb: 32,
    visibilitySeconds: 2,
    tries: 5,
  });
  await send({ body: "x" });
  await vigie.idle();
  expect(lines.filter((line) => line.includes("failed"))).toEqual([
    expect.stringContaining("memory"),
    expect.stringContaining("Runtime exited with status 3"),
  ]);
});

test("startVigie() gives functions the template's variables and nothing of this process's", async () => {
  process.env["VIGIE_SECRET"] = "x";
  const { vigie } = await runSmall({ handler: `return { env: process.env, event };` });
  const answer = (await vigie.fire("work")) as { env: Record<string, string>; event: unknown };
  expect(answer.event).toEqual({ by: "clock" });
  expect(answer.env).toMatchObject({
    TABLE_NAME: "Small-Table",
    BUCKET: "small-bucket",
    ALLOW_PRIVATE_NETWORK: "false",
  });
  expect(
    Object.keys(answer.env)
      .filter((name) => !name.startsWith("AWS_"))
      .sort(),
  ).toEqual(["ALLOW_PRIVATE_NETWORK", "BUCKET", "OWN_URL", "QUEUE_URL", "TABLE_NAME"]);
});

test("startVigie() serves the SDK without settings: table, bucket with its name in the path, queue and mail", async () => {
  const { vigie } = await runSmall({
    handler: `const { S3Client, PutObjectCommand, GetObjectCommand } = require("@aws-sdk/client-s3");
      const { DynamoDBClient, PutItemCommand } = require("@aws-sdk/client-dynamodb");
      const { SESv2Client, SendEmailCommand } = require("@aws-sdk/client-sesv2");
      const s3 = new S3Client({}); const at = { Bucket: process.env.BUCKET, Key: "pages/é 1.html" };
      await s3.send(new PutObjectCommand({ ...at, Body: Buffer.from("Téhéran 🔥") }));
      await new DynamoDBClient({}).send(new PutItemCommand({ TableName: process.env.TABLE_NAME, Item: { pk: { S: "a" }, sk: { S: "b" }, n: { N: "1" } } }));
      await new SESv2Client({}).send(new SendEmailCommand({ FromEmailAddress: "vigie@example.org", Destination: { ToAddresses: ["a@example.org"] },
        Content: { Simple: { Subject: { Data: "Événements" }, Body: { Text: { Data: "texte" }, Html: { Data: "<p>texte</p>" } } } } }));
      return (await s3.send(new GetObjectCommand(at))).Body.transformToString();`,
    memoryMb: 256,
  });
  expect(await vigie.fire("work")).toBe("Téhéran 🔥");
  expect(await vigie.rows()).toEqual([{ pk: "a", sk: "b", n: 1 }]);
  expect(await vigie.inbox.mails()).toMatchObject([{ subject: "Événements", body: { html: "<p>texte</p>" } }]);
});
