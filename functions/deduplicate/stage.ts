import type { ActorRules } from "../../core/events/actor-rules.ts";
import { canonical, changesBetween, eventsAmong, redirectsAmong } from "../../core/events/regroup.ts";
import { memberOf } from "../../core/events/telling.ts";
import type { DeduplicateMessage, DigestMessage } from "../shared/messages.ts";
import type { Outbox } from "../shared/queue.ts";
import type { EventStore } from "../shared/store/events.ts";
import type { StoryStore } from "../shared/store/stories.ts";
import type { TextStore } from "../shared/store/texts.ts";
import { findCopies, outcomeOf } from "./find-copies.ts";
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
 * the watch, and written only if nobody has written since; the result is the same as of all stories at once. Leaves the
 * same state when run again.
 */
export function deduplicateStage(ports: DeduplicatePorts) {
  const { watch, events, digests } = ports;
  const announce = async (upTo: number): Promise<void> => {
    await digests.send([{ body: { watch, upTo } }]);
    await events.announced(watch, upTo);
  };
  return async ({ storyId }: DeduplicateMessage): Promise<void> => {
    const state = await events.state(watch);
    // A run before this one wrote changes and came no further.
    if (state.announced < state.last) await announce(state.last);
    const commit = await regroup(ports, storyId);
    if (!commit) return;
    await events.commit({ ...commit, watch, state, story: storyId, at: ports.now() });
    if (commit.changes.length > 0) await announce(state.last + commit.changes.length);
  };
}

/** What a story changes; null if everything is as it should be. */
async function regroup(ports: DeduplicatePorts, storyId: string) {
  const { stories, events, texts, actors } = ports;
  const story = await storyContext(stories, storyId);
  const textBefore = await texts.get(storyId);
  const { changed, originOf } = await findCopies(ports, story, textBefore);

  // Stories whose set of copies has another first story now have another witness behind them.
  const retold = await Promise.all(
    changed.map(async ({ id }) => (id === storyId ? story : storyContext(stories, id))),
  );
  const before = (await Promise.all(retold.map(({ id }) => events.tellingsOf(id)))).flat();
  const now = retold.flatMap((context) => tellingsOf(context, originOf(context), actors.keysOf));
  const { tellings, others } = await neighbourhood(ports, before, now);

  const eventOf = new Map(
    [...before, ...others].flatMap(({ telling, event }) => (event === null ? [] : [[memberOf(telling), event]])),
  );
  const drafts = eventsAmong(tellings, actors.sameActor);
  const ids = new Set([...eventOf.values(), ...drafts.map(({ id }) => id)]);
  const old = { events: await events.stored([...ids]), eventOf };
  const changes = changesBetween(old, drafts);

  const target = new Map(drafts.flatMap((draft) => draft.tellings.map((one) => [memberOf(one), draft.id])));
  const isInPlace =
    changes.length === 0 &&
    others.every(({ telling, event }) => event === (target.get(memberOf(telling)) ?? null)) &&
    canonical([before, textBefore ?? null]) ===
      canonical([
        now.map((one) => ({ ...keyless(before, one), ...one, event: target.get(memberOf(one.telling)) ?? null })),
        story.text,
      ]) &&
    changed.every(({ isSettled }) => isSettled);
  if (isInPlace) return null;
  return {
    before,
    now,
    others,
    drafts,
    changes,
    redirects: redirectsAmong(old, drafts),
    outcomes: changed.map(({ id, relevant, copyOf }) => ({ story: id, copyOf, outcome: outcomeOf(relevant, copyOf) })),
    text: { before: textBefore, now: story.text },
  };
}
