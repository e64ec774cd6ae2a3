import type { CurrentEvent } from "../../core/digest/choose-changes.ts";
import type { DigestBlock, DigestStory, OtherEvent, UnreadPage } from "../../core/digest/digest-types.ts";
import { mainFirst } from "../../core/events/telling.ts";
import type { EventRecord, EventStore } from "../shared/store/events.ts";
import { whyUnread } from "./find-unread.ts";
import { firstSighting, type StoryStore } from "../shared/store/stories.ts";

export interface BlockPorts {
  readonly events: Pick<EventStore, "get" | "coverage">;
  readonly stories: Pick<StoryStore, "get" | "sightings" | "reading">;
  /** Events that may be the same as one; nobody looks without it. */
  readonly possiblySame?: (event: string) => Promise<readonly OtherEvent[]>;
}

/** What a message tells of an event but for what became of it, and which of its pages were not read whole. */
export interface Surroundings {
  readonly block: Pick<DigestBlock, "stories" | "possiblySame">;
  readonly unread: readonly UnreadPage[];
}

// Redirects lead to events of today in a step or two; a longer chain than this is a fault.
const mostSteps = 20;
// A message shows a handful of sources an event; the rest is counted.
const mostStories = 24;

/** What is read of an event to tell of it; each is read once. */
export function readingSurroundings(ports: BlockPorts): (event: CurrentEvent | null) => Promise<Surroundings> {
  const known = new Map<string, Promise<Surroundings>>();
  return async (event) => {
    if (event === null) return { block: { stories: [] }, unread: [] };
    const read = known.get(event.id) ?? surroundingsOf(ports, event);
    known.set(event.id, read);
    return read;
  };
}

async function surroundingsOf(ports: BlockPorts, event: CurrentEvent): Promise<Surroundings> {
  const unread: UnreadPage[] = [];
  const stories = await storiesOf(ports, event, unread);
  return { block: { stories, ...(await othersOf(ports, event)) }, unread };
}

/** The event that each id leads to now; ids that lead to none are absent. */
export async function eventsOf(
  { events }: Pick<BlockPorts, "events">,
  ids: readonly string[],
): Promise<Map<string, CurrentEvent>> {
  const found = new Map<string, CurrentEvent>();
  const known = new Map<string, CurrentEvent>();
  await inTurn(ids, async (id) => {
    let at: string | undefined = id;
    for (let step = 0; step < mostSteps && at !== undefined; step++) {
      const record: EventRecord | undefined = known.has(at) ? undefined : await events.get(at);
      const event: CurrentEvent | undefined =
        known.get(at) ??
        (record?.values
          ? {
              id: record.id,
              values: record.values,
              main: record.main === true,
              tellings: await events.coverage(record.id),
            }
          : undefined);
      if (event) {
        known.set(event.id, event);
        found.set(id, event);
        return;
      }
      at = record?.redirect;
    }
  });
  return found;
}

async function othersOf({ possiblySame }: BlockPorts, event: CurrentEvent): Promise<Pick<DigestBlock, "possiblySame">> {
  if (possiblySame === undefined) return {};
  const others = await possiblySame(event.id);
  return others.length === 0 ? {} : { possiblySame: others };
}

async function storiesOf({ stories }: BlockPorts, event: CurrentEvent, unread: UnreadPage[]): Promise<DigestStory[]> {
  const ids = [...new Set([...event.tellings].sort(mainFirst).map(({ story }) => story))].slice(0, mostStories);
  const found = await inTurn(ids, async (id): Promise<DigestStory[]> => {
    const [record, sightings, read] = await Promise.all([stories.get(id), stories.sightings(id), stories.reading(id)]);
    const seen = firstSighting(sightings);
    if (!record || !seen) return [];
    const title = record.scraped?.title ?? seen.title;
    const page = { outlet: seen.outlet, url: seen.url, title };
    const why = whyUnread(record);
    if (why !== null) unread.push({ ...page, why, since: record.scraped?.readAt ?? record.seenAt ?? null });
    const copied = record.copyOf == null ? undefined : firstSighting(await stories.sightings(record.copyOf));
    return [
      {
        id,
        ...page,
        publishedAt: record.scraped?.publishedAt ?? seen.publishedAt,
        copyOf: copied?.outlet ?? null,
        meetings: read?.reading.meetings ?? [],
        sentences: read?.sentences ?? [],
      },
    ];
  });
  return found.flat();
}

/** One after the other: a digest is in no hurry, and a heavy day must not open a thousand requests at once. */
export async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
