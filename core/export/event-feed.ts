import type { Claim, ExportedEvent, ExportedStory } from "./shape.ts";

/** An event as far as feeds, calendars and tables show it: an exported one is one, and has more. */
export interface FeedEvent extends Pick<
  ExportedEvent,
  "id" | "format" | "status" | "date" | "place" | "participants" | "delegation" | "topics" | "coverage"
> {
  readonly claims: readonly Pick<Claim, "story" | "field" | "value" | "agrees">[];
  /** Of what was told of and is no event any more, with the values that it had last. */
  readonly withdrawn?: Withdrawal;
}

/** What became of it. */
export interface Withdrawal {
  /** A line that names the event of which it is part now; null where it is gone. */
  readonly into: string | null;
  /** Whether that is the same event under another id: an article that was published earlier came in later. */
  readonly renamed: boolean;
}

export type FeedStory = Pick<ExportedStory, "id" | "url" | "outlet" | "title" | "publishedAt">;

/** What is printed as a feed, a calendar or a table. */
export interface EventFeed {
  readonly stories: readonly FeedStory[];
  readonly events: readonly FeedEvent[];
}
