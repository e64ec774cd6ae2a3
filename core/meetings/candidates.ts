import type { CountryCode } from "../model.ts";
import type { Document } from "../reading/document.ts";
import { fold } from "../text/fold.ts";
import { within } from "../text/spans.ts";
import { canCarry, costOf, hostOf, leadsToPronoun, standsFor, tooFar } from "./belonging.ts";
import { anotherTime, attendeesOf, dedupe, sidesIn, withoutAsides, type Attendee, type Chain } from "./chains.ts";
import type { Cue } from "./cues.ts";
import { areApart, oneByOne } from "./lists.ts";
import { isOthers } from "./others.ts";
import { isNegated, namesSeveral, referenceOf, speaksOfSeveral } from "./references.ts";
import { viewSentence, type CandidateOptions, type SentenceView } from "./sentence-view.ts";

/** One telling of an encounter in one sentence. */
export interface Candidate {
  /** Index of its sentence in the document. */
  readonly sentence: number;
  readonly cue: Cue;
  readonly attendees: readonly Attendee[];
  readonly escorts: readonly Attendee[];
  /** People whom the sentence itself does not name: taken from the sentences before. */
  readonly carried: readonly CountryCode[];
  /** Speaks of a meeting told before ("cette rencontre"), and brings nobody new. */
  readonly pointsBack: boolean;
  /** Goes on with the people of the telling before, whose day it shares. */
  readonly goesOn: boolean;
}

/** Somebody whom the text speaks of, and in which sentence it last did. */
interface Topic {
  readonly attendee: Attendee;
  readonly sentence: number;
}

type Topics = Map<CountryCode, Topic>;

// "Cette rencontre", so many sentences later, is another one.
const mostSentencesBack = 8;
// An article of more tellings is a table or a trap; its first ones are read.
const mostCandidates = 400;

/** All tellings of a document's sentences, in reading order. */
export function findCandidates(doc: Document, options: CandidateOptions): Candidate[] {
  const found: Candidate[] = [];
  const topics: Topics = new Map();
  for (let index = 0; index < doc.sentences.length && found.length < mostCandidates; index++) {
    // Where nobody has been named yet, nobody meets.
    if (found.length === 0 && topics.size === 0 && within(doc.actors, doc.sentences[index]!).length === 0) continue;
    const view = viewSentence(doc, index, options);
    for (const cue of view.cues) {
      const last = found.at(-1);
      const near = last && index - last.sentence <= mostSentencesBack ? last : null;
      found.push(...toldBy(view, cue, near, topics));
    }
    remember(topics, view);
  }
  return found;
}

/** What one cue tells: of somebody new, or of those of the telling before (`near`). */
function toldBy(view: SentenceView, cue: Cue, near: Candidate | null, topics: Topics): Candidate[] {
  const { index, options } = view;
  if (isNegated(view, cue) || isOthers(view, cue)) return [];
  // "Pas de tête-à-tête entre X et Y au programme du sommet": what the strong word denies the weak one does not tell.
  if (cue.weak && view.cues.some((other) => !other.weak && other.kind === "noun" && isNegated(view, other))) return [];
  const reference = referenceOf(view, cue);
  if (reference === "nothing" || (reference === "back" && near === null)) return [];
  if (reference === "back")
    return [
      {
        ...near!,
        sentence: index,
        cue: { ...cue, weak: true },
        carried: options.sides,
        pointsBack: true,
        goesOn: true,
      },
    ];
  if (cue.kind === "joint" && !isJoint(view, cue) && !namesSeveral(view, cue)) return [];
  const told = candidatesAt(view, cue, topics).map((candidate) => withPair(view, candidate, near));
  if (told.length > 0 || !speaksOfSeveral(view, cue)) return told;
  const pair = near ?? pairOf(topics, view);
  if (pair === null || (cue.weak && cue.kind !== "joint" && cue.kind !== "with" && cue.kind !== "signs")) return [];
  return [
    {
      ...pair,
      sentence: index,
      cue,
      carried: options.sides,
      pointsBack: near !== null && cue.weak,
      goesOn: near !== null,
    },
  ];
}

const anyTwo =
  /^(?:les |ces )?(?:deux )?(?:hommes|parties|responsables|dirigeants|militaires|interlocuteurs|officiels|camps|delegations|diplomates|hauts responsables)/;

