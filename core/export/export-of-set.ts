import { copiesAmong, type TextRecord } from "../copies/copy-sets.ts";
import { localDay } from "../dates/days.ts";
import { corrected, holding, removalOf, type Correction } from "../events/corrections.ts";
import { eventsAmong } from "../events/regroup.ts";
import { tellingOf, type Telling } from "../events/telling.ts";
import { outcomeOfRead } from "../outcome.ts";
import { buildExport, withoutRelevance, type ExportInput, type StoryRecords } from "./build-export.ts";
import type { Export } from "./shape.ts";

/** A story that was read, and what it takes to compare it with others. */
export interface ReadStory {
  readonly records: StoryRecords;
  readonly text: TextRecord;
  /** Whom the article credits, else its outlet. */
  readonly origin: string;
}

export interface StorySet {
  readonly read: readonly ReadStory[];
  /** Those that could not be read: they are exported as they are. */
  readonly unread?: readonly StoryRecords[];
  /** All that were ever made. */
  readonly corrections?: readonly Correction[];
}

/**
 * The export of a set of stories in one go, by the same rules as the stages follow one story at a time: a set on which
 * the pipeline and this differ shows a fault in one of them.
 */
export function exportOfSet(
  { read, unread = [], corrections = [] }: StorySet,
  rules: Pick<ExportInput, "actors" | "stateOf">,
): Export {
  const held = holding(corrections);
  const copies = copiesAmong(read.map(({ text }) => text));
  const originOf = new Map(read.map(({ records, origin }) => [records.id, origin]));
  // A copy says what its first publication says, and counts with it.
  const tellings = read.flatMap((story) =>
    corrected(tellingsOf(story, originOf.get(copies.get(story.records.id) ?? story.records.id)!), held),
  );
  const drafts = eventsAmong(tellings, rules.actors.sameActor);
  const stories = read.map(({ records }): StoryRecords => {
    const copyOf = copies.get(records.id) ?? null;
    const removal = removalOf(records.id, held);
    const outcome = outcomeOfRead(records.reading?.relevant ?? false, copyOf, removal?.number);
    const story = { ...records, copyOf, outcome };
    return removal ? withoutRelevance(story, removal) : story;
  });
  return buildExport({ stories: [...stories, ...unread], events: drafts, ...rules });
}

function tellingsOf({ records: { id, address, page, reading } }: ReadStory, origin: string): Telling[] {
  const publishedAt = page?.publishedAt ?? null;
  const context = {
    story: id,
    address,
    publishedAt,
    publishedOn: localDay(publishedAt),
    relevant: reading?.relevant ?? false,
    origin,
  };
  return (reading?.meetings ?? []).map((mention, position) => tellingOf(mention, position, context));
}
