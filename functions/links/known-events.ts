import { headlineOf } from "../../core/digest/headline.ts";
import { wordings } from "../../core/digest/wordings.ts";
import type { ShownValues } from "../../core/events/shown-values.ts";
import { dayNumber } from "../../core/dates/days.ts";
import type { Choice } from "../../core/subscriptions/link-pages.ts";
import type { Subscription } from "../../core/subscriptions/subscription.ts";
import type { EventStore } from "../shared/store/events.ts";
import { currentEvent } from "./current-event.ts";

type Events = Pick<EventStore, "get" | "coverage" | "records" | "inBlock">;

// Blocks that are looked into, and events that are offered: a page, not an archive.
const mostBlocks = 40;
const mostOffered = 8;

/** Events as the links of messages show them. `year`: of today, which headlines leave out. */
export function knownEvents(events: Events, year: () => string) {
  const shownAs = (values: ShownValues, { language }: Subscription): string =>
    headlineOf(values, year(), wordings[language]);

  const current = (id: string) => currentEvent(events, id);

  return {
    /** Its headline; null if there is none of this id any more. */
    async headline(id: string, reader: Subscription): Promise<string | null> {
      const event = await current(id);
      return event && shownAs(event.values, reader);
    },

    /** Events of some of the same people at about the same time, the nearest first: what it may be one with. */
    async candidates(id: string, reader: Subscription): Promise<Choice[]> {
      const event = await current(id);
      if (event === null) return [];
      const own = await events.records(await events.coverage(event.id));
      const blocks = [...new Set(own.flatMap(({ blocks }) => blocks))].slice(0, mostBlocks);
      const near = (await Promise.all(blocks.map((block) => events.inBlock(block)))).flat();
      const unique = new Map(near.map((telling) => [`${telling.story}#${telling.position}`, telling]));
      const ids = new Set((await events.records([...unique.values()])).flatMap(({ event }) => event ?? []));
      ids.delete(event.id);
      const found = await Promise.all([...ids].sort().map(current));
      return found
        .flatMap((one) => (one === null || one.id === event.id ? [] : [one]))
        .sort((a, b) => distance(a.values, event.values) - distance(b.values, event.values))
        .slice(0, mostOffered)
        .map((one) => ({ event: one.id, words: shownAs(one.values, reader) }));
    },
  };
}

function distance({ date: a }: ShownValues, { date: b }: ShownValues): number {
  return a.from === null || b.from === null ? 10_000 : Math.abs(dayNumber(a.from) - dayNumber(b.from));
}
