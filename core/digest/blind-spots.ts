import { feedStatus } from "../feeds/feed-health.ts";
import type { FeedState } from "../feeds/feed-state.ts";
import type { DeafFeed } from "./digest-types.ts";

/** Feeds that the watch hears nothing from: those that fail or are silent (`feedStatus`). `now`: milliseconds. */
export function deafFeeds(states: readonly FeedState[], now: number): DeafFeed[] {
  return states
    .flatMap((state): DeafFeed[] => {
      const { outlet, health } = state;
      const why = feedStatus(state, now);
      if (why === "failing") return [{ outlet, why, since: health.lastSuccessAt, error: health.lastError }];
      return why === "silent" ? [{ outlet, why, since: health.lastNewAt, error: null }] : [];
    })
    .sort((a, b) => (a.outlet < b.outlet ? -1 : a.outlet > b.outlet ? 1 : 0));
}
