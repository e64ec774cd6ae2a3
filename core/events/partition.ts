import { companiesAmong, type Companies } from "./companies.ts";
import { contentOf, rememberDecisions, type Decide } from "./remember-decisions.ts";
import type { SameActor } from "./same-encounter.ts";
import { byOrder, type Telling } from "./telling.ts";

/**
 * Groups tellings into encounters. A function of the set: they are taken in an order of their own, the surest first,
 * so neither the order given nor that of publication matters, and one more telling that says what another says changes
 * nothing for the rest. Tellings that nothing connects do not influence each other.
 *
 * Who gives a day that a group takes for a slip waits until all others have their place: there may be a group of that day.
 * A telling joins the one group with which it agrees best, if it contradicts no more of it than it agrees with; where
 * its date is coarse and several groups would take it, nothing in the text tells which, and it stays apart. Groups do
 * not chain: a telling must agree with the group's founder or with two that differ. One story's tellings are
 * never of one group.
 *
 * Corrections stand above what the texts say: the groups of tellings that they call the same are one encounter, and
 * nothing joins a group if that would bring together what they set apart.
 */
export function partition(tellings: readonly Telling[], sameActor: SameActor): Telling[][] {
  const decide = rememberDecisions(sameActor);
  const companies = companiesAmong(tellings);
  const groups: Group[] = [];
  const place = (telling: Telling, group: Group | undefined): void => {
    if (group) {
      join(group, telling);
      companies.meet(group.tellings[0]!, telling);
    } else groups.push(open(telling));
  };
  const waiting: Telling[] = [];
  for (const telling of [...tellings].sort(bySureness)) {
    const group = groupFor(telling, groups, companies, decide);
    if (group && isOfAnotherDay(telling, group)) waiting.push(telling);
    else place(telling, group);
  }
  for (const telling of waiting) place(telling, groupFor(telling, groups, companies, decide));
  const together = Map.groupBy(groups, (group) => companies.of(group.tellings[0]!));
  return [...together.values()]
    .map((parts) => parts.flatMap((group) => group.tellings).sort(byOrder))
    .sort((a, b) => byOrder(a[0]!, b[0]!));
}

/** Whether a telling gives a day that nothing of a group gives. */
function isOfAnotherDay({ date }: Telling, { different }: Group): boolean {
  return date.precision === "day" && [...different.values()].every((member) => member.date.value !== date.value);
}

/** The group that a telling joins; undefined where it founds one. */
function groupFor(telling: Telling, groups: readonly Group[], companies: Companies, decide: Decide): Group | undefined {
  const fits = groups.flatMap((group) => {
    const score = companies.mayMeet(telling, group.tellings[0]!) ? fit(telling, group, decide) : null;
    return score === null ? [] : [{ group, score, company: companies.of(group.tellings[0]!) }];
  });
  fits.sort((a, b) => b.score - a.score);
  const [best] = fits;
  const second = fits.find(({ company }) => company !== best!.company);
  const unclear = second && telling.date.precision !== "day" && second.score > best!.score - clearLead;
  return unclear ? undefined : best?.group;
}

// By less than this, one group is not clearly the better one.
const clearLead = 1;

interface Group {
  readonly tellings: Telling[];
  readonly stories: Set<string>;
  /** One telling for each that differs, the founder first. */
  readonly different: Map<string, Telling>;
}

function open(telling: Telling): Group {
  return {
    tellings: [telling],
    stories: new Set([telling.story]),
    different: new Map([[contentOf(telling), telling]]),
  };
}

function join(group: Group, telling: Telling): void {
  group.tellings.push(telling);
  group.stories.add(telling.story);
  if (!group.different.has(contentOf(telling))) group.different.set(contentOf(telling), telling);
}

function bySureness(a: Telling, b: Telling): number {
  return sureness(b) - sureness(a) || compare(contentOf(a), contentOf(b)) || byOrder(a, b);
}

/** The telling that says most of who, when and where: the one that founds a group. @param tellings at least one. */
export function surestOf(tellings: readonly Telling[]): Telling {
  return [...tellings].sort(bySureness)[0]!;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How much of who, when and where a telling gives: the surest ones found the groups. */
function sureness(telling: Telling): number {
  const named = telling.participants.filter((person) => person.name !== null).length;
  const day =
    telling.date.precision === "day" ? (telling.dateStated ? 4 : 3) : telling.date.precision === "unknown" ? 0 : 1;
  return 4 * day + 2 * Math.min(2, named) + (telling.place?.nameEn ? 2 : 0) + (telling.role === "main" ? 1 : 0);
}

/** The best score of a telling within a group; null if it may not join. */
function fit(telling: Telling, group: Group, decide: Decide): number | null {
  if (group.stories.has(telling.story)) return null;
  let best = 0;
  let agreeing = 0;
  let against = 0;
  let withFounder = false;
  for (const member of group.different.values()) {
    const { verdict, score } = decide(telling, member);
    // A lone misprint must not keep a telling out.
    if (verdict === "different") against++;
    if (verdict !== "same") continue;
    withFounder ||= member === group.tellings[0];
    agreeing++;
    best = Math.max(best, score);
  }
  return agreeing >= Math.max(1, against) && (withFounder || agreeing >= 2) ? best : null;
}
