import { within } from "../text/spans.ts";
import type { Candidate } from "./candidate.ts";
import { attendeesOf, dedupe, type Attendee } from "./chains.ts";
import type { Cue } from "./cues.ts";
import type { SentenceView } from "./sentence-view.ts";

const there =
  /(?<![\p{L}])(?:lors|au cours|a l'issue) de (?:cette|la|l') ?(?:reunion|rencontre|entrevue|visioconference|seance|audience|session|conversation|entretien)$/u;
const inTurn = /(?<![\p{L}])(?:pour sa part|de son cote|a son tour|quant a (?:lui|elle))(?![\p{L}])/u;

// Who answers does so within so many sentences.
const turns = 3;

/** "Lors de cette réunion, A a annoncé …. B a dit pour sa part que …": the two sides by turns, at a meeting that names nobody. */
export function byTurns({ doc, index, sentence, present, options }: SentenceView, cue: Cue): Candidate | null {
  const { sides, sideOf } = options;
  if (cue.kind !== "noun" || !there.test(doc.folded.slice(sentence.start, cue.end))) return null;
  const watched = (attendees: readonly Attendee[]): Attendee[] =>
    attendees.filter(({ side }) => side !== null && sides.includes(side));
  const [first, another] = watched(dedupe(present.flatMap(({ actor }) => attendeesOf(actor, sideOf))));
  if (first === undefined || another !== undefined) return null;
  for (let at = index + 1; at <= index + turns; at++) {
    const next = doc.sentences[at];
    if (next === undefined || !inTurn.test(doc.folded.slice(next.start, next.end))) continue;
    const [second] = watched(within(doc.actors, next).flatMap((actor) => attendeesOf(actor, sideOf)));
    if (second === undefined || second.side === first.side) return null;
    return {
      sentence: index,
      cue,
      attendees: [first, second],
      escorts: [],
      carried: [],
      pointsBack: false,
      goesOn: false,
    };
  }
  return null;
}
