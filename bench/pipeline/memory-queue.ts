import type { QueueRecord } from "../../functions/shared/for-each-record.ts";
import type { QueueSettings } from "../../infra/queue-settings.ts";

interface Message {
  readonly id: string;
  readonly body: string;
  readonly group: string | null;
  receives: number;
  /** Milliseconds of the clock from which on it can be received. */
  visibleAt: number;
  inFlight: boolean;
}

const repetition = 5 * 60_000;

/**
 * One SQS queue with its dead-letter queue, on a clock of the test's: visibility, receive counts, and for FIFO the order
 * of groups, of which one message is in flight at a time, and repetitions within five minutes.
 */
export class MemoryQueue {
  readonly parked: string[] = [];
  private readonly messages = new Map<string, Message>();
  private readonly sent = new Map<string, number>();
  private count = 0;
  private readonly settings: QueueSettings;
  private readonly fifo: boolean;

  constructor(settings: QueueSettings, fifo: boolean) {
    this.settings = settings;
    this.fifo = fifo;
  }

  send(body: string, group: string | null, once: string | null, now: number): void {
    if (this.fifo && once !== null) {
      const before = this.sent.get(once);
      if (before !== undefined && now - before < repetition) return;
      this.sent.set(once, now);
    }
    const id = `m${++this.count}`;
    this.messages.set(id, { id, body, group, receives: 0, visibleAt: now, inFlight: false });
  }

  get length(): number {
    return this.messages.size;
  }

  /** When something can be received next; null for an empty queue. */
  nextAt(): number | null {
    let next = Infinity;
    for (const { visibleAt } of this.messages.values()) next = Math.min(next, visibleAt);
    return next === Infinity ? null : next;
  }

  /** A batch for one run of the function, or none. Messages that were received too often are parked. */
  receive(now: number): QueueRecord[] {
    const batch: Message[] = [];
    const blocked = new Set<string | null>();
    for (const { group, visibleAt, inFlight } of this.messages.values())
      if (inFlight && visibleAt > now) blocked.add(group);
    for (const message of this.messages.values()) {
      if (message.visibleAt > now) {
        if (this.fifo) blocked.add(message.group);
        continue;
      }
      if (this.fifo && blocked.has(message.group)) continue;
      if (message.receives >= this.settings.tries) {
        this.messages.delete(message.id);
        this.parked.push(JSON.stringify([message.body, message.group]));
        continue;
      }
      batch.push(message);
      if (batch.length === this.settings.batchSize) break;
    }
    return batch.map((message) => {
      message.receives++;
      message.inFlight = true;
      message.visibleAt = now + 6000 * this.settings.timeout;
      return {
        messageId: message.id,
        receiptHandle: message.id,
        body: message.body,
        attributes: { ApproximateReceiveCount: String(message.receives) },
      };
    });
  }

  delete(id: string): void {
    this.messages.delete(id);
  }

  changeVisibility(id: string, at: number): void {
    const message = this.messages.get(id);
    if (message) message.visibleAt = at;
  }

  /** Puts what was parked back, as `redrive` does. @returns how many. */
  redrive(now: number): number {
    const parked = this.parked.splice(0);
    for (const each of parked) {
      const [body, group] = JSON.parse(each) as [string, string | null];
      this.send(body, group, null, now);
    }
    return parked.length;
  }
}
