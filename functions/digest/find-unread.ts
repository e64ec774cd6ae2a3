import type { UnreadPage } from "../../core/digest/digest-types.ts";
import { someAtOnce } from "../shared/some-at-once.ts";
import { firstSighting, type StoryRecord, type StoryStore } from "../shared/store/stories.ts";
import type { UnreadStore } from "../shared/store/unread.ts";

export interface UnreadPorts {
  readonly unread: Pick<UnreadStore, "between">;
  readonly stories: Pick<StoryStore, "many" | "sightings">;
}

/**
 * The pages that could not be read since an instant, and those read in part that are about what is watched: what a page
 * is about of which nothing was read, nobody can say.
 */
export function findUnread({ unread, stories }: UnreadPorts) {
  return async (after: string, until: string): Promise<UnreadPage[]> => {
    const noted = new Map((await unread.between(after, until)).map(({ story, at }) => [story, at]));
    const records = await stories.many([...noted.keys()]);
    // An outlet that shuts us out leaves thousands.
    const pages = await someAtOnce(records, async (record): Promise<UnreadPage[]> => {
      const why = whyUnread(record);
      if (why === null || (why !== "failed" && !isRelevant(record))) return [];
      const seen = firstSighting(await stories.sightings(record.id));
      if (!seen) return [];
      const { outlet, url, title } = seen;
      return [{ outlet, url, title: record.scraped?.title ?? title, why, since: noted.get(record.id) ?? null }];
    });
    return pages.flat().sort((a, b) => ((a.since ?? "") < (b.since ?? "") ? -1 : 1));
  };
}

/** What of a story's page was not read; null if all was. */
export function whyUnread({ outcome, scraped }: Pick<StoryRecord, "outcome" | "scraped">): UnreadPage["why"] | null {
  if (outcome?.kind === "parked" || (outcome?.kind === "rejected" && !scraped)) return "failed";
  return scraped?.access === "paywalled" ? "paywalled" : scraped?.summaryOnly ? "summary-only" : null;
}

function isRelevant({ relevant, outcome }: StoryRecord): boolean {
  return relevant === true && (outcome?.kind === "kept" || outcome?.kind === "copy");
}
