import type { TextRecord } from "../../core/copies/copy-sets.ts";
import { localDay } from "../../core/dates/days.ts";
import { PermanentError } from "../../core/errors.ts";
import type { KeysOf } from "../../core/events/actor-rules.ts";
import { blocksOf } from "../../core/events/blocks.ts";
import { storyOrder, tellingOf } from "../../core/events/telling.ts";
import { corrected, removalOf, type Correction } from "../../core/events/corrections.ts";
import type { Mention } from "../../core/model.ts";
import type { BlockedTelling } from "../shared/store/events.ts";
import type { CorrectionStore } from "../shared/store/corrections.ts";
import { firstSighting, type StoryRecord, type StoryStore } from "../shared/store/stories.ts";

/** What grouping needs to know of one story: its own words, and nothing that depends on other stories. */
export interface StoryContext {
  readonly id: string;
  readonly record: StoryRecord;
  readonly publishedAt: string | null;
  readonly relevant: boolean;
  /** Who speaks: the agency it credits, else the outlet. */
  readonly origin: string;
  readonly meetings: readonly Mention[];
  readonly text: TextRecord;
  /** Those that hold and name it. */
  readonly corrections: readonly Correction[];
}

export interface ContextPorts {
  readonly stories: StoryStore;
  readonly corrections: Pick<CorrectionStore, "of">;
}

/** @throws {PermanentError} `bad-message`: the story has not been read. */
export async function storyContext({ stories, corrections }: ContextPorts, id: string): Promise<StoryContext> {
  const [record, sightings, read, held] = await Promise.all([
    stories.get(id),
    stories.sightings(id),
    stories.reading(id),
    corrections.of(id),
  ]);
  const sighting = firstSighting(sightings);
  if (!record?.scraped || !sighting || !read)
    throw new PermanentError("bad-message", `Cannot group story ${id}: it has not been read`);
  const { publishedAt, credits } = record.scraped;
  const { fingerprint, reading } = read;
  return {
    id,
    record,
    publishedAt,
    relevant: reading.relevant && !removalOf(id, held),
    corrections: held,
    origin: reading.credits[0] ?? credits[0] ?? sighting.outlet,
    meetings: reading.meetings,
    text: {
      story: id,
      order: storyOrder(publishedAt, record.address),
      publishedOn: localDay(publishedAt),
      fingerprint,
    },
  };
}

/** @param origin who speaks: for a copy, whoever speaks in the story it is a copy of. */
export function tellingsOf(story: StoryContext, origin: string, keysOf: KeysOf): BlockedTelling[] {
  const { id, publishedAt, relevant } = story;
  const { address } = story.record;
  const context = { story: id, address, publishedAt, publishedOn: localDay(publishedAt), relevant, origin };
  const tellings = story.meetings.map((mention, position) => tellingOf(mention, position, context));
  return corrected(tellings, story.corrections).map((telling) => ({ telling, blocks: blocksOf(telling, keysOf) }));
}
