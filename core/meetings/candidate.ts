import type { CountryCode } from "../model.ts";
import type { Attendee } from "./chains.ts";
import type { Cue } from "./cues.ts";

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

/** The cues of a sentence that tell of other people's meetings: what stands beside them is theirs. */
export type ForeignCues = ReadonlyMap<number, readonly Cue[]>;

/** Whether two tellings are of the same people. */
export function sameAttendees(a: Candidate, b: Candidate): boolean {
  const ids = (candidate: Candidate): string =>
    candidate.attendees
      .map(({ identity }) => identity)
      .sort()
      .join(" ");
  return ids(a) === ids(b);
}
