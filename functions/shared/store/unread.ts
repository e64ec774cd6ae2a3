import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { addDays } from "../../../core/dates/days.ts";
import { keys } from "./keys.ts";
import type { StoryStore } from "./stories.ts";
import { queryAll, type Table } from "./table.ts";

const keptSeconds = 30 * 24 * 3600;
const mostDays = 30;

/** A story of which not all was read. */
export interface Unread {
  readonly story: string;
  /** When; ISO 8601. */
  readonly at: string;
}

/** Which stories could not be read, or not whole, by the day (UTC). A later try may have done better: look at the story. */
export function unreadStore(table: Table) {
  return {
    async note({ story, at }: Unread): Promise<void> {
      const ttl = Math.floor(Date.parse(at) / 1000) + keptSeconds;
      const Item = { ...keys.unread(at.slice(0, 10), story), story, at, ttl };
      await table.client.send(new PutCommand({ TableName: table.name, Item }));
    },

    /** Those of after one instant, up to another; of the last thirty days at the most. */
    async between(after: string, until: string): Promise<Unread[]> {
      const found: Unread[] = [];
      for (let back = mostDays - 1; back >= 0; back--) {
        const day = addDays(until.slice(0, 10), -back);
        if (day >= after.slice(0, 10)) found.push(...(await queryAll<Unread>(table, keys.unread(day, "").pk, "")));
      }
      return found.filter(({ at }) => at > after && at <= until);
    },
  };
}

/** Puts down with each outcome that the story was not read. @param now ISO 8601 */
export function notingUnread(
  stories: Pick<StoryStore, "setOutcome">,
  unread: Pick<UnreadStore, "note">,
  now: () => string,
): Pick<StoryStore, "setOutcome"> {
  return {
    async setOutcome(story, outcome, rawKey) {
      await unread.note({ story, at: now() });
      await stories.setOutcome(story, outcome, rawKey);
    },
  };
}

export type UnreadStore = ReturnType<typeof unreadStore>;
