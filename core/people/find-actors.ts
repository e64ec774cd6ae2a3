import type { ActorMention, IsoDay, Span } from "../model.ts";
import type { Sentence } from "../text/sentences.ts";
import { touching } from "../text/spans.ts";
import { acceptNames } from "./accept-names.ts";
import { clip, isRank } from "./clip-office.ts";
import type { TextPerson } from "./cast.ts";
import type { ActorIndex } from "./compile-actors.ts";
import { counterpartOffice } from "./counterpart.ts";
import { seenOffice, seenPerson } from "./history.ts";
import type { History } from "./history.ts";
import { linkOffices } from "./link-offices.ts";
import type { Given } from "./link-offices.ts";
import { nameSpans, type NameSpan } from "./name-spans.ts";
import { officeSpans } from "./office-spans.ts";
import type { OfficeSpan } from "./office-spans.ts";
import { relationSpans } from "./relation-spans.ts";
import type { RelationSpan } from "./relation-spans.ts";
import { byOffice } from "./resolve-office.ts";
import { resolveOfficeSpan, resolveRelation } from "./resolve-spans.ts";
import type { Outcome } from "./resolve-spans.ts";
import { peopleOf } from "./text-people.ts";
import { introducing, withSide } from "./told-side.ts";
import { wordsOf, type Word } from "./words.ts";

export { compileActors } from "./compile-actors.ts";
export type { ActorIndex, ActorTables } from "./compile-actors.ts";

export interface FindActorsOptions {
  readonly index: ActorIndex;
  /** `splitSentences(text)`. */
  readonly sentences: readonly Sentence[];
  /** `foldAligned(text)`, when the caller has that already. */
  readonly folded?: string;
  /** The day at which offices are read, of publication; null: nothing is inferred from the table. */
  readonly on: IsoDay | null;
  /** What is something else for certain, such as the month of "27 Chahrivar": no name touches it. */
  readonly taken?: readonly Span[];
}

/**
 * All people and offices that a text names, in reading order, without overlap: names of the table and names it
 * introduces, offices without a name, "son homologue", "les deux ministres". What cannot be resolved and says nothing
 * of itself ("le ministre") is left out. Linear in the length of the text.
 */
export function findActors(text: string, options: FindActorsOptions): ActorMention[] {
  const { index, on } = options;
  const words = wordsOf(text, options.sentences, options.folded);
  const candidates = nameSpans(text, words, index).filter(
    ({ from, to }) =>
      touching(options.taken ?? [], { start: words[from]!.start, end: words[to - 1]!.end }).length === 0,
  );
  const inName = mark(
    words.length,
    candidates.filter((name) => name.known.length > 0 || name.titled || name.given.length > 0),
  );
  const offices = officeSpans(text, words, (word) => inName[word] === 1, index).filter(
    (office) => !isRank(words, office, index),
  );
  const inOffice = mark(words.length, offices);
  const relations = relationSpans(words, (word) => inName[word] === 1 || inOffice[word] === 1, index);
  const toName = new Map(
    relations.filter((relation) => relation.kind !== "pair").map((relation) => [relation.to, relation]),
  );
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
  const meant = peopleOf(names, { offices: given, used: all.used }, index, on);
  const items = [
    ...names.map((name, at): Item => ({
      from: name.from,
      to: name.to,
      rank: 0,
      person: meant.get(at)!,
      phraseFrom: given.get(at)?.from,
      relation: introducing(words, name, toName),
    })),
    ...offices.flatMap((office, at): Item[] =>
      all.used.has(at) ? [] : [{ from: office.from, to: office.to, rank: 1, office }],
    ),
    ...relations.map((relation): Item => ({ from: relation.from, to: relation.to, rank: 2, relation })),
  ].toSorted((a, b) => a.from - b.from || a.rank - b.rank);
  const history: History = {
    words,
    people: byOffice(new Set(meant.values()), on),
    index,
    on,
    seen: [],
    shown: new Map(),
    named: bySentence(words, names, meant),
    offices: offices.filter((_, at) => !all.used.has(at)),
  };
  return emit(text, items, history);
}

interface Item {
  readonly from: number;
  readonly to: number;
  readonly rank: number;
  readonly person?: TextPerson;
  /** Index of the word with which the name's phrase begins, where its office stands before it. */
  readonly phraseFrom?: number | undefined;
  readonly office?: OfficeSpan;
  readonly relation?: RelationSpan | undefined;
}

function emit(text: string, items: readonly Item[], history: History): ActorMention[] {
  const found: ActorMention[] = [];
  const introduced = new Set(
    items.flatMap((item) => (item.person !== undefined && item.relation !== undefined ? [item.relation] : [])),
  );
  let done = 0;
  for (const [at, item] of items.entries()) {
    if (item.from < done || (item.person === undefined && item.relation !== undefined && introduced.has(item.relation)))
      continue;
    const outcome = outcomeOf(item, history);
    if (outcome === null) continue;
    const to = item.person === undefined ? clip(item, items, at, history) : item.to;
    done = to;
    const span = { start: history.words[item.from]!.start, end: history.words[to - 1]!.end };
    const mention = mentionOf(text, span, item, outcome);
    const from = item.phraseFrom;
    found.push(from === undefined ? mention : { ...mention, phraseStart: history.words[from]!.start });
    if ("one" in outcome) {
      const { sentence } = history.words[item.from]!;
      const head = item.office?.head ?? item.relation?.head ?? "";
      history.seen.push(
        item.person !== undefined
          ? seenPerson(item.person, sentence, history)
          : seenOffice(outcome.one, head, sentence, history),
      );
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
  person.office = {
    office: record,
    words: office.words,
    side: office.side,
    head: office.words.split(" ")[0]!,
    bare: false,
    former: false,
  };
}

function mentionOf(text: string, span: Span, item: Item, outcome: Outcome): ActorMention {
  const printed = { ...span, text: text.slice(span.start, span.end) };
  if ("several" in outcome) {
    return {
      ...printed,
      kind: "group",
      identity: null,
      name: null,
      side: null,
      office: item.office?.words ?? null,
      officeId: item.office?.office?.id ?? null,
      members: outcome.several,
      source: "inferred",
    };
  }
  const { identity, name, side, office, officeId, inferred } = outcome.one;
  return {
    ...printed,
    kind: item.person === undefined ? "office" : "person",
    identity,
    name,
    side,
    office,
    officeId,
    members: [],
    source: inferred ? "inferred" : "stated",
  };
}

function mark(size: number, spans: readonly { readonly from: number; readonly to: number }[]): Uint8Array {
  const marks = new Uint8Array(size);
  for (const span of spans) marks.fill(1, span.from, span.to);
  return marks;
}

function bySentence(
  words: readonly Word[],
  names: readonly NameSpan[],
  meant: ReadonlyMap<number, TextPerson>,
): Map<number, TextPerson[]> {
  const named = new Map<number, TextPerson[]>();
  for (const [at, name] of names.entries()) {
    const { sentence } = words[name.from]!;
    const list = named.get(sentence) ?? [];
    list.push(meant.get(at)!);
    named.set(sentence, list);
  }
  return named;
}
