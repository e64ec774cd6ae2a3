import { copiesAmong, isSameText, type TextRecord } from "../../core/copies/copy-sets.ts";
import { localDay } from "../../core/dates/days.ts";
import type { Outcome } from "../../core/outcome.ts";
import { PermanentError } from "../../core/errors.ts";
import { blocksOf, type NameKey } from "../../core/events/blocks.ts";
import { changesBetween, eventsAmong, memberOf, redirectsAmong } from "../../core/events/regroup.ts";
import { sameEncounter, type SameActor } from "../../core/events/same-encounter.ts";
import { storyOrder, tellingOf, type Telling } from "../../core/events/telling.ts";
import type { DeduplicateMessage, DigestMessage } from "../shared/messages.ts";
import type { Outbox } from "../shared/queue.ts";
import type { EventStore } from "../shared/store/events.ts";
import { firstSighting, type StoryStore } from "../shared/store/stories.ts";
import type { TextStore } from "../shared/store/texts.ts";

export interface DeduplicatePorts {
  readonly watch: string;
  readonly stories: StoryStore;
  readonly events: EventStore;
  readonly texts: TextStore;
  readonly digests: Outbox<DigestMessage>;
  readonly sameActor: SameActor;
  readonly nameKey: NameKey;
  readonly now: () => string;
}

/** Sets one story against those that are known: copies, events, outcome. Leaves the same state when run again. */
export function deduplicateStage(ports: DeduplicatePorts) {
  return async ({ storyId }: DeduplicateMessage): Promise<void> => {
    const story = await contextOf(ports.stories, storyId);
    const copyOf = await placeAmongCopies(ports, story);
    await placeAmongEvents(ports, story);
    await ports.stories.setCopy(story.id, copyOf, outcomeOf(story.relevant, copyOf));
  };
}

interface StoryContext {
  readonly id: string;
  readonly text: TextRecord;
  readonly tellings: readonly Telling[];
  readonly relevant: boolean;
}

async function contextOf(stories: StoryStore, id: string): Promise<StoryContext> {
  const [record, sightings, read] = await Promise.all([stories.get(id), stories.sightings(id), stories.reading(id)]);
  const sighting = firstSighting(sightings);
  if (!record?.scraped || !sighting || !read)
    throw new PermanentError("bad-message", `Cannot group story ${id}: it has not been read`);
  const { publishedAt, credits } = record.scraped;
  const context = {
    story: id,
    address: record.address,
    publishedAt,
    publishedOn: localDay(publishedAt),
    relevant: read.reading.relevant,
    origin: read.reading.credits[0] ?? credits[0] ?? sighting.outlet,
  };
  return {
    id,
    text: {
      story: id,
      order: storyOrder(publishedAt, record.address),
      publishedOn: context.publishedOn,
      fingerprint: read.fingerprint,
    },
    tellings: read.reading.meetings.map((mention, position) => tellingOf(mention, position, context)),
    relevant: read.reading.relevant,
  };
}

// ---------------------------------------------------------------- copies

/**
 * Finds the set of near-verbatim copies this story belongs to and says of each other story in it whose copy it is.
 * @returns the story that this one is a copy of, or null.
 */
async function placeAmongCopies({ stories, texts }: DeduplicatePorts, story: StoryContext): Promise<string | null> {
  await texts.put(story.text);
  const set = new Map([[story.id, story.text]]);
  for (const record of set.values())
    for (const other of await texts.near(record))
      if (!set.has(other.story) && isSameText(record, other)) set.set(other.story, other);
  const copies = copiesAmong([...set.values()]);
  for (const id of set.keys()) {
    const record = id === story.id ? undefined : await stories.get(id);
    const copyOf = copies.get(id) ?? null;
    // One that has no outcome yet is still on its way, and says so itself when it gets here.
    if (record?.outcome && record.outcome.kind !== "parked" && (record.copyOf ?? null) !== copyOf)
      await stories.setCopy(id, copyOf, outcomeOf(record.relevant === true, copyOf));
  }
  return copies.get(story.id) ?? null;
}

function outcomeOf(relevant: boolean, copyOf: string | null): Outcome {
  if (!relevant) return { kind: "not-relevant", reason: "not about dealings between Iran and Russia" };
  return copyOf === null ? { kind: "kept", reason: null } : { kind: "copy", reason: `copy of ${copyOf}` };
}

// ---------------------------------------------------------------- events

/** Regroups the neighbourhood of this story's tellings and writes what changed. */
async function placeAmongEvents(ports: DeduplicatePorts, story: StoryContext): Promise<void> {
  const { watch, events, digests, now } = ports;
  const since = await events.lastChange(watch);
  const before = await events.tellingsOf(story.id);
  await events.putTellings(
    before,
    story.tellings.map((telling) => ({ telling, blocks: blocksOf(telling, ports.nameKey) })),
  );
  const tellings = await neighbourhood(
    ports,
    story.tellings,
    before.map((record) => record.telling),
  );
  const records = [
    ...(await events.records(tellings)),
    ...before.filter((old) => !story.tellings.some((telling) => telling.position === old.telling.position)),
  ];
  const stored = await events.stored([...new Set(records.flatMap((record) => record.event ?? []))]);
  const drafts = eventsAmong(tellings, ports.sameActor);
  const changes = changesBetween(stored, drafts);
  if (
    changes.length === 0 &&
    records.every(
      (record) =>
        record.event !== null ||
        !drafts.some((draft) => draft.tellings.some((telling) => memberOf(telling) === memberOf(record.telling))),
    )
  )
    return;
  await events.commit({
    watch,
    since,
    drafts,
    changes,
    redirects: redirectsAmong(stored, drafts),
    before: records,
    story: story.id,
    at: now(),
  });
  if (changes.length > 0) await digests.send([{ body: { watch, upTo: since + changes.length } }]);
}

/**
 * Tellings connected to these by agreement, over any number of steps: what their grouping depends on. Tellings of an
 * earlier version count as starting points, since what held them together may be gone.
 */
async function neighbourhood(
  { events, sameActor, nameKey }: DeduplicatePorts,
  now: readonly Telling[],
  earlier: readonly Telling[],
): Promise<Telling[]> {
  const found = new Map(now.map((telling) => [memberOf(telling), telling]));
  const current = new Set(found.keys());
  const blocks = new Map<string, Promise<Telling[]>>();
  const candidates = async (telling: Telling): Promise<Telling[]> => {
    const lists = blocksOf(telling, nameKey).map((block) => {
      const known = blocks.get(block) ?? events.inBlock(block);
      blocks.set(block, known);
      return known;
    });
    return (await Promise.all(lists)).flat();
  };
  const queue = [...now, ...earlier];
  for (let at = 0; at < queue.length; at++) {
    const telling = queue[at]!;
    for (const other of await candidates(telling)) {
      const id = memberOf(other);
      if (found.has(id) || current.has(id)) continue;
      if (sameEncounter(telling, other, sameActor).verdict !== "same") continue;
      found.set(id, other);
      queue.push(other);
    }
  }
  return [...found.values()];
}
