import { PutCommand, TransactWriteCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { Fingerprint } from "../../../core/copies/fingerprint.ts";
import type { Outcome } from "../../../core/outcome.ts";
import type { Reading } from "../../../core/model.ts";
import { keys } from "./keys.ts";
import { getMany, getOne, isConditionFailure, type Item, queryAll, type Table, writeAll } from "./table.ts";

/** What one feed says of one story. */
export interface Sighting {
  readonly feedId: string;
  readonly url: string;
  readonly outlet: string;
  readonly title: string | null;
  readonly summary: string | null;
  readonly publishedAt: string | null;
}

/** What the page (or, failing it, the feed) was found to say of itself; set by scrape. */
export interface Scraped {
  readonly articleKey: string;
  /** The page's own answer in the archive; null where there was none. Absent: read before that was kept. */
  readonly rawKey?: string | null;
  /** Where the page came from in the end, after redirects; null where only the feed was read. */
  readonly fetchedUrl?: string | null;
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly canonicalUrl: string | null;
  readonly credits: readonly string[];
  readonly summaryOnly: boolean;
  readonly access: string;
  /** When; ISO 8601. */
  readonly readAt?: string;
}

/** One story. Each stage sets its own part, and no other's. */
export interface StoryRecord {
  readonly id: string;
  readonly address: string;
  readonly outcome: Outcome | null;
  /** When a feed first showed it; ISO 8601. */
  readonly seenAt?: string;
  readonly scraped?: Scraped;
  /** Of a story of which nothing could be read: the answer in the archive, if there was one. */
  readonly rawKey?: string | null;
  readonly relevant?: boolean;
  readonly relevance?: number;
  readonly copyOf?: string | null;
}

/** A reading as it is kept, with what copies are told by. */
export interface StoredReading {
  readonly reading: Reading;
  readonly fingerprint: Fingerprint;
  /** For each meeting of the reading, a sentence of the text that tells of it. Absent: read before that was kept. */
  readonly sentences?: readonly (string | null)[];
}

/** The least sighting by feed id: the same whichever feed was polled first. */
export function firstSighting(sightings: readonly Sighting[]): Sighting | undefined {
  return [...sightings].sort((a, b) => (a.feedId < b.feedId ? -1 : 1))[0];
}

/** Two feeds may show one story at the same moment: whoever meets the other's transaction tries again. */
async function alone<T>(write: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await write();
    } catch (error) {
      const met = error instanceof Error && /TransactionConflict/.test(`${error.name} ${error.message}`);
      if (!met || tries === 5) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * 2 ** tries));
    }
  }
}

/** Stories in the table. */
export function storyStore(table: Table) {
  const { client, name } = table;

  const set = async (story: string, values: Readonly<Record<string, unknown>>): Promise<void> => {
    const names = Object.keys(values);
    await client.send(
      new UpdateCommand({
        TableName: name,
        Key: keys.story(story),
        UpdateExpression: `SET ${names.map((_, i) => `#n${i} = :v${i}`).join(", ")}`,
        ConditionExpression: "attribute_exists(pk)",
        ExpressionAttributeNames: Object.fromEntries(names.map((key, i) => [`#n${i}`, key])),
        ExpressionAttributeValues: Object.fromEntries(names.map((key, i) => [`:v${i}`, values[key]])),
      }),
    );
  };

  return {
    /** Which of these stories this feed has shown before. */
    async known(feedId: string, stories: readonly string[]): Promise<Set<string>> {
      const items = await getMany<{ story: string }>(
        table,
        stories.map((story) => keys.sighting(story, feedId)),
      );
      return new Set(items.map((item) => item.story));
    },

    /** Records that a feed shows a story. A story that no feed has shown before is put down as not yet sent, in the same transaction. */
    async see(story: string, address: string, sighting: Sighting, seenAt: string): Promise<void> {
      const seen = {
        Put: {
          TableName: name,
          Item: { ...keys.sighting(story, sighting.feedId), story, ...sighting },
          ConditionExpression: "attribute_not_exists(pk)",
        },
      };
      const first = {
        Put: {
          TableName: name,
          Item: { ...keys.story(story), id: story, address, outcome: null, seenAt },
          ConditionExpression: "attribute_not_exists(pk)",
        },
      };
      const unsent = {
        Put: { TableName: name, Item: { ...keys.unsent(sighting.feedId, story), story, url: sighting.url } },
      };
      try {
        await alone(() => client.send(new TransactWriteCommand({ TransactItems: [first, unsent, seen] })));
      } catch (error) {
        if (!isConditionFailure(error)) throw error;
        try {
          await client.send(new PutCommand(seen.Put));
        } catch (again) {
          if (!isConditionFailure(again)) throw again;
        }
      }
    },

    /** Stories of a feed that were seen and are not yet known to be on the scrape queue. */
    async unsent(feedId: string): Promise<{ story: string; url: string }[]> {
      return queryAll<{ story: string; url: string }>(table, `FEED#${feedId}`, "UNSENT#");
    },

    /** Notes that these stories of a feed are on the scrape queue. */
    async sent(feedId: string, stories: readonly string[]): Promise<void> {
      await writeAll(
        table,
        stories.map((story) => ({ delete: keys.unsent(feedId, story) })),
      );
    },

    async get(story: string): Promise<Item<StoryRecord> | undefined> {
      return getOne<StoryRecord>(table, keys.story(story));
    },

    /** Those of these stories that are there, in no promised order. */
    async many(stories: readonly string[]): Promise<Item<StoryRecord>[]> {
      return getMany<StoryRecord>(table, stories.map(keys.story));
    },

    async sightings(story: string): Promise<Sighting[]> {
      return queryAll<Sighting>(table, `STORY#${story}`, "SEEN#");
    },

    /** Sets what was read; with an outcome if the story ends there. */
    async setScraped(story: string, scraped: Scraped, outcome?: Outcome): Promise<void> {
      await set(story, { scraped, ...(outcome && { outcome }) });
    },

    async setReading(story: string, { reading, ...others }: StoredReading): Promise<void> {
      await client.send(new PutCommand({ TableName: name, Item: { ...keys.reading(story), reading, ...others } }));
      await set(story, { relevant: reading.relevant, relevance: reading.relevance });
    },

    async reading(story: string): Promise<StoredReading | undefined> {
      return getOne<StoredReading>(table, keys.reading(story));
    },

    async setOutcome(story: string, outcome: Outcome, rawKey: string | null = null): Promise<void> {
      await set(story, { outcome, ...(rawKey !== null && { rawKey }) });
    },
  };
}

export type StoryStore = ReturnType<typeof storyStore>;
