import type { CountryCode, Span } from "../model.ts";
import type { Document } from "../reading/document.ts";
import { within } from "../text/spans.ts";
import { costOf, hostOf, tooFar } from "./belonging.ts";
import { byTurns } from "./by-turns.ts";
import { standsFor } from "./carrying.ts";
import { isOfFew, withChair, withCompany } from "./chairs.ts";
import { mayCarry } from "./may-carry.ts";
import { type Candidate, type ForeignCues } from "./candidate.ts";
import { attendeesOf, dedupe, hasSide, type Attendee, type Chain } from "./chains.ts";
import type { Cue } from "./cues.ts";
import { delegatesOf, headOfDelegation, speaksOfThree, tableOf } from "./delegates.ts";
import { awaitsAThird, hasForeignSubject, isAmongOthers, isForeignVisit, isOfAThird } from "./foreign-visits.ts";
import { isTeaser } from "./teasers.ts";
import { withoutHalves, withoutWelcomes } from "./drop-candidates.ts";
import { isJoint } from "./joint-acts.ts";
import { toldByInfinitive, ownClause } from "./infinitives.ts";
import { laterGuests, withoutLater } from "./later-guests.ts";
import { areApart, oneByOne, withoutNextGuest } from "./lists.ts";
import { isNegated } from "./negations.ts";
import { isOnlyNamed } from "./only-named.ts";
import { isOthers } from "./others.ts";
import {
  isOfOtherOffices,
  isOneBefore,
  namesSeveral,
  referenceOf,
  namesBothByPronoun,
  speaksOfSeveral,
} from "./references.ts";
import { viewSentence, type CandidateOptions, type SentenceView } from "./sentence-view.ts";
import {
  isOfTheirCountries,
  isTheirs,
  isTheTwo,
  pairOf,
  remember,
  withPair,
  withTopics,
  type Topics,
} from "./spoken-of.ts";

// "Cette rencontre", so many sentences later, is another one.
const mostSentencesBack = 8;
// An article of more tellings is a table or a trap; its first ones are read.
const mostCandidates = 400;

/** All tellings of a document's sentences, in reading order, and the cues that tell of others. */
export function findCandidates(
  doc: Document,
  options: CandidateOptions,
): { readonly candidates: Candidate[]; readonly foreign: ForeignCues } {
  const found: Candidate[] = [];
  const foreign = new Map<number, Cue[]>();
  const topics: Topics = new Map();
  const delegates = delegatesOf(doc, options);
  // Where the entry of a live page begins that this sentence is in.
  let entry = 0;
  for (let index = 0; index < doc.sentences.length && found.length < mostCandidates; index++) {
    // Where nobody has been named yet, nobody meets.
    if (
      found.length === 0 &&
      topics.size === 0 &&
      delegates.size < 2 &&
      within(doc.actors, doc.sentences[index]!).length === 0
    )
      continue;
    if (isTeaser(doc, index)) continue;
    const view = viewSentence(doc, index, delegates, options);
    if (isEntry(doc, view.sentence)) entry = index;
    for (const cue of view.cues) {
      const last = found.at(-1);
      const near = last && last.sentence >= entry && index - last.sentence <= mostSentencesBack ? last : null;
      if (isOthers(view, cue)) foreign.set(index, [...(foreign.get(index) ?? []), cue]);
      else {
        const table = (): Candidate[] => (isNegated(view, cue) ? [] : tableOf(view, cue, delegates));
        const ofThree = speaksOfThree(view) ? table() : [];
        const told =
          ofThree.length > 0 ? ofThree : withCompany(view, cue, withChair(view, cue, toldBy(view, cue, near, topics)));
        found.push(...(told.length > 0 ? told : table()));
      }
    }
    remember(topics, view);
  }
  return { candidates: withoutHalves(doc, withoutWelcomes(doc, found)), foreign };
}

