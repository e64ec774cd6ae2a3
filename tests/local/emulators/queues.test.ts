import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { expect, onTestFinished, test } from "vitest";
import { type Queues, startQueues } from "../../../local/emulators/queues.ts";
import { account, credentials, region } from "../../../local/place.ts";

const QueueName = "work.fifo";

interface Opened {
  readonly queues: Queues;
  readonly send: (body: string, group: string) => Promise<void>;
  readonly receive: (most: number) => Promise<readonly Message[]>;
  readonly hide: (message: Message | undefined, seconds: number) => Promise<void>;
}

async function open(folder: string): Promise<Opened> {
  const queues = await startQueues({ region, account, folder });
  const sqs = new SQSClient({ region, credentials, endpoint: queues.endpoint });
  const QueueUrl = queues.urlOf(QueueName);
  if (queues.server.inspectQueue(QueueName) === undefined) {
    const Attributes = { FifoQueue: "true", ContentBasedDeduplication: "true", VisibilityTimeout: "60" };
    await sqs.send(new CreateQueueCommand({ QueueName, Attributes }));
  }
  return {
    queues,
    async send(MessageBody, MessageGroupId) {
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, MessageGroupId }));
    },
    async receive(MaxNumberOfMessages) {
      const command = new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages,
        MessageSystemAttributeNames: ["All"],
      });
      return (await sqs.send(command)).Messages ?? [];
    },
    async hide(message, VisibilityTimeout) {
      const ReceiptHandle = message?.ReceiptHandle;
      await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout }));
    },
  };
}

const freshFolder = (): string => join(mkdtempSync(join(tmpdir(), "vigie-sqs-")), "queues");
const bodies = (messages: readonly Message[]): readonly unknown[] => messages.map(({ Body }) => Body);

test("startQueues() hands out several messages of a group together, and then none of it", async () => {
  const { queues, send, receive } = await open(freshFolder());
  onTestFinished(() => queues.stop());
  for (const body of ["a1", "a2", "a3"]) await send(body, "a");
  expect(bodies(await receive(2))).toEqual(["a1", "a2"]);
  expect(await receive(10)).toEqual([]);
  await send("b1", "b");
  expect(bodies(await receive(10))).toEqual(["b1"]);
});

test("startQueues() keeps a group's order when messages come back in any order", async () => {
  const { queues, send, receive, hide } = await open(freshFolder());
  onTestFinished(() => queues.stop());
  for (const body of ["a1", "a2", "a3", "a4"]) await send(body, "a");
  const [first, second, third] = await receive(3);
  for (const message of [second, first, third]) await hide(message, 0);
  const again = await receive(10);
  expect(bodies(again)).toEqual(["a1", "a2", "a3", "a4"]);
  expect(again[0]?.Attributes?.ApproximateReceiveCount).toBe("2");
});

test("startQueues() gives back what a killed run was working on, and keeps what was put off for longer", async () => {
  const folder = freshFolder();
  const first = await open(folder);
  await first.send("in work", "a");
  await first.send("put off", "b");
  const taken = await first.receive(10);
  await first.hide(
    taken.find(({ Body }) => Body === "put off"),
    3600,
  );
  // As after a kill: nothing is given back, and the files are what the last write left.
  await first.queues.stop();
  const second = await open(folder);
  onTestFinished(() => second.queues.stop());
  const again = await second.receive(10);
  expect(bodies(again)).toEqual(["in work"]);
  expect(again[0]?.Attributes?.ApproximateReceiveCount).toBe("2");
  expect(second.queues.depth(QueueName)).toEqual({ ready: 0, inFlight: 2, delayed: 0 });
});
