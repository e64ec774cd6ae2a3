import type { CountryCode, IsoDay } from "../model.ts";
import type { ActorIndex } from "./compile-actors.ts";
import type { Given } from "./link-offices.ts";
import type { OfficeSpan } from "./office-spans.ts";
import type { RelationSpan } from "./relation-spans.ts";
import { officeIdentity, officeKey, officeShown, personFound, resolveOffice } from "./resolve-office.ts";
import type { ByOffice, Found, OfficeIn } from "./resolve-office.ts";
import type { TextPerson } from "./text-people.ts";
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
  readonly shown: Map<TextPerson, { readonly office: Given | null; readonly side: CountryCode | null; readonly seen: Seen }>;
  /** Those of the table or the text in each sentence, also behind the place where one reads. */
  readonly named: ReadonlyMap<number, readonly TextPerson[]>;
}

/** Somebody, or several at once. */
export type Outcome = { readonly one: Found } | { readonly several: readonly string[] };

const anybody = /^(?:homme|dirigeant|responsable|diplomate|partie|delegation|camp|cote|interlocuteur|officiel|negociateur|femme)$/;

/** Whom an office without a name means; null where nothing tells. */
export function resolveOfficeSpan(span: OfficeSpan, history: History): Outcome | null {
  if (span.former || span.determiner === "indefinite") return null;
  if (span.plural) return resolvePlural(span, history);
  if (span.determiner === "none" && !(history.words[span.from]!.first && !span.bare)) return null;
  const vague = span.office === null || span.bare;
  const side = span.sides[0] ?? (span.determiner === "possessive" ? (history.seen.at(-1)?.found.side ?? null) : null);
  if (span.determiner === "possessive" && (vague || span.office.kind === "spokesperson")) return null;
  if (span.bare) return resolveBare(span, side, history);
  if (!/^(?:guide|leader)$/.test(span.head) || span.words !== "guide suprême" || history.words[span.from]!.cap || span.to - span.from > 1) {
    return side === null ? sideless(span, history) : { one: resolveOffice(officeIn(span, side), history.people, history.index, history.on) };
  }
  return null;
}

function officeIn(span: OfficeSpan, side: CountryCode): OfficeIn {
  return { id: span.office?.id ?? null, words: span.words, side };
}

/** "le ministre", "le président iranien": the office itself where a head says it all, else who was last called so. */
function resolveBare(span: OfficeSpan, side: CountryCode | null, history: History): Outcome | null {
  const telling = span.office !== null && /^(?:president|ambassador|vice-president)$/.test(span.office.id);
  if (side !== null && telling) {
    const before = latest(history, (seen) => seen.found.side === side && seen.found.officeId === span.office?.id);
    if (before !== null) return { one: { ...before.found, inferred: true } };
    if (span.office.id !== "president") {
      const called = latest(history, (seen) => seen.found.side === side && seen.heads.includes(span.head));
      if (called !== null) return { one: { ...called.found, inferred: true } };
    }
    return { one: resolveOffice(officeIn(span, side), history.people, history.index, history.on) };
  }
  const called = latest(history, (seen) => (side === null || seen.found.side === side) && seen.heads.includes(span.head));
  if (called !== null) return { one: { ...called.found, inferred: true } };
  if (side === null || !history.index.words.persons.has(span.head)) return null;
  const somebody = somebodyOf(side, span.head, history);
  return somebody === null ? null : { one: { ...somebody.found, inferred: true } };
}

/** An office whose side the words leave out: whoever in the text has it, or the only side that ever had it. */
function sideless(span: OfficeSpan, history: History): Outcome | null {
  const id = span.office?.id ?? null;
  const before = latest(history, (seen) => (id !== null ? seen.found.officeId === id : seen.found.office === span.words));
  if (before !== null) return { one: { ...before.found, inferred: true } };
  if (id === null) return null;
  const sides = ["IR", "RU"].filter((side) => history.people.has(officeKey({ id, words: "", side })));
  const [only] = sides;
  if (only !== undefined && sides.length === 1) return { one: resolveOffice(officeIn(span, only), history.people, history.index, history.on) };
  return null;
}

function resolvePlural(span: OfficeSpan, history: History): Outcome | null {
  const sides = span.sides.length >= 2 ? span.sides : span.bothCountries ? ["IR", "RU"] : [];
  if (sides.length >= 2) {
    const members = sides.map((side) => memberOf(span, side, history));
    return { several: members.filter((member) => member !== null) };
  }
  return span.two ? pairOf(span.head, span.bare ? null : (span.office?.id ?? null), history) : null;
}

