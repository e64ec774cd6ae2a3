import { shortHash } from "../story/address.ts";
import { partition } from "./partition.ts";
import type { SameActor } from "./same-encounter.ts";
import { shownValues, type ShownValues } from "./shown-values.ts";
import { byOrder, type Telling } from "./telling.ts";

/** An event as a function of its tellings. */
export interface EventDraft {
  /** From its least telling, so the same in every run over the same set. */
  readonly id: string;
  readonly values: ShownValues;
  /** Whether any article is about it; one that is only recalled or announced in passing does not alert. */
  readonly main: boolean;
  readonly tellings: readonly Telling[];
}

/**
 * The events of a neighbourhood. A group told only by stories that are not about dealings between the two sides is no
 * event: such a story joins events and opens none.
 */
export function eventsAmong(tellings: readonly Telling[], sameActor: SameActor): EventDraft[] {
  return partition(tellings, sameActor)
    .filter((group) => group.some((telling) => telling.relevant))
    .map((group) => {
      const sorted = [...group].sort(byOrder);
      return {
        id: eventIdOf(sorted[0]!),
        values: shownValues(sorted, sameActor),
        main: sorted.some((telling) => telling.role === "main" && telling.relevant),
        tellings: sorted,
      };
    });
}

export function eventIdOf(least: Telling): string {
  return shortHash(`event ${least.order}`);
}

/** A change to one event, for digests and alerts. `from`: the events it came of, where they were others. */
export interface EventChange {
  readonly kind: "opened" | "updated" | "merged" | "split" | "closed";
  readonly event: string;
  readonly from: readonly string[];
  /** The shown values before, where the event existed; null otherwise. */
  readonly before: ShownValues | null;
}

/** What is stored of an event that may change. */
export interface StoredEvent {
  readonly id: string;
  readonly values: ShownValues;
  /** `story#position` of its tellings. */
  readonly members: readonly string[];
}

export function memberOf(telling: Pick<Telling, "story" | "position">): string {
  return `${telling.story}#${telling.position}`;
}

/** What makes the drafts of the stored events. An unchanged event is not among the changes. */
export function changesBetween(stored: readonly StoredEvent[], drafts: readonly EventDraft[]): EventChange[] {
  const eventOf = new Map(stored.flatMap((event) => event.members.map((member) => [member, event.id] as const)));
  const changes = drafts.flatMap((draft): EventChange[] => {
    const members = draft.tellings.map(memberOf);
    const own = stored.find((event) => event.id === draft.id);
    const from = [...new Set(members.flatMap((member) => eventOf.get(member) ?? []))]
      .filter((id) => id !== draft.id)
      .sort();
    const before = own?.values ?? (from.length > 0 ? stored.find((event) => event.id === from[0])!.values : null);
    if (!own && from.length === 0) return [{ kind: "opened", event: draft.id, from, before: null }];
    const shared = drafts.filter(
      (other) =>
        other.id !== draft.id &&
        other.tellings.some((telling) => [draft.id, ...from].includes(eventOf.get(memberOf(telling)) ?? "")),
    );
    if (
      own &&
      from.length === 0 &&
      shared.length === 0 &&
      sameMembers(own.members, members) &&
      sameValues(own.values, draft.values)
    )
      return [];
    const kind = shared.length > 0 ? "split" : from.length + (own ? 1 : 0) > 1 ? "merged" : "updated";
    return [{ kind, event: draft.id, from, before }];
  });
  const gone = stored.filter(
    (event) =>
      !drafts.some(
        (draft) =>
          draft.id === event.id || draft.tellings.some((telling) => eventOf.get(memberOf(telling)) === event.id),
      ),
  );
  return [
    ...changes,
    ...gone.map((event) => ({ kind: "closed" as const, event: event.id, from: [], before: event.values })),
  ];
}

/** Where an id that is no event any more leads: the draft that has most of its tellings. */
export function redirectsAmong(stored: readonly StoredEvent[], drafts: readonly EventDraft[]): Map<string, string> {
  const redirects = new Map<string, string>();
  for (const event of stored) {
    if (drafts.some((draft) => draft.id === event.id)) continue;
    const shares = drafts.map((draft) => ({
      id: draft.id,
      share: draft.tellings.filter((telling) => event.members.includes(memberOf(telling))).length,
    }));
    const heir = shares.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1))[0];
    if (heir) redirects.set(event.id, heir.id);
  }
  return redirects;
}

function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join() === [...b].sort().join();
}

function sameValues(a: ShownValues, b: ShownValues): boolean {
  return canonical(a) === canonical(b);
}

/** JSON with keys in order: the table gives maps back in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
