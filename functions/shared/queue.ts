import { ChangeMessageVisibilityCommand, SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { encodeMessage } from "./messages.ts";

/** One message to send. `group` and `once` are for FIFO queues: its order within, and the id under which a repetition is dropped for five minutes. */
export interface Outgoing<T> {
  readonly body: T;
  readonly group?: string;
  readonly once?: string;
}

/** A queue that a stage writes to. */
export interface Outbox<T> {
  /** Sends all, in order, in batches of ten. @throws if any is refused; the others may have been sent. */
  send(messages: readonly Outgoing<T>[]): Promise<void>;
}

/** An outbox on SQS. */
export function sqsOutbox<T>(client: SQSClient, queueUrl: string): Outbox<T> {
  return {
    async send(messages) {
      for (let at = 0; at < messages.length; at += 10) {
        const batch = messages.slice(at, at + 10);
        const { Failed } = await client.send(
          new SendMessageBatchCommand({
            QueueUrl: queueUrl,
            Entries: batch.map((message, index) => ({
              Id: String(index),
              MessageBody: encodeMessage(message.body),
              ...(message.group !== undefined && { MessageGroupId: message.group }),
              ...(message.once !== undefined && { MessageDeduplicationId: message.once }),
            })),
          }),
        );
        const refused = Failed?.[0];
        if (refused)
          throw new Error(
            `Cannot send to ${queueUrl}: ${Failed.length} of ${batch.length} refused: ${refused.Code} ${refused.Message ?? ""}`,
          );
      }
    },
  };
}

/** Hides a message that is being worked on for so many seconds more: when it fails, it comes back after them. */
export async function comeBackIn(
  client: SQSClient,
  queueUrl: string,
  receiptHandle: string,
  seconds: number,
): Promise<void> {
  await client.send(
    new ChangeMessageVisibilityCommand({
      QueueUrl: queueUrl,
      ReceiptHandle: receiptHandle,
      VisibilityTimeout: Math.max(0, Math.min(seconds, 43_200)),
    }),
  );
}
