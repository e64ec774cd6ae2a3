import { addDays, daysBetween } from "../dates/days.ts";
import type { CountryCode, DateMention, IsoDay, PlaceMention, Span } from "../model.ts";
import type { Document } from "../reading/document.ts";
import { sentenceOf, within } from "../text/spans.ts";
import type { Cue } from "./cues.ts";

/** The date that a cue's sentence gives it: the nearest that stands nearer to no other cue. Null if none. */
export function dateOf(doc: Document, sentence: Span, cue: Span, cues: readonly Span[]): DateMention | null {
  const inSentence = within(doc.dates, sentence);
  const dates = inSentence
    .map((date, at) => stepped(doc, date, inSentence[at - 1]))
    .filter(
      (date) =>
        (date.value !== null || (date.from !== null && date.to !== null)) && !isOfSomethingElse(doc.folded, date),
    );
  return nearest(dates, cue, cues, doc.folded);
}

/** "mardi 10 novembre …, le lendemain": counted from the day that stands before it in its own sentence. */
function stepped(doc: Document, date: DateMention, before: DateMention | undefined): DateMention {
  const step =
    date.value === null && before?.precision === "day" && before.value !== null
      ? stepFromMain(doc.folded.slice(date.start, date.end))
      : null;
  if (step === null) return date;
  const day = addDays(before!.value!, step);
  return { ...date, value: day, precision: "day", from: day, to: day, source: "inferred", relativeTo: "text" };
}

/** "le traité signé le 17 janvier", "depuis mardi", "né en 1962": the date of something else. */
function isOfSomethingElse(folded: string, date: Span): boolean {
  return /(?<![\p{L}])(?:depuis|jusqu'a?u?|d'ici a?u?|signee?s? (?:le|en|au mois de)|adoptee?s? (?:le|en)|entree? en vigueur (?:le|en)?|conclu(?:e|s)? (?:le|en)|elue?s? (?:le|en)|nommee?s? (?:le|en)|nee? (?:le|en)|attentat du|attaque du|accord d[eu]|traite d[eu]|guerre d[eu]|frappes d[eu]|resolution d[eu]|elections? d[eu]) ?(?:le |mois de )?$/u.test(
    folded.slice(Math.max(0, date.start - 40), date.start),
  );
}

// "Son hôte" and the like say that people are together, not where; what stands further off is something else's place.
const mostApartWeak = 60;

/** The place that a cue's sentence gives it; a dateline is where the text was filed. */
export function placeOf(doc: Document, sentence: Span, cue: Cue, cues: readonly Span[]): PlaceMention | null {
  const near = (place: Span): boolean =>
    !(cue.weak && cue.kind === "together") || distance(place, cue) <= mostApartWeak;
  const places = within(doc.places, sentence).filter(
    (place) => near(place) && !place.dateline && !isOrigin(doc.folded, place) && !isSubject(doc.folded, cue, place),
  );
  return (
    nearest(
      places.filter((place) => place.kind !== "country"),
      cue,
      cues,
      doc.folded,
    ) ?? nearest(places, cue, cues, doc.folded)
  );
}

/** "… y retrouvera son homologue": the place that the sentence before has named. */
export function placeThere(
  doc: Document,
  { sentence, cue }: { readonly sentence: number; readonly cue: Span },
): PlaceMention | null {
  if (!/(?<![\p{L}])y (?:[\p{L}]+ )?$/u.test(doc.folded.slice(Math.max(0, cue.start - 14), cue.start))) return null;
  const before = doc.sentences[sentence - 1];
  return before === undefined
    ? null
    : (within(doc.places, before)
        .filter((place) => place.kind !== "country" && !place.dateline)
        .at(-1) ?? null);
}

/** The city that the sentence of a date names with it: where the day was taken from, the place may be too. */
export function placeBeside(doc: Document, date: Span): PlaceMention | null {
  const sentence = sentenceOf(doc.sentences, date);
  const places = sentence === undefined ? [] : within(doc.places, sentence);
  return (
    places.find(
      (place) => place.kind !== "country" && !place.dateline && !isOrigin(doc.folded, place) && isLocative(doc, place),
    ) ?? null
  );
}

