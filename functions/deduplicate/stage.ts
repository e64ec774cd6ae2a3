import type { ActorRules } from "../../core/events/actor-rules.ts";
import { PermanentError } from "../../core/errors.ts";
import { canonical } from "../../core/events/canonical.ts";
import { storiesNamed, type Correction } from "../../core/events/corrections.ts";
import { changesBetween, eventsAmong, redirectsAmong, type EventDraft } from "../../core/events/regroup.ts";
import { memberOf, type Telling } from "../../core/events/telling.ts";
import type { DeduplicateMessage, NotifyMessage } from "../shared/messages.ts";
import type { Outbox } from "../shared/queue.ts";
import type { Commit } from "../shared/store/commit.ts";
import type { CorrectionStore } from "../shared/store/corrections.ts";
import { isConflict, type EventStore, type WatchState } from "../shared/store/events.ts";
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
  readonly corrections: Pick<CorrectionStore, "all" | "of">;
  readonly digests: Outbox<NotifyMessage>;
  readonly actors: ActorRules;
  readonly now: () => string;
}

/**
 * Sets one story against those that are known: copies, events, outcome. Everything is read first, under a version of
 * the watch, and written only if nobody has written since. The result is that of all stories taken at once, and a
 * second run leaves it as it is.
 */
export function deduplicateStage(ports: DeduplicatePorts) {
  const { watch, events, corrections, digests } = ports;
  const announce = async (upTo: number): Promise<void> => {
    await digests.send([{ body: { watch, upTo } }]);
    await events.announced(watch, upTo);
  };
  const place = async (storyId: string, correction?: number): Promise<WatchState> => {
    const state = await events.state(watch);
    // A run before this one wrote changes and came no further.
    if (state.announced < state.last) await announce(state.last);
    // What was corrected comes first.
    if (correction === undefined && state.obeyed < state.corrections) return state;
    const difference = await differenceMadeBy(ports, storyId);
    if (!difference) return state;
    await events.commit({ ...difference, watch, state, story: storyId, correction, at: ports.now() });
    if (difference.changes.length > 0) await announce(state.last + difference.changes.length);
    return state;
  };
  /** Groups anew what the corrections since the last obeyed one are about. */
  const obey = async ({ obeyed, corrections: upTo }: WatchState): Promise<void> => {
    const all = await corrections.all(watch);
    for (const correction of all.filter(({ number }) => number > obeyed && number <= upTo))
      for (const story of storiesAbout(correction, all)) {
        try {
          await place(story, correction.number);
        } catch (error) {
          // Not read yet, or not any more: it obeys when it is.
          if (!(error instanceof PermanentError)) throw error;
        }
      }
    await events.obeyed(watch, upTo);
  };
  return async ({ storyId }: DeduplicateMessage): Promise<void> => {
    for (let tries = 1; ; tries++) {
      try {
        let state = await place(storyId);
        for (; state.obeyed < state.corrections; state = await place(storyId)) await obey(state);
        return;
      } catch (error) {
        // A run that has timed out still writes. To give the message back would hold up the whole queue.
        if (!isConflict(error) || tries === mostTries) throw error;
      }
    }
  };
}

const mostTries = 4;

/** The stories that a correction is about; those of an undo are those of what it undoes. */
function storiesAbout(correction: Correction, all: readonly Correction[]): readonly string[] {
  const undone = correction.kind === "undo" ? all.find(({ number }) => number === correction.of) : undefined;
  return storiesNamed(undone ?? correction);
}

type Difference = Omit<Commit, "watch" | "state" | "story" | "correction" | "at">;

/** What must be written for a story to have its place; null if it has. */
async function differenceMadeBy(ports: DeduplicatePorts, storyId: string): Promise<Difference | null> {
  const { events, texts, actors } = ports;
  const [story, textBefore, ownBefore, pending] = await Promise.all([
    storyContext(ports, storyId),
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
  const originsOf = new Map<string, Set<string>>();
  for (const { telling, event } of [...before, ...others])
    if (event !== null) originsOf.set(event, (originsOf.get(event) ?? new Set()).add(telling.origin));
  const drafts = eventsAmong(tellings, actors.sameActor);
  const ids = new Set([...eventOf.values(), ...drafts.map(({ id }) => id), ...(pending?.events ?? [])]);
  const old = { events: await events.stored([...ids]), eventOf, originsOf };
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
