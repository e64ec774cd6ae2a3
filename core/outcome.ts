/** What became of a story. Every story that was ever seen ends in exactly one of these. */
export const outcomes = ["kept", "copy", "not-relevant", "rejected", "parked"] as const;
export type OutcomeKind = (typeof outcomes)[number];

/** An outcome and, where the story was not kept, why. */
export interface Outcome {
  readonly kind: OutcomeKind;
  readonly reason: string | null;
}

/** How many stories ended in each way; `pending` are still on their way. Items seen = the sum of all. */
export function balance(
  stories: readonly { readonly outcome: Outcome | null }[],
): Record<OutcomeKind | "pending", number> {
  const count = { kept: 0, copy: 0, "not-relevant": 0, rejected: 0, parked: 0, pending: 0 };
  for (const { outcome } of stories) count[outcome?.kind ?? "pending"]++;
  return count;
}
