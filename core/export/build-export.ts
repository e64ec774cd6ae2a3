import { claimsOf, documentsShown, type ToldMention } from "../events/claims.ts";
import type { ActorRules } from "../events/actor-rules.ts";
import { historyOf } from "../events/history.ts";
import { rankOf } from "../events/rank.ts";
import { signedDocuments } from "../events/signed-documents.ts";
import { labelsOf, originsOf, type StateOf } from "../events/witnesses.ts";
import { correctionsOn, type Correction } from "../events/corrections.ts";
import { possiblySame } from "../events/possibly-same.ts";
import type { SameActor } from "../events/same-encounter.ts";
import type { ShownValues } from "../events/shown-values.ts";
import { byOrder, instantOf, type Telling } from "../events/telling.ts";
import type { Mention, Participant, Role } from "../model.ts";
import type { Outcome } from "../outcome.ts";
import type { Export, ExportedEvent, ExportedPerson, ExportedStory, Novelty } from "./shape.ts";

/** One story, from the records that the stages keep of it. */
export interface StoryRecords {
  readonly id: string;
  /** Its normalised address. */
  readonly address: string;
  /** What feeds say of it, at least one. */
  readonly sightings: readonly {
    readonly feedId: string;
    readonly url: string;
    readonly outlet: string;
    readonly title: string | null;
    readonly publishedAt: string | null;
  }[];
  readonly outcome: Outcome | null;
  /** From the page; null while, or because, none was read. */
  readonly page: {
    readonly title: string | null;
    readonly publishedAt: string | null;
    readonly summaryOnly: boolean;
    readonly text: string;
  } | null;
  readonly reading: {
    readonly relevant: boolean;
    readonly relevance: number;
    readonly meetings: readonly Mention[];
  } | null;
  readonly copyOf: string | null;
}

/** A story that an analyst has called not relevant. */
export function withoutRelevance(story: StoryRecords, { number }: Correction): StoryRecords {
  return {
    ...story,
    outcome: { kind: "not-relevant", reason: `correction ${number}` },
    reading: story.reading && { ...story.reading, relevant: false },
  };
}

export interface EventRecords {
  readonly id: string;
  readonly values: ShownValues;
  readonly tellings: readonly Telling[];
}

export interface ExportInput {
  readonly stories: readonly StoryRecords[];
  readonly events: readonly EventRecords[];
  readonly actors: ActorRules;
  readonly stateOf: StateOf;
}

/**
 * The export: a function of what is known, whatever the order in which it came. A story that is still on its way is
 * `parked` with that reason, so that each has one outcome; one that could not be read has relevance 0.
 */
