import type { Document } from "../reading/document.ts";
import { sameAttendees, type Candidate } from "./candidate.ts";
import { isWelcome } from "./only-named.ts";

/**
 * "ont participé avec X à une réunion tripartite", "la rencontre, présidée par X, a réuni Y et Z": one table, of which the noun
 * by itself would be told without its third.
 */
export function withoutHalves(doc: Document, found: Candidate[]): Candidate[] {
  return found.filter(
    ({ cue, sentence, attendees }) =>
      attendees.length > 2 ||
      !(isChaired(doc, cue) || ofThree.test(doc.folded.slice(cue.start, cue.end + 12))) ||
      !found.some(
        (other) =>
          other.sentence === sentence &&
          other.attendees.length > attendees.length &&
          attendees.every(({ identity }) => other.attendees.some((one) => one.identity === identity)),
      ),
  );
}

/** "La rencontre, présidée par X, a réuni Y et Z". */
function isChaired({ folded }: Document, { kind, end }: Candidate["cue"]): boolean {
  return kind === "noun" && /^,? (?:(?:a|avait) ete |etait )?presidee? par /.test(folded.slice(end, end + 30));
}

const ofThree = /(?<![\p{L}])(?:tripartite|trilaterale?|a trois)/u;

/** "Accueilli à l'aéroport par A, X a rencontré B": X met B, and of A no more is told. A welcome alone stays. */
export function withoutWelcomes(doc: Document, found: Candidate[]): Candidate[] {
  const isShared = (one: Candidate, other: Candidate): boolean =>
    other.attendees.some(({ identity }) => one.attendees.some((attendee) => attendee.identity === identity));
  return found.filter((one) => {
    if (!isWelcome(doc, one.cue)) return true;
    const near = found.filter((other) => !isWelcome(doc, other.cue) && isShared(one, other));
    return near.length === 0 || near.some((other) => sameAttendees(other, one));
  });
}
