import type { Claim, Progress } from "../../core/subscriptions/progress.ts";
import type { SubscriptionStore } from "../shared/store/subscriptions.ts";

export interface Unsettled {
  /** Of the subscriber. */
  readonly id: string;
  readonly claim: Claim;
  /** With the claim, as it was last seen. */
  readonly progress: Progress;
}

/**
 * Puts down what became of a claim, as long as it stands. What else is written meanwhile does not keep it from it; where
 * somebody has given the claim up, or sends its message again, it is theirs.
 * @returns what was written, if anything
 */
export async function settle(
  { subscriptions }: { readonly subscriptions: Pick<SubscriptionStore, "advance" | "progress"> },
  { id, claim, progress }: Unsettled,
  next: (progress: Progress) => Progress,
): Promise<Progress | undefined> {
  let seen: Progress | undefined = progress;
  while (seen?.claim?.id === claim.id && seen.claim.at === claim.at) {
    const written = await subscriptions.advance(id, seen, next(seen));
    if (written !== undefined) return written;
    seen = await subscriptions.progress(id);
  }
  return undefined;
}
