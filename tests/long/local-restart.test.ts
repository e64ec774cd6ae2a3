// oxlint-disable unicorn/consistent-function-scoping, vitest/no-conditional-expect -- one table of cases for both signals
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startVigie } from "../../local/vigie.ts";
import { until } from "../local/support/run-small.ts";
import { smallStack } from "../local/support/small-stack.ts";

const messages = 60;

/** Adds one to the counter of each message it gets, slowly enough to be caught at it. */
const countMessages = `
  const { DynamoDBClient, UpdateItemCommand } = require("@aws-sdk/client-dynamodb");
  globalThis.client ??= new DynamoDBClient({});
  for (const record of event.Records) {
    await new Promise((done) => setTimeout(done, 20));
    await globalThis.client.send(new UpdateItemCommand({ TableName: process.env.TABLE_NAME, Key: { pk: { S: "m" }, sk: { S: record.body } },
      UpdateExpression: "ADD times :one", ExpressionAttributeValues: { ":one": { N: "1" } } }));
  }`;

/** A run of its own process on a data folder; \`send\` puts the messages on the queue first. */
function startRun(assembly: string, data: string, send: boolean): ChildProcess {
  const script = join(mkdtempSync(join(tmpdir(), "vigie-run-")), "run.ts");
  const url = (path: string): string => JSON.stringify(new URL(path, import.meta.url).href);
  const sqs = JSON.stringify(import.meta.resolve("@aws-sdk/client-sqs"));
  writeFileSync(
    script,
    `import { startVigie } from ${url("../../local/vigie.ts")};
     import { SendMessageCommand } from ${sqs};
     const vigie = await startVigie({ assembly: ${JSON.stringify(assembly)}, data: ${JSON.stringify(data)} });
     for (let n = 0; n < ${send ? messages : 0}; n++)
       await vigie.clients.sqs.send(new SendMessageCommand({ QueueUrl: vigie.queueUrl("work"), MessageBody: "m" + n, MessageGroupId: "g" + (n % 5) }));
     process.on("SIGTERM", async () => { await vigie.stop(); process.exit(0); });
     console.log("sent");
     setInterval(() => {}, 1000);`,
  );
  return spawn(process.execPath, [script], { stdio: ["ignore", "pipe", "inherit"] });
}

async function sent(run: ChildProcess): Promise<void> {
  let out = "";
  run.stdout?.on("data", (chunk) => (out += String(chunk)));
  await until(() => out.includes("sent"), 60);
}

const ended = (run: ChildProcess): Promise<unknown> => new Promise((resolve) => run.once("exit", resolve));

test.each(["SIGKILL", "SIGTERM"] as const)(
  "startVigie() loses nothing to %s: the next start does what was left",
  async (signal) => {
    const assembly = smallStack({ handler: countMessages, fifo: true, batchSize: 3, visibilitySeconds: 600, tries: 5 });
    const data = join(mkdtempSync(join(tmpdir(), "vigie-data-")), "data");
    const first = startRun(assembly, data, true);
    onTestFinished(() => void first.kill("SIGKILL"));
    await sent(first);
    first.kill(signal);
    await ended(first);

    const vigie = await startVigie({ assembly, data });
    onTestFinished(() => vigie.stop());
    await vigie.idle();
    const rows = await vigie.rows();
    expect(new Set(rows.map(({ sk }) => sk)).size).toBe(messages);
    // The stop that was asked for lets running work end: nothing is done twice.
    if (signal === "SIGTERM") expect(rows.every(({ times }) => times === 1)).toBe(true);
    expect(vigie.depths().get("work")?.parked).toBe(0);
  },
);

test("startVigie() refuses a folder that another run holds", async () => {
  const assembly = smallStack({ handler: "" });
  const data = join(mkdtempSync(join(tmpdir(), "vigie-data-")), "data");
  const first = startRun(assembly, data, false);
  onTestFinished(() => void first.kill("SIGKILL"));
  await sent(first);
  await expect(startVigie({ assembly, data })).rejects.toThrow(
    `in use by another run (pid ${readFileSync(join(data, "lock"), "utf8")})`,
  );
});

test("an idle run takes less than 5 % of one core and less than 600 MB", async () => {
  const vigie = await startVigie({ assembly: smallStack({ handler: "", maxConcurrency: 10 }) });
  onTestFinished(() => vigie.stop());
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const start = process.cpuUsage();
  await new Promise((resolve) => setTimeout(resolve, 20_000));
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 20_000_000).toBeLessThan(0.05);
  expect(process.memoryUsage().rss).toBeLessThan(600e6);
});
