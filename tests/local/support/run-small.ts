import { SendMessageBatchCommand } from "@aws-sdk/client-sqs";
import { onTestFinished } from "vitest";
import { startVigie, type Vigie } from "../../../local/vigie.ts";
import { smallStack, type SmallStackOptions } from "./small-stack.ts";

export interface SmallRun {
  readonly vigie: Vigie;
  /** What the handler printed, and what was said of failed batches. */
  readonly lines: readonly string[];
  /** Sends one message after the other. */
  readonly send: (...messages: readonly { readonly body: string; readonly group?: string }[]) => Promise<void>;
}

/** Runs a small stack until the test ends. */
export async function runSmall(options: SmallStackOptions, data?: string): Promise<SmallRun> {
  const lines: string[] = [];
  const vigie = await startVigie({ assembly: smallStack(options), data, log: (_, line) => void lines.push(line) });
  onTestFinished(() => vigie.stop());
  return {
    vigie,
    lines,
    async send(...messages) {
      const Entries = messages.map(({ body, group }, index) => ({
        Id: String(index),
        MessageBody: body,
        ...(group !== undefined && { MessageGroupId: group }),
      }));
      await vigie.clients.sqs.send(new SendMessageBatchCommand({ QueueUrl: vigie.queueUrl("work"), Entries }));
    },
  };
}

/** Waits until something holds, for at most so many seconds. @throws {Error} when it does not. */
export async function until(holds: () => boolean, seconds = 10): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`Did not come true within ${seconds} s: ${String(holds)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
