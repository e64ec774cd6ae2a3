import type { DeafFeed, EnglishNames, OutletNote } from "../../core/digest/digest-types.ts";
import type { ActorRules } from "../../core/events/actor-rules.ts";
import { footDelays } from "../../core/latency/foot-delays.ts";
import { delaysOf } from "../../core/latency/stamps.ts";
import { announcementStore } from "../shared/store/announcements.ts";
import { delayStore } from "../shared/store/delays.ts";
import { eventStore, type EventStore } from "../shared/store/events.ts";
import { storyStore } from "../shared/store/stories.ts";
import { unreadStore } from "../shared/store/unread.ts";
import type { Table } from "../shared/store/table.ts";
import type { DigestPorts } from "./stage.ts";
import { findUnread } from "./find-unread.ts";
import { findPossiblySame } from "./find-possibly-same.ts";
import { remembering } from "./remember.ts";

export interface ReadingFrom {
  readonly table: Table;
  readonly outlets: (name: string) => OutletNote | undefined;
  readonly englishNames?: EnglishNames;
  /** Without them, nobody looks which events may be the same. */
  readonly actors?: ActorRules;
  readonly deafFeeds: () => Promise<readonly DeafFeed[]>;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Days over which a digest says how long messages took. */
const delayDays = 7;

/** What messages are made of, from the table; as of the same change, nothing is read twice. */
export function readingFrom({
  table,
  outlets,
  englishNames,
  actors,
  deafFeeds,
  now,
}: ReadingFrom): DigestPorts["read"] {
  const [events, stories] = [eventStore(table), storyStore(table)];
  const [announcements, ledger] = [announcementStore(table), delayStore(table)];
  const unread = findUnread({ unread: unreadStore(table), stories });
  const asOf = remembering(now);
  return (last) => {
    const once = asOf(last);
    const remembered = once("events", {
      get: (id: string) => events.get(id),
      coverage: (id: string) => events.coverage(id),
      inBlock: (block: string) => events.inBlock(block),
      changesAfter: (watch: string, number: number) => events.changesAfter(watch, number),
    });
    const records: EventStore["records"] = (tellings) => events.records(tellings);
    return {
      events: remembered,
      newest: events,
      ...(actors && once("others", { possiblySame: findPossiblySame({ ...remembered, records }, actors) })),
      stories: once("stories", {
        get: (id: string) => stories.get(id),
        sightings: (id: string) => stories.sightings(id),
        reading: (id: string) => stories.reading(id),
      }),
      outlets,
      ...(englishNames && { englishNames }),
      ...once("others", {
        announcedOn: (day: string) => announcements.on(day),
        deafFeeds,
        unreadAfter: (instant: string) => unread(instant, new Date(now()).toISOString()),
        delays: async () =>
          footDelays(delaysOf(await ledger.of(new Date(now()).toISOString().slice(0, 10), delayDays))),
      }),
    };
  };
}
