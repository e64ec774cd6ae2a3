import type { ActorMention, CountryCode, Span } from "../model.ts";
import type { Document } from "../reading/document.ts";
import { within } from "../text/spans.ts";
import type { SideWords } from "../relevance/side-words.ts";
import { attendanceIn, quotedSpans, type Attendance, type Quotation } from "./attendance.ts";
import { attendeesOf, chainsOf, type Chain, type SideOf } from "./chains.ts";
import type { Delegates } from "./delegates.ts";
import { findCues, type Cue, type PhraseIndex } from "./cues.ts";

export interface CandidateOptions {
  readonly phrases: PhraseIndex;
  readonly spokespersons: ReadonlySet<string>;
  /** The two watched sides. */
  readonly sides: readonly [CountryCode, CountryCode];
  readonly sideOf: SideOf;
  readonly officeOf: (identity: string) => string | null;
  readonly sideWords: SideWords;
}

/** One sentence with all that the search for meetings looks at in it. */
export interface SentenceView {
  readonly doc: Document;
  readonly options: CandidateOptions;
  /** Its index in the document. */
  readonly index: number;
  readonly sentence: Span;
  /** All whom it names, and of them those who may take part. */
  readonly actors: readonly ActorMention[];
  readonly present: readonly Attendance[];
  /** Those who may take part and are no escort, in one breath or alone. */
  readonly chains: readonly Chain[];
  /** Wordings of meetings outside quotations. */
  readonly cues: readonly Cue[];
  readonly quotes: readonly Quotation[];
  /** Who leads the delegations of the whole text. */
  readonly delegates: Delegates;
}

export function viewSentence(
  doc: Document,
  index: number,
  delegates: Delegates,
  options: CandidateOptions,
): SentenceView {
  const sentence = doc.sentences[index]!;
  const actors = within(doc.actors, sentence);
  const attendance = attendanceIn(doc, sentence, actors, options.phrases, options.spokespersons);
  const present = atTheirOwn(
    doc.folded,
    attendance.filter(({ absent }) => absent === null),
    options,
  );
  const quotes = quotedSpans(doc.full, sentence);
  const cues = findCues(doc, sentence, options.phrases)
    .filter((cue) => !quotes.some((quote) => !quote.isOwn && quote.start <= cue.start && cue.end <= quote.end))
    .map((cue) => (isAttended(doc, cue) ? { ...cue, weak: false } : cue));
  const chains = chainsOf(
    doc.folded,
    present.filter(({ escorts }) => !escorts).map(({ actor }) => actor),
    options.sideOf,
  );
  return { doc, options, index, sentence, actors, present, chains, cues, quotes, delegates };
}

const inPresence = /en presence d(?:e |u |es |')(?:la |le |l')?$/;

/**
 * "Une réunion à laquelle participeront A et B", "la cérémonie s'est déroulée en présence de A, …, et de B": those of both
 * sides, where nobody else is named before them, are no one's escort.
 */
function atTheirOwn(
  folded: string,
  present: readonly Attendance[],
  { sides, sideOf }: CandidateOptions,
): readonly Attendance[] {
  const first = present.findIndex(({ escorts }) => escorts);
  if (first < 0) return present;
  const sidesOf = (some: readonly Attendance[]): Set<string | null> =>
    new Set(some.flatMap(({ actor }) => attendeesOf(actor, sideOf)).map(({ side }) => side));
  const { start, phraseStart = start } = present[first]!.actor;
  const isCeremony = inPresence.test(folded.slice(Math.max(0, phraseStart - 24), phraseStart));
  const attending = sidesOf(isCeremony ? present.slice(0, first) : present.filter(({ escorts }) => !escorts));
  const behind = sidesOf(isCeremony ? present.slice(first) : present.filter(({ escorts }) => escorts));
  const isTheirs = sides.every((side) => behind.has(side) && !attending.has(side));
  return isTheirs ? present.map((one) => ({ ...one, escorts: false })) : present;
}

/** What of the sentence a cue has to itself: from the cue before it to the one after. */
export function zoneOf({ cues, sentence }: SentenceView, cue: Cue): Span {
  const at = cues.indexOf(cue);
  return { start: cues[at - 1]?.end ?? sentence.start, end: cues[at + 1]?.start ?? sentence.end };
}

/** "la réunion, à laquelle participeront": who comes is told right behind, and so that people meet. */
function isAttended({ folded }: Document, { kind, weak, end }: Cue): boolean {
  return (
    kind === "noun" &&
    weak &&
    /^[^;:.«»]{0,40}(?:auquel|a laquelle|auxquel(?:le)?s) (?:participe|prend|assist|ont particip|ont pris part)/.test(
      folded.slice(end, end + 90),
    )
  );
}
