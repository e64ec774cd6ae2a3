import type { ActorRules } from "../../core/events/actor-rules.ts";
import { blocksOf } from "../../core/events/blocks.ts";
import { contentOf, rememberDecisions } from "../../core/events/remember-decisions.ts";
import { memberOf, type Telling } from "../../core/events/telling.ts";
import type { EventStore, TellingRecord } from "../shared/store/events.ts";

export interface Neighbourhood {
  /** All tellings, as they are now. */
  readonly tellings: readonly Telling[];
  /** Those of other stories, as they are stored. */
  readonly others: readonly TellingRecord[];
}

/** Stories that are told anew. */
export interface Retelling {
  readonly stories: ReadonlySet<string>;
  /** What they say. */
  readonly now: readonly Telling[];
  /** What they said, and whatever else was connected with it. */
  readonly before: readonly Telling[];
}

/** Whether one correction names both. */
function isCalledSame({ marks }: Telling, other: Telling): boolean {
  return (marks?.same ?? []).some((number) => other.marks?.same?.includes(number));
}

/**
 * The tellings whose grouping may change: all that agreement or a correction connects, over any number of steps, with what some stories
 * say now or said before (what held others together may be gone). Grouping them gives what grouping everything would.
 */
export async function neighbourhood(
  { events, actors }: { readonly events: EventStore; readonly actors: ActorRules },
  { stories, now, before }: Retelling,
): Promise<Neighbourhood> {
  const decide = rememberDecisions(actors.sameActor);
  const blocks = new Map<string, Promise<Telling[]>>();
  const inBlock = (block: string): Promise<Telling[]> => {
    const list = blocks.get(block) ?? events.inBlock(block);
    blocks.set(block, list);
    return list;
  };
  const found = new Map<string, Telling>();
  const asked = new Set<string>();
  const queue = [...now, ...before];
  for (const telling of queue) {
    // Tellings that say the same are connected with the same others, but for what corrections say of them.
    const content = `${contentOf(telling)} ${(telling.marks?.same ?? []).join()}`;
    if (asked.has(content)) continue;
    asked.add(content);
    const near = await Promise.all(blocksOf(telling, actors.keysOf).map(inBlock));
    for (const other of near.flat()) {
      if (found.has(memberOf(other)) || stories.has(other.story)) continue;
      if (!isCalledSame(telling, other) && decide(telling, other).verdict !== "same") continue;
      found.set(memberOf(other), other);
      queue.push(other);
    }
  }
  const others = [...found.values()];
  return { tellings: [...now, ...others], others: await events.records(others) };
}
