import { silentAfter } from "../feeds/feed-health.ts";
import type { FeedState } from "../feeds/feed-state.ts";
import type { DeafFeed } from "./digest-types.ts";

// One failure passes by itself; these many in a row do not.
const failures = 3;

/**
 * Feeds that the watch hears nothing from: failing three times in a row or for good, or without a new story for four
 * days. `now`: milliseconds.
 */
export function deafFeeds(states: readonly FeedState[], now: number): DeafFeed[] {
  return states
    .flatMap(({ outlet, health }): DeafFeed[] => {
      if (health.failures >= failures || health.lastSeverity === "hard")
        return [{ outlet, why: "failing", since: health.lastSuccessAt, error: health.lastError }];
      const last = health.lastNewAt;
      if (last !== null && now - Date.parse(last) > silentAfter)
        return [{ outlet, why: "silent", since: last, error: null }];
      return [];
    })
    .sort((a, b) => (a.outlet < b.outlet ? -1 : a.outlet > b.outlet ? 1 : 0));
}
