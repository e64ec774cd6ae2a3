import type { Span } from "../model.ts";
import { within } from "../text/spans.ts";
import { anotherTime, eachAlone, sidesIn, type Chain } from "./chains.ts";
import type { Cue } from "./cues.ts";
import type { SentenceView } from "./sentence-view.ts";

/** "Poutine et Xi se sont entretenus": a plural verb right behind its people has them all. */
export function isAmongOthers({ doc, chains, options: { sides } }: SentenceView, cue: Cue): boolean {
  const wording = doc.folded.slice(cue.start, cue.end);
  if (cue.kind !== "with" || !/^(?:se sont|s'etaient|se [\p{L}]+ent)(?![\p{L}])/u.test(wording)) return false;
  const before = chains.filter((chain) => chain.end <= cue.start).at(-1);
  if (!before || before.attendees.length < 2 || cue.start - before.end > 30) return false;
  const partner = chains.some(
    (chain) => chain.start >= cue.end && / avec (?:[\p{L}' ]{0,30})$/u.test(doc.folded.slice(cue.end - 1, chain.start)),
  );
  return !partner && !sides.every((side) => sidesIn(before).has(side));
}

/**
 * "R. Grossi a vu X, avant de gagner Moscou, où il verra Y", "…, où l'attend Y": the pronoun is the sentence's first person,
 * of a third country.
 */
export function hasForeignSubject({ doc, sentence, present, options: { sides } }: SentenceView, cue: Cue): boolean {
  const isOwn = doc.folded.startsWith("l'", cue.start);
  if (
    !isOwn &&
    !/(?:^|[ '])(?:(?:il|elle) (?:l'|les |y |lui )?(?:[\p{L}]+ )?|l'(?:y )?)$/u.test(
      doc.folded.slice(Math.max(sentence.start, cue.start - 24), cue.start),
    )
  )
    return false;
  const first = present.find(({ actor, speaks }) => actor.end <= cue.start && actor.kind !== "group" && !speaks)?.actor;
  if (first === undefined || first.side === null || sides.includes(first.side)) return false;
  const opening = doc.folded.slice(sentence.start, first.phraseStart ?? first.start);
  return !isOwn || !/(?<![\p{L}])(?:apres|avant|avec|outre|comme|depuis|recu|par|chez)(?![\p{L}])/u.test(opening);
}

/** "R. Grossi s'est entretenu avec X": its subject is of a third country, and it has one of the sides for object. */
export function isForeignVisit(view: SentenceView, cue: Cue): boolean {
  const {
    doc,
    chains,
    options: { sides },
  } = view;
  if (cue.kind !== "with" && cue.kind !== "sees" && cue.kind !== "receives") return false;
  const subject = subjectOf(view, cue);
  const object = chains.find((chain) => chain.start >= cue.end);
  if (!subject || !object) return false;
  const isForeign = [...sidesIn(subject)].every((side) => side !== null && !sides.includes(side));
  if (isForeign && seesEachAlone(view, cue)) return true;
  return (
    isForeign &&
    !sides.every((side) => sidesIn(object).has(side)) &&
    // "Erdogan a appelé X, puis Y": two calls.
    (cue.format === "phone" || !nextIsCoordinated(doc.folded, object, chains))
  );
}

/** "Grossi a reçu séparément X et Y", "MBS a vu X mardi et Y mercredi": those of the two sides do not meet each other. */
function seesEachAlone({ doc, sentence, present, options: { sides } }: SentenceView, cue: Cue): boolean {
  const guests = present.map(({ actor }) => actor).filter((actor) => actor.start >= cue.end);
  const ofSide = sides.map((side) => guests.find((guest) => guest.side === side));
  const [first, second] = ofSide.sort((a, b) => (a?.start ?? 0) - (b?.start ?? 0));
  if (first === undefined || second === undefined) return false;
  const link = doc.folded.slice(first.end, second.phraseStart ?? second.start);
  return (
    eachAlone.test(doc.folded.slice(sentence.start, sentence.end)) || anotherTime.test(link) || / puis /.test(link)
  );
}

// A clause about the subject, up to its comma: ", qui avait vu Z à Sotchi,", ", rentré de Sotchi où il avait vu Z,".
const asideOfSubject =
  /^, (?:qui|dont|rentree?|revenue?|arrivee?|venue?|recue?|de retour|de passage|apres|avant)(?![\p{L}])[^;:.«»]{3,140}, (?:(?:a|ont|s'est|avait|y) )?(?:[\p{L}]+ )?$/u;
// Else a subject and its verb stand within so many characters.
const subjectReach = 60;

/** Who does what the cue says: the last named before it, or whom a clause between two commas is about. */
function subjectOf({ doc, chains }: SentenceView, cue: Cue): Chain | undefined {
  const before = chains.filter((chain) => chain.end <= cue.start);
  const linkOf = (chain: Chain): string => doc.folded.slice(chain.end, cue.start);
  const spokenOf = before.slice(0, -1).find((chain) => asideOfSubject.test(linkOf(chain)));
  const last = before.at(-1);
  if (spokenOf !== undefined || last === undefined) return spokenOf;
  return /[;:.]/.test(linkOf(last)) || cue.start - last.end > subjectReach ? undefined : last;
}

/** Whether another chain of the list follows an object at once: "a reçu X pour Moscou, puis Y". */
function nextIsCoordinated(folded: string, object: Chain, chains: readonly Chain[]): boolean {
  const next = chains.find((chain) => chain.start >= object.end);
  if (next === undefined) return false;
  const link = folded.slice(object.end, next.start);
  // "…, et le lendemain Y": another day, another meeting.
  return /^,? (?:et|puis|ainsi que) /.test(link) && !anotherTime.test(link);
}

/** "Riabkov a vu Grossi, avant que celui-ci ne parte pour Téhéran, où l'attend X": "l'" is whom the sentence names last. */
export function awaitsAThird({ doc, actors, options: { sides } }: SentenceView, { kind, start, end }: Cue): boolean {
  if (kind !== "receives" || !doc.folded.slice(start, end).startsWith("l'")) return false;
  const last = actors.findLast((actor) => actor.end <= start);
  return last !== undefined && last.kind !== "group" && last.side !== null && !sides.includes(last.side);
}

// "Il" of one sentence after another is the same one, for so many sentences.
const mostPronouns = 4;
const opensWithPronoun = /^(?:[^,;:.«»]{0,40}, )?(?:il|elle) /;

/** "Assad a reçu A. La veille, il avait reçu B": "il" is whom the last sentence without "il" begins with, of a third country. */
export function isOfAThird({ doc, sentence, index, options: { sides } }: SentenceView, { start }: Cue): boolean {
  const textOf = (one: Span): string => doc.folded.slice(one.start, one.end);
  if (!opensWithPronoun.test(doc.folded.slice(sentence.start, start))) return false;
  let at = index - 1;
  while (at > index - mostPronouns && at > 0 && opensWithPronoun.test(textOf(doc.sentences[at]!))) at--;
  const before = doc.sentences[at];
  if (before === undefined) return false;
  const [first] = within(doc.actors, before);
  const head = doc.folded.slice(before.start, first?.phraseStart ?? first?.start ?? before.start);
  return (
    first !== undefined &&
    /^(?:le |la |l'|mm?\. ?)?$/.test(head) &&
    first.kind !== "group" &&
    first.side !== null &&
    !sides.includes(first.side)
  );
}