/** "Les deux hommes" are those of the meeting told last, unless the text has named both of two others since. */
function withPair({ doc }: SentenceView, told: Candidate, near: Candidate | null): Candidate {
  const [group] = told.attendees;
  if (
    near === null ||
    near.attendees.length !== 2 ||
    near.attendees.some(({ identity }) => identity.includes("/")) ||
    group === undefined ||
    group.mention.kind !== "group" ||
    !told.attendees.every(({ mention }) => mention === group.mention) ||
    !anyTwo.test(fold(group.mention.text))
  )
    return told;
  const since = within(doc.actors, { start: doc.sentences[near.sentence]!.end, end: group.mention.start });
  const isNamed = (identity: string): boolean => since.some((actor) => actor.identity === identity);
  return told.attendees.every(({ identity }) => isNamed(identity)) ? told : { ...told, attendees: near.attendees };
}

const anotherClause = /[;:.«»"]|(?:^|[ ,])(?:que|qui|dont|a|est)(?= )/;

/** Whether people of both sides stand in one breath before a verb in the plural, or somebody is at another's place ("chez X"). */
function isJoint({ doc, present, chains, options }: SentenceView, cue: Cue): boolean {
  if (/^(?:chez|aupres|dans le bureau)/.test(doc.folded.slice(cue.start, cue.end))) return true;
  // "L'accord a été scellé à Téhéran par X et Y": both stand behind "par".
  if (doc.folded.slice(cue.end - 4, cue.end) === " par")
    return chains.some(
      (chain) =>
        chain.start >= cue.end && chain.start - cue.end < 40 && options.sides.every((side) => sidesIn(chain).has(side)),
    );
  const speakers = present.filter(({ speaks }) => speaks).map(({ actor }) => actor.start);
  return chains.some((chain) => {
    const sides = sidesIn(chain);
    if (!options.sides.every((side) => sides.has(side)) || chain.end > cue.start) return false;
    if (speakers.some((start) => start >= chain.start && start < chain.end)) return false;
    const link = withoutAsides(doc.folded.slice(chain.end, cue.end)).slice(0, chain.end - cue.end);
    return !anotherClause.test(doc.folded.slice(chain.end, cue.start)) || !anotherClause.test(link);
  });
}

// "Les deux hommes" are people whom the text has named no more than so many sentences before.
const mostSentencesApart = 3;

/** The two whom the text has spoken of last, one of each side, as a meeting that a sentence may tell of. */
function pairOf(
  topics: Topics,
  { index, options: { sides } }: SentenceView,
): Pick<Candidate, "attendees" | "escorts"> | null {
  const known = sides.flatMap((side) => topics.get(side) ?? []);
  if (known.length < sides.length || known.some(({ sentence }) => index - sentence > mostSentencesApart)) return null;
  return { attendees: known.map(({ attendee }) => attendee), escorts: [] };
}

/** The encounters that one cue tells of: usually one; one for each counterpart where it lists them apart. */
function candidatesAt(view: SentenceView, cue: Cue, topics: Topics): Candidate[] {
  const whole = candidateAt(view, cue, topics);
  if (whole === null) return [];
  const listed = oneByOne(view, cue, whole);
  if (listed.length > 0) return listed;
  const [left, right] = view.options.sides.map((side) => whole.attendees.filter((attendee) => attendee.side === side));
  const [many, one] = left!.length > 1 ? [left!, right!] : [right!, left!];
  if (many.length < 2 || one.length !== 1 || whole.attendees.length !== many.length + 1 || !areApart(view, cue, many))
    return [whole];
  return many.map((attendee) => ({ ...whole, attendees: [attendee, ...one] }));
}

/** "Poutine et Xi se sont entretenus": a plural verb right behind its people has them all. */
function isAmongOthers({ doc, chains, options: { sides } }: SentenceView, cue: Cue): boolean {
  const wording = doc.folded.slice(cue.start, cue.end);
  if (cue.kind !== "with" || !/^(?:se sont|s'etaient|se [\p{L}]+ent)(?![\p{L}])/u.test(wording)) return false;
  const before = chains.filter((chain) => chain.end <= cue.start).at(-1);
  if (!before || before.attendees.length < 2 || cue.start - before.end > 30) return false;
  const partner = chains.some(
    (chain) => chain.start >= cue.end && / avec (?:[\p{L}' ]{0,30})$/u.test(doc.folded.slice(cue.end - 1, chain.start)),
  );
  return !partner && !sides.every((side) => sidesIn(before).has(side));
}

/** "R. Grossi a vu X, avant de gagner Moscou, où il verra Y": the pronoun is the sentence's first person, of a third country. */
function hasForeignSubject({ doc, sentence, present, options: { sides } }: SentenceView, cue: Cue): boolean {
  if (
    !/(?:^|[ '])(?:il|elle) (?:l'|les |y |lui )?(?:[\p{L}]+ )?$/u.test(
      doc.folded.slice(Math.max(sentence.start, cue.start - 24), cue.start),
    )
  )
    return false;
  const first = present.find(({ actor, speaks }) => actor.end <= cue.start && actor.kind !== "group" && !speaks)?.actor;
  return first !== undefined && first.side !== null && !sides.includes(first.side);
}

/** "R. Grossi s'est entretenu avec X": its subject is of a third country, and it has one of the sides for object. */
function isForeignVisit({ doc, chains, options: { sides } }: SentenceView, cue: Cue): boolean {
  if (cue.kind !== "with" && cue.kind !== "sees" && cue.kind !== "receives") return false;
  const subject = chains.filter((chain) => chain.end <= cue.start).at(-1);
  const object = chains.find((chain) => chain.start >= cue.end);
  if (!subject || !object || /[;:.]/.test(doc.folded.slice(subject.end, cue.start)) || cue.start - subject.end > 60)
    return false;
  const isForeign = [...sidesIn(subject)].every((side) => side !== null && !sides.includes(side));
  return (
    isForeign &&
    !sides.every((side) => sidesIn(object).has(side)) &&
    chains.filter((chain) => chain.start >= cue.end).length > 0 &&
    !nextIsCoordinated(doc.folded, object, chains)
  );
}

/** Whether another chain of the list follows an object at once: "a reçu X pour Moscou, puis Y". */
function nextIsCoordinated(folded: string, object: Chain, chains: readonly Chain[]): boolean {
  const next = chains.find((chain) => chain.start >= object.end);
  if (next === undefined) return false;
  const link = folded.slice(object.end, next.start);
  // "…, et le lendemain Y": another day, another meeting.
  return /^,? (?:et|puis|ainsi que) /.test(link) && !anotherTime.test(link);
}

/** The encounter of a cue: for each side the chain that costs least, or somebody carried over; null where a side is missing. */
function candidateAt(view: SentenceView, cue: Cue, topics: Topics): Candidate | null {
  const { index, present, options } = view;
  let { chains } = view;
  if (isAmongOthers(view, cue) || hasForeignSubject(view, cue) || isForeignVisit(view, cue)) return null;
  const [left, right] = options.sides;
  const chosen: Chain[] = [];
  const carried: CountryCode[] = [];
  const extra: Attendee[] = [];
  const both = chains.find((chain) => sidesIn(chain).has(left) && sidesIn(chain).has(right));
  const costs = (side: CountryCode): { chain: Chain; cost: number }[] =>
    chains
      .filter((chain) => sidesIn(chain).has(side))
      .map((chain) => ({ chain, cost: costOf(view, chain, cue) }))
      .sort((a, b) => a.cost - b.cost);
  const missingFirst = [...options.sides].sort((a, b) => costs(a).length - costs(b).length);
  for (const side of missingFirst) {
    const best = costs(side)[0];
    if (best && best.cost < tooFar) {
      if (!chosen.includes(best.chain)) chosen.push(best.chain);
      continue;
    }
    const known = topics.get(side)?.attendee;
    if (!known) return null;
    const standIn = standsFor(known, view, cue);
    if (standIn === null && !(cue.weak ? leadsToPronoun(view, cue) : canCarry(view, cue))) return null;
    // "X a reçu le ministre": the word taken for one of X's side stands for the other.
    if (standIn !== null)
      chains = chains.filter(
        (chain) => chain.start > standIn.start || chain.end < standIn.end || chain.attendees.length > 1,
      );
    extra.push(known);
    carried.push(side);
  }
  if (carried.length === options.sides.length) return null;
  if (both && chosen.length > 1 && costOf(view, both, cue) < tooFar && chosen.includes(both))
    chosen.splice(0, chosen.length, both);
  const attendees = dedupe([...hostOf(view, chosen, cue), ...chosen.flatMap((chain) => chain.attendees), ...extra]);
  const escorts = dedupe(
    present.filter((one) => one.escorts).flatMap(({ actor }) => attendeesOf(actor, options.sideOf)),
  );
  return {
    sentence: index,
    cue,
    attendees,
    escorts: escorts.filter((one) => !attendees.some((other) => other.identity === one.identity)),
    carried,
    pointsBack: false,
    goesOn: false,
  };
}

/** The latest of each side whom the text speaks of; somebody at the start of a sentence stays its topic. */
function remember(topics: Topics, { present, index, options }: SentenceView): void {
  for (const side of options.sides) {
    const here = present
      .flatMap(({ actor }) => attendeesOf(actor, options.sideOf))
      .filter((attendee) => attendee.side === side);
    const first = here[0];
    if (first) topics.set(side, { attendee: first, sentence: index });
  }
}
