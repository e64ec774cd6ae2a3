import type { Document } from "../reading/document.ts";
import type { Cue } from "./cues.ts";
import type { SentenceView } from "./sentence-view.ts";

/** Whether a sentence names a meeting without telling of it: as a theme, as a body's habit, or before the clause that tells. */
export function isOnlyNamed(view: SentenceView, cue: Cue): boolean {
  return (
    isTheirTopic(view, cue) ||
    isReported(view, cue) ||
    isTheme(view, cue) ||
    isToldByItsClause(view, cue) ||
    isOfABody(view, cue) ||
    isHabit(view, cue) ||
    isReproach(view, cue) ||
    isOccasion(view, cue)
  );
}

/** "s'entretiendra avec X en marge du sommet": beside what they met, told by another word of the sentence. */
function isOccasion({ doc, cues, sentence }: SentenceView, cue: Cue): boolean {
  return (
    cue.kind === "noun" &&
    cue.weak &&
    /(?<![\p{L}])en marge d(?:u|e|es|'une?) ?(?:la |l')?(?:[\p{L}\p{N}-]+ ){0,3}$/u.test(
      doc.folded.slice(Math.max(sentence.start, cue.start - 60), cue.start),
    ) &&
    cues.some((other) => other !== cue && !other.weak)
  );
}

/** "Ils ont abordé la reprise des négociations": what was spoken of, not where. */
function isTheirTopic({ doc, cues }: SentenceView, { kind, weak, start }: Cue): boolean {
  if (kind !== "noun" || !weak) return false;
  const talk = cues.findLast((other) => other.end <= start && other.kind !== "noun");
  return (
    talk !== undefined &&
    /(?:abord|evoqu|discut|examin|parl)/.test(doc.folded.slice(talk.start, talk.end)) &&
    !/[;:]|(?<![\p{L}])(?:lors|cours|pendant|durant|issue|marge|occasion|apres)(?![\p{L}])/u.test(
      doc.folded.slice(talk.end, start),
    )
  );
}

/** "X a exposé à son interlocuteur les consultations menées à New York par la mission": held by others, and told here. */
function isReported({ doc, sentence }: SentenceView, { kind, weak, end }: Cue): boolean {
  return (
    kind === "noun" &&
    weak &&
    /^ (?:menee?s|conduite?s|tenue?s|engagee?s|organisee?s) [^,;:.]{0,60}par (?:la |le |l'|les |sa |son |ses )(?:mission|delegation|equipe|ambassad|diplomat|represent|ministere|negociat|expert)/.test(
      doc.folded.slice(end, sentence.end),
    )
  );
}

