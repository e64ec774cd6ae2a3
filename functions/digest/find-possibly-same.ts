import type { CurrentEvent } from "../../core/digest/choose-changes.ts";
import { dayNumber } from "../../core/dates/days.ts";
import type { ActorRules } from "../../core/events/actor-rules.ts";
import { blocksOf } from "../../core/events/blocks.ts";
import { possiblySame } from "../../core/events/possibly-same.ts";
import type { ShownValues } from "../../core/events/shown-values.ts";
import { memberOf } from "../../core/events/telling.ts";
import type { OtherEvent } from "../../core/digest/digest-types.ts";
import type { EventStore } from "../shared/store/events.ts";

type Events = Pick<EventStore, "get" | "coverage" | "records" | "inBlock">;

/** How far it is looked, so that a year of which a text says no more than its number does not become a thousand reads. */
export interface Bounds {
  /** Blocking keys of an event; four to eight are usual. */
  readonly blocks: number;
  /** Events that are compared with it, the nearest in time first. */
  readonly compared: number;
}
const usualBounds: Bounds = { blocks: 60, compared: 30 };

/**
 * The events that may be the same encounter as one, as they are now: worked out when somebody is told of it, over those
 * that share a blocking key with it. Those that no article is about are left out: nobody was told of them.
 */
export function findPossiblySame(events: Events, actors: ActorRules, bounds: Bounds = usualBounds) {
  const whole = async (id: string, values: ShownValues): Promise<CurrentEvent> => ({
    id,
    values,
    main: true,
    tellings: await events.coverage(id),
  });
  return async (id: string): Promise<OtherEvent[]> => {
    const own = (await events.get(id))?.values;
    if (own === undefined) return [];
    const event = await whole(id, own);
    const others = (
      await inTurn(await idsNear(events, blocksOfEvent(event, actors).slice(0, bounds.blocks), id), (other) =>
        events.get(other),
      )
    )
      .flatMap((record) => (record?.values && record.main === true ? [{ id: record.id, values: record.values }] : []))
      .sort((a, b) => distance(a.values, own) - distance(b.values, own))
      .slice(0, bounds.compared);
    const compared = await inTurn(others, (other) => whole(other.id, other.values));
    const same = new Set(possiblySame([event, ...compared], actors).get(id));
    return others.filter((other) => same.has(other.id));
  };
}

function blocksOfEvent({ tellings }: CurrentEvent, { keysOf }: ActorRules): string[] {
  return [...new Set(tellings.flatMap((telling) => blocksOf(telling, keysOf)))].sort();
}

/** The other events of which something lies in one of these blocks. */
async function idsNear(events: Events, blocks: readonly string[], own: string): Promise<string[]> {
  const near = (await Promise.all(blocks.map((block) => events.inBlock(block)))).flat();
  const different = new Map(near.map((telling) => [memberOf(telling), telling]));
  const ids = new Set((await events.records([...different.values()])).flatMap(({ event }) => event ?? []));
  ids.delete(own);
  return [...ids].sort();
}

function distance({ date: a }: ShownValues, { date: b }: ShownValues): number {
  return a.from === null || b.from === null ? 10_000 : Math.abs(dayNumber(a.from) - dayNumber(b.from));
}

async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}
