import * as z from "zod";
import { headlineOf } from "../../core/digest/headline.ts";
import { watchName } from "../../functions/shared/knowledge.ts";
import { encodeMessage } from "../../functions/shared/messages.ts";
import { CorrectionRefused } from "../../functions/shared/store/correction-targets.ts";
import { correctionStore, type Filed } from "../../functions/shared/store/corrections.ts";
import { eventStore, type ChangeRecord } from "../../functions/shared/store/events.ts";
import type { Table } from "../../functions/shared/store/table.ts";
import { WorkError } from "../failures.ts";
import { withStored } from "../stored.ts";
import { startVigie } from "../vigie.ts";
import { readRequest, type Stamp } from "./read-request.ts";

/** What a correction did. */
export interface Corrected extends Filed {
  /** A line for each event that it changed. */
  readonly changes: readonly string[];
}

/**
 * Files a correction in a data folder and runs the deduplicate function, which obeys it.
 * @throws {WorkError} with the reason why it cannot be made.
 */
export async function correct(data: string, words: readonly string[], stamp: Stamp): Promise<Corrected> {
  const filed = await withStored(data, async ({ table }) =>
    correctionStore(table).file(watchName, await readRequest(table, words, stamp)),
  ).catch((error: unknown) => {
    throw error instanceof CorrectionRefused ? new WorkError(error.message) : error;
  });
  return { ...filed, changes: await obeyed(data, filed) };
}

const answer = z.object({ batchItemFailures: z.array(z.unknown()) });

/** Has the deduplicate function obey what was filed. */
async function obeyed(data: string, { stories, correction: { number } }: Filed): Promise<string[]> {
  const problems: string[] = [];
  const vigie = await startVigie({ data, mappings: false, log: (_, line) => void problems.push(line) });
  try {
    const events = eventStore(vigie.table);
    const { last } = await events.state(watchName);
    const result = await vigie.functions.get("deduplicate")?.invoke({
      Records: stories.map((storyId) => ({
        messageId: `correction-${number}-${storyId}`,
        receiptHandle: "",
        body: encodeMessage({ storyId }),
        attributes: { ApproximateReceiveCount: "1" },
      })),
    });
    if (answer.parse(result).batchItemFailures.length > 0)
      throw new WorkError(`Correction ${number} stands, and will be obeyed by the next run: ${problems.at(-1) ?? ""}`);
    const changes = await events.changesAfter(watchName, last);
    const lines: string[] = [];
    for (const change of changes) lines.push(await inWords(vigie.table, change));
    return lines;
  } finally {
    await vigie.stop();
  }
}

/** `merged 3f2a… Pezeshkian reçoit Choïgou à Téhéran (5 août 2024)`. */
async function inWords(table: Table, { kind, event, from, before }: ChangeRecord): Promise<string> {
  const values = (await eventStore(table).get(event))?.values ?? before;
  const others = from.length === 0 ? "" : ` with ${from.join(", ")}`;
  return `${kind} ${event}${others}${values ? `: ${headlineOf(values, "")}` : ""}`;
}
