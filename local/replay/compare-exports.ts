import type { Export, ExportedEvent, ExportedStory } from "../../core/export/shape.ts";

/** What two exports over the same articles differ in. */
export interface Comparison {
  readonly stories: readonly { readonly story: ExportedStory; readonly changes: readonly Change[] }[];
  readonly opened: readonly ExportedEvent[];
  readonly closed: readonly ExportedEvent[];
  readonly changed: readonly { readonly event: ExportedEvent; readonly changes: readonly Change[] }[];
  /** Whether anything at all differs: quotations, probabilities and the like, too. */
  readonly same: boolean;
}

/** One value that is not what it was, as it is shown. */
export interface Change {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** Compares stories by id; events by id, then by the stories that cover them. */
export function compareExports(before: Export, after: Export): Comparison {
  const old = new Map(before.stories.map((story) => [story.id, story]));
  const pairs = pairEvents(before.events, after.events);
  const partners = new Set(pairs.values());
  return {
    stories: after.stories.flatMap((story) => {
      const changes = changesOf(storyValues(old.get(story.id)), storyValues(story));
      return changes.length === 0 ? [] : [{ story, changes }];
    }),
    opened: after.events.filter((event) => !pairs.has(event)),
    closed: before.events.filter((event) => !partners.has(event)),
    changed: [...pairs].flatMap(([event, partner]) => {
      const changes = changesOf(eventValues(partner), eventValues(event));
      return changes.length === 0 ? [] : [{ event, changes }];
    }),
    same: JSON.stringify(before) === JSON.stringify(after),
  };
}

/** New event → the old one that it is. An event's id is made of its mentions, so one that gained a story has another. */
function pairEvents(
  before: readonly ExportedEvent[],
  after: readonly ExportedEvent[],
): ReadonlyMap<ExportedEvent, ExportedEvent> {
  const byId = new Map(before.map((event) => [event.id, event]));
  const pairs = new Map(
    after.flatMap((event) => {
      const same = byId.get(event.id);
      return same === undefined ? [] : [[event, same] as const];
    }),
  );
  const free = new Set(before.filter(({ id }) => !after.some((event) => event.id === id)));
  const candidates = after
    .filter((event) => !pairs.has(event))
    .flatMap((event) => [...free].map((old) => ({ event, old, shared: sharedStories(event, old) })))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared);
  for (const { event, old } of candidates) if (!pairs.has(event) && free.delete(old)) pairs.set(event, old);
  return pairs;
}

function sharedStories(a: ExportedEvent, b: ExportedEvent): number {
  const stories = new Set(b.coverage.map(({ story }) => story));
  return a.coverage.filter(({ story }) => stories.has(story)).length;
}

type Values = Readonly<Record<string, string>>;

function changesOf(before: Values, after: Values): Change[] {
  return Object.keys(after)
    .filter((what) => before[what] !== after[what])
    .map((what) => ({ what, before: before[what] ?? "nothing", after: after[what]! }));
}

function storyValues(story: ExportedStory | undefined): Values {
  if (story === undefined) return {};
  const { outcome, reason, title, publishedAt, summaryOnly, relevant, novelty, copyOf } = story;
  return {
    outcome: reason === null ? outcome : `${outcome} (${reason})`,
    title: title ?? "none",
    published: publishedAt ?? "unknown",
    "summary only": String(summaryOnly),
    relevant: String(relevant),
    novelty,
    "copy of": copyOf ?? "none",
  };
}

function eventValues(event: ExportedEvent): Values {
  const { format, status, date, place, participants, delegation, topics, coverage } = event;
  const names = (people: ExportedEvent["participants"]) =>
    people.map(({ name, office, side }) => name ?? `${office ?? "someone"} (${side ?? "?"})`).join(", ") || "none";
  return {
    date: date.value ?? "unknown",
    place: place?.name ?? place?.country ?? "unknown",
    format,
    status,
    participants: names(participants),
    delegation: names(delegation),
    topics: topics.join(", ") || "none",
    stories: [...coverage].map(({ story, role }) => `${story} (${role})`).join(", "),
  };
}