/** "19 h 04 – Paris et Washington se reparlent": an entry of a live page has nothing to do with the one above it. */
function isEntry({ folded }: Document, { start, end }: Span): boolean {
  return /^\d{1,2} ?(?:h|:) ?\d{2} ?[-–—|:]/.test(folded.slice(start, Math.min(end, start + 16)));
}

/** What one cue tells: of somebody new, or of those of the telling before (`near`). */
function toldBy(view: SentenceView, cue: Cue, near: Candidate | null, topics: Topics): Candidate[] {
  const { index, options } = view;
  if (isNegated(view, cue)) return [];
  // "Pas de tête-à-tête entre X et Y au programme du sommet": what the strong word denies the weak one does not tell.
  if (cue.weak && view.cues.some((other) => !other.weak && other.kind === "noun" && isNegated(view, other))) return [];
  if (isOnlyNamed(view, cue)) return [];
  const hung = toldByInfinitive(view, cue, near);
  if (hung !== null) return [hung];
  const inTurn = near === null ? byTurns(view, cue) : null;
  if (inTurn !== null) return [inTurn];
  const reference = referenceOf(view, cue);
  if (reference === "nothing") return [];
  if (reference === "back" && near === null) return isTheirs(view, cue) ? withTopics(view, cue, topics) : [];
  if (reference === "back")
    return [
      {
        ...near!,
        escorts: dedupe([...near!.escorts, ...escortsIn(view, near!.attendees)]),
        sentence: index,
        cue: { ...cue, weak: true },
        carried: options.sides,
        pointsBack: true,
        goesOn: true,
      },
    ];
  if (cue.kind === "joint" && !isJoint(view, cue) && !namesSeveral(view, cue) && !isTheTwo(view, cue, topics))
    return [];
  const told = candidatesAt(view, cue, topics).map((candidate) => withPair(view, candidate, near, topics));
  if (told.length === 0 && isOfTheirCountries(view, cue, topics)) return withTopics(view, cue, topics);
  const isOfBoth = near !== null && near.sentence === index - 1 && namesBothByPronoun(view, cue);
  if (told.length > 0 || !(isOfBoth || speaksOfSeveral(view, cue))) return told;
  const pair = near ?? pairOf(topics, view);
  const isAnother = isOneBefore(view, cue);
  if (
    pair !== null &&
    isOfOtherOffices(
      view,
      cue,
      pair.attendees.map(({ identity }) => identity),
    )
  )
    return [];
  const isPlain = cue.kind === "joint" || cue.kind === "with" || cue.kind === "signs" || isOfFew(view, cue);
  if (pair === null || (cue.weak && !isAnother && !isPlain)) return [];
  return [
    {
      ...pair,
      sentence: index,
      cue: isAnother ? { ...cue, weak: false } : cue,
      carried: options.sides,
      pointsBack: near !== null && cue.weak && !isOfBoth && !isAnother,
      goesOn: near !== null && !isAnother,
    },
  ];
}

/** The encounters that one cue tells of: usually one; one for each counterpart where it lists them apart. */
function candidatesAt(view: SentenceView, cue: Cue, topics: Topics): Candidate[] {
  const found = candidateAt(ownClause(view, cue), cue, topics);
  if (found === null) return [];
  const later = laterGuests(view, cue, found);
  const first = withoutLater(withoutNextGuest(view, cue, found), later, view);
  if (first === null || later.length === 0) return first === null ? later : divided(view, cue, first);
  const isFirst = ({ identity }: Attendee): boolean => first.attendees.some((one) => one.identity === identity);
  return [...divided(view, cue, first).filter(({ attendees }) => attendees.every(isFirst)), ...later];
}

/** One for each counterpart, where the sentence lists them apart. */
function divided(view: SentenceView, cue: Cue, whole: Candidate): Candidate[] {
  const listed = oneByOne(view, cue, whole);
  if (listed.length > 0) return listed;
  const [left, right] = view.options.sides.map((side) => whole.attendees.filter((attendee) => attendee.side === side));
  const [many, one] = left!.length > 1 ? [left!, right!] : [right!, left!];
  if (many.length < 2 || one.length !== 1 || whole.attendees.length !== many.length + 1 || !areApart(view, cue, many))
    return [whole];
  return many.map((attendee) => ({ ...whole, attendees: [attendee, ...one] }));
}

