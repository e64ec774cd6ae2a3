import { BatchWriteCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type { NotifyMessage } from "../../functions/shared/messages.ts";
import { sqsOutbox } from "../../functions/shared/queue.ts";
import { openTable, type Table } from "../../functions/shared/store/table.ts";
import { startQueues } from "../../local/emulators/queues.ts";
import type { Bench } from "../functions/deduplicate/cuts.ts";
import type { Items } from "../functions/deduplicate/desk.ts";
import { makeTable } from "../support/make-table.ts";
import type { BackendKind } from "./backends.ts";

const region = "eu-west-3";
const credentials = { accessKeyId: "local", secretAccessKey: "local" };

/** Tables and queues, a pair for each run, by the real protocols. */
export async function startBenches({ start }: BackendKind) {
  const dynamo = await start(region);
  const queues = await startQueues({ region, account: "000000000000" });
  const dynamodb = new DynamoDBClient({ region, credentials, endpoint: dynamo.endpoint });
  const sqs = new SQSClient({ region, credentials, endpoint: queues.endpoint });
  let count = 0;

  return {
    async open(items: Items): Promise<Bench> {
      const name = `Events${++count}`;
      await makeTable(dynamodb, name);
      await sqs.send(new CreateQueueCommand({ QueueName: name }));
      const table = openTable(dynamodb, name);
      await fill(table, items);
      const told: number[] = [];
      return {
        table,
        digests: sqsOutbox<NotifyMessage>(sqs, queues.urlOf(name)),
        items: () => everything(table),
        async announced() {
          for (;;) {
            const { Messages = [] } = await sqs.send(
              new ReceiveMessageCommand({ QueueUrl: queues.urlOf(name), MaxNumberOfMessages: 10 }),
            );
            if (Messages.length === 0) return told;
            told.push(...Messages.map(({ Body = "" }) => (JSON.parse(Body) as NotifyMessage).upTo));
          }
        },
      };
    },
    async stop(): Promise<void> {
      await Promise.all([dynamo.stop(), queues.stop()]);
    },
  };
}

async function fill({ client, name }: Table, items: Items): Promise<void> {
  for (let at = 0; at < items.length; at += 25) {
    const Requests = items.slice(at, at + 25).map((Item) => ({ PutRequest: { Item } }));
    await client.send(new BatchWriteCommand({ RequestItems: { [name]: Requests } }));
  }
}

async function everything({ client, name }: Table): Promise<Items> {
  const items: Items[number][] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: name, ConsistentRead: true, ...(from && { ExclusiveStartKey: from }) }),
    );
    items.push(...((page.Items ?? []) as Items[number][]));
    from = page.LastEvaluatedKey;
  } while (from);
  return items;
}
