import type { DeafFeed, EnglishNames, OutletNote } from "../../core/digest/digest-types.ts";
import { delaysOf } from "../../core/latency/stamps.ts";
import { announcementStore } from "../shared/store/announcements.ts";
import { delayStore } from "../shared/store/delays.ts";
import { eventStore } from "../shared/store/events.ts";
import { storyStore } from "../shared/store/stories.ts";
import type { Table } from "../shared/store/table.ts";
import type { DigestPorts } from "./stage.ts";
import { remembering } from "./remember.ts";

export interface ReadingFrom {
  readonly table: Table;
  readonly outlets: (name: string) => OutletNote | undefined;
  readonly englishNames?: EnglishNames;
  readonly deafFeeds: () => Promise<readonly DeafFeed[]>;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Days over which a digest says how long messages took. */
const delayDays = 7;

/** What messages are made of, from the table; as of the same change, nothing is read twice. */
export function readingFrom({ table, outlets, englishNames, deafFeeds, now }: ReadingFrom): DigestPorts["read"] {
  const [events, stories] = [eventStore(table), storyStore(table)];
  const [announcements, ledger] = [announcementStore(table), delayStore(table)];
  const asOf = remembering(now);
  return (last) => {
    const once = asOf(last);
    return {
      events: once("events", {
        get: (id: string) => events.get(id),
        coverage: (id: string) => events.coverage(id),
        changesAfter: (watch: string, number: number) => events.changesAfter(watch, number),
      }),
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
        delays: async () => {
          const [all] = delaysOf(await ledger.of(new Date(now()).toISOString().slice(0, 10), delayDays));
          return all?.whole ? { p50: all.whole.p50, p95: all.whole.p95, articles: all.whole.count } : undefined;
        },
      }),
    };
  };
}
