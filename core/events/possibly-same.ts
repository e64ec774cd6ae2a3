import type { ActorRules } from "./actor-rules.ts";
import { blocksOf } from "./blocks.ts";
import type { EventDraft } from "./regroup.ts";
import { contentOf, rememberDecisions, type Decide } from "./remember-decisions.ts";
import type { Telling } from "./telling.ts";

/** What of an event is compared. */
export type Comparable = Pick<EventDraft, "id" | "tellings">;

/**
 * For each event, the others that may be the same encounter: something speaks for it, nothing against it, and it was not
 * enough to put them together. For an analyst to decide. A function of the set; events without such others are absent.
 * Worked out when somebody looks, never stored: it changes with events that share nothing with this one but a maybe.
 */
export function possiblySame(events: readonly Comparable[], { sameActor, keysOf }: ActorRules): Map<string, string[]> {
  const decide = rememberDecisions(sameActor);
  const different = new Map(events.map((event) => [event, differentTellings(event)]));
  const inBlock = new Map<string, Set<Comparable>>();
  for (const event of events)
    for (const telling of different.get(event)!)
      for (const block of blocksOf(telling, keysOf)) inBlock.set(block, (inBlock.get(block) ?? new Set()).add(event));

  const links = new Map<string, Set<string>>();
  const compared = new Set<string>();
  for (const together of inBlock.values())
    for (const a of together)
      for (const b of together) {
        if (a.id >= b.id || compared.has(`${a.id} ${b.id}`)) continue;
        compared.add(`${a.id} ${b.id}`);
        if (areToldApart(a, b) || !mayBeOne(different.get(a)!, different.get(b)!, decide)) continue;
        links.set(a.id, (links.get(a.id) ?? new Set()).add(b.id));
        links.set(b.id, (links.get(b.id) ?? new Set()).add(a.id));
      }
  return new Map([...links].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, others]) => [id, [...others].sort()]));
}

function differentTellings({ tellings }: Comparable): Telling[] {
  return [...new Map(tellings.map((telling) => [contentOf(telling), telling])).values()];
}

/** Whether an analyst has said that they are two. */
function areToldApart(a: Comparable, b: Comparable): boolean {
  const numbers = ({ tellings }: Comparable): number[] => tellings.flatMap(({ marks }) => marks?.different ?? []);
  const theirs = new Set(numbers(b));
  return numbers(a).some((number) => theirs.has(number));
}

// Of four that count for a sure person on each side; less, and the two have a month and little else in common.
const leastScore = 4;

function mayBeOne(a: readonly Telling[], b: readonly Telling[], decide: Decide): boolean {
  const decisions = a.flatMap((one) => b.map((other) => decide(one, other)));
  return (
    decisions.every(({ verdict }) => verdict !== "different") && decisions.some(({ score }) => score >= leastScore)
  );
}
