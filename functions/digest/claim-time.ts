import type { Claim } from "../../core/subscriptions/progress.ts";

// A run is killed after 60 s: a claim older than this has nobody behind it.
const claimSeconds = 75;

/** Whether another run may still be sending the message of this claim. `now`: ISO 8601. */
export function isUnderWay({ at }: Claim, now: string): boolean {
  return Date.parse(now) - Date.parse(at) < claimSeconds * 1000;
}

/** Whole seconds after which the claim is under way for nobody, with one to spare: not all clocks agree. */
export function secondsUntilFree({ at }: Claim, now: string): number {
  return Math.max(0, Math.ceil((Date.parse(at) - Date.parse(now)) / 1000) + claimSeconds) + 1;
}
