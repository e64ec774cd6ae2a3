import type { CountryCode } from "../model.ts";
import { countriesIn } from "../relevance/side-words.ts";
import { fold } from "../text/fold.ts";
import { within } from "../text/spans.ts";
import type { Candidate } from "./candidate.ts";
import { attendeesOf, type Attendee, type Chain } from "./chains.ts";
import type { Cue } from "./cues.ts";
import type { SentenceView } from "./sentence-view.ts";

/** Somebody whom the text speaks of, and in which sentence it last did. */
interface Topic {
  readonly attendee: Attendee;
  readonly sentence: number;
}

export type Topics = Map<CountryCode, Topic>;

const recollection =
  /(?<![\p{L}])(?:s'etai(?:t|ent)|avai(?:t|ent)) (?:[\p{L}']+ ){0,3}?(?:entretenu|rencontre|recu|vus?|accueilli|rendu|retrouve)/u;

/** The latest of each side whom the text speaks of; somebody at the start of a sentence stays its topic. */
export function remember(topics: Topics, { doc, sentence, present, index, options }: SentenceView): void {
  // "L'ancien ministre s'était entretenu en mai avec Z": Z comes in and goes out.
  const past = recollection.exec(doc.folded.slice(sentence.start, sentence.end));
  for (const side of options.sides) {
    const known = topics.get(side);
    const here = present
      .filter(({ escorts }) => !escorts)
      .flatMap(({ actor }) => attendeesOf(actor, options.sideOf))
      .filter((attendee) => attendee.side === side);
    const first = here[0];
    const comesAndGoes = past !== null && (first?.mention.end ?? 0) > sentence.start + past.index;
    if (comesAndGoes && known !== undefined && index - known.sentence <= mostSentencesApart) continue;
    if (first) topics.set(side, { attendee: first, sentence: index });
  }
}

// "Les deux hommes" are people whom the text has named no more than so many sentences before.
const mostSentencesApart = 3;

/** The two whom the text has spoken of last, one of each side, as a meeting that a sentence may tell of. */
export function pairOf(
  topics: Topics,
  { index, options: { sides } }: SentenceView,
): Pick<Candidate, "attendees" | "escorts"> | null {
  const known = sides.flatMap((side) => topics.get(side) ?? []);
  if (known.length < sides.length || known.some(({ sentence }) => index - sentence > mostSentencesApart)) return null;
  return { attendees: known.map(({ attendee }) => attendee), escorts: [] };
}

const together =
  /(?:parl|discut|evoqu|abord|sign|paraph|examin|echang|conven|din|dejeun|visit|inaugur|rencontr|retrouv|entreten)/;

/** "Ils ont parlé trois heures", right behind the sentence that named the two. */
export function isTheTwo(view: SentenceView, cue: Cue, topics: Topics): boolean {
  const opening = view.doc.folded.slice(view.sentence.start, cue.start);
  return (
    together.test(view.doc.folded.slice(cue.start, cue.end)) &&
    /(?:^|, |\) )(?:ils|elles) (?:[\p{L}']+ )?$/u.test(opening) &&
    pairOf(topics, view) !== null &&
    [...topics.values()].every(({ sentence }) => sentence === view.index - 1)
  );
}

/** "Leur tête-à-tête"; "« … avec mon collègue X », a-t-elle dit à l'issue de l'entretien". */
export function isTheirs({ doc, sentence }: SentenceView, { start, weak }: Cue): boolean {
  const opening = doc.folded.slice(sentence.start, start);
  return !weak && (/(?:^|[ '])leurs? (?:[\p{L}]+ )?$/u.test(opening.slice(-24)) || afterSpeech.test(opening));
}

const afterSpeech =
  /(?:^|[ '])(?:mon|notre|nos) (?:collegue|homologue|hote|ami)[^;:.]{0,120}[»"”],? [\p{L}]+(?:-t)?-(?:il|elle|ils|elles) [^;:.«»"]{0,60}(?:a l'issue|au terme|a la sortie) d(?:e l'|e la |e cette |e cet |u )$/u;

/** A telling of the two whom the text has spoken of last, the sentence's own before the cue first, else those behind it. */
export function withTopics(view: SentenceView, cue: Cue, topics: Topics): Candidate[] {
  const pair = pairWith(view, topics, ({ end }) => end <= cue.start) ?? pairWith(view, topics, () => true);
  if (pair === null) return [];
  const carried = view.options.sides;
  return [{ ...pair, sentence: view.index, cue, carried, pointsBack: false, goesOn: false }];
}

function pairWith(
  view: SentenceView,
  topics: Topics,
  counts: (chain: Chain) => boolean,
): Pick<Candidate, "attendees" | "escorts"> | null {
  const { chains, index, options } = view;
  const now: Topics = new Map(topics);
  for (const attendee of chains.filter(counts).flatMap((chain) => chain.attendees))
    if (attendee.side !== null && options.sides.includes(attendee.side))
      now.set(attendee.side, { attendee, sentence: index });
  return pairOf(now, view);
}

// A headline names two, and the opening speaks of their countries.
const mostSentencesToOpening = 2;

/**
 * "Lavrov et son homologue iranien d'accord", then "Moscou et Téhéran plaident …, a dit le ministère à l'issue d'une
 * conversation téléphonique": a call of two countries, told right behind the sentence that names one of each.
 */
export function isOfTheirCountries(view: SentenceView, cue: Cue, topics: Topics): boolean {
  const { doc, sentence, index, actors, options } = view;
  const known = options.sides.map((side) => topics.get(side)?.sentence ?? -1);
  if (cue.kind !== "noun" || cue.weak || known[0] !== known[1] || index - known[0]! > mostSentencesToOpening)
    return false;
  const text = doc.folded.slice(sentence.start, sentence.end);
  return (
    /telephon|visio|video/.test(doc.folded.slice(cue.start, cue.end + 16)) &&
    actors.every(({ officeId }) => options.spokespersons.has(officeId ?? "")) &&
    options.sides.every((side) => countriesIn(text, options.sideWords).includes(side))
  );
}

const anyTwo =
  /^(?:les |ces )?(?:deux )?(?:hommes|parties|responsables|dirigeants|militaires|interlocuteurs|officiels|camps|delegations|diplomates|hauts responsables)/;

/** "Les deux hommes" are those of the meeting told last, unless the text has named both of two others since. */
export function withPair({ doc }: SentenceView, told: Candidate, near: Candidate | null, topics: Topics): Candidate {
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
  const spokenOf = new Set([...topics.values()].map(({ attendee }) => attendee.identity));
  const isNamed = (identity: string): boolean =>
    since.some((actor) => actor.identity === identity) && spokenOf.has(identity);
  return told.attendees.every(({ identity }) => isNamed(identity)) ? told : { ...told, attendees: near.attendees };
}
