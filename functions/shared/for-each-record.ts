import { PermanentError } from "../../core/errors.ts";
import type { Journal } from "./journal.ts";

/** What Vigie reads of an SQS record, as Lambda hands it over. */
export interface QueueRecord {
  readonly messageId: string;
  readonly receiptHandle: string;
  readonly body: string;
  readonly attributes: { readonly ApproximateReceiveCount: string };
}

export interface QueueEvent {
  readonly Records: readonly QueueRecord[];
}

/** Which messages come back: Lambda deletes the others. */
export interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** How often this message has been received, this time included; 1 at first. */
export function triesOf(record: QueueRecord): number {
  return Number(record.attributes.ApproximateReceiveCount) || 1;
}

export interface ForEachOptions {
  /** FIFO: after the first failure the rest of the batch goes back untouched, so that order is kept. */
  readonly fifo: boolean;
}

/**
 * Works through a batch, one record after the other. A permanent error ends a message (it can never succeed, and is
 * journalled); anything else that is thrown gives it back to the queue.
 */
export function forEachRecord(
  work: (record: QueueRecord) => Promise<void>,
  journal: Journal,
  { fifo }: ForEachOptions,
) {
  return async (event: QueueEvent): Promise<BatchAnswer> => {
    const failed: string[] = [];
    for (const record of event.Records) {
      if (fifo && failed.length > 0) {
        failed.push(record.messageId);
        continue;
      }
      try {
        await work(record);
      } catch (error) {
        if (error instanceof PermanentError) {
          journal.note("rejected", { message: record.messageId, code: error.code, why: error.message });
          continue;
        }
        journal.failure(record.messageId, error);
        failed.push(record.messageId);
      }
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
}