const theme =
  /(?<![\p{L}])(?:(?:reprise|relance|poursuite|suspension|interruption|rupture|echec|impasse|deblocage|avenir|sort|participation|plans?|programmes?|protocoles?|mecanismes?|calendriers?)(?: (?!(?:lors|au|cours|issue|marge|occasion|terme|apres|avant|pendant|durant|a|ont|est|sont|en|sur|pour|par)(?![\p{L}]))[\p{L}'-]+){0,2} (?:de|des|du|d'|aux?|a)|(?:delegations?|negociateurs?|emissaires?)(?: [\p{L}-]+){0,2} aux) ?(?:la |l'|ces |ses )?$/u;

// "un plan de consultations entre leurs ministères": a paper, whoever it is between.
const scheme = /(?<![\p{L}])(?:plans?|programmes?|protocoles?|calendriers?|accords?|mecanismes?) (?:de |d')$/u;

/** "une reprise rapide des pourparlers de Vienne", "chef de la délégation aux pourparlers d'Astana": named, not held. */
function isTheme({ doc, sentence }: SentenceView, { kind, start, end }: Cue): boolean {
  const before = doc.folded.slice(Math.max(sentence.start, start - 90), start);
  return (
    kind === "noun" &&
    (scheme.test(before) ||
      (theme.test(before) &&
        !/^[^,;:.]{0,60}(?<![\p{L}])(?:entre|avec)(?![\p{L}])/u.test(doc.folded.slice(end, sentence.end))))
  );
}

// A noun and the verb of its clause stand within so many characters.
const clauseReach = 40;

/** "le sommet qui avait rassemblé A et B": the clause tells of it. */
function isToldByItsClause({ doc, cues }: SentenceView, { kind, weak, end }: Cue): boolean {
  return (
    kind === "noun" &&
    weak &&
    cues.some(
      ({ start }) =>
        start > end && start - end <= clauseReach && /^ (?:[\p{L}-]+ ){0,2}qui $/u.test(doc.folded.slice(end, start)),
    )
  );
}

// A body and its clause stand within so many characters.
const bodyReach = 90;
const bodyThat =
  /(?<![\p{L}])(?:groupe|comite|sous-comite|commission|sous-commission|conseil|cellule|mecanisme|format)s? [^,;:.]{0,60}(?:qui|lequel|laquelle) (?:se |s')?$/u;
const again =
  /^ (?:a |depuis )?(?:de nombreuses|maintes|\d{2,}|dix|quinze|vingt|une dizaine de|des dizaines de|bien des) (?:fois|reprises)(?![\p{L}])(?![^;:.]{0,60} (?:la derniere|encore|dont) )|^[^,;:.]{0,20} (?:tous les|toutes les|chaque|regulierement|deux fois par|une fois par)(?![\p{L}])/u;

/** "un groupe de travail qui se réunira tous les quinze jours": not they, and not once. */
function isOfABody({ doc, sentence }: SentenceView, { start, end }: Cue): boolean {
  // "la commission qui devait réunir A et B": whom it brings together is told.
  const bringsTogether = /^(?:(?:a|avait|devait|doit|devra) )?(?:y )?(?:reuni|rassembl)/.test(
    doc.folded.slice(start, end),
  );
  return (
    (!bringsTogether && bodyThat.test(doc.folded.slice(Math.max(sentence.start, start - bodyReach), start))) ||
    again.test(doc.folded.slice(end, Math.min(sentence.end, end + 60)))
  );
}

/** "se sont souvent téléphoné", "s'entretient régulièrement avec": not once, and not now. */
function isHabit({ doc, sentence }: SentenceView, { start, end }: Cue): boolean {
  return (
    /(?<![\p{L}])(?:souvent|regulierement|frequemment|parfois|d'ordinaire|d'habitude)(?![\p{L}])/u.test(
      doc.folded.slice(start, end + 14),
    ) && !/(?<![\p{L}])(?:derniere fois|encore|dont)(?![\p{L}])/u.test(doc.folded.slice(end, sentence.end))
  );
}

/** "a reproché à X d'avoir reçu Y": who speaks was not there. */
function isReproach({ doc, sentence }: SentenceView, { start }: Cue): boolean {
  return /(?:reproch|accus|critiqu|felicit|blam|soupconn|remerci|accabl)[\p{L}]* [^;:.«»]{0,90}d'(?:y |s'etre )?$/u.test(
    doc.folded.slice(sentence.start, start),
  );
}

// A welcome and its place stand within so many characters.
const welcomeReach = 50;
const welcome =
  /^accueillie?s? (?:[\p{L}]+ ){0,3}(?:a (?:l'aeroport|sa descente|leur descente|la gare)|sur le tarmac|au pied de)/u;

/** "accueilli à l'aéroport par X": a welcome, which is a meeting only where nothing more is told. */
export function isWelcome({ folded }: Document, { kind, start, end }: Cue): boolean {
  const words = folded.slice(start, end + welcomeReach);
  return (
    (kind === "received" && welcome.test(words.slice(words.indexOf("accueilli")))) ||
    (kind === "receives" &&
      /^l'(?:y )?(?:attend|accueill)[\p{L}]+ (?:[\p{L}]+ ){0,2}(?:sur le tarmac|a l'aeroport|au pied de|a sa descente|a la gare)/u.test(
        words,
      ))
  );
}
