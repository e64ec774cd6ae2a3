import { localDay } from "../../core/dates/days.ts";
import {
  chooseChanges,
  type ChosenChange,
  type CurrentEvent,
  type NumberedChange,
} from "../../core/digest/choose-changes.ts";
import type {
  BlindSpots,
  DeafFeed,
  Digest,
  DigestBlock,
  DigestStory,
  OutletNote,
  UnreadPage,
} from "../../core/digest/digest-types.ts";
import { byOrder } from "../../core/events/telling.ts";
import type { EventRecord, EventStore } from "../shared/store/events.ts";
import { firstSighting, type StoryStore } from "../shared/store/stories.ts";

export interface ComposePorts {
  readonly events: Pick<EventStore, "get" | "coverage">;
  readonly stories: Pick<StoryStore, "get" | "sightings" | "reading">;
  readonly outlets: (name: string) => OutletNote | undefined;
  /** Feeds that the watch hears nothing from. */
  readonly deafFeeds: () => Promise<readonly DeafFeed[]>;
}

export interface ComposeRequest {
  readonly changes: readonly NumberedChange[];
  /** Whether a change may have been told of already. */
  readonly maybeSent: (number: number) => boolean;
  readonly since: string | null;
  /** Instant of the digest. */
  readonly until: string;
  /** Whether what the watch has not seen is part of it. */
  readonly withBlindSpots: boolean;
}

// Redirects lead to events of today in a step or two; a longer chain than this is a fault.
const mostSteps = 20;
// A message shows a handful of sources an event; the rest is counted.
const mostStories = 24;

/** A digest of these changes, from the records as they are now. */
export async function composeDigest(ports: ComposePorts, request: ComposeRequest): Promise<Digest> {
  const { changes, maybeSent, since, until, withBlindSpots } = request;
  const found = await eventsOf(ports, [...new Set(changes.flatMap(({ event, from }) => [event, ...from]))]);
  const { blocks: chosen, repeats } = chooseChanges(changes, (id) => found.get(id));
  const unread: UnreadPage[] = [];
  const blocks = await inTurn(chosen, async (change): Promise<DigestBlock> => {
    const stories = change.event === null ? [] : await storiesOf(ports, change.event, unread);
    return { change, stories, maybeSent: numbersOf(change, changes, found).some(maybeSent) };
  });
  const blindSpots: BlindSpots = withBlindSpots
    ? { feeds: await ports.deafFeeds(), pages: [...new Map(unread.map((page) => [page.url, page])).values()] }
    : { feeds: [], pages: [] };
  return {
    blocks,
    repeats,
    blindSpots,
    language: "fr",
    since: localDay(since),
    until: localDay(until) ?? until.slice(0, 10),
    outlets: ports.outlets,
  };
}

/** The changes behind a block. */
function numbersOf(
  { event }: ChosenChange,
  changes: readonly NumberedChange[],
  found: ReadonlyMap<string, CurrentEvent>,
): number[] {
  return changes.filter((change) => found.get(change.event)?.id === event?.id).map(({ number }) => number);
}

/** The event that each id leads to now; ids that lead to none are absent. */
async function eventsOf({ events }: ComposePorts, ids: readonly string[]): Promise<Map<string, CurrentEvent>> {
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

async function storiesOf({ stories }: ComposePorts, event: CurrentEvent, unread: UnreadPage[]): Promise<DigestStory[]> {
  const tellings = [...event.tellings].sort(
    (a, b) => Number(b.role === "main") - Number(a.role === "main") || byOrder(a, b),
  );
  const ids = [...new Set(tellings.map(({ story }) => story))].slice(0, mostStories);
  const found = await inTurn(ids, async (id): Promise<DigestStory[]> => {
    const [record, sightings, read] = await Promise.all([stories.get(id), stories.sightings(id), stories.reading(id)]);
    const seen = firstSighting(sightings);
    if (!record || !seen) return [];
    const title = record.scraped?.title ?? seen.title;
    const page = { outlet: seen.outlet, url: seen.url, title };
    if (record.scraped?.access === "paywalled") unread.push({ ...page, why: "paywalled" });
    else if (record.scraped?.summaryOnly) unread.push({ ...page, why: "summary-only" });
    const copied = record.copyOf == null ? undefined : firstSighting(await stories.sightings(record.copyOf));
    return [
      {
        id,
        ...page,
        publishedAt: record.scraped?.publishedAt ?? seen.publishedAt,
        copyOf: copied?.outlet ?? null,
        meetings: read?.reading.meetings ?? [],
      },
    ];
  });
  return found.flat();
}

/** One after the other: a digest is in no hurry, and a heavy day must not open a thousand requests at once. */
async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
