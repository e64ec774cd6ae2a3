import { deafFeeds } from "../../core/digest/blind-spots.ts";
import type { Digest } from "../../core/digest/digest-types.ts";
import { outletNotes } from "../../core/digest/outlet-notes.ts";
import { outlets } from "../../data/outlets.ts";
import { composeDigest } from "../../functions/digest/compose.ts";
import { watchName } from "../../functions/shared/knowledge.ts";
import { digestStore } from "../../functions/shared/store/digests.ts";
import { eventStore } from "../../functions/shared/store/events.ts";
import { feedStore } from "../../functions/shared/store/feeds.ts";
import { storyStore } from "../../functions/shared/store/stories.ts";
import type { Stored } from "../stored.ts";

/**
 * A digest of what is stored, without putting anything down as sent: of what changed since a day, or of what no daily
 * digest has told yet.
 */
export async function composeStored({ table, rows }: Stored, since: string | undefined, now: Date): Promise<Digest> {
  const events = eventStore(table);
  const told = await digestStore(table).state("daily");
  const changes = await events.changesAfter(watchName, since === undefined ? told.confirmed : 0);
  const feeds = await feedStore(table).states(feedsIn(await rows()));
  return composeDigest(
    {
      events,
      stories: storyStore(table),
      outlets: outletNotes(outlets),
      deafFeeds: async () => deafFeeds([...feeds.values()], now.getTime()),
    },
    {
      changes: changes.filter(({ at }) => since === undefined || at.slice(0, 10) >= since),
      maybeSent: () => false,
      since: since === undefined ? told.confirmedAt : since,
      until: now.toISOString(),
      withBlindSpots: true,
    },
  );
}

/** Ids of every feed that was ever polled: on this machine they need not be those of data/feeds.ts. */
function feedsIn(rows: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  return rows.filter(({ sk }) => sk === "FEED").map(({ pk }) => String(pk).slice("FEED#".length));
}
