import { sameEncounter, type Decision, type SameActor } from "./same-encounter.ts";
import { byOrder, type Telling } from "./telling.ts";

/**
 * Groups the tellings of one neighbourhood into encounters. A function of the set: the order of `tellings` does not
 * matter, since they are taken in an order of their own (surest first, then canonical).
 *
 * A telling joins the one group with which it agrees best, if it contradicts none of that group's; where its date is
 * coarse and several groups would take it, nothing in the text tells which, and it stays apart. Groups do not chain:
 * a telling must agree with the group's surest telling or with two of its members.
 */
export function partition(tellings: readonly Telling[], sameActor: SameActor): Telling[][] {
  const groups: Telling[][] = [];
  for (const telling of [...tellings].sort((a, b) => sureness(b) - sureness(a) || byOrder(a, b))) {
    const fits = groups.flatMap((group) => {
      const score = fit(telling, group, sameActor);
      return score === null ? [] : [{ group, score }];
    });
    fits.sort((a, b) => b.score - a.score);
    const [best, second] = fits;
    if (best && !(second && telling.date.precision !== "day" && second.score >= best.score - 0.5))
      best.group.push(telling);
    else groups.push([telling]);
  }
  return groups.map((group) => group.sort(byOrder)).sort((a, b) => byOrder(a[0]!, b[0]!));
}

/** How much of who, when and where a telling gives: the surest ones found the groups. */
function sureness(telling: Telling): number {
  const named = telling.participants.filter((person) => person.name !== null).length;
  const day =
    telling.date.precision === "day" ? (telling.dateStated ? 4 : 3) : telling.date.precision === "unknown" ? 0 : 1;
  return 4 * day + 2 * Math.min(2, named) + (telling.place?.nameEn ? 2 : 0) + (telling.role === "main" ? 1 : 0);
}

/** The best score of a telling within a group; null if it may not join. */
function fit(telling: Telling, group: readonly Telling[], sameActor: SameActor): number | null {
  let best = 0;
  let agreeing = 0;
  let against = 0;
  let withFounder = false;
  for (const [index, member] of group.entries()) {
    const decision: Decision = sameEncounter(telling, member, sameActor);
    if (decision.verdict === "different") against++;
    if (decision.verdict !== "same") continue;
    agreeing++;
    withFounder ||= index === 0;
    best = Math.max(best, decision.score);
  }
  // One story may tell of two encounters of the same people: never join both. Elsewhere a lone misprint must not keep a telling out.
  const barred = group.some((member) => member.story === telling.story) || against > agreeing;
  return agreeing > 0 && !barred && (withFounder || agreeing >= 2) ? best : null;
}
