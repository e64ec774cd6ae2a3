import { canCarry, handsOver, isCleft, isWithHim, leadsToPronoun } from "./carrying.ts";
import type { Cue } from "./cues.ts";
import { isCall } from "./joint-acts.ts";
import type { SentenceView } from "./sentence-view.ts";

/** Whether a pronoun may stand for the side that a sentence does not name; a weak word asks for more. */
export function mayCarry(view: SentenceView, cue: Cue): boolean {
  if (hasUnknownObject(view, cue)) return false;
  if (view.index > 0 && hasPronounWithin.test(view.doc.folded.slice(cue.start, cue.end))) return true;
  if (isOneMore(view, cue) || isOfPronoun(view, cue)) return true;
  if (!cue.weak) return canCarry(view, cue);
  if (/^a (?:ses|leurs) cotes|(?:cotes|droite|gauche|lui|elle)$/.test(view.doc.folded.slice(cue.start, cue.end)))
    return true;
  return (
    leadsToPronoun(view, cue) ||
    isWithHim(view, cue) ||
    isCleft(view, cue) ||
    (view.doc.folded.startsWith("l'a", cue.start) && canCarry(view, cue)) ||
    (cue.kind === "signs" && view.doc.folded.slice(cue.start, cue.end).endsWith(" avec") && canCarry(view, cue)) ||
    isCall(view, cue) ||
    opensWithCompany(view, cue) ||
    (handsOver(view, cue) && canCarry(view, cue)) ||
    ((hasPersonAsObject(view, cue) || isWithSomebody(view, cue) || hasPronounSubject(view, cue)) && canCarry(view, cue))
  );
}

/** "lui a proposé", "venu le voir", "nous nous réunirons avec": the wording has the pronoun in itself. */
const hasPronounWithin = /^lui |^nous nous |(?:^|[ '])(?:le|la) (?:voir|saluer|trouver|rencontrer)$/;

/** "Son hôte, X, a plaidé …": the host of whom the text is about. */
function opensWithCompany({ doc, sentence, chains }: SentenceView, { start, end }: Cue): boolean {
  return (
    start === sentence.start &&
    /^(?:son|sa) (?:hote|hotesse|visiteur|visiteuse|invitee?)$/.test(doc.folded.slice(start, end)) &&
    chains.some((chain) => chain.start >= end && /^, (?:le |la |l')?$/.test(doc.folded.slice(end, chain.start)))
  );
}

/** "Mercredi, il a discuté avec X", "la veille, elle avait dîné avec X": a pronoun for subject, and somebody right behind "avec". */
function hasPronounSubject({ doc, sentence, chains }: SentenceView, { kind, start, end }: Cue): boolean {
  return (
    kind === "with" &&
    (pronounSubject.test(doc.folded.slice(Math.max(sentence.start, start - companyReach), start)) ||
      thenOfPronoun.test(doc.folded.slice(sentence.start, start))) &&
    chains.some(
      (chain) =>
        chain.start >= start &&
        chain.start - end < companyReach &&
        inCompany.test(doc.folded.slice(start, chain.start)),
    )
  );
}

// "doit rencontrer le maire de la ville", "a reçu des étudiants": whom it is with is told, though not who that is.
const unknownObject =
  /^ (?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aussi|egalement|ensuite|le meme jour|dans la journee|par la suite|plus tard),? )?(?:avec )?(?:le |la |l'|les |des |plusieurs |un |une |ses )(?:maire|gouverneur|ministre|vice-ministre|president|directeur|recteur|ambassadeur|consul|patron|commandant|procureur|depute|responsable|dirigeant|autorite|representant|industriel|etudiant|membre|homme d'affaires|exportateur|investisseur|parlementaire|journaliste|expatrie|communaute)[\p{L}]*(?![\p{L}])/u;

function hasUnknownObject({ doc, sentence, actors }: SentenceView, { kind, end }: Cue): boolean {
  if (kind !== "sees" && kind !== "receives" && kind !== "with") return false;
  const object = unknownObject.exec(doc.folded.slice(end, sentence.end));
  return (
    object !== null &&
    !actors.some((actor) => actor.end > end && (actor.phraseStart ?? actor.start) < end + object[0].length + 40)
  );
}

// A verb and whom it is with stand within so many characters.
const companyReach = 60;
const pronounSubject = /(?:^|[,»] |^et |puis )(?:il|elle|ils|elles) (?:y )?$/u;
// "Mardi, il s'est adressé aux députés avant de (dîner avec)".
const thenOfPronoun = /^(?:[^,;:.«»]{3,40}, )?(?:il|elle|ils|elles) [^,;:.«»]{3,90} (?:avant de|puis) $/u;
const inCompany =
  /(?<![\p{L}])avec (?:(?:son|sa) (?:homologue|collegue|alter ego)(?: [\p{L}]+)?,? |le |la |l'|son |sa |mm?\. )?$/u;

/** "La réunion qu'il devait avoir jeudi avec X": his, of whom the text speaks. */
function isOfPronoun({ doc, sentence, index }: SentenceView, { kind, end }: Cue): boolean {
  return (
    kind === "noun" &&
    index > 0 &&
    /^ qu'(?:il|elle) (?:devait|doit|devrait|avait|a|aura|comptait) [^;:.«»]{0,60}(?<![\p{L}])avec /u.test(
      doc.folded.slice(end, sentence.end),
    )
  );
}

/** "Un second entretien, avec X, a porté sur …": of whoever had the first. */
function isOneMore({ doc, sentence }: SentenceView, { kind, start, end }: Cue): boolean {
  return (
    kind === "noun" &&
    /(?:^|[ ,])(?:une? (?:second|deuxieme|troisieme|autre)e?) $/.test(
      doc.folded.slice(Math.max(sentence.start, start - 20), start),
    ) &&
    /^,? avec /.test(doc.folded.slice(end, end + 8))
  );
}

/** "la réunion de jeudi avec X". */
function isWithSomebody({ doc, chains }: SentenceView, { kind, end }: Cue): boolean {
  return (
    kind === "noun" &&
    chains.some(
      ({ start }) =>
        start >= end &&
        /^(?: de [\p{L}]+| d'hier)? avec (?:le |la |l'|son |mm?\. )?$/u.test(doc.folded.slice(end, start)),
    )
  );
}

// "a vu mercredi son homologue", "a retrouvé ensuite X".
const justTime =
  /^ ?(?:(?:ce |le |la |hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|soir|meme jour|lendemain|veille|ensuite|egalement|aussi|puis|enfin|notamment),? ?)*(?:(?:son|sa|ses|leur) (?:homologue|collegue|alter ego|vis-a-vis)(?: [\p{L}]+)?,? |son |sa |ses |leur |le |la |l'|mm?\. )?$/u;

/** "C'est là qu'il a retrouvé Vladimir Poutine": somebody right behind the verb. */
function hasPersonAsObject({ doc, chains }: SentenceView, { kind, start, end }: Cue): boolean {
  return (
    kind === "sees" &&
    /(?:retrouv|vus?)[\p{L}]*$/u.test(doc.folded.slice(start, end)) &&
    chains.some((chain) => chain.start >= end && justTime.test(doc.folded.slice(end, chain.start)))
  );
}
