import { shortHash } from "../story/address.ts";
import { canonical } from "./canonical.ts";
import { partition } from "./partition.ts";
import type { SameActor } from "./same-encounter.ts";
import { shownValues, type ShownValues } from "./shown-values.ts";
import { memberOf, type Telling } from "./telling.ts";
import { originsOf } from "./witnesses.ts";

/** An event as a function of its tellings. */
export interface EventDraft {
  /** From its least telling, so the same in every run over the same set. */
  readonly id: string;
  readonly values: ShownValues;
  /** Whether any article is about it; one that is only recalled or announced in passing does not alert. */
  readonly main: boolean;
  /** In canonical order. */
  readonly tellings: readonly Telling[];
}

/** The events of a set of tellings, or of all of a set's that are connected: what others are there makes no difference. */
export function eventsAmong(tellings: readonly Telling[], sameActor: SameActor): EventDraft[] {
  return partition(tellings, sameActor)
    .filter((group) => group.some(opensEvent) && group.every(({ marks }) => marks?.noMeeting === undefined))
    .map((group) => ({
      id: eventIdOf(group[0]!),
      values: shownValues(group, sameActor),
      main: group.some((telling) => telling.role === "main" && telling.relevant),
      tellings: group,
    }));
}

/** A story that is not about dealings between the two sides joins events and opens none; so does a denial. */
function opensEvent({ relevant, status }: Telling): boolean {
  return relevant && status !== "denied";
}

export function eventIdOf(least: Telling): string {
  return shortHash(`event ${least.order}`);
}

/** Equal for drafts of the same tellings by as many witnesses: a filter may ask for several. */
export function membersHash({ tellings }: EventDraft): string {
  return shortHash([...tellings.map(memberOf).sort(), originsOf(tellings).length].join());
}

/** A change to one event, for digests and alerts. */
export interface EventChange {
  readonly kind: "opened" | "updated" | "merged" | "split" | "closed";
  readonly event: string;
  /** The other events that its tellings were in. */
  readonly from: readonly string[];
  /** The shown values before, where the event existed (else those of the first of `from`); null otherwise. */
  readonly before: ShownValues | null;
  /** Whether articles were about it before, or about one of `from`. */
  readonly mainBefore: boolean;
  /** Whether there was an event of this id itself; absent where it was not put down. */
  readonly existed?: boolean;
  /** Which of it and `from` articles were about; absent where it was not put down. */
  readonly mains?: readonly string[];
  /** The shown values of the others that articles were about, by id, where `before` is another's. */
  readonly others?: Readonly<Record<string, ShownValues>>;
  /** How many agencies and outlets told of each of those, by id; absent where it was not put down. */
  readonly origins?: Readonly<Record<string, number>>;
}

/** What is stored of an event that may change. */
export interface StoredEvent {
  readonly id: string;
  readonly values: ShownValues;
  readonly main: boolean;
  /** `membersHash` of the draft it was made of. */
  readonly members: string;
}

/** The stored events of a neighbourhood, and the event in which each telling of it was, by `memberOf`. */
export interface Before {
  readonly events: readonly StoredEvent[];
  readonly eventOf: ReadonlyMap<string, string>;
  /** Agencies and outlets that told of each event. */
  readonly originsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What makes the drafts of the stored events. An unchanged event is not among the changes. */
export function changesBetween(before: Before, drafts: readonly EventDraft[]): EventChange[] {
  const stored = new Map(before.events.map((event) => [event.id, event]));
  const sources = new Map(drafts.map((draft) => [draft.id, sourcesOf(draft, before, stored)]));
  const changes = drafts.flatMap((draft): EventChange[] => {
    const own = stored.get(draft.id);
    if (own && isUnchanged(own, draft)) return [];
    const from = [...sources.get(draft.id)!].filter((id) => id !== draft.id).sort();
    const origins = own ? [draft.id, ...from] : from;
    const old = origins.map((id) => stored.get(id)!);
    const isSplit = [...sources].some(([id, theirs]) => id !== draft.id && origins.some((one) => theirs.has(one)));
    const kind = origins.length === 0 ? "opened" : isSplit ? "split" : origins.length > 1 ? "merged" : "updated";
    const [first] = old;
    const mains = old.filter(({ main }) => main).map(({ id }) => id);
    const others = old.slice(1).filter(({ main }) => main);
    return [
      {
        kind,
        event: draft.id,
        from,
        before: first?.values ?? null,
        mainBefore: mains.length > 0,
        existed: own !== undefined,
        mains,
        ...(others.length > 0 && { others: Object.fromEntries(others.map(({ id, values }) => [id, values])) }),
        ...(mains.length > 0 && {
          origins: Object.fromEntries(mains.map((id) => [id, before.originsOf.get(id)?.size ?? 0])),
        }),
      },
    ];
  });
  const live = new Set([...sources].flatMap(([id, theirs]) => [id, ...theirs]));
  const closed = before.events.filter(({ id }) => !live.has(id));
  return [
    ...changes,
    ...closed.map(({ id, values, main }) => ({
      kind: "closed" as const,
      event: id,
      from: [],
      before: values,
      mainBefore: main,
      ...(main && { origins: { [id]: before.originsOf.get(id)?.size ?? 0 } }),
    })),
  ];
}

/** The stored events in which a draft's tellings were. */
function sourcesOf(draft: EventDraft, { eventOf }: Before, stored: ReadonlyMap<string, StoredEvent>): Set<string> {
  const ids = draft.tellings.flatMap((telling) => eventOf.get(memberOf(telling)) ?? []);
  return new Set(ids.filter((id) => stored.has(id)));
}

function isUnchanged(own: StoredEvent, draft: EventDraft): boolean {
  return (
    own.members === membersHash(draft) && own.main === draft.main && canonical(own.values) === canonical(draft.values)
  );
}

/** Where an id that is no event any more leads: the draft that has most of its tellings. */
export function redirectsAmong(before: Before, drafts: readonly EventDraft[]): Map<string, string> {
  const live = new Set(drafts.map(({ id }) => id));
  const redirects = new Map<string, string>();
  for (const { id } of before.events) {
    if (live.has(id)) continue;
    let [heir, most] = ["", 0];
    for (const draft of [...drafts].sort((a, b) => (a.id < b.id ? -1 : 1))) {
      const share = draft.tellings.filter((telling) => before.eventOf.get(memberOf(telling)) === id).length;
      if (share > most) [heir, most] = [draft.id, share];
    }
    if (most > 0) redirects.set(id, heir);
  }
  return redirects;
}
