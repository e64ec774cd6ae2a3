import type { ActorRules } from "../../core/events/actor-rules.ts";
import { canonical, changesBetween, eventsAmong, redirectsAmong, type EventDraft } from "../../core/events/regroup.ts";
import { memberOf, type Telling } from "../../core/events/telling.ts";
import type { DeduplicateMessage, DigestMessage } from "../shared/messages.ts";
import type { Outbox } from "../shared/queue.ts";
import type { Commit } from "../shared/store/commit.ts";
import { isConflict, type EventStore } from "../shared/store/events.ts";
import type { StoryStore } from "../shared/store/stories.ts";
import type { TextStore } from "../shared/store/texts.ts";
import { findCopies, type Retold } from "./find-copies.ts";
import { neighbourhood } from "./neighbourhood.ts";
import { storyContext, tellingsOf } from "./story-context.ts";

export interface DeduplicatePorts {
  readonly watch: string;
  readonly stories: StoryStore;
  readonly events: EventStore;
  readonly texts: TextStore;
  readonly digests: Outbox<DigestMessage>;
  readonly actors: ActorRules;
  readonly now: () => string;
}

/**
 * Sets one story against those that are known: copies, events, outcome. Everything is read first, under a version of
 * the watch, and written only if nobody has written since. The result is that of all stories taken at once, and a
 * second run leaves it as it is.
 */
export function deduplicateStage(ports: DeduplicatePorts) {
  const { watch, events, digests } = ports;
  const announce = async (upTo: number): Promise<void> => {
    await digests.send([{ body: { watch, upTo } }]);
    await events.announced(watch, upTo);
  };
  const place = async (storyId: string): Promise<void> => {
    const state = await events.state(watch);
    // A run before this one wrote changes and came no further.
    if (state.announced < state.last) await announce(state.last);
    const difference = await differenceMadeBy(ports, storyId);
    if (!difference) return;
    await events.commit({ ...difference, watch, state, story: storyId, at: ports.now() });
    if (difference.changes.length > 0) await announce(state.last + difference.changes.length);
  };
  return async ({ storyId }: DeduplicateMessage): Promise<void> => {
    for (let tries = 1; ; tries++) {
      try {
        return await place(storyId);
      } catch (error) {
        // A run that has timed out still writes. To give the message back would hold up the whole queue.
        if (!isConflict(error) || tries === mostTries) throw error;
      }
    }
  };
}

const mostTries = 4;

type Difference = Omit<Commit, "watch" | "state" | "story" | "at">;

/** What must be written for a story to have its place; null if it has. */
async function differenceMadeBy(ports: DeduplicatePorts, storyId: string): Promise<Difference | null> {
  const { stories, events, texts, actors } = ports;
  const [story, textBefore, ownBefore, pending] = await Promise.all([
    storyContext(stories, storyId),
    texts.get(storyId),
    events.tellingsOf(storyId),
    events.pending(storyId),
  ]);
  const retold = await findCopies(ports, story, {
    text: textBefore,
    origin: ownBefore[0]?.telling.origin,
    stories: (pending?.tellings ?? []).map(({ telling }) => telling.story),
  });
  const othersBefore = retold.slice(1).map(({ context }) => events.tellingsOf(context.id));
  const before = [...ownBefore, ...(await Promise.all(othersBefore)).flat()];
  const now = retold.flatMap(({ context, origin }) => tellingsOf(context, origin, actors.keysOf));
  const unfinished = await Promise.all((pending?.events ?? []).map((id) => events.coverage(id)));
  const { tellings, others } = await neighbourhood(ports, {
    stories: new Set(retold.map(({ context }) => context.id)),
    now: now.map(({ telling }) => telling),
    before: [...[...before, ...(pending?.tellings ?? [])].map(({ telling }) => telling), ...unfinished.flat()],
  });

  const eventOf = new Map(
    [...before, ...others].flatMap(({ telling, event }) => (event === null ? [] : [[memberOf(telling), event]])),
  );
  const drafts = eventsAmong(tellings, actors.sameActor);
  const ids = new Set([...eventOf.values(), ...drafts.map(({ id }) => id), ...(pending?.events ?? [])]);
  const old = { events: await events.stored([...ids]), eventOf };
  const difference: Difference = {
    before,
    now,
    pending,
    others,
    drafts,
    changes: changesBetween(old, drafts),
    redirects: redirectsAmong(old, drafts),
    outcomes: retold.map(({ context, copyOf, outcome }) => ({ story: context.id, copyOf, outcome })),
    text: { before: textBefore, now: story.text },
  };
  return isInPlace(difference, retold) ? null : difference;
}

/** Whether all of it is written already, as when a message comes twice. */
function isInPlace(
  { before, now, pending, others, drafts, changes, text }: Difference,
  retold: readonly Retold[],
): boolean {
  const eventOf = eventByMember(drafts);
  const target = (telling: Telling): string | null => eventOf.get(memberOf(telling)) ?? null;
  const stored = new Map(before.map((record) => [memberOf(record.telling), record]));
  return (
    pending === undefined &&
    changes.length === 0 &&
    before.length === now.length &&
    others.every(({ telling, event }) => event === target(telling)) &&
    now.every(({ telling, blocks }) => {
      const record = stored.get(memberOf(telling));
      return (
        canonical([record?.telling, record?.blocks, record?.event]) === canonical([telling, blocks, target(telling)])
      );
    }) &&
    canonical(text.before) === canonical(text.now) &&
    retold.every(
      ({ context: { record }, copyOf, outcome }) =>
        record.copyOf === copyOf && canonical(record.outcome) === canonical(outcome),
    )
  );
}

function eventByMember(drafts: readonly EventDraft[]): Map<string, string> {
  return new Map(drafts.flatMap((draft) => draft.tellings.map((telling) => [memberOf(telling), draft.id])));
}
