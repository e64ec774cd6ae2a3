// oxlint-disable typescript/no-unsafe-type-assertion -- rows are read back as what functions/shared/store wrote under their keys
import { type EventRecords, type StoryRecords, withoutRelevance } from "../core/export/build-export.ts";
import { type Correction, removalOf } from "../core/events/corrections.ts";
import type { Article } from "../core/model.ts";
import { someAtOnce } from "../functions/shared/some-at-once.ts";
import type { EventRecord } from "../functions/shared/store/events.ts";
import type { Sighting, StoredReading, StoryRecord } from "../functions/shared/store/stories.ts";
import type { Telling } from "../core/events/telling.ts";
import type { Row } from "./stored.ts";

/** The kinds of row by their keys: see functions/shared/store/keys.ts. */
function rowsOf<T>(rows: readonly Row[], pk: string, sk: string): (Row & T)[] {
  return rows.filter((row) => String(row["pk"]).startsWith(pk) && String(row["sk"]).startsWith(sk)) as (Row & T)[];
}

/** Every story that was ever seen. */
export function storiesIn(rows: readonly Row[]): readonly StoryRecord[] {
  return rowsOf<StoryRecord>(rows, "STORY#", "STORY");
}

/** Every story with what feeds said of it, the least feed id first. */
export function oldStoriesIn(
  rows: readonly Row[],
): readonly { readonly story: StoryRecord; readonly sightings: readonly Sighting[] }[] {
  const sightings = byPartition(rowsOf<Sighting>(rows, "STORY#", "SEEN#"));
  return rowsOf<StoryRecord>(rows, "STORY#", "STORY").map((story) => ({
    story,
    sightings: (sightings.get(String(story["pk"])) ?? []).toSorted((a, b) => (a.feedId < b.feedId ? -1 : 1)),
  }));
}

/** What the export is made of: the table's rows, and the articles of the archive. */
export async function recordsIn(
  rows: readonly Row[],
  article: (key: string) => Promise<Article>,
): Promise<{ readonly stories: readonly StoryRecords[]; readonly events: readonly EventRecords[] }> {
  const sightings = byPartition(rowsOf<Sighting>(rows, "STORY#", "SEEN#"));
  const readings = byPartition(rowsOf<StoredReading>(rows, "STORY#", "READING"));
  const coverage = byPartition(rowsOf<{ telling: Telling }>(rows, "EVENT#", "COVERAGE#"));
  const corrections = byPartition(rowsOf<{ correction: Correction }>(rows, "STORY#", "CORRECTION#"));
  const stories = await someAtOnce(
    rowsOf<StoryRecord>(rows, "STORY#", "STORY"),
    async (story): Promise<StoryRecords> => {
      const pk = String(story["pk"]);
      const { scraped } = story;
      const records = {
        id: story.id,
        address: story.address,
        sightings: sightings.get(pk) ?? [],
        outcome: story.outcome,
        page: scraped ? { ...scraped, text: (await article(scraped.articleKey)).text } : null,
        reading: readings.get(pk)?.[0]?.reading ?? null,
        copyOf: story.copyOf ?? null,
      };
      const own = (corrections.get(pk) ?? []).map(({ correction }) => correction);
      const removal = removalOf(story.id, own);
      return removal ? withoutRelevance(records, removal) : records;
    },
  );
  const events = rowsOf<EventRecord>(rows, "EVENT#", "EVENT").flatMap((event): EventRecords[] => {
    const tellings = (coverage.get(String(event["pk"])) ?? []).map(({ telling }) => telling);
    return event.values && event.redirect === undefined ? [{ id: event.id, values: event.values, tellings }] : [];
  });
  return { stories, events };
}

function byPartition<T>(rows: readonly (Row & T)[]): ReadonlyMap<string, (Row & T)[]> {
  return Map.groupBy(rows, (row) => String(row["pk"]));
}
