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

/** Equal for tellings that are connected with the same others: they say the same, and so do corrections of them. */
function saidOf(telling: Telling): string {
  const same = telling.marks?.same ?? [];
  return same.length === 0 ? contentOf(telling) : `${contentOf(telling)} ${same.join()}`;
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
  const blocks = new Map<string, Promise<Map<string, Telling[]>>>();
  const inBlock = (block: string): Promise<Map<string, Telling[]>> => {
    const alike = blocks.get(block) ?? events.inBlock(block).then((all) => Map.groupBy(all, saidOf));
    blocks.set(block, alike);
    return alike;
  };
  const found = new Map<string, Telling>();
  const asked = new Set<string>();
  const queue = [...now, ...before];
  for (const telling of queue) {
    if (asked.has(saidOf(telling))) continue;
    asked.add(saidOf(telling));
    for (const near of await Promise.all(blocksOf(telling, actors.keysOf).map(inBlock)))
      for (const [said, others] of near) {
        const [one] = others;
        if (!isCalledSame(telling, one!) && decide(telling, one!).verdict !== "same") continue;
        near.delete(said);
        for (const other of others) {
          if (found.has(memberOf(other)) || stories.has(other.story)) continue;
          found.set(memberOf(other), other);
          queue.push(other);
        }
      }
  }
  const others = [...found.values()];
  return { tellings: [...now, ...others], others: await events.records(others) };
}
