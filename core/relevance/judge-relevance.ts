import type { CountryCode, Mention } from "../model.ts";
import type { Document } from "../reading/document.ts";
import { PatternSet } from "../text/pattern-set.ts";
import { within } from "../text/spans.ts";
import { countriesWithin, type SideWords } from "./side-words.ts";
import type { RelevanceTables } from "./tables.ts";

export interface RelevanceIndex {
  readonly sideWords: SideWords;
  readonly dealings: PatternSet<{ readonly pattern: RegExp }>;
  readonly elsewhere: PatternSet<{ readonly pattern: RegExp }>;
  readonly weights: Readonly<Record<string, number>>;
  readonly sides: readonly [CountryCode, CountryCode];
}

export function compileRelevance(
  tables: RelevanceTables,
  sideWords: SideWords,
  sides: readonly [CountryCode, CountryCode],
): RelevanceIndex {
  const edged = (patterns: readonly string[]): PatternSet<{ readonly pattern: RegExp }> =>
    new PatternSet([{ pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join("|")})(?![\\p{L}\\p{N}])`, "u") }]);
  return {
    sideWords,
    dealings: edged(tables.dealings),
    elsewhere: edged(tables.elsewhere),
    weights: tables.weights,
    sides,
  };
}

export interface Relevance {
  readonly relevant: boolean;
  /** Probability, 0 to 1. */
  readonly probability: number;
  readonly reasons: readonly string[];
}

/** What the judgement rests on: each feature is a count or share that can be shown, 0 where there is nothing. */
export type Features = Readonly<Record<string, number>>;

/** Whether an article is about dealings between the two states (corpus guide, `relevant`), with its evidence. */
export function judgeRelevance(doc: Document, meetings: readonly Mention[], index: RelevanceIndex): Relevance {
  const features = featuresOf(doc, meetings, index);
  let sum = index.weights["bias"] ?? 0;
  const parts = Object.entries(features).map(([name, value]) => {
    const part = (index.weights[name] ?? 0) * value;
    sum += part;
    return { name, value, part };
  });
  const probability = Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
  const reasons = parts
    .filter(({ part }) => Math.abs(part) >= 0.2)
    .sort((a, b) => Math.abs(b.part) - Math.abs(a.part) || (a.name < b.name ? -1 : 1))
    .map(({ name, value, part }) => `${part > 0 ? "+" : "-"} ${name} ${Math.round(value * 100) / 100}`);
  return { relevant: probability >= 0.5, probability, reasons };
}

export function featuresOf(doc: Document, meetings: readonly Mention[], index: RelevanceIndex): Features {
  const [left, right] = index.sides;
  const main = meetings.filter(({ role }) => role === "main");
  const isOfficials = main.some((meeting) => isOfficial(meeting, index.sides));
  const sentences = doc.sentences.map((sentence) => {
    const text = doc.folded.slice(sentence.start, sentence.end);
    const spoken = countriesWithin(doc.words, sentence, index.sideWords);
    const people = within(doc.actors, sentence).flatMap((actor) => actor.side ?? []);
    const countries = [...spoken, ...people];
    const both = countries.includes(left) && countries.includes(right);
    const ours = new Set(people.filter((side) => side === left || side === right)).size;
    const sidesWithThird = ours === 1 && people.some((side) => side !== left && side !== right);
    const isDealt = (both || sidesWithThird) && index.dealings.matchesIn(text);
    return {
      inTitle: sentence.start < doc.textStart,
      paragraph: sentence.paragraph,
      countries,
      both,
      deals: both && isDealt,
      dealsWithThird: isDealt && sidesWithThird,
      elsewhere: !isOfficials && index.elsewhere.matchesIn(text),
    };
  });
  const count = Math.max(1, sentences.length);
  const share = (test: (sentence: (typeof sentences)[number]) => boolean): number =>
    sentences.filter(test).length / count;
  const lead = sentences.filter((sentence, at) => sentence.inTitle || at < 4);
  const named = sentences.flatMap(({ countries }) => countries);
  const times = (code: CountryCode): number => named.filter((country) => country === code).length;
  const [ofLeft, ofRight] = [times(left), times(right)];
  const third = new Map<CountryCode, number>();
  for (const country of named)
    if (country !== left && country !== right) third.set(country, (third.get(country) ?? 0) + 1);
  const weaker = Math.min(ofLeft, ofRight);
  // A minister at a match makes it no affair of state, but a meeting with his colleague does.
  const elsewhere = (value: number): number => (isOfficials ? 0 : value);
  // "L'UE sanctionne …", "Washington accuse …": what others do about the two.
  const isThird = (sentence: (typeof sentences)[number] | undefined): boolean => {
    const [first] = sentence?.countries ?? [];
    return first !== undefined && first !== left && first !== right;
  };
  return {
    "main meeting of office-holders": isOfficials ? 1 : 0,
    "main meeting of others": main.some((meeting) => !isOfficial(meeting, index.sides)) ? 1 : 0,
    "main meeting in the opening": main.some((meeting) => isInOpening(meeting, doc)) ? 1 : 0,
    "recalled meeting": meetings.some(({ role }) => role === "background") ? 1 : 0,
    "both in the headline": sentences.some(({ inTitle, both }) => inTitle && both) ? 1 : 0,
    "both in the opening": lead.some(({ both }) => both) ? 1 : 0,
    "dealings in the opening": lead.some(({ deals }) => deals) ? 1 : 0,
    "one of the two deals with a third country in the opening":
      main.length === 0 && lead.some(({ dealsWithThird }) => dealsWithThird) ? 1 : 0,
    "share of sentences with both": Math.min(
      0.6,
      share(({ both }) => both),
    ),
    "share of sentences with dealings": Math.min(
      0.4,
      share(({ deals }) => deals),
    ),
    "balance of the two": ofLeft + ofRight === 0 ? 0 : (2 * weaker) / (ofLeft + ofRight),
    "a third country more than the weaker side": weaker < Math.max(0, ...third.values()) ? 1 : 0,
    "named together without a word of dealings": meetings.length === 0 && !sentences.some(({ deals }) => deals) ? 1 : 0,
    "a third country first in the headline": elsewhere(isThird(sentences.find(({ inTitle }) => inTitle)) ? 1 : 0),
    "a third country first in the opening": elsewhere(isThird(sentences.find(({ inTitle }) => !inTitle)) ? 1 : 0),
    "no affair of state in the headline": elsewhere(sentences.some((one) => one.inTitle && one.elsewhere) ? 1 : 0),
    "no affair of state": elsewhere(
      Math.min(
        0.5,
        share((one) => one.elsewhere),
      ),
    ),
  };
}

/** Whether somebody with an office stands on each side. */
function isOfficial({ participants }: Mention, sides: readonly CountryCode[]): boolean {
  return sides.every((side) => participants.some((person) => person.side === side && person.office !== null));
}

// Characters, or a share of the text if that is more.
const opening = { characters: 500, share: 0.2 };

/** Whether a meeting is told in the headline or at the beginning of the text. */
function isInOpening({ evidence }: Mention, doc: Document): boolean {
  const reach = Math.max(opening.characters, opening.share * (doc.full.length - doc.textStart));
  return evidence.some((one) => one.field === "meeting" && (one.in === "title" || one.start < reach));
}
