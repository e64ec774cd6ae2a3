import type { ChosenChange, CurrentEvent } from "../../core/digest/choose-changes.ts";
import type {
  BlindSpots,
  DeafFeed,
  Digest,
  DigestBlock,
  EnglishNames,
  Language,
  OutletNote,
  UnreadPage,
} from "../../core/digest/digest-types.ts";
import type { Delays } from "../../core/latency/foot-delays.ts";
import type { IsoDay } from "../../core/model.ts";
import { passes, type Filter } from "../../core/subscriptions/passes.ts";
import { pendingChanges, pendingEvents } from "../../core/subscriptions/pending-events.ts";
import { announcedFor, filtered, selectChanges } from "../../core/subscriptions/select-changes.ts";
import type { ChangeRecord } from "../shared/store/events.ts";
import { inTurn, readingSurroundings, type BlockPorts } from "./read-blocks.ts";
import { readTogether, type TogetherPorts } from "./read-together.ts";

export interface ComposePorts extends BlockPorts, TogetherPorts {
  /** Events that were announced for a day. */
  readonly announcedOn: (day: IsoDay) => Promise<readonly string[]>;
  readonly outlets: (name: string) => OutletNote | undefined;
  readonly englishNames?: EnglishNames;
  /** Feeds that the watch hears nothing from. */
  readonly deafFeeds: () => Promise<readonly DeafFeed[]>;
  /** Pages that could not be read, or not whole, after an instant (ISO 8601). */
  readonly unreadAfter: (instant: string) => Promise<readonly UnreadPage[]>;
  /** How long messages take, lately; undefined where none was sent. */
  readonly delays: () => Promise<Delays | undefined>;
}

/** A day of which announced events are told; those that may have been told already are marked. */
export interface AnnouncedDay {
  readonly day: IsoDay;
  readonly maybeSent: boolean;
  /** Only of the events behind this one, in order of ids; null for all. */
  readonly after: string | null;
}

export interface ComposeRequest {
  readonly watch: string;
  /** Number of the last change that is known: what comes while events are read is told with what it changes. */
  readonly last: number;
  /** In order of their numbers. */
  readonly changes: readonly ChangeRecord[];
  /** Ids of the events that are looked at, with all that became of them. */
  readonly lookedAt: readonly string[];
  /** Whether a change is to be told of: an event of which no change is, is not. */
  readonly isPending: (number: number) => boolean;
  /** Numbers of changes: messages before this one have shown events as they were after them. */
  readonly shown: readonly number[];
  /** Whether a change may have been told of already. */
  readonly maybeSent: (number: number) => boolean;
  readonly days: readonly AnnouncedDay[];
  readonly filter: Filter;
  readonly language: Language;
  /** First and last day, by the reader's clocks; the first is null in the first message of all. */
  readonly since: IsoDay | null;
  readonly until: IsoDay;
  /** Whether what the watch has not seen is part of it, and how fast it was. */
  readonly isDigest: boolean;
  /** Pages that were not read after this instant (ISO 8601) are part of a digest. */
  readonly unreadAfter: string;
}

export interface Composed {
  readonly digest: Digest;
  /** The changes that the digest tells of. */
  readonly told: readonly ChangeRecord[];
}

/** How much goes into one message: so many of the events that changed, and of those whose day has come. */
export interface Take {
  readonly events: number;
  readonly announced: number;
}

/** What is to be told to one reader, of which a message takes as much as it shows. */
export interface Composer {
  /** Number of a change: events are shown as they were after it. */
  readonly asOf: number;
  /** Events that changed, in the order of their first changes; those that go back to the same change count as one. */
  readonly events: number;
  /** Events whose day has come, but for those that are told of anyway; by day and id. */
  readonly announced: readonly { readonly day: IsoDay; readonly event: string }[];
  /** Number of the first change of an event, from 0; undefined behind the last. */
  readonly firstOf: (event: number) => number | undefined;
  /** The changes of so many events that are to be told of. */
  readonly numbersOf: (events: number) => number[];
  readonly countBlocks: (take: Take) => number;
  readonly compose: (take: Take) => Promise<Composed>;
}

interface Announced {
  readonly day: IsoDay;
  readonly event: string;
  readonly change: ChosenChange;
  readonly maybeSent: boolean;
}

