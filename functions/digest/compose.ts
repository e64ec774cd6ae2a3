import { changesByEvent, type ChosenChange, type CurrentEvent } from "../../core/digest/choose-changes.ts";
import type {
  BlindSpots,
  DeafFeed,
  Delays,
  Digest,
  DigestBlock,
  DigestStory,
  EnglishNames,
  Language,
  OtherEvent,
  OutletNote,
  UnreadPage,
} from "../../core/digest/digest-types.ts";
import { byOrder } from "../../core/events/telling.ts";
import type { IsoDay } from "../../core/model.ts";
import { passes, type Filter } from "../../core/subscriptions/passes.ts";
import { announcedFor, filtered, selectChanges } from "../../core/subscriptions/select-changes.ts";
import type { ChangeRecord, EventRecord, EventStore } from "../shared/store/events.ts";
import { firstSighting, type StoryStore } from "../shared/store/stories.ts";

export interface ComposePorts {
  readonly events: Pick<EventStore, "get" | "coverage">;
  readonly stories: Pick<StoryStore, "get" | "sightings" | "reading">;
  /** Events that were announced for a day. */
  readonly announcedOn: (day: IsoDay) => Promise<readonly string[]>;
  /** Events that may be the same as one; nobody looks without it. */
  readonly possiblySame?: (event: string) => Promise<readonly OtherEvent[]>;
  readonly outlets: (name: string) => OutletNote | undefined;
  readonly englishNames?: EnglishNames;
  /** Feeds that the watch hears nothing from. */
  readonly deafFeeds: () => Promise<readonly DeafFeed[]>;
  /** How long messages take, lately; undefined where none was sent. */
  readonly delays: () => Promise<Delays | undefined>;
}

export interface ComposeRequest {
  readonly changes: readonly ChangeRecord[];
  /** Whether a change may have been told of already. */
  readonly maybeSent: (number: number) => boolean;
  /** Days of which announced events are told; those that may have been told already are marked. */
  readonly days: readonly { readonly day: IsoDay; readonly maybeSent: boolean }[];
  readonly filter: Filter;
  readonly language: Language;
  /** First and last day, by the reader's clocks; the first is null in the first message of all. */
  readonly since: IsoDay | null;
  readonly until: IsoDay;
  /** Whether what the watch has not seen is part of it, and how fast it was. */
  readonly isDigest: boolean;
}

export interface Composed {
  readonly digest: Digest;
  /** The changes that the digest tells of. */
  readonly told: readonly ChangeRecord[];
}

// Redirects lead to events of today in a step or two; a longer chain than this is a fault.
const mostSteps = 20;
// A message shows a handful of sources an event; the rest is counted.
const mostStories = 24;

/** A digest of these changes for one reader, from the records as they are now. */
export async function composeDigest(ports: ComposePorts, request: ComposeRequest): Promise<Composed> {
  const { changes, maybeSent, filter, language, since, until, isDigest } = request;
  const found = await eventsOf(ports, [...new Set(changes.flatMap(({ event, from }) => [event, ...from]))]);
  const { blocks: chosen, repeats } = selectChanges(
    changesByEvent(changes, (id) => found.get(id)),
    filter,
  );
  const behind = (change: ChosenChange): ChangeRecord[] =>
    changes.filter(({ event }) => found.get(event)?.id === change.event?.id);
  const unread: UnreadPage[] = [];
  const blocks = await inTurn(chosen, async (change): Promise<DigestBlock> => {
    const stories = change.event === null ? [] : await storiesOf(ports, change.event, unread);
    return {
      change,
      stories,
      maybeSent: behind(change).some(({ number }) => maybeSent(number)),
      ...(await othersOf(ports, change.event)),
    };
  });
  const today = await announcedBlocks(ports, request, new Set(chosen.map(({ event }) => event?.id)), unread);
  const blindSpots: BlindSpots = isDigest
    ? { feeds: await ports.deafFeeds(), pages: [...new Map(unread.map((page) => [page.url, page])).values()] }
    : { feeds: [], pages: [] };
  const delays = isDigest ? await ports.delays() : undefined;
  const { outlets, englishNames } = ports;
  return {
    told: chosen.flatMap(behind),
    digest: {
      blocks: [...blocks, ...today],
      repeats,
      blindSpots,
      language,
      since,
      until,
      outlets,
      ...(englishNames && { englishNames }),
      ...(delays && { delays }),
    },
  };
}

/** Events whose day has come, but for those that the message tells of anyway. */
async function announcedBlocks(
  ports: ComposePorts,
  { days, filter }: ComposeRequest,
  told: ReadonlySet<string | undefined>,
  unread: UnreadPage[],
): Promise<DigestBlock[]> {
  const blocks = new Map<string, DigestBlock>();
  for (const { day, maybeSent } of days) {
    const events = await eventsOf(ports, await ports.announcedOn(day));
    for (const event of events.values()) {
      const change = announcedFor(event, day);
      if (change === null || told.has(event.id) || blocks.has(event.id) || !passes(filter, filtered(event))) continue;
      const stories = await storiesOf(ports, event, unread);
      blocks.set(event.id, { change, stories, maybeSent, ...(await othersOf(ports, event)) });
    }
  }
  return [...blocks.values()];
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

async function othersOf(
  { possiblySame }: ComposePorts,
  event: CurrentEvent | null,
): Promise<Pick<DigestBlock, "possiblySame">> {
  if (event === null || possiblySame === undefined) return {};
  const others = await possiblySame(event.id);
  return others.length === 0 ? {} : { possiblySame: others };
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
