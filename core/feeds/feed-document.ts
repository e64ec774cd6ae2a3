/** A feed that is watched. */
export interface FeedSource {
  readonly id: string;
  readonly url: string;
  /** Name of the outlet as readers know it. */
  readonly outlet: string;
  /** ISO 3166-1 alpha-2 of the outlet's owner. */
  readonly country?: string;
  /** `state`, `agency`, `private`, `public`, … */
  readonly kind?: string;
}

/** One entry of a feed. Texts are plain: no markup, no entities, no invisible characters. */
export interface FeedItem {
  /** Absolute http(s) address, or what stood in its place where there is none. */
  readonly url: string;
  readonly title: string | null;
  readonly summary: string | null;
  /** Instant with the feed's own offset (`Z` where it gives none), a day, or null. */
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
  readonly guid: string | null;
}

export interface FeedDocument {
  readonly title: string | null;
  /** In the feed's own order. */
  readonly items: readonly FeedItem[];
  /** Entries left out because there were more than `mostItems`: the oldest. */
  readonly dropped: number;
}

/** An entry as a reader finds it: texts may hold markup and entities, dates are as printed, addresses may be relative. */
export interface RawItem {
  readonly links: readonly RawLink[];
  readonly guid: string | null;
  /** Whether the guid may stand in for a missing link. */
  readonly guidIsAddress: boolean;
  readonly title: string | null;
  readonly summary: string | null;
  readonly published: string | null;
  readonly updated: string | null;
}

export interface RawLink {
  readonly href: string;
  /** Atom's relation; `alternate` where none is given. */
  readonly rel: string;
}

export interface RawFeed {
  readonly title: string | null;
  /** What relative addresses count from, where the feed says so. */
  readonly base: string | null;
  readonly items: readonly RawItem[];
}
