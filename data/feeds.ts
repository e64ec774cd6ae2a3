import type { FeedSource } from "../core/feeds/feed-document.ts";

/** The feeds that a deployed Vigie watches: those of data/feeds.opml (scripts/feeds-from-opml.ts writes this file). */
export const feeds: readonly FeedSource[] = [];
