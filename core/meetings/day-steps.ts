const sameDay =
  /(?<![\p{L}])(?:dans la (?:journee|matinee|soiree|foulee|meme journee)|ensuite|dans l'apres-midi|en (?:debut|fin|milieu) (?:de (?:journee|matinee|soiree)|d'apres-midi)|en soiree|en matinee|le meme jour|ce jour-la|peu apres|peu avant|a l'issue|apres cette|avant d'etre|apres avoir|a son arrivee|avant son depart|ce (?:matin|soir)|cet apres-midi|dans les heures)(?![\p{L}])/u;
const earlierSameDay =
  /^(?:un peu )?plus tot,? |(?<![\p{L}])(?:plus tot dans la (?:journee|matinee)|un peu plus tot|(?:une|deux|trois|quatre|quelques|plusieurs) (?:heures?|minutes?) (?:plus tot|auparavant|avant)|dans l'apres-midi|en (?:debut|fin|milieu) d'apres-midi|avant (?:cette|la|le|l'|cet|ces|les) ?(?:audience|rencontre|reunion|entrevue|sommet|entretien|ceremonie|signature|conference|discussion|pourparlers|negociation)s?|avant cet entretien|le matin meme|le meme jour|dans la (?:matinee|journee)|auparavant dans la journee)(?![\p{L}])/u;

/** Whether a sentence sets its meeting on the day that the text has been speaking of; what was before needs plainer words. */
export function isOnSameDay(folded: string, recalled: boolean): boolean {
  return recalled ? earlierSameDay.test(folded) : sameDay.test(folded) || earlierSameDay.test(folded);
}

const steps: readonly (readonly [RegExp, number])[] = [
  [/^(?:a )?la veille(?! d)/u, -1],
  [/^l'avant-veille/u, -2],
  [/^(?:le|des le) lendemain/u, 1],
  [/^le surlendemain/u, 2],
];

/** Days from the day of the article's own meeting to one told as "la veille" or "le lendemain"; null if none is. */
export function stepFromMain(folded: string): number | null {
  return steps.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}
