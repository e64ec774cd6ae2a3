import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { FeedState } from "../../../core/feeds/feed-state.ts";
import { keys } from "./keys.ts";
import { getMany, type Table } from "./table.ts";

/** What is known of feeds: validators, pace, health. One poll runs at a time, so the last one to write is right. */
export function feedStore(table: Table) {
  return {
    /** The states of those of these feeds that were polled before, by id. */
    async states(ids: readonly string[]): Promise<Map<string, FeedState>> {
      const items = await getMany<{ state: FeedState }>(
        table,
        ids.map((id) => keys.feed(id)),
      );
      return new Map(items.map(({ state }) => [state.id, state]));
    },

    async put(state: FeedState): Promise<void> {
      await table.client.send(new PutCommand({ TableName: table.name, Item: { ...keys.feed(state.id), state } }));
    },
  };
}

export type FeedStore = ReturnType<typeof feedStore>;
