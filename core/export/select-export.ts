import { localDay } from "../dates/days.ts";
import type { IsoDay } from "../model.ts";
import { type Filter, passes } from "../subscriptions/passes.ts";
import type { Export } from "./shape.ts";

export interface Period {
  /** First day, included. */
  readonly since?: IsoDay;
  /** Last day, included. */
  readonly until?: IsoDay;
}

/**
 * The part of an export that concerns a period: events whose days touch it (undated ones by their coverage), stories
 * that were published in it and those that cover its events. With a filter, the events that pass it and the stories that
 * cover them. What is left points to nothing that was left out.
 */
export function selectExport(exported: Export, period: Period, filter?: Filter): Export {
  const all =
    filter === undefined
      ? exported
      : {
          ...exported,
          events: exported.events.filter((event) => passes(filter, { values: event, origins: event.origins.length })),
        };
  if (filter === undefined && period.since === undefined && period.until === undefined) return exported;
  const published = new Set(
    exported.stories.filter((story) => within(localDay(story.publishedAt), period)).map(({ id }) => id),
  );
  const inPeriod = all.events.filter(({ date, coverage }) =>
    date.from === null && date.to === null
      ? coverage.some(({ story }) => published.has(story))
      : (period.until === undefined || (date.from ?? date.to!) <= period.until) &&
        (period.since === undefined || (date.to ?? date.from!) >= period.since),
  );
  const kept = new Set(inPeriod.map(({ id }) => id));
  const events = inPeriod.map((event) => ({
    ...event,
    possiblySame: event.possiblySame.filter((id) => kept.has(id)),
  }));
  const covering = new Set(events.flatMap(({ coverage }) => coverage.map(({ story }) => story)));
  const stories = exported.stories
    .filter(({ id }) => (filter === undefined && published.has(id)) || covering.has(id))
    .map((story) => ({ ...story, events: story.events.filter(({ id }) => kept.has(id)) }));
  return { ...exported, stories, events };
}

function within(day: IsoDay | null, { since, until }: Period): boolean {
  return day !== null && (since === undefined || day >= since) && (until === undefined || day <= until);
}
