import type { EventChange } from "../events/regroup.ts";
import type { ShownValues } from "../events/shown-values.ts";
import type { Telling } from "../events/telling.ts";
import type { Filtered } from "../subscriptions/passes.ts";
import { newsBetween, type News } from "./news.ts";

/** A change of the feed. */
export interface NumberedChange extends EventChange {
  readonly number: number;
  /** The story that brought it about. */
  readonly story: string;
  /** The correction that did, where it was one. */
  readonly correction?: number;
}

/** An event as it is now. */
export interface CurrentEvent {
  readonly id: string;
  readonly values: ShownValues;
  readonly main: boolean;
  readonly tellings: readonly Telling[];
}

/** today: nothing happened to it but that the day has come for which it was announced. */
export type ChosenKind = "opened" | "updated" | "corrected" | "merged" | "split" | "withdrawn" | "today";

/** All that became of one event since the last digest, as one. */
export interface ChosenChange {
  readonly kind: ChosenKind;
  /** Null for one that is withdrawn. */
  readonly event: CurrentEvent | null;
  /** The values shown when it was last told of. */
  readonly before: ShownValues | null;
  readonly news: readonly News[];
  /** Agencies and outlets that tell of it now and did not before. */
  readonly newOrigins: number;
  /** What it was when it was last told of, as one event or several; absent where nobody knows any more. */
  readonly known?: readonly Filtered[];
  /** Numbers of the corrections by an analyst that are behind it. */
  readonly corrections: readonly number[];
}

export interface Chosen {
  /** What is worth telling, the best attested first. */
  readonly blocks: readonly ChosenChange[];
  /** Events of which others now say what was known: a count. */
  readonly repeats: { readonly events: number; readonly origins: number };
}

/** The changes to one event, in order of their numbers, and what became of it by all of them. */
export interface EventChanges<C extends NumberedChange> {
  readonly changes: readonly [C, ...C[]];
  /** Numbers of these, and of the changes to the events that it comes from: an event may go on under another id. */
  readonly numbers: ReadonlySet<number>;
  /** Null where nobody need be told: no article is about it. */
  readonly became: ChosenChange | null;
}

/**
 * Collapses the change feed into one change an event: opened, updated, corrected, merged, split, withdrawn; what only
 * repeats it is among them.
 *
 * @param changes in order of their numbers
 * @param current the event under an id, redirects followed; undefined where there is none any more
 */
export function changesByEvent<C extends NumberedChange>(
  changes: readonly C[],
  current: (id: string) => CurrentEvent | undefined,
): EventChanges<C>[] {
  const history = traceRoots(changes);
  const groups = Map.groupBy(changes, ({ event }) => current(event)?.id ?? `gone ${event}`);
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const own = [first, ...others] as const;
    const roots = new Set(own.flatMap(({ event }) => [...(history.roots.get(event) ?? [])]));
    const numbers = new Set(own.flatMap(({ event }) => [...(history.numbers.get(event) ?? [])]));
    return [{ changes: own, numbers, became: choose({ own, roots, event: current(first.event), history, current }) }];
  });
}

/** What is worth telling, in order; one more source that says the same is a number. */
export function weigh(changes: readonly ChosenChange[]): Chosen {
  const repeats = changes.filter(isRepeat);
  return {
    blocks: changes.filter((one) => !isRepeat(one)).sort(byWeight),
    repeats: {
      events: repeats.filter(({ newOrigins }) => newOrigins > 0).length,
      origins: repeats.reduce((sum, { newOrigins }) => sum + newOrigins, 0),
    },
  };
}

/** Whether others only say what was known. */
export function isRepeat({ kind, news }: ChosenChange): boolean {
  return kind === "updated" && news.length === 0;
}

// ---------------------------------------------------------------- where events come from

interface History {
  /** For each event that changed: the events of before the first change that it goes back to. */
  readonly roots: ReadonlyMap<string, ReadonlySet<string>>;
  /** For each event that changed: numbers of the changes to it and to those that it comes from. */
  readonly numbers: ReadonlyMap<string, ReadonlySet<number>>;
  readonly valuesOf: ReadonlyMap<string, ShownValues>;
  /** How many agencies and outlets told of them then; without those of which it was not put down. */
  readonly originsOf: ReadonlyMap<string, number>;
  /** Those of them that articles were about: the others were never told of. */
  readonly main: ReadonlySet<string>;
}

