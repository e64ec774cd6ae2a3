import { normaliseAddress, shortHash } from "../story/address.ts";
import type { FeedItem } from "./feed-document.ts";

/** A feed's entry as a story. */
export interface FoundStory {
  readonly id: string;
  /** Normalised. */
  readonly address: string;
  readonly item: FeedItem;
}

const longestAddress = 2000;

/**
 * The stories that a feed shows, one each, and how many of its entries have no usable address. Of two entries for one
 * story the first by publication, then address, stands: the feed's own order may change.
 */
export function storiesAmong(items: readonly FeedItem[]): { stories: FoundStory[]; rejected: number } {
  const byId = new Map<string, FoundStory>();
  let rejected = 0;
  for (const item of items) {
    const address = usableAddress(item.url);
    if (address === null) {
      rejected++;
      continue;
    }
    const found = { id: shortHash(address), address, item };
    const other = byId.get(found.id);
    if (!other || orderKey(item) < orderKey(other.item)) byId.set(found.id, found);
  }
  return { stories: [...byId.values()], rejected };
}

function usableAddress(url: string): string | null {
  if (url.length > longestAddress) return null;
  try {
    return normaliseAddress(url);
  } catch {
    return null;
  }
}

function orderKey({ publishedAt, url }: FeedItem): string {
  return `${publishedAt ?? "~"} ${url}`;
}
