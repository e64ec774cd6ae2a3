import type { Span } from "../model.ts";
import type { Candidate } from "./candidate.ts";
import type { Chain } from "./chains.ts";
import type { Cue } from "./cues.ts";
import type { SentenceView } from "./sentence-view.ts";

// "après avoir vu", "avant d'être reçu": so many characters before the cue.
const reach = 14;

/** "X a été reçu par Y, après avoir vu Z": the verb of the sentence on which an infinitive hangs, or null. */
function verbBefore({ doc, sentence, cues }: SentenceView, { kind, start }: Cue): Cue | null {
  if (!/^(?:with|sees|receives|received)$/.test(kind)) return null;
  const before = doc.folded.slice(Math.max(sentence.start, start - reach), start);
  if (!/(?<![\p{L}])(?:apres|avant de|avant d')(?: (?:y|avoir|s'etre))? ?$/u.test(before)) return null;
  return cues.findLast((other) => other.end <= start && /^(?:with|sees|receives|received)$/.test(other.kind)) ?? null;
}

/**
 * Of an infinitive that hangs on a verb before it, the encounter: whoever is the subject of that verb, and whom the
 * infinitive names. Its object, or who received, has no part in it. Null for every other cue.
 *
 * @param near the telling before, which may be that verb's
 */
export function toldByInfinitive(view: SentenceView, cue: Cue, near: Candidate | null): Candidate | null {
  const verb = verbBefore(view, cue);
  if (verb === null || near === null || near.sentence !== view.index || near.cue.start !== verb.start) return null;
  const { chains, options } = view;
  const met = chains.find((chain) => chain.start >= cue.end);
  const hosts = met?.attendees.filter(({ side }) => side !== null && options.sides.includes(side)) ?? [];
  const subjects = near.attendees.filter(
    ({ mention, side }) =>
      !(mention.start >= verb.end && mention.end <= cue.start) &&
      side !== null &&
      options.sides.includes(side) &&
      hosts.every((host) => host.side !== side),
  );
  if (hosts.length === 0 || subjects.length === 0) return null;
  return { ...near, cue, attendees: [...subjects, ...hosts], escorts: [], pointsBack: false, goesOn: true };
}

/** The sentence without those who are of another verb: an infinitive's people are not its verb's, nor its verb's objects its own. */
export function ownClause(view: SentenceView, cue: Cue): SentenceView {
  const relative = relativeClause(view, cue);
  if (relative !== null) return { ...view, chains: relative };
  const verb = verbBefore(view, cue);
  const hung = view.cues.find((other) => other.start >= cue.end && verbBefore(view, other) === cue);
  if (verb === null && hung === undefined) return view;
  const isOwn = ({ start, end }: Span): boolean =>
    verb === null ? start < hung!.start : start < verb.end || end > cue.start;
  return { ...view, chains: view.chains.filter(isOwn) };
}

/** "X remplace Y, que Z avait vu en mai": Y, whom alone Z saw, and who stands behind; null of other clauses. */
function relativeClause({ doc, sentence, chains }: SentenceView, { kind, start }: Cue): readonly Chain[] | null {
  if (kind !== "sees" && kind !== "receives") return null;
  const link = /, (?:que |qu')(?:mm?\. ?|[^,;:.«»])*$/u.exec(doc.folded.slice(sentence.start, start));
  if (link === null) return null;
  const at = sentence.start + link.index;
  const antecedent = chains.findLast(({ end }) => end <= at && at - end < 3);
  const last = antecedent?.attendees.at(-1);
  const behind = chains.filter((chain) => chain.start > at);
  if (antecedent === undefined || last === undefined || !behind.some(({ end }) => end <= start)) return null;
  return [{ start: last.mention.start, end: antecedent.end, attendees: [last] }, ...behind];
}
