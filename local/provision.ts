import {
  CreateTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import { CreateQueueCommand, SetQueueAttributesCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { Queues } from "./emulators/queues.ts";
import type { QueueSpec, StackSpec, TableSpec } from "./template/read-stack.ts";

export interface Clients {
  readonly dynamodb: DynamoDBClient;
  readonly sqs: SQSClient;
}

/** Makes the stack's tables, queues and buckets, as far as an earlier run has not; their settings are the template's. */
export async function provision(stack: StackSpec, queues: Queues, { dynamodb, sqs }: Clients): Promise<void> {
  for (const table of stack.tables) await makeTable(table, dynamodb);
  // Dead-letter queues first: the others name them.
  const ordered = [...stack.queues].sort(
    (a, b) => Number(a.deadLetterQueue !== null) - Number(b.deadLetterQueue !== null),
  );
  for (const queue of ordered) await makeQueue(queue, queues, sqs);
  for (const { name } of stack.buckets) queues.server.createBucket(name);
}

/** Attributes of a queue that an earlier version of the stack may have set otherwise. */
const changeable = [
  "VisibilityTimeout",
  "DelaySeconds",
  "MessageRetentionPeriod",
  "MaximumMessageSize",
  "ReceiveMessageWaitTimeSeconds",
  "ContentBasedDeduplication",
  "RedrivePolicy",
] as const;

async function makeTable(table: TableSpec, dynamodb: DynamoDBClient): Promise<void> {
  try {
    await dynamodb.send(
      new CreateTableCommand({
        TableName: table.name,
        KeySchema: table.KeySchema,
        AttributeDefinitions: table.AttributeDefinitions,
        BillingMode: "PAY_PER_REQUEST",
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  const { TimeToLiveSpecification: timeToLive } = table;
  if (timeToLive === undefined) return;
  await dynamodb.send(new UpdateTimeToLiveCommand({ TableName: table.name, TimeToLiveSpecification: timeToLive }));
}

async function makeQueue({ name, attributes }: QueueSpec, queues: Queues, sqs: SQSClient): Promise<void> {
  if (queues.server.inspectQueue(name) === undefined) {
    await sqs.send(new CreateQueueCommand({ QueueName: name, Attributes: attributes }));
    return;
  }
  const changed = Object.fromEntries(
    changeable.flatMap((key) => (key in attributes ? [[key, attributes[key] ?? ""]] : [])),
  );
  await sqs.send(new SetQueueAttributesCommand({ QueueUrl: queues.urlOf(name), Attributes: changed }));
}
