import type { ActorMention, CountryCode, IsoDay, Span } from "../model.ts";
import type { Sentence } from "../text/sentences.ts";
import { acceptNames } from "./accept-names.ts";
import type { ActorIndex } from "./compile-actors.ts";
import { linkOffices } from "./link-offices.ts";
import type { Given } from "./link-offices.ts";
import { nameSpans } from "./name-spans.ts";
import type { NameSpan } from "./name-spans.ts";
import { officeSpans, placeAt } from "./office-spans.ts";
import type { OfficeSpan } from "./office-spans.ts";
import { isDropped } from "./office-trie.ts";
import { relationSpans } from "./relation-spans.ts";
import type { RelationSpan } from "./relation-spans.ts";
import { byOffice } from "./resolve-office.ts";
import { counterpartOffice, resolveOfficeSpan, resolveRelation, seenOffice, seenPerson } from "./resolve-spans.ts";
import type { History, Outcome } from "./resolve-spans.ts";
import { peopleOf } from "./text-people.ts";
import type { TextPerson } from "./text-people.ts";
import { isJoined, isSetOff, wordsOf } from "./words.ts";
import type { Word } from "./words.ts";

export { compileActors } from "./compile-actors.ts";
export type { ActorIndex, ActorTables } from "./compile-actors.ts";

export interface FindActorsOptions {
  readonly index: ActorIndex;
  /** `splitSentences(text)`. */
  readonly sentences: readonly Sentence[];
  /** The day at which offices are read: of the meeting if known, else of publication; null: nothing is inferred from the table. */
  readonly on: IsoDay | null;
  /** Actors of the same article's other texts (title, captions), to whom family names and offices here may refer. */
  readonly known?: readonly ActorMention[];
}

/**
 * All people and offices that a text names, in reading order, without overlap: names of the table and names it
 * introduces, offices without a name, "son homologue", "les deux ministres". What cannot be resolved and says nothing
 * of itself ("le ministre") is left out. Linear in the length of the text.
 */
export function findActors(text: string, options: FindActorsOptions): ActorMention[] {
  const { index, on } = options;
  const words = wordsOf(text, options.sentences);
  const candidates = nameSpans(text, words, index);
  const inName = mark(words.length, candidates.filter((name) => name.known.length > 0 || name.titled || name.given.length > 0));
  const offices = officeSpans(text, words, (word) => inName[word] === 1, index).filter((office) => !isRank(words, office, index));
  const inOffice = mark(words.length, offices);
  const relations = relationSpans(words, (word) => inName[word] === 1 || inOffice[word] === 1, index);
  const toName = new Map(relations.filter((relation) => relation.kind !== "pair").map((relation) => [relation.to, relation]));
  const sided = candidates.map((name) => withSide(words, name, toName, index));
  const all = linkOffices(words, sided, offices, index);
  const accepted = acceptNames(words, sided, all, relations, index);
  const names = sided.filter((_, at) => accepted[at]);
  const given = new Map<number, Given>();
  let place = 0;
  for (const [at] of sided.entries()) {
    if (accepted[at] !== true) continue;
    const office = all.offices.get(at);
    if (office !== undefined) given.set(place, office);
    place++;
  }
  const meant = peopleOf(names, { offices: given, used: all.used }, index, on, knownPeople(options.known ?? [], index));
  const items = [
    ...names.map((name, at): Item => ({ from: name.from, to: name.to, rank: 0, person: meant.get(at)!, relation: introducing(words, name, toName) })),
    ...offices.flatMap((office, at): Item[] => (all.used.has(at) ? [] : [{ from: office.from, to: office.to, rank: 1, office }])),
    ...relations.map((relation): Item => ({ from: relation.from, to: relation.to, rank: 2, relation })),
  ].toSorted((a, b) => a.from - b.from || a.rank - b.rank);
  const history: History = { words, people: byOffice(new Set(meant.values()), on), index, on, seen: [], shown: new Map(), named: bySentence(words, names, meant) };
  return emit(text, items, history);
}

interface Item {
  readonly from: number;
  readonly to: number;
  readonly rank: number;
  readonly person?: TextPerson;
  readonly office?: OfficeSpan;
  readonly relation?: RelationSpan | undefined;
}

