import type { Export, ExportedEvent, ExportedStory } from "../../../core/export/shape.ts";
import { topics } from "../../../core/model.ts";
import { corpusUrl } from "../../../local/eval/corpus-articles.ts";
import type { Corpus } from "../../../local/eval/corpus.ts";

const formats = ["in-person", "phone", "video"] as const;
const statuses = ["held", "planned", "postponed", "cancelled", "denied"] as const;

/** Numbers from 0 to 1, the same for the same seed. */
export function numbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    return ((state ^ (state >>> 12)) >>> 0) / 2 ** 32;
  };
}

/** The export that a perfect reader would make of a corpus. */
export function perfectExport(corpus: Corpus): Export {
  const keys = new Set(corpus.articles.flatMap(({ meetings = [] }) => meetings.map(({ key }) => key)));
  const events = corpus.meetings
    .filter(({ key }) => keys.has(key))
    .map((gold): ExportedEvent => ({
      id: gold.key,
      format: formats.find((format) => format === gold.format) ?? "in-person",
      status: statuses.find((status) => status === gold.status) ?? "held",
      date: { value: gold.date ?? null, precision: gold.precision, from: null, to: null },
      place: gold.place?.country
        ? { name: gold.place.city ?? null, nameEn: gold.place.city ?? null, country: gold.place.country }
        : null,
      delegation: [],
      participants: gold.participants.map((key) => {
        const [name = key] = corpus.persons[key] ?? [];
        return /^(?:ir|ru)-/.test(key)
          ? { name: null, aliases: [], side: key.slice(0, 2).toUpperCase(), office: name }
          : { name, aliases: [], side: null, office: null };
      }),
      topics: topics.filter((topic) => gold.topics?.includes(topic)),
      rank: null,
      documents: null,
      coverage: [],
      claims: [],
      history: [],
      origins: [],
      labels: [],
      corrections: [],
      possiblySame: [],
    }));
  const stories = corpus.articles.map((gold): ExportedStory => ({
    id: `story-${gold.id}`,
    url: corpusUrl(gold),
    urls: [corpusUrl(gold)],
    outlet: gold.outlet,
    title: gold.title ?? null,
    publishedAt: gold.published ?? null,
    outcome: "kept",
    reason: null,
    summaryOnly: false,
    relevant: gold.relevant,
    relevance: 1,
    novelty: "no-event",
    copyOf: gold.copyOf ? `story-${gold.copyOf}` : null,
    events: (gold.meetings ?? []).map(({ key, role }) => ({ id: key, role })),
  }));
  return { schema: "vigie/export@1", stories, events };
}

/** An export with some of each kind of mistake. */
export function spoil(exported: Export, seed: number): Export {
  const next = numbers(seed);
  const often = (rate: number): boolean => next() < rate;
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  const people = exported.events.flatMap((event) => event.participants);
  const extra = pick(people);
  const events = exported.events.map((event) => ({
    ...event,
    format: often(0.1) ? ("phone" as const) : event.format,
    status: often(0.1) ? ("planned" as const) : event.status,
    date: often(0.2) ? { ...event.date, value: event.date.value?.slice(0, 7) ?? "2024" } : event.date,
    place: often(0.2) ? null : event.place,
    participants: [...event.participants.filter(() => !often(0.2)), ...(often(0.2) && extra ? [extra] : [])],
    delegation: often(0.2) ? people.slice(0, 2) : [],
    topics: topics.filter((topic) => event.topics.includes(topic) !== often(0.1)),
  }));
  const stories = exported.stories
    .filter(() => !often(0.05))
    .map((story) => ({
      ...story,
      relevant: story.relevant !== often(0.1),
      copyOf: often(0.1) ? (pick(exported.stories)?.id ?? null) : story.copyOf,
      events: story.events
        .filter(() => !often(0.1))
        .map(({ id, role }) => ({
          id: often(0.1) ? (pick(exported.events)?.id ?? id) : id,
          role: often(0.1) ? ("background" as const) : role,
        })),
    }));
  return { ...exported, stories, events };
}
