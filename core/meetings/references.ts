import type { Cue } from "./cues.ts";
import type { SentenceView } from "./sentence-view.ts";

const definite =
  /(?:^|[ '])(?:cette|ces|cet|ce|leur|leurs|la|l'|les|ladite|ledit|(?:lors|issue|terme|cours|debut|marge|occasion|apres|avant|pendant|durant) (?:du|de la|de l'|des|d'un|d'une)) ?(?:premiere |longue |breve |derniere |precedente |\d+e?(?:me)? |[\p{L}-]+ieme )?$/u;
const demonstrative = /(?:^|[ '])(?:cette|ces|cet|ce|leur|leurs) (?:premiere |longue |breve )?$/u;

/**
 * What a noun with "la", "cette" or "leur" speaks of: "back", the meeting told of before; "nothing" where the word is too
 * weak for that ("la signature", "la réunion d'Astana"); "new" if it says between whom.
 */
export function referenceOf(
  { doc, sentence, actors, chains, options: { sides } }: SentenceView,
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
  // "la réunion que devaient avoir mardi à Sotchi X et Y".
  const ofBoth = sides.every((side) => actors.some((actor) => actor.start >= cue.end && actor.side === side));
  if (
    link !== null &&
    ofBoth &&
    /^ que (?:doivent|devaient|devraient|vont|allaient) avoir (?:[^,;:.«»]{0,60})?$/u.test(link)
  )
    return "new";
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
  // "à l'issue d'une réunion à Pékin des vice-ministres A, B et C": both sides in one breath.
  const together = chains.find(({ start }) => start >= cue.end);
  if (
    together !== undefined &&
    /d'une? (?:[\p{L}]+ )?$/u.test(before) &&
    /^(?: (?:a|au|en|dans) [\p{L}' -]{2,30})? (?:des|de|du|d'|mm?\.)(?: [\p{L} '-]{0,40})?$/u.test(
      doc.folded.slice(cue.end, together.start),
    ) &&
    sides.every((side) => together.attendees.some((one) => one.side === side))
  )
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
