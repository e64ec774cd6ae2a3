// oxlint-disable typescript/no-unsafe-type-assertion -- rows are read back as what functions/shared/store wrote under their keys
import { deafFeeds } from "../../core/digest/blind-spots.ts";
import type { Digest } from "../../core/digest/digest-types.ts";
import { outletNotes } from "../../core/digest/outlet-notes.ts";
import type { Telling } from "../../core/events/telling.ts";
import type { FeedState } from "../../core/feeds/feed-state.ts";
import { outlets } from "../../data/outlets.ts";
import { composeDigest, type ComposePorts } from "../../functions/digest/compose.ts";
import { watchName } from "../../functions/shared/knowledge.ts";
import type { ChangeRecord, EventRecord } from "../../functions/shared/store/events.ts";
import { keys, type Key } from "../../functions/shared/store/keys.ts";
import type { Sighting, StoredReading, StoryRecord } from "../../functions/shared/store/stories.ts";
import type { Item } from "../../functions/shared/store/table.ts";
import type { Row } from "../stored.ts";

/**
 * The digest of all that changed, from the rows of a whole table: what the deployed function would send to somebody
 * who has had none yet. Nothing is put down as sent.
 *
 * @param since leaves out what changed before this day
 * @param now ISO 8601
 */
export async function digestOf(rows: readonly Row[], now: string, since?: string): Promise<Digest> {
  const changes = partition(rows, `CHANGES#${watchName}`, "")
    .map((row) => row as unknown as ChangeRecord)
    .filter(({ at }) => since === undefined || at >= since)
    .sort((a, b) => a.number - b.number);
  return composeDigest(portsOf(rows, Date.parse(now)), {
    changes,
    maybeSent: () => false,
    since: since ?? null,
    until: now,
    withBlindSpots: true,
  });
}

function portsOf(rows: readonly Row[], now: number): ComposePorts {
  const byPartition = Map.groupBy(rows, (row) => String(row["pk"]));
  const all = (pk: string, sk: string): readonly Row[] => partition(byPartition.get(pk) ?? [], pk, sk);
  const get = <T>({ pk, sk }: Key): Item<T> | undefined =>
    all(pk, sk).find((row) => row["sk"] === sk) as Item<T> | undefined;
  return {
    events: {
      get: async (id) => get<EventRecord>(keys.event(id)),
      coverage: async (id) => all(`EVENT#${id}`, "COVERAGE#").map((row) => row["telling"] as Telling),
    },
    stories: {
      get: async (id) => get<StoryRecord>(keys.story(id)),
      sightings: async (id) => all(`STORY#${id}`, "SEEN#").map((row) => row as unknown as Sighting),
      reading: async (id) => get<StoredReading>(keys.reading(id)),
    },
    outlets: outletNotes(outlets),
    deafFeeds: async () =>
      deafFeeds(
        rows.filter((row) => row["sk"] === "FEED").map((row) => row["state"] as FeedState),
        now,
      ),
  };
}

function partition(rows: readonly Row[], pk: string, sk: string): readonly Row[] {
  return rows.filter((row) => row["pk"] === pk && String(row["sk"]).startsWith(sk));
}
