import type { Export, ExportedEvent, ExportedStory } from "./shape.ts";

/**
 * What differs between two exports, for a person: a line for each story whose outcome is another, for each event that is
 * gone (-) or new (+), and for each value of an event that is another (~). Empty where nothing does.
 */
export function compareExports(before: Export, now: Export): string[] {
  const events = new Map(now.events.map((event) => [event.id, event]));
  const known = new Set(before.events.map(({ id }) => id));
  return [
    ...storyLines(before.stories, now.stories),
    ...before.events.flatMap((event) => {
      const same = events.get(event.id);
      return same ? valueLines(event, same) : [`- ${inShort(event)}`];
    }),
    ...now.events.filter(({ id }) => !known.has(id)).map((event) => `+ ${inShort(event)}`),
  ];
}

function storyLines(before: readonly ExportedStory[], now: readonly ExportedStory[]): string[] {
  const stories = new Map(now.map((story) => [story.id, story]));
  return before.flatMap((story) => {
    const same = stories.get(story.id);
    if (same && same.outcome === story.outcome && same.copyOf === story.copyOf) return [];
    return [`~ story ${story.id} ${story.title ?? ""}: ${outcome(story)} → ${same ? outcome(same) : "gone"}`];
  });
}

function outcome({ outcome: kind, copyOf }: ExportedStory): string {
  return copyOf === null ? kind : `${kind} of ${copyOf}`;
}

function valueLines(before: ExportedEvent, now: ExportedEvent): string[] {
  const [old, current] = [valuesOf(before), valuesOf(now)];
  return Object.keys(old).flatMap((name) =>
    old[name] === current[name] ? [] : [`~ ${inShort(now)}: ${name} ${old[name]} → ${current[name]}`],
  );
}

function valuesOf(event: ExportedEvent): Readonly<Record<string, string>> {
  return {
    date: event.date.value ?? `${event.date.from ?? "?"}..${event.date.to ?? "?"}`,
    place: event.place?.nameEn ?? event.place?.country ?? "none",
    format: event.format,
    status: event.status,
    participants: names(event.participants),
    delegation: names(event.delegation),
    rank: event.rank ?? "none",
    documents: String(event.documents ?? "none"),
    topics: event.topics.join(", "),
    coverage: event.coverage.map(({ story, role }) => `${story} (${role})`).join(", "),
  };
}

function names(people: ExportedEvent["participants"]): string {
  return people.map(({ name, office }) => name ?? office ?? "?").join(", ");
}

function inShort(event: ExportedEvent): string {
  const { date, participants } = valuesOf(event);
  return `${event.id} ${date} ${participants}`;
}