function memberOf(span: OfficeSpan, side: CountryCode, history: History): string | null {
  if (span.bare && span.office?.id !== "president") {
    const called = latest(history, (seen) => seen.found.side === side && (seen.heads.includes(span.head) || anybody.test(span.head)));
    if (called !== null) return called.found.identity;
    if (span.office === null) return null;
  }
  return resolveOffice({ ...officeIn(span, side) }, history.people, history.index, history.on).identity;
}

/** "les deux ministres": the last two of different sides who are called so, or of any office for "hommes". */
function pairOf(head: string, id: string | null, history: History): Outcome | null {
  const fits = (seen: Seen): boolean => id !== null ? seen.found.officeId === id : anybody.test(head) || seen.heads.some((own) => own === head || own === `vice-${head}`) || (/^(?:dirigeant|chef|leader)$/.test(head) && seen.found.officeId !== null);
  const second = latest(history, fits);
  if (second === null) return null;
  const ours = (side: CountryCode | null): boolean => side === "IR" || side === "RU";
  const first =
    latest(history, (seen) => fits(seen) && seen.found.identity !== second.found.identity && seen.found.side !== second.found.side && ours(seen.found.side) && seen.sentence >= second.sentence - 3) ??
    latest(history, (seen) => fits(seen) && seen.found.identity !== second.found.identity && seen.found.side !== second.found.side);
  return first === null ? null : { several: [first.found.identity, second.found.identity] };
}

/** Whom "son homologue russe", "l'Iranien" or "ce dernier" means; null where nothing tells. */
export function resolveRelation(span: RelationSpan, history: History): Outcome | null {
  if (span.kind === "pair") {
    if (span.sides.length < 2) return pairOf(span.head, null, history);
    return { several: [] };
  }
  if (span.kind === "counterpart") {
    const found = counterpartOf(span, history);
    return found === null ? null : { one: found };
  }
  if (span.kind === "latter") {
    const last = history.seen.at(-1);
    return last === undefined ? null : { one: { ...last.found, inferred: true } };
  }
  if (span.side !== null) {
    const own = somebodyOf(span.side, span.head, history);
    return own === null ? null : { one: { ...own.found, inferred: true } };
  }
  if (span.kind === "somebody") {
    const called = latest(history, (seen) => seen.heads.includes(span.head));
    return called === null ? null : { one: { ...called.found, inferred: true } };
  }
  if (!/^(?:son|sa|leur)$/.test(history.words[span.from - 1]?.fold ?? "")) return visitor(history);
  const owner = ownerIn(span, null, history);
  const other = owner?.side === "IR" ? "RU" : owner?.side === "RU" ? "IR" : null;
  const opposite = other === null ? null : somebodyOf(other, span.head, history);
  return opposite === null ? null : { one: { ...opposite.found, inferred: true } };
}

/** "le visiteur", of two sides: the one who is not the head of a state, if that tells them apart. */
function visitor(history: History): Outcome | null {
  const state = (seen: Seen | null): boolean => /^(?:president|supreme-leader)$/.test(seen?.found.officeId ?? "");
  const iranian = latest(history, (seen) => seen.found.side === "IR" && principal(seen, history));
  const russian = latest(history, (seen) => seen.found.side === "RU" && principal(seen, history));
  if (iranian === null || russian === null || state(iranian) === state(russian)) return null;
  return { one: { ...(state(iranian) ? russian : iranian).found, inferred: true } };
}

/** The last one of a side whom a noun fits: no one calls a president a diplomat, or a visitor if there is another. */
function somebodyOf(side: CountryCode, head: string, history: History): Seen | null {
  const state = (seen: Seen): boolean => /^(?:president|supreme-leader)$/.test(seen.found.officeId ?? "");
  const ours = (seen: Seen): boolean => seen.found.side === side && principal(seen, history);
  if (/^(?:dirigeant|chef|leader)$/.test(head)) return latest(history, (seen) => ours(seen) && state(seen)) ?? latest(history, ours);
  const lesser = latest(history, (seen) => ours(seen) && !state(seen));
  if (/^(?:diplomate|responsable|emissaire|officiel|negociateur|parlementaire|conseiller|depute)$/.test(head)) return lesser;
  if (/^(?:visiteur|invite|hote|interlocuteur)$/.test(head)) return lesser ?? latest(history, ours);
  return latest(history, ours);
}

