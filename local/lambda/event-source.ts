import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import * as z from "zod";
import type { MappingSpec } from "../template/read-stack.ts";
import type { LocalFunction } from "./local-function.ts";

const longPollSeconds = 20;
const mostPerReceive = 10;
/** Before asking again where the queue could not be reached, in ms. */
const pause = 500;

export interface EventSourceOptions {
  readonly mapping: MappingSpec;
  readonly queueUrl: string;
  readonly region: string;
  readonly worker: Pick<LocalFunction, "invoke">;
  readonly sqs: SQSClient;
  /** Gets a line when a batch fails as a whole. */
  readonly log: (line: string) => void;
}

/**
 * Lambda's event source mapping: takes batches off a queue, hands them to a function, and deletes what it did not
 * report as failed. What failed comes back when its visibility ends.
 */
export class EventSource {
  private readonly options: EventSourceOptions;
  private readonly stopping = new AbortController();
  private readonly pollers: Promise<void>[];

  constructor(options: EventSourceOptions) {
    this.options = options;
    this.pollers = Array.from({ length: options.mapping.maxConcurrency }, () => this.poll());
  }

  /** Takes no more batches, and waits for those that are being worked on. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.pollers);
  }

  private async poll(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        const batch = await this.gather();
        if (batch.length > 0) await this.work(batch);
      } catch (error) {
        if (this.stopping.signal.aborted) return;
        this.options.log(`${this.options.mapping.id}: ${String(error)}`);
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  /** A batch: what there is, and what comes within the batching window, up to the batch size. */
  private async gather(): Promise<readonly Message[]> {
    const { batchSize, windowSeconds } = this.options.mapping;
    const batch = [...(await this.receive(batchSize, longPollSeconds))];
    if (windowSeconds === 0) return batch;
    const end = Date.now() + windowSeconds * 1000;
    while (batch.length > 0 && batch.length < batchSize) {
      const left = Math.ceil((end - Date.now()) / 1000);
      const more = await this.receive(batchSize - batch.length, Math.max(0, Math.min(left, longPollSeconds)));
      batch.push(...more);
      if (more.length === 0 && left <= 0) break;
    }
    return batch;
  }

  private async receive(most: number, waitSeconds: number): Promise<readonly Message[]> {
    const command = new ReceiveMessageCommand({
      QueueUrl: this.options.queueUrl,
      MaxNumberOfMessages: Math.min(most, mostPerReceive),
      WaitTimeSeconds: waitSeconds,
      MessageSystemAttributeNames: ["All"],
      MessageAttributeNames: ["All"],
    });
    const { Messages = [] } = await this.options.sqs.send(command, { abortSignal: this.stopping.signal });
    return Messages;
  }

  private async work(batch: readonly Message[]): Promise<void> {
    const { worker, log, mapping } = this.options;
    let failed: ReadonlySet<string>;
    try {
      const answer = await worker.invoke({ Records: batch.map((message) => this.record(message)) });
      failed = mapping.partialResponses ? failures(answer, batch) : new Set();
    } catch (error) {
      log(
        `${mapping.id}: a batch of ${batch.length} failed: ${error instanceof Error ? error.message : String(error)}`,
      );
      return;
    }
    await this.delete(batch.filter(({ MessageId }) => !failed.has(MessageId ?? "")));
  }

  private async delete(messages: readonly Message[]): Promise<void> {
    for (let at = 0; at < messages.length; at += mostPerReceive) {
      const part = messages.slice(at, at + mostPerReceive);
      const Entries = part.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
      await this.options.sqs.send(new DeleteMessageBatchCommand({ QueueUrl: this.options.queueUrl, Entries }));
    }
  }

  private record(message: Message): unknown {
    return {
      messageId: message.MessageId,
      receiptHandle: message.ReceiptHandle,
      body: message.Body,
      attributes: message.Attributes ?? {},
      messageAttributes: {},
      md5OfBody: message.MD5OfBody,
      eventSource: "aws:sqs",
      eventSourceARN: this.options.mapping.queueArn,
      awsRegion: this.options.region,
    };
  }
}

const response = z.nullable(
  z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish() }),
);

/** Ids that a function reports as failed. @throws where Lambda holds the whole batch for failed. */
function failures(answer: unknown, batch: readonly Message[]): ReadonlySet<string> {
  const parsed = response.safeParse(answer);
  if (!parsed.success) throw new Error("The answer is no list of batchItemFailures");
  const ids = (parsed.data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  const known = new Set(batch.map(({ MessageId }) => MessageId));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) throw new Error(`batchItemFailures names no message of the batch: "${unknown}"`);
  return new Set(ids);
}
