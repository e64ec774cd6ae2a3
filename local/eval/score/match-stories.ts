import type { Export, ExportedEvent, ExportedPerson, ExportedStory } from "../../../core/export/shape.ts";
import type { Corpus, GoldMeeting } from "../corpus.ts";
import { isLabelled } from "./same-person.ts";

/** A corpus and an export, article by article. */
export interface Matched {
  readonly corpus: Corpus;
  readonly storyOf: ReadonlyMap<string, ExportedStory>;
  readonly eventOf: ReadonlyMap<string, ExportedEvent>;
  /** Keys of the meetings that each article is about. */
  readonly goldMain: ReadonlyMap<string, ReadonlySet<string>>;
  /** Ids of the events that each article is found to be about. */
  readonly foundMain: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Stories are matched to articles by the `/a/ID/` (or `/article/ID/`) of their addresses. */
export function matchStories(corpus: Corpus, { stories, events }: Export): Matched {
  const storyOf = new Map<string, ExportedStory>();
  for (const story of stories)
    for (const url of [story.url, ...story.urls]) {
      const id = /\/(?:a|article)\/([^/]+)\//.exec(url)?.[1];
      if (id !== undefined) storyOf.set(id, story);
    }
  return {
    corpus,
    storyOf,
    eventOf: new Map(events.map((event) => [event.id, event])),
    goldMain: new Map(
      corpus.articles.map(({ id, meetings = [] }) => [
        id,
        new Set(meetings.filter(({ role }) => role === "main").map(({ key }) => key)),
      ]),
    ),
    foundMain: new Map(
      corpus.articles.map(({ id }) => [
        id,
        new Set((storyOf.get(id)?.events ?? []).filter(({ role }) => role === "main").map((link) => link.id)),
      ]),
    ),
  };
}

/** The label's people whom an event has, among its participants or its delegation. */
export function peopleFound(corpus: Corpus, { participants }: GoldMeeting, event: ExportedEvent | undefined): string[] {
  const everyone: readonly ExportedPerson[] = event ? [...event.participants, ...event.delegation] : [];
  return participants.filter((key) => everyone.some((person) => isLabelled(key, spellingsOf(corpus, key), person)));
}

export function spellingsOf(corpus: Corpus, key: string): readonly string[] {
  return corpus.persons[key] ?? [key];
}
