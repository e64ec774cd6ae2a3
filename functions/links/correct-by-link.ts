import type { Subscription } from "../../core/subscriptions/subscription.ts";
import { type CorrectionPorts, fileCorrection } from "../shared/file-correction.ts";
import type { CorrectionRequest } from "../shared/store/corrections.ts";
import type { LinksPorts, ReaderCorrection } from "./stage.ts";

/**
 * Files what a reader says of an event: one click, one correction. So it is made whole or not at all, says nothing new
 * when it is pressed again, and one undo takes it back.
 */
export function correctByLink(ports: CorrectionPorts, now: () => string): LinksPorts["correct"] {
  return async (correction, { id }) => {
    await fileCorrection(ports, requestOf(correction, { id, at: now() }));
  };
}

function requestOf(
  correction: ReaderCorrection,
  { id, at }: Pick<Subscription, "id"> & { readonly at: string },
): CorrectionRequest {
  const stamp = { by: `subscriber ${id}`, why: "by a link of a message", at };
  const event = { event: correction.event };
  return correction.kind === "same"
    ? { ...stamp, kind: "same", a: event, b: { event: correction.as } }
    : { ...stamp, kind: "no-meeting", target: event };
}