function emit(text: string, items: readonly Item[], history: History): ActorMention[] {
  const found: ActorMention[] = [];
  const introduced = new Set(items.flatMap((item) => (item.person !== undefined && item.relation !== undefined ? [item.relation] : [])));
  let done = 0;
  for (const [at, item] of items.entries()) {
    if (item.from < done || (item.person === undefined && item.relation !== undefined && introduced.has(item.relation))) continue;
    const outcome = outcomeOf(item, history);
    if (outcome === null) continue;
    const to = item.person === undefined ? clip(item, items, at, history) : item.to;
    done = to;
    const span = { start: history.words[item.from]!.start, end: history.words[to - 1]!.end };
    found.push(mentionOf(text, span, item, outcome));
    if ("one" in outcome) {
      const { sentence } = history.words[item.from]!;
      const head = item.office?.head ?? item.relation?.head ?? "";
      history.seen.push(item.person !== undefined ? seenPerson(item.person, sentence, history) : seenOffice(outcome.one, head, sentence, history));
    }
  }
  return found;
}

function outcomeOf(item: Item, history: History): Outcome | null {
  if (item.person !== undefined) {
    if (item.relation !== undefined) giveCounterpart(item.person, item.relation, history);
    return { one: seenPerson(item.person, 0, history).found };
  }
  if (item.office !== undefined) return resolveOfficeSpan(item.office, history);
  return item.relation === undefined ? null : resolveRelation(item.relation, history);
}

/** "son homologue, X": X has the office of whoever it is, on the other side. */
function giveCounterpart(person: TextPerson, relation: RelationSpan, history: History): void {
  if (relation.kind !== "counterpart") return;
  const office = counterpartOffice(relation, history);
  if (office === null) return;
  person.side ??= office.side;
  if (person.office !== null || person.side !== office.side) return;
  const record = office.id === null ? null : (history.index.offices.get(office.id) ?? null);
  if (record?.sides !== undefined && !record.sides.includes(office.side)) return;
  // What the table knows of a person on the day is better than what a counterpart suggests.
  if (person.record !== null && seenPerson(person, 0, history).found.officeId !== null) return;
  person.office = { office: record, words: office.words, side: office.side, head: office.words.split(" ")[0]!, bare: false, former: false };
}

/** An office's mention ends where a name inside it begins ("le conseiller de | l'ayatollah Khamenei"). */
function clip(item: Item, items: readonly Item[], at: number, history: History): number {
  let { to } = item;
  for (let next = at + 1; next < items.length && items[next]!.from < item.to; next++) {
    if (items[next]!.person === undefined) continue;
    to = items[next]!.from;
    const { civil, ranks } = history.index.words;
    while (to > item.from + 1 && (isDropped(history.words[to - 1]!.fold) || civil.has(history.words[to - 1]!.fold) || ranks.has(history.words[to - 1]!.fold))) to--;
    break;
  }
  return to;
}

function mentionOf(text: string, span: Span, item: Item, outcome: Outcome): ActorMention {
  const printed = { ...span, text: text.slice(span.start, span.end) };
  if ("several" in outcome) {
    return { ...printed, kind: "group", identity: null, name: null, side: null, office: item.office?.words ?? null, officeId: item.office?.office?.id ?? null, members: outcome.several, source: "inferred" };
  }
  const { identity, name, side, office, officeId, inferred } = outcome.one;
  return { ...printed, kind: item.person === undefined ? "office" : "person", identity, name, side, office, officeId, members: [], source: inferred ? "inferred" : "stated" };
}

function mark(size: number, spans: readonly { readonly from: number; readonly to: number }[]): Uint8Array {
  const marks = new Uint8Array(size);
  for (const span of spans) marks.fill(1, span.from, span.to);
  return marks;
}

/** "le général de brigade X": a rank before a name is a title, not an office. */
function isRank(words: readonly Word[], office: OfficeSpan, index: ActorIndex): boolean {
  for (let at = office.from; at < office.to; at++) {
    const { fold } = words[at]!;
    if (!index.words.ranks.has(fold) && !isDropped(fold)) return false;
  }
  const next = words[office.to];
  return next !== undefined && next.cap && isJoined(next);
}

function withSide(words: readonly Word[], name: NameSpan, toName: ReadonlyMap<number, RelationSpan>, index: ActorIndex): NameSpan {
  const side = introducing(words, name, toName)?.side ?? delegationSide(words, name, index);
  return name.side !== null || side === null || name.known.length > 0 ? name : { ...name, side };
}

