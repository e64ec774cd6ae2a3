import type { Stamps } from "../../core/latency/stamps.ts";
import type { AnnouncementStore } from "../shared/store/announcements.ts";
import type { DelayStore } from "../shared/store/delays.ts";
import type { ChangeRecord, EventStore } from "../shared/store/events.ts";
import { firstSighting, type StoryStore } from "../shared/store/stories.ts";

export interface NotePorts {
  readonly watch: string;
  readonly events: Pick<EventStore, "changesAfter" | "get">;
  readonly stories: Pick<StoryStore, "get" | "sightings">;
  readonly announcements: Pick<AnnouncementStore, "note">;
  readonly delays: Pick<DelayStore, "note">;
}

/**
 * Notes of each change what is asked for later: an event that is announced, under its day; and when its story passed
 * each point on its way here. May be repeated.
 */
export function noteChanges(ports: NotePorts) {
  return async (after: number, upTo: number): Promise<void> => {
    const all = await ports.events.changesAfter(ports.watch, after);
    const changes = all.filter(({ number }) => number <= upTo);
    await noteAnnounced(ports, changes);
    const byStory = Map.groupBy(changes, ({ story }) => story);
    for (const [story, [first]] of byStory) await ports.delays.note(await stampsOf(ports, story, first!));
  };
}

async function noteAnnounced({ events, announcements }: NotePorts, changes: readonly ChangeRecord[]): Promise<void> {
  const announced: { day: string; event: string }[] = [];
  for (const id of new Set(changes.map(({ event }) => event))) {
    const values = (await events.get(id))?.values;
    if (values?.status === "planned" && values.date.precision === "day" && values.date.value !== null)
      announced.push({ day: values.date.value, event: id });
  }
  if (announced.length > 0) await announcements.note(announced);
}

async function stampsOf({ stories }: NotePorts, story: string, { at }: ChangeRecord): Promise<Stamps> {
  const [record, sightings] = [await stories.get(story), await stories.sightings(story)];
  const seen = firstSighting(sightings);
  return {
    story,
    outlet: seen?.outlet ?? "",
    publishedAt: record?.scraped?.publishedAt ?? seen?.publishedAt ?? null,
    seenAt: record?.seenAt ?? null,
    scrapedAt: record?.scraped?.readAt ?? null,
    eventAt: at,
    sentAt: null,
  };
}