function principal(seen: Seen, history: History): boolean {
  return seen.found.officeId === null || history.index.offices.get(seen.found.officeId)?.kind !== "spokesperson";
}

interface Owner {
  readonly side: CountryCode | null;
  readonly id: string | null;
  readonly words: string | null;
}

/** Whose counterpart: the nearest person before in the sentence who is not of the side named, or behind it, or before. */
function ownerIn(span: RelationSpan, side: CountryCode | null, history: History): Owner | null {
  const sentence = history.words[span.from]!.sentence;
  const other = (own: CountryCode | null): boolean => own !== null && own !== side;
  const before = latest(history, (seen) => seen.sentence === sentence && other(seen.found.side));
  if (before !== null) return { side: before.found.side, id: before.found.officeId, words: before.found.office };
  const behind = side === null ? undefined : history.named.get(sentence)?.find((person) => other(person.side));
  if (behind !== undefined) {
    const shown = officeShown(behind, history.index, history.on);
    return { side: behind.side, id: shown.id, words: shown.words };
  }
  const earlier = latest(history, (seen) => other(seen.found.side) && seen.found.officeId !== null) ?? latest(history, (seen) => other(seen.found.side));
  return earlier === null ? null : { side: earlier.found.side, id: earlier.found.officeId, words: earlier.found.office };
}

/** The office and side that "son homologue" means, before asking who has it. */
export function counterpartOffice(span: RelationSpan, history: History): OfficeIn | null {
  const owner = ownerIn(span, span.side, history);
  if (owner === null || owner.words === null) return null;
  const side = span.side ?? (owner.side === "IR" ? "RU" : owner.side === "RU" ? "IR" : null);
  return side === null ? null : { id: owner.id, words: owner.words, side };
}

function counterpartOf(span: RelationSpan, history: History): Found | null {
  const office = counterpartOffice(span, history);
  if (office === null) return null;
  const { index, people, on } = history;
  const ids = office.id === null ? [] : [office.id, ...(index.counterparts.get(office.id) ?? [])];
  for (const id of ids) {
    const own = index.offices.get(id);
    if (own?.sides !== undefined && !own.sides.includes(office.side)) continue;
    const words = own?.title ?? office.words;
    const found = resolveOffice({ id, words, side: office.side }, people, index, on);
    if (found.name !== null) return { ...found, inferred: true };
  }
  // Two of a text who are called each other's counterpart whatever the table says: the last of that side with any office like it.
  const like = latest(history, (seen) => seen.found.side === office.side && seen.heads.some((head) => office.words.startsWith(head)));
  if (like !== null && ids.length === 0) return { ...like.found, inferred: true };
  const id = ids.find((one) => index.offices.get(one)?.sides?.includes(office.side) ?? true) ?? null;
  const words = id === null ? office.words : (index.offices.get(id)?.title ?? office.words);
  return { identity: officeIdentity({ id, words, side: office.side }), name: null, side: office.side, office: words, officeId: id, inferred: true };
}

/** The last one seen of whom something holds. Looks back a bounded way, so that long texts stay cheap. */
function latest(history: History, holds: (seen: Seen) => boolean): Seen | null {
  const { seen } = history;
  for (let at = seen.length - 1; at >= Math.max(0, seen.length - 80); at--) if (holds(seen[at]!)) return seen[at]!;
  return null;
}

/** A person of the text as seen at a place. */
export function seenPerson(person: TextPerson, sentence: number, history: History): Seen {
  const before = history.shown.get(person);
  if (before !== undefined && before.office === person.office && before.side === person.side) return { ...before.seen, sentence };
  const found = { ...personFound(person, history.index, history.on), inferred: false };
  const heads = new Set(person.offices.map((given) => given.head));
  if (found.office !== null) heads.add(headOf(found.office));
  if (found.officeId !== null) for (const head of knownHeads(found.officeId, history.index)) heads.add(head);
  const seen = { found, person, heads: [...heads], sentence };
  history.shown.set(person, { office: person.office, side: person.side, seen });
  return seen;
}

/** Somebody known by office only as seen at a place. */
export function seenOffice(found: Found, head: string, sentence: number, history: History): Seen {
  const heads = new Set([head]);
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

function headOf(words: string): string {
  const first = words.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").split(/[\s']/)[0] ?? "";
  return first.startsWith("vice-") ? first.slice(5) : first;
}
