/** What became of a story. Every story that was ever seen ends in exactly one of these. */
export const outcomes = ["kept", "copy", "not-relevant", "rejected", "parked"] as const;
export type OutcomeKind = (typeof outcomes)[number];

/** An outcome and, where the story was not kept, why. */
export interface Outcome {
  readonly kind: OutcomeKind;
  readonly reason: string | null;
}

/**
 * What becomes of a story that was read.
 * @param copyOf the story that it is a copy of, or null
 * @param removedBy number of the correction that calls it not relevant, if one does
 */
export function outcomeOfRead(relevant: boolean, copyOf: string | null, removedBy: number | undefined): Outcome {
  if (removedBy !== undefined) return { kind: "not-relevant", reason: `correction ${removedBy}` };
  if (!relevant) return { kind: "not-relevant", reason: "not about dealings between Iran and Russia" };
  return copyOf === null ? { kind: "kept", reason: null } : { kind: "copy", reason: `copy of ${copyOf}` };
}

/** How many stories ended in each way; `pending` are still on their way. Items seen = the sum of all. */
export function balance(
  stories: readonly { readonly outcome: Outcome | null }[],
): Record<OutcomeKind | "pending", number> {
  const count = { kept: 0, copy: 0, "not-relevant": 0, rejected: 0, parked: 0, pending: 0 };
  for (const { outcome } of stories) count[outcome?.kind ?? "pending"]++;
  return count;
}