function traceRoots(changes: readonly NumberedChange[]): History {
  const roots = new Map<string, ReadonlySet<string>>();
  const numbers = new Map<string, ReadonlySet<number>>();
  const valuesOf = new Map<string, ShownValues>();
  const originsOf = new Map<string, number>();
  const main = new Set<string>();
  for (const change of changes) {
    const { kind, event, from, before, mainBefore, mains, others, origins } = change;
    // Where nobody put it down: one that takes in another was there itself if one other was enough to merge.
    const existed = change.existed ?? (from.length === 0 || (kind === "merged" && from.length === 1));
    const sources = kind === "opened" ? [] : existed ? [event, ...from] : from;
    for (const [index, source] of sources.entries())
      if (!roots.has(source)) {
        roots.set(source, new Set([source]));
        const values = index === 0 ? before : others?.[source];
        if (values) valuesOf.set(source, values);
        const count = origins?.[source];
        if (count !== undefined) originsOf.set(source, count);
        if (mains ? mains.includes(source) : mainBefore) main.add(source);
      }
    const earlier = [event, ...from].flatMap((source) => [...(numbers.get(source) ?? [])]);
    numbers.set(event, new Set([...earlier, change.number]));
    roots.set(event, new Set(sources.flatMap((source) => [...roots.get(source)!])));
  }
  return { roots, numbers, valuesOf, originsOf, main };
}

// ---------------------------------------------------------------- one event

interface Group {
  readonly own: readonly NumberedChange[];
  readonly roots: ReadonlySet<string>;
  readonly event: CurrentEvent | undefined;
  readonly history: History;
  readonly current: (id: string) => CurrentEvent | undefined;
}

function choose({ own, roots, event, history, current }: Group): ChosenChange | null {
  const [root] = roots;
  const before = [...roots].map((one) => history.valuesOf.get(one)).find((values) => values !== undefined) ?? null;
  const wasMain = [...roots].some((one) => history.main.has(one));
  const corrections = [...new Set(own.flatMap(({ correction }) => correction ?? []))];
  const known = [...roots].flatMap((one): Filtered[] => {
    const values = history.valuesOf.get(one);
    // Where it was not put down, there may have been any number.
    const origins = history.originsOf.get(one) ?? Number.MAX_SAFE_INTEGER;
    return values === undefined || !history.main.has(one) ? [] : [{ values, origins }];
  });
  if (!event)
    return wasMain ? { kind: "withdrawn", event: null, before, known, news: [], newOrigins: 0, corrections } : null;
  if (!event.main) return null;
  // A story that a correction is about has been there before.
  const stories = new Set(own.flatMap(({ story, correction }) => (correction === undefined ? [story] : [])));
  const [fresh, old] = [
    event.tellings.filter(({ story }) => stories.has(story)),
    event.tellings.filter(({ story }) => !stories.has(story)),
  ];
  const newOrigins = new Set(
    fresh.map(({ origin }) => origin).filter((origin) => !old.some((one) => one.origin === origin)),
  ).size;
  if (!wasMain) return { kind: "opened", event, before: null, news: [], newOrigins, corrections };
  const news = before === null ? [] : newsBetween(before, event.values, old, fresh);
  const heir = root === undefined ? undefined : current(root);
  const kind =
    roots.size > 1
      ? "merged"
      : heir !== undefined && heir.id !== event.id
        ? "split"
        : (corrections.length > 0 && news.length > 0) || news.some((one) => one.kind === "value" && one.contradicts)
          ? "corrected"
          : "updated";
  return { kind, event, before, known, news, newOrigins, corrections };
}

/** What most independent sources tell of comes first; then the latest. */
function byWeight(a: ChosenChange, b: ChosenChange): number {
  const weight = ({ kind, event }: ChosenChange): number =>
    (kind === "opened" ? 1000 : 0) +
    new Set(event?.tellings.filter(({ role }) => role === "main").map(({ origin }) => origin)).size;
  const day = ({ event }: ChosenChange): string => event?.values.date.from ?? "";
  const id = ({ event }: ChosenChange): string => event?.id ?? "";
  return weight(b) - weight(a) || (day(a) === day(b) ? (id(a) < id(b) ? -1 : 1) : day(a) < day(b) ? 1 : -1);
}
