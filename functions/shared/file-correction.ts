import type { DeduplicateMessage } from "./messages.ts";
import type { Outbox } from "./queue.ts";
import type { CorrectionRequest, CorrectionStore, Filed } from "./store/corrections.ts";

export interface CorrectionPorts {
  readonly watch: string;
  readonly corrections: CorrectionStore;
  /** The deduplicate queue. */
  readonly regroup: Outbox<DeduplicateMessage>;
}

/**
 * Puts a correction down and has it obeyed. Twice is once. Should the sending fail, the correction stands, and is obeyed
 * with the next article that comes.
 *
 *     await fileCorrection(ports, { kind: "no-meeting", target: { event: id }, by, why, at });
 *     await fileCorrection(ports, { kind: "same", a: { event: one }, b: { event: other }, by, why, at });
 *
 * @throws {CorrectionRefused} with the reason: it points at nothing, or contradicts one that holds.
 */
export async function fileCorrection(
  { watch, corrections, regroup }: CorrectionPorts,
  request: CorrectionRequest,
): Promise<Filed> {
  const filed = await corrections.file(watch, request);
  const { number } = filed.correction;
  await regroup.send(
    filed.stories.map((storyId) => ({ body: { storyId }, group: watch, once: `correction-${number}-${storyId}` })),
  );
  return filed;
}