export function buildExport({ stories, events, actors, stateOf }: ExportInput): Export {
  const storyById = new Map(stories.map((story) => [story.id, story]));
  const links = linksOf(events);
  const novelty = noveltyAmong(storyById, events);
  const maybes = possiblySame(events, actors);
  return {
    schema: "vigie/export@1",
    stories: [...stories].sort(byPublication).map((story) => exportStory(story, links.get(story.id), novelty)),
    events: events
      .map((event) => ({
        ...exportEvent(event, storyById, actors.sameActor),
        labels: labelsOf(originsOf(event.tellings), stateOf),
        possiblySame: maybes.get(event.id) ?? [],
      }))
      .sort((a, b) => compare(dayOf(a), dayOf(b)) || compare(a.id, b.id)),
  };
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function publishedAtOf({ page, sightings }: StoryRecords): string | null {
  return page ? page.publishedAt : (least(sightings)?.publishedAt ?? null);
}

function byPublication(a: StoryRecords, b: StoryRecords): number {
  return compare(instantOf(publishedAtOf(a)), instantOf(publishedAtOf(b))) || compare(a.id, b.id);
}

function dayOf({ date }: ExportedEvent): string {
  return date.value ?? date.from ?? "9999";
}

/** The sighting of the first feed by id, and under its first address. */
function least(sightings: StoryRecords["sightings"]): StoryRecords["sightings"][number] | undefined {
  return [...sightings].sort((a, b) => compare(a.feedId, b.feedId) || compare(a.url, b.url))[0];
}

// ---------------------------------------------------------------- stories

type Links = readonly { readonly id: string; readonly role: Role }[];

/** The events of each story; one that is main in an event and also recalls it is main. */
function linksOf(events: readonly EventRecords[]): Map<string, Links> {
  const links = new Map<string, Map<string, Role>>();
  for (const { id, tellings } of events)
    for (const { story, role } of tellings) {
      const own = links.get(story) ?? new Map<string, Role>();
      if (own.get(id) !== "main") own.set(id, role);
      links.set(story, own);
    }
  return new Map(
    [...links].map(([story, own]) => [
      story,
      [...own].map(([id, role]) => ({ id, role })).sort((a, b) => -compare(a.role, b.role) || compare(a.id, b.id)),
    ]),
  );
}

/**
 * Who told each event first: the earliest story about it that is about dealings between the two sides and no copy.
 * Decided by publication and then address, never by arrival.
 */
function noveltyAmong(
  stories: ReadonlyMap<string, StoryRecords>,
  events: readonly EventRecords[],
): (story: StoryRecords, links: Links) => Novelty {
  const isCopy = (story: string): boolean => stories.get(story)?.copyOf != null;
  const first = new Set(
    events.flatMap(({ id, tellings }) => {
      const main = [...tellings].sort(byOrder).filter(({ role, relevant }) => role === "main" && relevant);
      const earliest = main.find(({ story }) => !isCopy(story)) ?? main[0];
      return earliest ? [`${id} ${earliest.story}`] : [];
    }),
  );
  return (story, links) => {
    if (story.copyOf !== null) return "copy";
    const main = links.filter(({ role }) => role === "main");
    if (main.length === 0) return "no-event";
    return main.some(({ id }) => first.has(`${id} ${story.id}`)) ? "new-event" : "same-event";
  };
}

function exportStory(
  story: StoryRecords,
  links: Links = [],
  novelty: (story: StoryRecords, links: Links) => Novelty,
): ExportedStory {
  const seen = least(story.sightings);
  const outcome: Outcome = story.outcome ?? { kind: "parked", reason: "still on its way" };
  return {
    id: story.id,
    url: seen?.url ?? story.address,
    urls: [...new Set(story.sightings.map(({ url }) => url))].sort(),
    outlet: seen?.outlet ?? "",
    title: story.page?.title ?? seen?.title ?? null,
    publishedAt: publishedAtOf(story),
    outcome: outcome.kind,
    reason: outcome.kind === "kept" ? null : outcome.reason,
    summaryOnly: story.page?.summaryOnly ?? false,
    relevant: story.reading?.relevant ?? false,
    relevance: story.reading?.relevance ?? 0,
    novelty: novelty(story, links),
    copyOf: story.copyOf,
    events: links,
  };
}

// ---------------------------------------------------------------- events

function exportEvent(
  { id, values, tellings }: EventRecords,
  stories: ReadonlyMap<string, StoryRecords>,
  sameActor: SameActor,
): Omit<ExportedEvent, "labels" | "possiblySame"> {
  const sorted = [...tellings].sort(byOrder);
  const roles = new Map<string, Role>();
  for (const { story, role } of sorted) if (roles.get(story) !== "main") roles.set(story, role);
  const told = toldBy(sorted, stories);
  const rank = rankOf(values.participants)?.rank ?? null;
  const documents = documentsShown(told);
  return {
    id,
    format: values.format,
    status: values.status,
    date: {
      value: values.date.value,
      precision: values.date.precision,
      from: values.date.from,
      to: values.date.to,
    },
    place: values.place && {
      name: values.place.name,
      nameEn: values.place.nameEn,
      country: values.place.country,
    },
    delegation: values.delegation.map(exportPerson),
    participants: values.participants.map(exportPerson),
    topics: values.topics,
    rank,
    documents,
    coverage: [...roles].map(([story, role]) => ({ story, role })),
    claims: claimsOf({ ...values, rank, documents }, told, sameActor),
    history: historyOf(sorted),
    origins: originsOf(sorted),
    corrections: correctionsOn(sorted),
  };
}

/** The mentions behind the tellings; a story whose reading has changed since, and has no such mention, is left out. */
function toldBy(
  tellings: readonly Telling[],
  stories: ReadonlyMap<string, StoryRecords>,
): (ToldMention & { readonly origin: string })[] {
  return tellings.flatMap(({ story, position, order, origin }) => {
    const records = stories.get(story);
    const mention = records?.reading?.meetings[position];
    if (!mention || !records.page) return [];
    const { title, text } = records.page;
    const signed = signedDocuments(text, mention, records.reading?.meetings ?? []);
    return [{ story, order, origin, mention, title, text, signed }];
  });
}

/** Somebody as exports and feeds have them. */
export function exportPerson({ name, aliases, side, office }: Participant): ExportedPerson {
  return { name, aliases: [...new Set(aliases)].filter((alias) => alias !== name).sort(), side, office };
}
