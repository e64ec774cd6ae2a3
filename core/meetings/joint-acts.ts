import type { Document } from "../reading/document.ts";
import { canCarry, isWithHim } from "./carrying.ts";
import { sidesIn, withoutAsides } from "./chains.ts";
import type { Cue } from "./cues.ts";
import type { SentenceView } from "./sentence-view.ts";

const anotherClause = /[;:.«»"]|(?:^|[ ,])(?:que|qui|dont|a|est)(?= )/;

const reports =
  /^(?:ont|avaient) (?:[\p{L}]+ )?(?:rapporte|annonce|indique|declare|affirme|precise|confirme|revele|fait savoir|dit|assure|ecrit|fait etat)/u;

// What two may do each for himself: deny, write, vote, speak in a hall.
const alone =
  /^(?:ont|avaient) (?:[\p{L}]+ ){0,2}?(?:nie|dementi|critique|rejete|accuse|reagi|felicite|adresse|envoye|ecrit|publie|prononce|pris la parole|vote|averti|prevenu|menace|refuse|ignore|commente)(?:s|es)?(?![\p{L}])/u;

const inOne = /(?<![\p{L}])(?:conjoint|ensemble|a l'issue de leur|lors de leur|au cours de leur)/u;

/** Whether people of both sides stand in one breath before a verb in the plural, or somebody is at another's place ("chez X"). */
export function isJoint({ doc, sentence, present, chains, cues, options }: SentenceView, cue: Cue): boolean {
  // "Reçu par X chez le consul": where X received.
  if (isAtSomebodys(doc, cue) && cues.some(({ kind, end }) => kind.startsWith("receive") && end <= cue.start))
    return false;
  if (isAtSomebodys(doc, cue) || isWithHim({ doc, sentence }, cue)) return true;
  // "L'accord a été scellé à Téhéran par X et Y": both stand behind "par".
  if (doc.folded.slice(cue.end - 4, cue.end) === " par")
    return chains.some(
      (chain) =>
        chain.start >= cue.end && chain.start - cue.end < 40 && options.sides.every((side) => sidesIn(chain).has(side)),
    );
  // "ont chacun condamné les frappes".
  if (
    /(?<![\p{L}])(?:chacune?|respectivement|separement|tour a tour)(?![\p{L}])/u.test(
      doc.folded.slice(cue.start, cue.end),
    )
  )
    return false;
  if (alone.test(doc.folded.slice(cue.start, cue.end)) && !inOne.test(doc.folded.slice(sentence.start, sentence.end)))
    return false;
  const before = doc.folded.slice(Math.max(0, cue.start - 8), cue.start);
  // "…, ont rapporté mardi des médias": those who report stand behind the verb.
  if (before.endsWith(", ") && reports.test(doc.folded.slice(cue.start, cue.end))) return false;
  // "C'est ce qu'ont convenu mardi X et Y", "…, ont convenu jeudi à Astrakhan X et Y".
  const isInverted =
    /(?:qu'|que |dont |ou |, )$/.test(before) &&
    chains.some(
      (chain) =>
        chain.start >= cue.end &&
        withoutAsides(doc.folded.slice(cue.end, chain.start)).length < 60 &&
        options.sides.every((side) => sidesIn(chain).has(side)),
    );
  if (isInverted || /(?:qu'|que |dont |ou )$/.test(before)) return isInverted;
  const speakers = present.filter(({ speaks }) => speaks).map(({ actor }) => actor.start);
  return chains.some((chain) => {
    const sides = sidesIn(chain);
    if (!options.sides.every((side) => sides.has(side)) || chain.end > cue.start) return false;
    if (speakers.some((start) => start >= chain.start && start < chain.end)) return false;
    // "Les relations entre X et Y se sont dégradées": what is between them.
    if (
      /(?<![\p{L}])entre (?:le |la |les |l'|mm?\. ?)?$/u.test(
        doc.folded.slice(Math.max(0, chain.start - 12), chain.start),
      )
    )
      return false;
    // "Selon les deux parties, les échanges ont dépassé …": another subject stands before the verb.
    if (/, (?:les|des|ces|leurs) [^,;:]{3,60} $/.test(doc.folded.slice(chain.end, cue.start))) return false;
    const link = withoutAsides(doc.folded.slice(chain.end, cue.end)).slice(0, chain.end - cue.end);
    return !anotherClause.test(doc.folded.slice(chain.end, cue.start)) || !anotherClause.test(link);
  });
}

/** "chez X", "auprès de X", "dans le bureau de X", "en face de X". */
function isAtSomebodys({ folded }: Document, { start, end }: Cue): boolean {
  return /^(?:chez|aupres|dans le bureau|en face)/.test(folded.slice(start, end));
}

/** "Il était hier dans le bureau de X": somebody spoken of before calls on X. */
export function isCall(view: SentenceView, cue: Cue): boolean {
  return isAtSomebodys(view.doc, cue) && canCarry(view, cue);
}