/** "en provenance d'Istanbul", "a quitté Moscou": where somebody comes from. */
function isOrigin(folded: string, place: Span): boolean {
  return /(?:provenance|venant|venu|venue|venus|venait|arrivait|revient|revenait|rentrait|parti|partie|partis|depart|quitte|quittait|quittant|apres|ambassad(?:e|eur|rice)|ambassadeurs|consul) (?:[\p{L}]+ )?(?:de|d'|du|a|au|en)?(?:la |l')?$/u.test(
    folded.slice(Math.max(0, place.start - 30), place.start),
  );
}

/** "ont discuté de la situation à Gaza": behind a verb of talk stands what the talk was about. */
function isSubject(folded: string, cue: Cue, place: Span): boolean {
  const link = place.start >= cue.end ? folded.slice(cue.end, place.start) : "";
  return (
    /(?:situation|guerre|crise|conflit|evolution|developpements?|frappes|attaques?|evenements?|cessez-le-feu|centrale|projets?|question|dossier|stabilite|presence|bases?|construction|voie|corridor|route|ligne) /.test(
      link,
    ) ||
    (cue.weak && cue.kind === "with" && /(?:^| )(?:de|des|du|d'|sur|en revue)(?: |$)/.test(link))
  );
}

function nearest<T extends Span>(items: readonly T[], cue: Span, cues: readonly Span[], folded: string): T | null {
  const reachable = items.filter((item) =>
    cues.every((other) => !between(other, item, cue) && distance(item, cue) <= distance(item, other) + 60),
  );
  return (
    reachable
      .filter((item) => penalised(item, cue, folded) < stranger)
      .sort((a, b) => penalised(a, cue, folded) - penalised(b, cue, folded))[0] ?? null
  );
}

function distance(a: Span, b: Span): number {
  return a.end <= b.start ? b.start - a.end : b.end <= a.start ? a.start - b.end : 0;
}

// A value behind so many characters of penalty is a stranger to the cue.
const stranger = 1000;

/** A clause edge between a value and a cue makes them strangers by so many characters. */
function penalised(item: Span, cue: Span, folded: string): number {
  const link = item.end <= cue.start ? folded.slice(item.end, cue.start) : folded.slice(cue.end, item.start);
  const aside =
    /, (?:dont|qui|ou|que|lequel|laquelle) [^,;:.]{0,120}$/.test(
      folded.slice(Math.max(0, item.start - 140), item.start),
    ) &&
    item.end <= cue.start &&
    link.includes(",");
  return (
    distance(item, cue) +
    (/[;:]/.test(link) ? 80 : 0) +
    (/, (?:qui|que|dont|ou|apres|avant|alors|tandis) /.test(link) ? 60 : 0) +
    (aside ? stranger : 0)
  );
}

function between(other: Span, item: Span, cue: Span): boolean {
  return other.start >= Math.min(item.end, cue.end) && other.end <= Math.max(item.start, cue.start);
}

// ---------------------------------------------------------------- days that another sentence gives

const sameDay =
  /(?<![\p{L}])(?:dans la (?:journee|matinee|soiree|foulee|meme journee)|ensuite|dans l'apres-midi|en (?:debut|fin|milieu) (?:de (?:journee|matinee|soiree)|d'apres-midi)|en soiree|en matinee|le meme jour|ce jour-la|peu apres|peu avant|a l'issue|apres cette|avant d'etre|apres avoir|a son arrivee|avant son depart|ce (?:matin|soir)|cet apres-midi|dans les heures)(?![\p{L}])/u;
const earlierSameDay =
  /(?<![\p{L}])(?:plus tot dans la (?:journee|matinee)|un peu plus tot|quelques heures (?:plus tot|auparavant|avant)|avant (?:cette|la|le|l'|cet) ?(?:audience|rencontre|reunion|entrevue|sommet|entretien|ceremonie|signature|conference)|avant cet entretien|le matin meme|le meme jour|dans la (?:matinee|journee)|auparavant dans la journee)(?![\p{L}])/u;

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

/**
 * The day that the text is at when a sentence begins: the latest day of the sentences before it, at most `back` of them,
 * that lies within `reach` days before publication.
 */
export function runningDay(
  doc: Document,
  sentence: number,
  publishedOn: IsoDay | null,
  back: number,
): DateMention | null {
  if (publishedOn === null) return null;
  for (let at = sentence; at >= Math.max(0, sentence - back); at--) {
    const days = within(doc.dates, doc.sentences[at]!).filter(
      (date) =>
        date.precision === "day" &&
        date.value !== null &&
        !isOfSomethingElse(doc.folded, date) &&
        date.value <= addDays(publishedOn, 1) &&
        daysBetween(date.value, publishedOn) <= reach,
    );
    const last = days.at(-1);
    if (last) return last;
  }
  return narratedDay(doc, sentence);
}

/** In an article on something of weeks ago: the day printed in this paragraph, just before. */
function narratedDay(doc: Document, sentence: number): DateMention | null {
  for (let at = sentence; at >= Math.max(0, sentence - 2); at--) {
    if (doc.sentences[at]!.paragraph !== doc.sentences[sentence]!.paragraph) return null;
    const day = within(doc.dates, doc.sentences[at]!).findLast(
      (date) => date.precision === "day" && date.source === "stated" && !isOfSomethingElse(doc.folded, date),
    );
    if (day) return day;
  }
  return null;
}

const reach = 3;

// ---------------------------------------------------------------- places that another sentence gives

// The headline and so many sentences say where the news is.
const openingSentences = 4;

/** A city of `countries` in the headline or the opening, where nobody comes from. */
export function openingPlace(
  doc: Document,
  countries: readonly CountryCode[],
  isNews: (place: PlaceMention) => boolean,
): PlaceMention | null {
  const end = doc.sentences[openingSentences - 1]?.end ?? doc.full.length;
  return (
    doc.places.find(
      (place) =>
        place.end <= end &&
        place.kind !== "country" &&
        !place.dateline &&
        countries.includes(place.country) &&
        isLocative(doc, place) &&
        !isOrigin(doc.folded, place) &&
        isNews(place),
    ) ?? null
  );
}

/** A city that the headline says the news is in. */
export function headlinePlace(doc: Document): PlaceMention | null {
  return (
    doc.places.find((place) => place.end <= doc.textStart && place.kind !== "country" && isLocative(doc, place)) ?? null
  );
}

function isLocative(doc: Document, place: Span): boolean {
  return /(?:^|[ '(«"])(?:a|au|aux|dans|en|sur) (?:la |l'|le )?(?:(?:ville|capitale|cite|port|station balneaire) (?:[\p{L}]+ )?(?:de |d'))?$/u.test(
    doc.folded.slice(Math.max(0, place.start - 40), place.start),
  );
}

/** Where the article was filed, if it says. */
export function filedAt(doc: Document): PlaceMention | null {
  return doc.places.find((place) => place.dateline && place.nameEn !== null) ?? null;
}

/** Words of travel, before a city: who comes there meets there. */
const travel =
  /(?:(?:arrive|atterri|debarque|rend|rendu|visite|deplacement|sejour|voyage|attendu|escale|tournee|pose|poser|accueilli|s'exprimait|presse|recevant|recu|hote|venu|etait|estime|declare|deplace|reuni|retrouve|rencontre)[\p{L}]* (?:[\p{L}\p{N}',’-]+ ){0,6}(?:a|au|en|dans|pour|vers|jusqu'a) |(?:quitt|gagn|rejoin|regagn)[\p{L}]+ |quitter )$/u;

/** The city in which the visitor of this article is: the first that words of travel lead to in one of `countries` (any, if empty), told as news. */
export function visitedPlace(
  doc: Document,
  countries: readonly CountryCode[],
  isNews: (place: PlaceMention) => boolean,
): PlaceMention | null {
  const fits = (place: PlaceMention): boolean =>
    place.kind !== "country" &&
    !place.dateline &&
    (countries.length === 0 || countries.includes(place.country)) &&
    isNews(place);
  return (
    doc.places.find(
      (place) => fits(place) && travel.test(doc.folded.slice(Math.max(0, place.start - 80), place.start)),
    ) ?? null
  );
}
