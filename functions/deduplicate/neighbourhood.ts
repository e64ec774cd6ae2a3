import type { ActorRules } from "../../core/events/actor-rules.ts";
import { blocksOf } from "../../core/events/blocks.ts";
import { contentOf, rememberDecisions } from "../../core/events/remember-decisions.ts";
import { memberOf, type Telling } from "../../core/events/telling.ts";
import type { EventStore, TellingRecord } from "../shared/store/events.ts";
import type { BlockedTelling } from "./story-context.ts";

export interface Neighbourhood {
  /** All tellings, as they are now. */
  readonly tellings: readonly Telling[];
  /** Those of other stories, as they are stored. */
  readonly others: readonly TellingRecord[];
}

/**
 * The tellings whose grouping may change: all that agreement connects, over any number of steps, with what some stories
 * say now, and with what they and others said before (what held others together may be gone). Grouping them gives what
 * grouping everything would.
 */
export async function neighbourhood(
  { events, actors }: { readonly events: EventStore; readonly actors: ActorRules },
  now: readonly Telling[],
  before: readonly Telling[],
): Promise<Neighbourhood> {
  const decide = rememberDecisions(actors.sameActor);
  const retold = new Set(now.map(({ story }) => story));
  const blocks = new Map<string, Promise<Telling[]>>();
  const inBlock = (block: string): Promise<Telling[]> => {
    const list = blocks.get(block) ?? events.inBlock(block);
    blocks.set(block, list);
    return list;
  };
  const found = new Map<string, Telling>();
  const asked = new Set<string>();
  const spread = async (starts: readonly Telling[]): Promise<Telling[]> => {
    const queue = [...starts];
    const fresh: Telling[] = [];
    for (const telling of queue) {
      // Tellings that say the same are connected with the same others.
      if (asked.has(contentOf(telling))) continue;
      asked.add(contentOf(telling));
      const near = await Promise.all(blocksOf(telling, actors.keysOf).map(inBlock));
      for (const other of near.flat()) {
        if (found.has(memberOf(other)) || retold.has(other.story)) continue;
        if (decide(telling, other).verdict !== "same") continue;
        found.set(memberOf(other), other);
        fresh.push(other);
        queue.push(other);
      }
    }
    return fresh;
  };

  const others: TellingRecord[] = [];
  let starts = [...now, ...before].map(({ telling }) => telling);
  starts.push(...before.flatMap(({ was = [] }) => was));
  while (starts.length > 0) {
    const records = await events.records(await spread(starts));
    others.push(...records);
    // Another story's commit came half way: what it said before still connects.
    starts = records.flatMap(({ was = [] }) => was);
  }
  return { tellings: [...now.map(({ telling }) => telling), ...found.values()], others };
}