/** "la délégation iranienne, conduite par X", "côté russe, X", "X a conduit la délégation russe": a side told by whom one stands for. */
function delegationSide(words: readonly Word[], name: NameSpan, index: ActorIndex): CountryCode | null {
  const { sentence } = words[name.from]!;
  const sideAt = (at: number): CountryCode | null => {
    const word = words[at];
    if (word === undefined || word.sentence !== sentence || !/^(?:delegation|partie|cote|camp|equipe)$/.test(word.fold)) return null;
    const next = words[at + 1];
    return next === undefined || next.cap || !isJoined(next) ? null : (index.adjectives.get(next.fold) ?? null);
  };
  for (let at = name.from - 2; at >= Math.max(0, name.from - 8); at--) {
    if (words[at + 1]!.cap) break;
    const side = sideAt(at);
    if (side !== null) return leadsTo(words, at + 2, name.from) ? side : null;
  }
  if (words[name.to]?.fold === "qui" && index.words.leads.has(words[name.to + 1]?.fold ?? "")) return ledSide(words, name.to + 2, index);
  for (let at = name.to + 1; at < name.to + 8; at++) {
    const side = sideAt(at);
    if (side === null) continue;
    const led = words.slice(name.to, at).some((word) => /^(?:dirige|dirigeait|conduit|conduisait|mene|menait|preside|presidait|tete|chef|representait|emmene|membre)$/.test(word.fold));
    return led ? side : null;
  }
  return null;
}

/** "qui préside l'Organisation iranienne du cinéma": the side of what somebody leads. */
function ledSide(words: readonly Word[], from: number, index: ActorIndex): CountryCode | null {
  for (let at = from; at < from + 7 && at < words.length && isJoined(words[at]); at++) {
    const side = words[at]!.cap ? placeAt(words, at, index)?.code : index.adjectives.get(words[at]!.fold);
    if (side !== undefined) return side;
  }
  return null;
}

/** Nothing but "conduite par", commas, titles and articles between a delegation and a name. */
function leadsTo(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!/^(?:conduite?|dirigee?|menee?|emmenee?|presidee?|representee?|par|le|la|l|m|mme|general|amiral|etait|est|avec|composee|de|d)$/.test(words[at]!.fold)) return false;
  }
  return true;
}

/** "son homologue russe, X": the relation that leads up to a name; titles may stand between. */
function introducing(words: readonly Word[], name: NameSpan, toName: ReadonlyMap<number, RelationSpan>): RelationSpan | undefined {
  for (let at = name.from; at > Math.max(0, name.from - 6); at--) {
    const relation = toName.get(at);
    if (relation === undefined) {
      if (words[at - 1] === undefined || words[at]!.gap.includes("\n") || /[;:!?]/.test(words[at]!.gap)) return undefined;
      if (at < name.from && words[at]!.cap && words[at]!.fold.length > 12) return undefined;
      if (!/^(?:le|la|l|m|mme|dr|general|amiral|contre|vice|colonel|de|brigade|division|major|lieutenant|ayatollah|hojatoleslam|hodjatoleslam|seyed|sayed|seyyed)$/.test(words[at - 1]!.fold)) {
        if (toName.get(at - 1) === undefined) return undefined;
      }
      continue;
    }
    if (!isJoined(words[at]) && !isSetOff(words[at])) return undefined;
    const side = name.known[0]?.side ?? name.side;
    const setOff = isSetOff(words[at]) && name.given.length === 0 && !name.titled;
    return setOff || (relation.side !== null && side !== null && side !== relation.side) ? undefined : relation;
  }
  return undefined;
}

function bySentence(words: readonly Word[], names: readonly NameSpan[], meant: ReadonlyMap<number, TextPerson>): Map<number, TextPerson[]> {
  const named = new Map<number, TextPerson[]>();
  for (const [at, name] of names.entries()) {
    const { sentence } = words[name.from]!;
    const list = named.get(sentence) ?? [];
    list.push(meant.get(at)!);
    named.set(sentence, list);
  }
  return named;
}

/** People of the article's other texts, as if named before this one. */
function knownPeople(mentions: readonly ActorMention[], index: ActorIndex): TextPerson[] {
  const people = new Map<string, TextPerson>();
  for (const mention of mentions) {
    if (mention.kind !== "person" || mention.identity === null || mention.name === null || people.has(mention.identity)) continue;
    const parts = mention.name.split(" ");
    const office = mention.office === null ? null : { office: index.offices.get(mention.officeId ?? "") ?? null, words: mention.office, side: mention.side, head: mention.office.split(" ")[0]!, bare: false, former: false };
    people.set(mention.identity, { record: index.people.get(mention.identity) ?? null, given: parts.slice(0, -1), family: parts.at(-1)!, side: mention.side, office, offices: office === null ? [] : [office] });
  }
  return [...people.values()];
}
