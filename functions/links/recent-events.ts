import { lastKnown, wasMain } from "../../core/export/last-known.ts";
import type { FeedStory } from "../../core/export/event-feed.ts";
import type { EndedEvent, RecentEvents } from "../../core/export/reader-feed.ts";
import { revisionsIn, type RevisionsOf } from "../../core/export/revisions.ts";
import type { CurrentEvent } from "../../core/digest/choose-changes.ts";
import { mainFirst } from "../../core/events/telling.ts";
import { someAtOnce } from "../shared/some-at-once.ts";
import type { EventStore } from "../shared/store/events.ts";
import { firstSighting, type StoryStore } from "../shared/store/stories.ts";
import { currentEvent } from "./current-event.ts";

export interface RecentPorts {
  readonly watch: string;
  readonly events: Pick<EventStore, "changesAfter" | "many" | "coverage" | "get">;
  readonly stories: Pick<StoryStore, "many" | "sightings">;
}

/** What feeds and calendars are printed from: the same for every reader. */
export interface Recent extends RecentEvents {
  readonly revisionsOf: RevisionsOf;
  /** Instant of the last change; null where there was none. */
  readonly changedAt: string | null;
}

/** How far feeds reach back: events among so many changes of the watch, and of those the last so many. */
export const mostChanges = 1000;
export const mostEvents = 200;
/** Stories that an event is shown with; the others tell of it, too. */
const mostStories = 3;

/**
 * The events that changed last, as of a change. Their number is bounded, whatever the archive holds: some eight hundred
 * reads at most, once for a change in each running function; what was read is kept until the next.
 */
export function recentEvents(ports: RecentPorts): (last: number) => Promise<Recent> {
  let kept: { readonly last: number; readonly recent: Promise<Recent> } | undefined;
  return (last) => {
    if (kept?.last === last) return kept.recent;
    const recent = readRecent(ports, last);
    const own = { last, recent };
    kept = own;
    // A failure is not an answer.
    recent.catch(() => {
      if (kept === own) kept = undefined;
    });
    return recent;
  };
}

async function readRecent({ watch, events, stories }: RecentPorts, last: number): Promise<Recent> {
  const changes = await events.changesAfter(watch, Math.max(0, last - mostChanges));
  const touched = changes.toReversed().flatMap(({ event, from }) => [event, ...from]);
  const ids = [...new Set(touched)].slice(0, mostEvents);
  const stored = await events.many(ids);
  const live = stored.flatMap(({ id, values, main = false }) => (values ? [{ id, values, main }] : []));
  // One that is only recalled now may have been told of.
  const told = live.filter(({ id, main }) => main || wasMain(changes, id));
  const current = await someAtOnce(told, async (event): Promise<CurrentEvent> => ({
    ...event,
    tellings: await events.coverage(event.id),
  }));
  const isLive = new Set(live.map(({ id }) => id));
  const ended = await someAtOnce(
    ids.filter((id) => !isLive.has(id)),
    async (id): Promise<EndedEvent[]> => {
      const known = lastKnown(changes, id);
      return known ? [{ id, last: known, into: (await currentEvent(events, id))?.values ?? null }] : [];
    },
  );
  const changedAt = changes.at(-1)?.at ?? null;
  const shown = await storiesOf(stories, current);
  return { events: current, ended: ended.flat(), stories: shown, revisionsOf: revisionsIn(changes), changedAt };
}

async function storiesOf(
  stories: RecentPorts["stories"],
  events: readonly CurrentEvent[],
): Promise<readonly FeedStory[]> {
  const ids = new Set(events.flatMap((event) => storiesBehind(event)));
  const records = await stories.many([...ids]);
  const found = await someAtOnce(records, async ({ id, scraped }): Promise<FeedStory[]> => {
    const seen = firstSighting(await stories.sightings(id));
    if (seen === undefined) return [];
    const { url, outlet } = seen;
    const of = scraped ?? seen;
    return [{ id, url, outlet, title: of.title ?? seen.title, publishedAt: of.publishedAt }];
  });
  return found.flat();
}

/** The first of the stories about it, then of those that recall it. */
function storiesBehind({ tellings }: CurrentEvent): readonly string[] {
  return [...new Set([...tellings].sort(mainFirst).map(({ story }) => story))].slice(0, mostStories);
}
