import { NoSuchKey, type S3Client } from "@aws-sdk/client-s3";
import type { SESv2Client } from "@aws-sdk/client-sesv2";
import type { SQSClient } from "@aws-sdk/client-sqs";
import { memoryTable, type MemoryTable } from "../memory-table.ts";
import type { Table } from "../../functions/shared/store/table.ts";
import { settings } from "../../infra/queue-settings.ts";
import { MemoryQueue } from "./memory-queue.ts";

export const queueNames = ["scrape", "classify", "deduplicate", "notify", "alert", "digest"] as const;
export type QueueName = (typeof queueNames)[number];

/** One request to a service. */
export interface Call {
  readonly service: "dynamodb" | "sqs" | "s3" | "ses";
  readonly command: string;
  readonly input: unknown;
}

/** Stands between a function and the services: lets a call through, breaks it, or breaks the function. */
export type Intercept = (call: Call, perform: () => Promise<unknown>) => Promise<unknown>;

/** Clients of the four services, as a function makes them. */
export interface Clients {
  readonly table: Table;
  readonly sqs: SQSClient;
  readonly s3: S3Client;
  readonly ses: SESv2Client;
}

/** Table, queues, archive and mail in memory, on a clock that goes on with every call. */
export class MemoryCloud {
  readonly table: MemoryTable = memoryTable();
  readonly objects = new Map<string, string | Uint8Array>();
  readonly mails: { readonly subject: string; readonly text: string; readonly id: string }[] = [];
  readonly queues: Readonly<Record<QueueName, MemoryQueue>> = {
    scrape: new MemoryQueue(settings.scrape, true),
    classify: new MemoryQueue(settings.classify, false),
    deduplicate: new MemoryQueue(settings.deduplicate, true),
    notify: new MemoryQueue(settings.notify, false),
    alert: new MemoryQueue(settings.alert, false),
    digest: new MemoryQueue(settings.digest, false),
  };
  now = Date.parse("2026-02-01T00:00:00Z");

  clients(intercept: Intercept): Clients {
    const client = (service: Call["service"], answer: (name: string, input: never) => unknown): unknown => ({
      send: async (command: { readonly constructor: { readonly name: string }; readonly input: never }) => {
        const { name } = command.constructor;
        this.now += 20;
        return intercept({ service, command: name, input: command.input }, async () => answer(name, command.input));
      },
    });
    const dynamodb = {
      send: async (command: { readonly constructor: { readonly name: string }; readonly input: unknown }) => {
        this.now += 20;
        return intercept({ service: "dynamodb", command: command.constructor.name, input: command.input }, () =>
          this.table.client.send(command as never),
        );
      },
    };
    return {
      table: { name: this.table.name, client: dynamodb } as unknown as Table,
      sqs: client("sqs", (name, input) => this.queueCall(name, input)) as SQSClient,
      s3: client("s3", (name, input) => this.archiveCall(name, input)) as S3Client,
      ses: client("ses", (_, input) => this.mailCall(input)) as SESv2Client,
    };
  }

  private queueCall(name: string, input: QueueInput): unknown {
    const queue = this.queues[input.QueueUrl];
    if (name === "ChangeMessageVisibilityCommand") {
      queue.changeVisibility(input.ReceiptHandle, this.now + 1000 * input.VisibilityTimeout);
      return {};
    }
    for (const { MessageBody, MessageGroupId = null, MessageDeduplicationId } of input.Entries)
      queue.send(MessageBody, MessageGroupId, MessageDeduplicationId ?? MessageBody, this.now);
    return {};
  }

  private archiveCall(name: string, { Key, Body }: { readonly Key: string; readonly Body: string | Uint8Array }) {
    if (name === "PutObjectCommand") {
      this.objects.set(Key, Body);
      return {};
    }
    const object = this.objects.get(Key);
    if (object === undefined) throw new NoSuchKey({ message: Key, $metadata: {} });
    return { Body: { transformToByteArray: async () => Buffer.from(object) } };
  }

  private mailCall({ Content: { Simple } }: MailInput): unknown {
    const id = Simple.Headers.find(({ Name }) => Name === "X-Vigie-Message")?.Value ?? "";
    this.mails.push({ subject: Simple.Subject.Data, text: Simple.Body.Text.Data, id });
    return {};
  }
}

interface QueueInput {
  readonly QueueUrl: QueueName;
  readonly ReceiptHandle: string;
  readonly VisibilityTimeout: number;
  readonly Entries: readonly {
    readonly MessageBody: string;
    readonly MessageGroupId?: string;
    readonly MessageDeduplicationId?: string;
  }[];
}

interface MailInput {
  readonly Content: {
    readonly Simple: {
      readonly Subject: { readonly Data: string };
      readonly Body: { readonly Text: { readonly Data: string } };
      readonly Headers: readonly { readonly Name: string; readonly Value: string }[];
    };
  };
}
