import { plainSide } from "../names/likely-side.ts";
import { remembered } from "../names/remembered.ts";
import { givenKey } from "./introduction-sets.ts";
import { personFound } from "./resolve-office.ts";
import type { CountryCode, IsoDay } from "../model.ts";
import type { TextPerson } from "./cast.ts";
import type { ActorIndex } from "./compile-actors.ts";
import type { Given } from "./link-offices.ts";
import type { OfficeSpan } from "./office-spans.ts";
import type { ByOffice, Found } from "./resolve-office.ts";
import type { Word } from "./words.ts";

/** Somebody already met with in the text, going through it from the start. */
export interface Seen {
  readonly found: Found;
  readonly person: TextPerson | null;
  /** First words of the offices under which the text knows them. */
  readonly heads: readonly string[];
  readonly sentence: number;
}

export interface History {
  readonly words: readonly Word[];
  /** The text's people by office. */
  readonly people: ByOffice;
  readonly index: ActorIndex;
  readonly on: IsoDay | null;
  readonly seen: Seen[];
  /** What `seenPerson` found, while it holds. */
  readonly shown: Map<
    TextPerson,
    { readonly office: Given | null; readonly side: CountryCode | null; readonly seen: Seen }
  >;
  /** Those of the table or the text in each sentence, also behind the place where one reads. */
  readonly named: ReadonlyMap<number, readonly TextPerson[]>;
  /** The offices that stand without a name, in reading order. */
  readonly offices: readonly OfficeSpan[];
}

export function principal(seen: Seen, history: History): boolean {
  return seen.found.officeId === null || history.index.offices.get(seen.found.officeId)?.kind !== "spokesperson";
}

/** The side of somebody; of whom nothing told it yet, the one whose name it plainly is. */
export function apparentSide({ found: { side, name } }: Seen, { index }: History): CountryCode | null {
  if (side !== null || name === null) return side;
  return plainSide(name, (given) => index.words.givenSides.get(givenKey(given)) ?? null);
}

/** Whom somebody means stands among the last so many that were named. */
export const lookBack = 80;

/** The last one seen of whom something holds. Looks back a bounded way, so that long texts stay cheap. */
export function latest(history: History, holds: (seen: Seen) => boolean): Seen | null {
  const { seen } = history;
  for (let at = seen.length - 1; at >= Math.max(0, seen.length - lookBack); at--)
    if (holds(seen[at]!)) return seen[at]!;
  return null;
}

/** Of the last sentence that names somebody of whom something holds, the first: its subject, not who is named in passing. */
export function foremost(history: History, holds: (seen: Seen) => boolean): Seen | null {
  const last = latest(history, holds);
  return last === null ? null : latestOf(history, last, holds);
}

function latestOf({ seen }: History, last: Seen, holds: (seen: Seen) => boolean): Seen {
  let first = last;
  const end = seen.lastIndexOf(last);
  for (let at = end - 1; at >= Math.max(0, end - lookBack) && seen[at]!.sentence === last.sentence; at--)
    if (holds(seen[at]!)) first = seen[at]!;
  return first;
}

/** A person of the text as seen at a place. */
export function seenPerson(person: TextPerson, sentence: number, history: History): Seen {
  const before = history.shown.get(person);
  if (before !== undefined && before.office === person.office && before.side === person.side)
    return { ...before.seen, sentence };
  const found = { ...personFound(person, history.index, history.on), inferred: false };
  const heads = new Set(person.offices.map((given) => given.head.replace(/^vice-/, "")));
  if (found.office !== null) heads.add(headOf(found.office));
  if (found.officeId !== null) for (const head of knownHeads(found.officeId, history.index)) heads.add(head);
  const seen = { found, person, heads: [...heads], sentence };
  history.shown.set(person, { office: person.office, side: person.side, seen });
  return seen;
}

/** Somebody known by office only as seen at a place. */
export function seenOffice(found: Found, head: string, sentence: number, history: History): Seen {
  const heads = new Set([head.replace(/^vice-/, "")]);
  if (found.office !== null) heads.add(headOf(found.office));
  if (found.officeId !== null) for (const own of knownHeads(found.officeId, history.index)) heads.add(own);
  return { found, person: null, heads: [...heads], sentence };
}

const headsOfOffice = new WeakMap<ActorIndex, Map<string, readonly string[]>>();

// "chef de la diplomatie" may be called "le ministre" later, so an office counts under the head of its title.
function knownHeads(id: string, index: ActorIndex): readonly string[] {
  let known = headsOfOffice.get(index);
  if (known === undefined) headsOfOffice.set(index, (known = new Map()));
  const before = known.get(id);
  if (before !== undefined) return before;
  const office = index.offices.get(id);
  const heads = office === undefined ? [] : [...new Set([office.title, ...office.wordings.slice(0, 3)].map(headOf))];
  known.set(id, heads);
  return heads;
}

const headOf = remembered((words) => {
  const first = words.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").split(/[\s']/)[0] ?? "";
  return first.startsWith("vice-") ? first.slice(5) : first;
});