/** "A et B ont appelé à préserver la paix", "X a appelé à Moscou les savants à …": who telephones, telephones somebody. */
function callsNobody({ doc, sentence }: SentenceView, cue: Cue, chosen: readonly Chain[]): boolean {
  const { kind, format, weak, start, end } = cue;
  if (kind !== "sees" || format !== "phone" || !weak) return false;
  const isObject = (chain: Chain): boolean =>
    chain.start >= end &&
    !/[«»:;]|(?<![\p{L}])(?:a|avec|lors|contre|pour)(?![\p{L}])/u.test(doc.folded.slice(end, chain.start));
  return (
    !chosen.some(isObject) &&
    !/(?:l'|les |lui |leur )(?:[\p{L}]+ )?$/u.test(doc.folded.slice(Math.max(sentence.start, start - 12), end - 6))
  );
}

/** The encounter of a cue: for each side the chain that costs least, or somebody carried over; null where a side is missing. */
function candidateAt(view: SentenceView, cue: Cue, topics: Topics): Candidate | null {
  const { index, options } = view;
  let { chains } = view;
  if (awaitsAThird(view, cue) || isAmongOthers(view, cue) || hasForeignSubject(view, cue) || isForeignVisit(view, cue))
    return null;
  const [left, right] = options.sides;
  const chosen: Chain[] = [];
  const carried: CountryCode[] = [];
  const extra: Attendee[] = [];
  const both = chains.find((chain) => hasSide(chain, left) && hasSide(chain, right));
  const costs = (side: CountryCode): { chain: Chain; cost: number }[] =>
    chains
      .filter((chain) => hasSide(chain, side))
      .map((chain) => ({ chain, cost: costOf(view, chain, cue) }))
      .sort((a, b) => a.cost - b.cost);
  const count = (side: CountryCode): number => chains.filter((chain) => hasSide(chain, side)).length;
  const missingFirst = [...options.sides].sort((a, b) => count(a) - count(b));
  for (const side of missingFirst) {
    const best = costs(side)[0];
    if (best && best.cost < tooFar) {
      if (!chosen.includes(best.chain)) chosen.push(best.chain);
      continue;
    }
    const head = headOfDelegation(view, cue, side);
    if (head !== null) {
      extra.push(head);
      carried.push(side);
      continue;
    }
    const known = topics.get(side)?.attendee;
    if (!known) return null;
    if (isOfAThird(view, cue)) return null;
    const standIn = standsFor(known, view, cue);
    if (standIn === null && !mayCarry(view, cue)) return null;
    // "X a reçu le ministre": the word taken for one of X's side stands for the other.
    if (standIn !== null)
      chains = chains.filter(
        (chain) => chain.start > standIn.start || chain.end < standIn.end || chain.attendees.length > 1,
      );
    extra.push(known);
    carried.push(side);
  }
  if (carried.length === options.sides.length || (carried.length === 0 && callsNobody(view, cue, chosen))) return null;
  if (both && chosen.length > 1 && costOf(view, both, cue) < tooFar && chosen.includes(both))
    chosen.splice(0, chosen.length, both);
  const attendees = dedupe([...hostOf(view, chosen, cue), ...chosen.flatMap((chain) => chain.attendees), ...extra]);
  return {
    sentence: index,
    cue,
    attendees,
    escorts: escortsIn(view, attendees),
    carried,
    pointsBack: false,
    goesOn: false,
  };
}

/** Those whom the sentence has in the room beside the attendees. */
function escortsIn({ present, options }: SentenceView, attendees: readonly Attendee[]): Attendee[] {
  return dedupe(present.filter((one) => one.escorts).flatMap(({ actor }) => attendeesOf(actor, options.sideOf))).filter(
    (one) => !attendees.some((other) => other.identity === one.identity),
  );
}
