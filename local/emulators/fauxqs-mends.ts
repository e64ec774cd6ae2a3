// oxlint-disable typescript/no-unsafe-type-assertion, typescript/unbound-method -- parts of fauxqs that it does not export: their methods are kept, and called on the queue they are asked of
import type { DatabaseSync } from "node:sqlite";

/**
 * Where fauxqs 2.4.1 does otherwise than SQS, put right on its own classes. Each has a test in
 * tests/local/emulators/queues.test.ts that fails without it; drop them as fauxqs catches up.
 */

interface Message {
  readonly sequenceNumber?: string;
}

/** What is used of fauxqs's queue. */
interface Queue {
  isFifo(): boolean;
  fifoMessages: Map<string, Message[]>;
  fifoLockedGroups: Map<string, number>;
  inflightMessages: Map<string, unknown>;
  dequeueFifo(count: number, visibilityTimeout: number | undefined, deadLetterQueue: unknown): unknown[];
  processTimers(): void;
  changeVisibility(receiptHandle: string, seconds: number): void;
}

interface Persistence {
  readonly db: DatabaseSync;
  updateMessageReady(messageId: string): void;
}

const inside = (path: string): string => new URL(path, import.meta.resolve("fauxqs")).href;

let mended: Promise<void> | undefined;

/** Mends fauxqs in this process, once. */
export function mendFauxqs(): Promise<void> {
  mended ??= mend();
  return mended;
}

async function mend(): Promise<void> {
  const { SqsQueue } = (await import(inside("./sqs/sqsStore.js"))) as { SqsQueue: { prototype: Queue } };
  const { PersistenceManager } = (await import(inside("./persistence.js"))) as {
    PersistenceManager: { prototype: Persistence };
  };
  takeSeveralOfAGroup(SqsQueue.prototype);
  keepOrderOfWhatComesBack(SqsQueue.prototype);
  PersistenceManager.prototype.updateMessageReady = putBackKeepingItsCount;
}

/** A receive gets several messages of one group, in order; fauxqs hands out one and locks the group. */
function takeSeveralOfAGroup(queue: Queue): void {
  const takeOneOfEach = queue.dequeueFifo;
  queue.dequeueFifo = function several(count, visibilityTimeout, deadLetterQueue) {
    const lockedByOthers = new Set(this.fifoLockedGroups.keys());
    const locks = new Map<string, number>();
    const received: unknown[] = [];
    for (;;) {
      const more = takeOneOfEach.call(this, count - received.length, visibilityTimeout, deadLetterQueue);
      received.push(...more);
      for (const [group, messages] of this.fifoLockedGroups) {
        if (lockedByOthers.has(group)) continue;
        locks.set(group, (locks.get(group) ?? 0) + messages);
        this.fifoLockedGroups.delete(group);
      }
      if (more.length === 0 || received.length >= count) break;
    }
    for (const [group, messages] of locks) this.fifoLockedGroups.set(group, messages);
    return received;
  };
}

/** Messages that come back stand in their group's order again; fauxqs puts each before the others, the last first. */
function keepOrderOfWhatComesBack(queue: Queue): void {
  const { processTimers, changeVisibility } = queue;
  queue.processTimers = function inOrder() {
    const inFlight = this.inflightMessages.size;
    processTimers.call(this);
    if (this.inflightMessages.size < inFlight) sortGroups(this);
  };
  queue.changeVisibility = function inOrder(receiptHandle, seconds) {
    changeVisibility.call(this, receiptHandle, seconds);
    if (seconds === 0) sortGroups(this);
  };
}

function sortGroups(queue: Queue): void {
  if (!queue.isFifo()) return;
  for (const messages of queue.fifoMessages.values()) {
    messages.sort((a, b) => (a.sequenceNumber ?? "").localeCompare(b.sequenceNumber ?? ""));
  }
}

/** fauxqs also sets the receive count to nothing, which its own table refuses. */
function putBackKeepingItsCount(this: Persistence, messageId: string): void {
  this.db
    .prepare("UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = ?")
    .run(messageId);
}
