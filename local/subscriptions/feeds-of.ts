import type { Subscription } from "../../core/subscriptions/subscription.ts";
import { pullFiles, pullPath } from "../../functions/shared/links.ts";

/** Where a subscription's feeds are, behind LINKS: that is another address for each deployment and each run. */
export function feedsOf(subscription: Subscription): string {
  const [first, ...others] = pullFiles;
  return `LINKS/${pullPath(subscription, first)} (or ${others.join(", ")})`;
}
