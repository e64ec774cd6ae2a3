import type { Span } from "../model.ts";
import type { Attendee } from "./chains.ts";
import type { Cue } from "./cues.ts";
import type { SentenceView } from "./sentence-view.ts";

const subject =
  /^(?:[^.;:«»"]{0,80}?[ ,('])?(?:il|elle|ils|elles|celui-ci|celle-ci|ceux-ci|ce dernier|cette derniere|ces derniers|lui-meme)(?![\p{L}])/u;
// "L'élu conservateur était attendu", "Dans la soirée, le visiteur a vu": whom the text is about, by another word.
const bySort =
  /^(?:[^,;:.«»]{3,40}, )?(?:l'(?:elu|interesse|emissaire|envoye|orateur)|le (?:responsable|speaker|dirigeant|parlementaire|depute|diplomate|dignitaire|visiteur|haut responsable))(?: [\p{L}-]+)?(?:, [^,;:.«»]{3,60},)? (?:a|est|s'est|etait|avait|doit|devait|sera)(?![\p{L}])/u;
const ofChief =
  /(?:^|[ '])(?:(?:son|leur) (?:patron|chef|titulaire|ministre|directeur|president|emissaire)|le visiteur|l'interesse|le responsable), qui [^,;:.«»]{0,30}$/u;
// "X est arrivé lundi. Un entretien avec Y est prévu mardi", "Une rencontre a eu lieu avec Y".
const aMeeting = /^(?:[^,;:.«»]{3,30}, )?(?:une?|des|deux|trois|plusieurs) (?:[\p{L}]+ )?$/u;
const happens =
  "(?:est|sont|etait|etaient|figure|figurent) (?:[\\p{L}]+ )?(?:prevu|programme|attendu|inscrit|fixe|a l'agenda|au programme|au menu)|(?:a|ont|aura|auront|doit|doivent|devrait|devraient|avait) (?:[\\p{L}]+ )?(?:suivi|eu lieu|lieu|avoir lieu|se tenir)|se tiendr|s'est tenue?|se sont tenue?s|figurent? ";
const takesPlace = new RegExp(
  `^(?: (?!avec )[\\p{L}-]+){0,2} (?:avec [^;:.«»]{3,120}[ ,](?:${happens})|(?:${happens})[^;:.«»]{0,60} avec )`,
  "u",
);
// "l'audience que X devait lui accorder".
const theirs = /^ qu(?:e |')[^,;:.«»]{2,70} (?:lui|leur) (?:[\p{L}]+ )?(?:accord|offr|octroy|donn|reserv|consacr)/u;
const saidByThem = /^[^»”"]{0,60} avec [^»”"]{3,160}[»”"],? (?:a|avait|aurait)-t-(?:il|elle) /u;
const possessive = /(?:^|[ '])(?:son|sa|ses|leur|leurs) (?:[\p{L}'-]+ ){0,3}$/u;
const object =
  /(?:^|[ '])(?:l'|l'y |le |la |les |lui )(?:y )?(?:a |ont |avait |avaient |aura |auront )?(?:[\p{L}'-]+ ){0,2}$/u;

/**
 * Whether a sentence may leave one side to what was said before: a pronoun stands for it ("il a rencontré", "qui l'a
 * reçu", "son entretien avec"). A headline stands alone.
 */
export function canCarry({ doc, sentence, index, actors }: SentenceView, cue: Cue): boolean {
  if (index === 0) return false;
  // "Reçu avec les honneurs par X, …": a participle at the head of its sentence has the sentence's topic for subject.
  if (cue.kind === "received" && cue.start - sentence.start < 3) return true;
  if (leadsToPronoun({ doc, sentence }, cue)) return true;
  const opening = doc.folded.slice(sentence.start, cue.start);
  if (isCleft({ doc, sentence }, cue)) return true;
  if (isWithHim({ doc, sentence }, cue)) return true;
  if (
    /^(?:son|sa|ses|leur|leurs) /.test(opening) ||
    subject.test(opening) ||
    bySort.test(`${opening}${doc.folded.slice(cue.start, cue.end)}`) ||
    subject.test(`${opening}${doc.folded.slice(cue.start, cue.end)}`)
  )
    return true;
  // "le déplacement de son patron, qui devait y retrouver X": of whoever heads what speaks.
  if (ofChief.test(opening)) return true;
  // "Accueilli par X, avec lequel …, il a ensuite rencontré Y".
  if (cue.kind !== "noun" && /(?:^|, |\) )(?:il|elle) (?:[\p{L}]+ ){0,2}$/u.test(opening)) return true;
  // "« … », a-t-il dit en recevant X".
  if (/-(?:il|elle|ils|elles) [^;:.«»"]{0,80}$/.test(opening)) return true;
  if (cue.kind === "noun" && /^avec [^;:.«»]{3,90}, (?:la |l'|le )(?:[\p{L}]+ )?$/u.test(opening)) return true;
  // "L'arrangement a été trouvé mardi, lors d'un entretien avec X": of whoever the text is about.
  if (
    cue.kind === "noun" &&
    !cue.weak &&
    /(?<![\p{L}])(?:lors|au cours|a l'issue|a la faveur|au terme) d'une? (?:[\p{L}]+ )?$/u.test(opening) &&
    /^(?: [\p{L}-]+){0,2} avec /u.test(doc.folded.slice(cue.end, sentence.end)) &&
    actors.every(({ start }) => start >= cue.end)
  )
    return true;
  // "Au programme, trois entretiens : avec A, avec B": of whoever the visit is.
  if (
    cue.kind === "noun" &&
    /^[«"“ ]{0,3}(?:au (?:programme|menu)|a (?:l'agenda|l'ordre du jour)|(?:son|le) programme)(?: de [^,;:.]{3,40})?[ ,:]/.test(
      opening,
    )
  )
    return true;
  // "Les entretiens prévus avec X n'auront pas lieu": of whoever was to come.
  if (
    cue.kind === "noun" &&
    /^(?:les |la |l'|le |sa |son |ses )?$/.test(opening) &&
    /^(?: [\p{L}-]+)? (?:prevu|programme|fixe|annonce)e?s? (?:[\p{L}\p{N}-]+ ){0,4}avec /u.test(
      doc.folded.slice(cue.end, sentence.end),
    )
  )
    return true;
  // "X est arrivé mardi. L'entretien avec Y a duré deux heures".
  if (
    cue.kind === "noun" &&
    /^(?:(?:initialement |d'abord )?(?:prevu|programme|fixe|attendu)e?s? [^,;:.«»]{3,60}, )?(?:l'|les |le |la )(?:[\p{L}]+ )?$/u.test(
      opening,
    ) &&
    /^(?: [\p{L}-]+)? avec /u.test(doc.folded.slice(cue.end, sentence.end))
  )
    return true;
  if (cue.kind === "noun" && aMeeting.test(opening) && takesPlace.test(doc.folded.slice(cue.end, sentence.end)))
    return true;
  // "« Les discussions d'hier avec X ont été utiles », a-t-il dit".
  if (cue.kind === "noun" && saidByThem.test(doc.folded.slice(cue.end, sentence.end))) return true;
  if (cue.kind === "noun" && theirs.test(doc.folded.slice(cue.end, sentence.end))) return true;
  if (cue.kind === "noun" || cue.kind === "together")
    return possessive.test(opening) || /(?:^|[ '])(?:l'|les |le )(?:a|ont|montr|voi)[^,;:.]{0,40}$/.test(opening);
  return (
    object.test(` ${opening}`) ||
    /^(?:l'|les |le )/.test(doc.folded.slice(cue.start, cue.end)) ||
    doc.folded[cue.start - 1] === "'"
  );
}

/** "Il y a remis au conseiller X une lettre de Y": whoever hands it over is there. */
export function handsOver({ doc }: Pick<SentenceView, "doc">, { start, end }: Cue): boolean {
  return /^(?:a|avait|aura) .*(?:remis|transmis|delivre)(?![\p{L}])/u.test(doc.folded.slice(start, end));
}

/** "C'est avec X qu'il a conduit des pourparlers". */
export function isCleft({ doc, sentence }: Pick<SentenceView, "doc" | "sentence">, { start, end }: Cue): boolean {
  return (
    /^c'est (?:[\p{L}'-]+ ){0,2}avec/u.test(doc.folded.slice(start, end)) &&
    /^ [^;:«»]{3,140} qu'(?:il|elle) (?:a|avait|s'est|aura) /.test(doc.folded.slice(end, sentence.end))
  );
}

/** "Lavrov et lui se sont parlé", "un entretien entre lui et Lavrov". */
export function isWithHim({ doc, sentence }: Pick<SentenceView, "doc" | "sentence">, cue: Cue): boolean {
  return cue.kind === "noun"
    ? /^[^;:.«»]{0,40} entre (?:(?:lui|elle) et |[^,;:.«»]{2,60} et (?:lui|elle)(?![\p{L}-]))/u.test(
        doc.folded.slice(cue.end, sentence.end),
      )
    : /(?:^|[ ,])(?:et (?:lui|elle)|(?:lui|elle) et [^,;:.«»]{2,60}) (?:(?:se|s'|ne|n'|y) ?)*$/u.test(
        doc.folded.slice(sentence.start, cue.start),
      );
}

/** "Recevant X, il a salué …", "Lors d'un entretien avec X, il a …": the subject is a pronoun behind the comma. */
export function leadsToPronoun({ doc, sentence }: Pick<SentenceView, "doc" | "sentence">, cue: Cue): boolean {
  const opening = doc.folded.slice(sentence.start, cue.start);
  const isHead =
    cue.kind === "noun"
      ? /^(?:lors|au cours|a l'issue|a l'occasion|en marge|au terme|a la faveur|au sortir|avant|apres|pendant|durant) (?:d'|de |du |l'|la |le |une? )[^,;:.]{0,30}$/.test(
          opening,
        ) ||
        (opening === "" && /^(?:lors|au cours|a l'|a la|au terme)/.test(doc.folded.slice(cue.start, cue.end)))
      : opening.length < 3 && /(?:ant|^avec|^chez|^face a)$/.test(doc.folded.slice(cue.start, cue.end));
  return (
    isHead &&
    /^[^;:.]{0,120}, (?:il|elle|ce dernier|cette derniere)(?![\p{L}])/u.test(doc.folded.slice(cue.end, sentence.end))
  );
}

/** A bare office after the cue ("a reçu le ministre") that may be this person's, whoever else in the text has such an office; or null. */
export function standsFor(known: Attendee, { present, options: { officeOf } }: SentenceView, cue: Cue): Span | null {
  const found = present.find(
    ({ actor }) =>
      actor.kind === "office" &&
      actor.source === "inferred" &&
      actor.start >= cue.end &&
      !actor.text.includes(" ") &&
      actor.officeId !== null &&
      actor.officeId === officeOf(known.identity),
  );
  return found?.actor ?? null;
}
