import type { SentenceView } from "./sentence-view.ts";
import type { Span } from "../model.ts";
import type { Cue } from "./cues.ts";

// "a refusé mercredi à Moscou de (rencontrer)", "s'est dit prêt hier à (recevoir)".
const wished =
  /(?:^|[ '])(?:(?:refus|declin|exclu|ecart|souhait|propos|demand|reclam|exig|envisag)[\p{L}]*|(?:prete?s?|disposee?s?|favorables?)) (?:[\p{L}\p{N}'-]+ ){0,5}(?:de |d'|a )(?:se |s'|y )?$/u;

const denial =
  /(?<![\p{L}])(?:dement(?:i|ent|is|ie)?|invention|infondee?s?|sans (?:aucun )?fondement|denue(?:e|es|s)? de (?:tout )?fondement|fausses? (?:informations?|nouvelles?)|mensong[\p{L}]*|contrairement a ce qu)(?![\p{L}])/u;

/** "X n'a pas rencontré Y, a assuré l'ambassade": a denial of what others say, and so told, if a word near it calls it one. */
function isDenial({ doc, sentence, index }: SentenceView, cue: Cue): boolean {
  if (
    cue.kind === "noun" ||
    !/(?:^|[ '])n'(?:a|ont|avait) (?:pas|jamais) /.test(
      doc.folded.slice(Math.max(sentence.start, cue.start - 14), cue.end),
    )
  )
    return false;
  const next = doc.sentences[index + 1] ?? sentence;
  return denial.test(doc.folded.slice(sentence.start, next.end)) || denial.test(doc.folded.slice(0, doc.textStart));
}

// "juge prématuré de parler d'une (rencontre)", "a exclu toute (rencontre)".
const unlikelyBefore =
  /(?:^| )(?:(?<!pas )(?:prematuree?|trop tot|exclu(?:t|ent|ait|ant)?|exclure|ecarte)) (?:[\p{L}'-]+ ){0,4}?(?:d'une?|une?|toute?|la tenue d'une?|l'idee d'une?|l'hypothese d'une?|la possibilite d'une?) (?:[\p{L}]+ )?$/u;
// "(une rencontre) à Kazan est peu probable".
const unlikelyBehind =
  /^(?: (?!(?:a|ont|avait|avaient|que|qui|dont) |qu')[^ ;:.«»]{1,30}){0,14} (?<!(?:n'|ne ))(?:est|etait|serait|reste|restait|parait|semble|sera) (?:pour l'heure |pour l'instant |encore |tres |jugee? )?(?:improbable|peu probable|prematuree?|exclue?|inenvisageable|hors de question)(?![\p{L}])/u;

/** Folded text in which "à" is no "a": what stands behind a noun goes on to its verb over places. */
export function behind({ full, folded }: SentenceView["doc"], { start, end }: Span): string {
  return folded
    .slice(start, end)
    .replaceAll(/(?<![\p{L}])a(?![\p{L}])/gu, (a, at: number) => (/à/i.test(full[start + at]!) ? "à" : a));
}

/** A meeting that somebody calls unlikely, or rules out. */
function isUnlikely({ doc, sentence }: SentenceView, { start, end }: Cue): boolean {
  return (
    unlikelyBefore.test(doc.folded.slice(Math.max(sentence.start, start - 90), start)) ||
    unlikelyBehind.test(behind(doc, { start: end, end: sentence.end }))
  );
}

/** "ne se sont jamais rencontrés", "n'a pas été reçu". */
export function isNegated(view: SentenceView, cue: Cue): boolean {
  const { doc, sentence } = view;
  if (isDenial(view, cue)) return false;
  // "Poutine rencontrera-t-il Raïssi ?": asked, not told.
  if (/^-(?:t-)?(?:il|elle|ils|elles|on)(?![\p{L}])/u.test(doc.folded.slice(cue.end, cue.end + 8))) return true;
  if (
    cue.kind === "noun" &&
    /(?:^|[ '])ni (?:confirme|dementi|infirme) ni (?:confirme|dementi|infirme)[^,;:.]{0,40}$/.test(
      doc.folded.slice(sentence.start, cue.start),
    )
  )
    return true;
  if (
    cue.kind === "noun" &&
    /^(?: (?!(?:a|ont|avait|avaient|que|qui|dont) |qu')[^ ,;:.«»]{1,30}){0,14} (?:n'est|ne sont|n'etait|ne sera) (?:pas|plus) (?:prevue?s?|programmee?s?|envisagee?s?|à l'ordre du jour|au programme|à l'agenda|d'actualite|inscrite?s?)(?![\p{L}])(?!,? mais)/u.test(
      behind(doc, { start: cue.end, end: sentence.end }),
    )
  )
    return true;
  if (cue.kind === "noun" && isUnlikely(view, cue)) return true;
  if (cue.kind === "noun")
    return /(?:^|[ '])(?:pas|jamais|plus|sans|aucune?|ni|nulle?) (?:d'|de |meme )?(?:[\p{L}]+ )?$/u.test(
      doc.folded.slice(Math.max(sentence.start, cue.start - 28), cue.start),
    );
  const before = doc.folded.slice(Math.max(sentence.start, cue.start - 24), cue.start);
  // "n'a pu s'entretenir": no "pas" is needed there.
  if (/(?:^|[ '])n'(?:a|ont|avait|avaient|aura|auront) (?:[\p{L}]+ )?pu (?:se |s'|etre )?$/u.test(before)) return true;
  // "A refusé de discuter avec X", "veut discuter avec X": no meeting yet.
  const wish = doc.folded.slice(Math.max(sentence.start, cue.start - 90), cue.start);
  const isInfinitive = /(?:er|ir|oir|re)$/.test(doc.folded.slice(cue.start, cue.end));
  if (isInfinitive && wished.test(wish)) return true;
  if (
    /(?:^|[ '])(?:(?:refus|exclu|ecart)[\p{L}]* (?:de |d'|a )|veut |veulent |voudrait |voudraient |souhaite |souhaitent |souhaiterait |aimerait |(?:se dit |s'est dit |est )(?:prete?|disposee?) a )(?:se |s')?$/u.test(
      wish,
    )
  )
    return true;
  // "N'a pas prévu de rencontrer X", "il n'est pas question que X rencontre Y".
  if (
    /(?:^|[ '])(?:n'(?:a|ont|est|avait|etait)|ne (?:prevoit|prevoient|compte|comptent|sera)) pas (?:prevu |l'intention |question |envisage |pu |voulu |juge (?:utile |bon |opportun )?|programme |au programme |a l'ordre du jour |prevue |d'actualite )(?:de |que [\p{L}. -]{2,40} )?(?:se |s'|etre )?$/u.test(
      wish,
    ) &&
    /(?:er|ir|oir|re|recu)$/.test(doc.folded.slice(cue.start, cue.end))
  )
    return true;
  if (/(?:^|[ '])sans (?:avoir |etre |s'etre |pouvoir )?$/u.test(before)) return true;
  // "A annulé sa venue et ne verra donc pas X": called off, and so told.
  if (
    /(?:^| )ne $/.test(before) &&
    /(?:annule|renonce|reporte)(?:e|s|es)?(?![\p{L}])/u.test(doc.folded.slice(sentence.start, cue.start))
  )
    return false;
  const negation = doc.folded.slice(Math.max(sentence.start, cue.start - 120), cue.start);
  if (/(?:^| )(?:jamais|ni [^;:.]{2,60} ni) [^;:.]{2,60}(?:ne |n')$/.test(negation)) return true;
  const wording = doc.folded.slice(cue.start, Math.min(sentence.end, cue.end + 12));
  // "n'a vu aucun autre responsable, sauf X".
  if (
    /(?<![\p{L}])(?:sauf|hormis|excepte|a part|a l'exception)(?![\p{L}])/u.test(doc.folded.slice(cue.end, sentence.end))
  )
    return false;
  return (
    /(?:^|[ '])(?:ne |n')(?:[\p{L}]+(?: |'))?$/u.test(before) &&
    /(?:^|[ '])(?:pas|jamais|plus|guere|point|rien|aucune?)(?![\p{L}])/u.test(wording)
  );
}

const definite =
  /(?:^|[ '])(?:cette|ces|cet|ce|leur|leurs|la|l'|les|ladite|ledit|(?:lors|issue|terme|cours|debut|marge|occasion|apres|avant|pendant|durant) (?:du|de la|de l'|des|d'un|d'une)) ?(?:premiere |longue |breve |derniere |precedente |\d+e?(?:me)? |[\p{L}-]+ieme )?$/u;
const demonstrative = /(?:^|[ '])(?:cette|ces|cet|ce|leur|leurs) (?:premiere |longue |breve )?$/u;

/**
 * What a noun with "la", "cette" or "leur" speaks of: "back", the meeting told of before; "nothing" where the word is too
 * weak for that ("la signature", "la réunion d'Astana"); "new" if it says between whom.
 */
export function referenceOf(
  { doc, sentence, actors, options: { sides } }: SentenceView,
  cue: Cue,
): "new" | "back" | "nothing" {
  if (cue.kind !== "noun") return "new";
  const before = doc.folded.slice(Math.max(sentence.start, cue.start - 40), cue.start);
  if (!definite.test(before)) return "new";
  // "Au cours d'un appel téléphonique, X a informé Y": a call is between those whom its sentence names.
  if (/d'une? (?:[\p{L}]+ )?$/u.test(before) && /telephon|visio|video/.test(doc.folded.slice(cue.start, cue.end + 16)))
    return "new";
  // "Avec X, la conversation a duré": with X, the other is whom the text is about.
  if (
    !cue.weak &&
    /^avec [^;:.«»]{3,90}, (?:la |l'|le )(?:[\p{L}]+ )?$/u.test(doc.folded.slice(sentence.start, cue.start))
  )
    return "new";
  const next = actors.find((actor) => (actor.phraseStart ?? actor.start) >= cue.end);
  const link =
    next === undefined
      ? null
      : doc.folded
          .slice(cue.end, next.phraseStart ?? next.start)
          .replace(/ \([\p{L}\p{N} .-]{2,30}\)/gu, "")
          .replace(/^, [\p{L}\p{N} '-]{3,40},/u, "");
  // "lors d'un appel que X et Y ont eu".
  if (link !== null && !cue.weak && /^ (?:[\p{L}]+ )?(?:que |qu')(?:m\. |mm\. |[^,;:.()«»"]){0,60}$/u.test(link))
    return "new";
  // "la réunion, à laquelle participeront A et B".
  const behind = new Set(actors.flatMap((actor) => (actor.start >= cue.end ? [actor.side] : [])));
  if (
    link !== null &&
    !cue.weak &&
    /(?:auquel|a laquelle|auxquel(?:le)?s) [^,;:.]{0,60}$/.test(link) &&
    sides.every((side) => behind.has(side))
  )
    return "new";
  // "a enchaîné les audiences : A d'abord, B ensuite".
  if (link !== null && !cue.weak && /^(?: [\p{L}]+)? ?: ?(?:avec |chez )?(?:le |la |l'|son |mm?\. )?$/u.test(link))
    return "new";
  if (
    link !== null &&
    (/^ ?[-–]? ?$/.test(link) ||
      /^[^;:.()«»"]{0,80}(?<![\p{L}])(?:entre|avec|par)(?![\p{L}])(?:mm?\. |[^;:.()«»"]){0,90}$/u.test(link))
  )
    return "new";
  if (link !== null && !cue.weak && /^(?:[^,;:.()«»"]{0,60})(?:de|du|d'|des)(?: [\p{L}' -]{0,50}|')?$/u.test(link))
    return "new";
  if (
    cue.weak &&
    /^(?:lors|au cours|a l'occasion|a la faveur|au terme|a l'issue)/.test(doc.folded.slice(cue.start, cue.end))
  )
    return "new";
  const sidesHere = new Set(actors.filter((actor) => actor.end <= cue.start).flatMap((actor) => actor.side ?? []));
  // "X avait remis un projet à Y lors de leur rencontre": theirs, who stand before it.
  if (/leurs? (?:[\p{L}]+ )?$/u.test(before) && sides.every((side) => sidesHere.has(side))) return "new";
  return !cue.weak || demonstrative.test(before) ? "back" : "nothing";
}

const several =
  /(?:^|[ ,(«"])(?:ils|elles|tous deux|toutes deux|l'un et l'autre|tous les (?:deux|trois)|(?:les|leurs) (?:deux|trois) (?!pays|capitales|nations|etats|peuples|voisins|camps|villes|provinces|regions|economies|armees|marines|textes|documents|premiers|premieres|dernier|ans|jours|semaines|mois|annees|heures|douanes|parlements|banques|entreprises|societes|compagnies|ports|rives|republiques|gouvernements|ministeres)[\p{L}-]+)(?![\p{L}])/u;

// "Selon les deux parties, les échanges ont dépassé …".
const otherSubject = /(?<![\p{L}])deux [\p{L}]+, (?:les|des|ces|leurs) [^,;:]{3,60}$/u;

/** "les deux hommes", "tous deux": as `speaksOfSeveral`, without the pronouns, which any crowd may be. */
export function namesSeveral({ doc, sentence }: SentenceView, cue: Cue): boolean {
  if (otherSubject.test(doc.folded.slice(sentence.start, cue.start))) return false;
  return several.test(
    doc.folded.slice(sentence.start, cue.start).replace(/(?<![\p{L}])(?:ils|elles)(?![\p{L}])/gu, ""),
  );
}

/** "ils se sont retrouvés", "les deux diplomates doivent se revoir": the people of the meeting told last. */
export function speaksOfSeveral({ doc, sentence }: SentenceView, cue: Cue): boolean {
  const around =
    cue.kind === "noun"
      ? doc.folded.slice(sentence.start, Math.min(sentence.end, cue.end + 40))
      : doc.folded.slice(sentence.start, cue.end);
  // "Ils parleront de bourses : l'université accueille …": another subject behind the colon.
  const own = /^(?:receives|received)$/.test(cue.kind) ? around.split(/[:;]/).at(-1)! : around;
  return several.test(own);
}

const offices: readonly (readonly [RegExp, RegExp])[] = [
  [/^presidents?|^chefs? d'etat/, /president|speaker|chair|head/],
  [/^(?:vice-)?ministres?/, /minister/],
  [/^ambassadeurs?/, /ambassador/],
  [/^gouverneurs?/, /governor/],
];

/** "Les deux présidents se rencontreront", of whom no one here is one: others than the two of the telling before. */
export function isOfOtherOffices(
  { doc, sentence, options: { officeOf } }: SentenceView,
  cue: Cue,
  identities: readonly string[],
): boolean {
  const noun = /(?:^|[ ,(«"])(?:les|leurs) (?:deux|trois) ([\p{L}'-]+)/u.exec(
    doc.folded.slice(sentence.start, cue.end),
  )?.[1];
  const [, fits] = offices.find(([word]) => noun !== undefined && word.test(noun)) ?? [];
  return (
    fits !== undefined && identities.every((identity) => officeOf(identity) !== null && !fits.test(officeOf(identity)!))
  );
}

/** "Ils étaient convenus, lors d'un précédent appel, de …": theirs, and another one. */
export function isOneBefore({ doc, sentence }: SentenceView, { kind, start }: Cue): boolean {
  return (
    kind === "noun" &&
    /(?:lors|au cours|a l'issue) d'une? (?:precedente?|premiere?|autre) $/.test(
      doc.folded.slice(Math.max(sentence.start, start - 40), start),
    )
  );
}

/** "Il l'avait rencontré le 17 avril": the two of the sentence before, another time. */
export function namesBothByPronoun({ doc, sentence, chains }: SentenceView, { kind, start, end }: Cue): boolean {
  return (
    chains.every((chain) => chain.start > end) &&
    (kind === "sees" || kind === "receives") &&
    /^(?:[^,;:.«»]{2,40}, )?(?:il|elle|celui-ci|ce dernier) (?:l'|lui )(?:y )?(?:avait|avaient)(?![\p{L}])/u.test(
      doc.folded.slice(sentence.start, Math.max(start, end)),
    )
  );
}