/** A digest of all these changes for one reader, from the records as they are now. */
export async function composeDigest(ports: ComposePorts, request: ComposeRequest): Promise<Composed> {
  const { events, announced, compose } = await openComposer(ports, request);
  return compose({ events, announced: announced.length });
}

export async function openComposer(ports: ComposePorts, request: ComposeRequest): Promise<Composer> {
  const { isPending, maybeSent, filter, language, since, until, isDigest } = request;
  const days = await inTurn(request.days, async (one) => ({ ...one, events: await ports.announcedOn(one.day) }));
  const ids = [...request.lookedAt, ...days.flatMap(({ events }) => events)];
  const { found, changes, asOf } = await readTogether(ports, { ...request, ids });
  const current = (id: string): CurrentEvent | undefined => found.get(id);
  const all = pendingEvents(changes, request, current);
  const taking = (events: number) => all.slice(0, events).flatMap(({ together }) => together);
  const select = (events: number) => {
    const taken = taking(events);
    return {
      taken,
      ...selectChanges(
        taken.flatMap(({ became }) => became ?? []),
        filter,
      ),
    };
  };
  const pending = new Set(select(all.length).blocks.map(({ event }) => event?.id));
  const announced = announcedEvents(days, filter, current, pending);
  const surroundings = readingSurroundings(ports);

  const compose = async (take: Take): Promise<Composed> => {
    const { taken, blocks: chosen, repeats } = select(take.events);
    const behindOf = (change: ChosenChange) => taken.find(({ became }) => became !== null && isOfSame(became, change));
    const told = [
      ...chosen.map((change) => ({
        change,
        maybeSent: [...(behindOf(change)?.numbers ?? [])].some((number) => isPending(number) && maybeSent(number)),
      })),
      ...announced.slice(0, take.announced),
    ];
    const read = await inTurn(told, ({ change }) => surroundings(change.event));
    const blindSpots = isDigest
      ? await blindSpotsOf(
          ports,
          request,
          read.flatMap(({ unread }) => unread),
        )
      : nothingBlind;
    const delays = isDigest ? await ports.delays() : undefined;
    const { outlets, englishNames } = ports;
    return {
      told: chosen.flatMap((change) => {
        const event = behindOf(change);
        return event ? pendingChanges(event, isPending) : [];
      }),
      digest: {
        blocks: told.map(({ change, maybeSent: maybe }, index): DigestBlock => ({
          change,
          maybeSent: maybe,
          ...read[index]!.block,
        })),
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
  };

  return {
    asOf,
    events: all.length,
    announced,
    firstOf: (event) => all[event]?.first,
    numbersOf: (events) =>
      taking(events).flatMap((event) => pendingChanges(event, isPending).map(({ number }) => number)),
    countBlocks: (take) => select(take.events).blocks.length + take.announced,
    compose,
  };
}

const nothingBlind: BlindSpots = { feeds: [], pages: [] };

/** @param own pages that tell of the message's events */
async function blindSpotsOf(
  ports: ComposePorts,
  { unreadAfter }: ComposeRequest,
  own: readonly UnreadPage[],
): Promise<BlindSpots> {
  const all = [...own, ...(await ports.unreadAfter(unreadAfter))];
  return { feeds: await ports.deafFeeds(), pages: [...new Map(all.map((page) => [page.url, page])).values()] };
}

/** Whether two are what became of one event: a selection may tell of it as new. */
function isOfSame(a: ChosenChange, b: ChosenChange): boolean {
  return a === b || (a.event !== null && a.event.id === b.event?.id);
}

/** Events whose day has come, but for those that are told of anyway. */
function announcedEvents(
  days: readonly (AnnouncedDay & { readonly events: readonly string[] })[],
  filter: Filter,
  current: (id: string) => CurrentEvent | undefined,
  told: ReadonlySet<string | undefined>,
): Announced[] {
  const found = new Map<string, Announced>();
  const tell = (event: CurrentEvent, { day, maybeSent, after }: AnnouncedDay): void => {
    const change = announcedFor(event, day);
    if (change === null || told.has(event.id) || !passes(filter, filtered(event))) return;
    if (after === null || event.id > after) found.set(event.id, { day, event: event.id, change, maybeSent });
  };
  for (const one of days) {
    const events = one.events.flatMap((id) => current(id) ?? []);
    for (const event of events.sort((a, b) => (a.id < b.id ? -1 : 1))) tell(event, one);
  }
  return [...found.values()];
}
