import type { CountryCode, PlaceMention, Span } from "../model.ts";
import type { Document } from "../reading/document.ts";
import { sentenceOf, within } from "../text/spans.ts";
import type { Cue } from "./cues.ts";
import { distance, nearest } from "./nearest.ts";
import { isOfAnAct, isSpokenOf, isSubject } from "./spoken-place.ts";
import { isProposed } from "./visited-place.ts";

// In a writer's sentence a place stands within so many characters of what happened there.
const reach = 600;
// "Son hôte" and the like say that people are together, not where; what stands further off is something else's place.
const mostApartWeak = 60;

/** The place that a cue's sentence gives it; a dateline is where the text was filed. */
export function placeOf(doc: Document, sentence: Span, cue: Cue, cues: readonly Span[]): PlaceMention | null {
  const near = (place: Span): boolean =>
    distance(place, cue) <= reach &&
    (!(cue.weak && cue.kind === "together") ||
      (distance(place, cue) <= mostApartWeak &&
        !isOfAnAct(doc.folded, place) &&
        !isInvitedTo(doc.folded, cue, place) &&
        !isProposed(doc.folded, place)));
  // "Le président du port de Novorossiïsk, X": where X holds office.
  const actors = within(doc.actors, sentence);
  const places = within(doc.places, sentence).filter(
    (place) =>
      near(place) &&
      !cues.some((other) => /^ (?:de |d'|a |au )(?:la )?$/.test(doc.folded.slice(other.end, place.start))) &&
      !actors.some((actor) => (actor.phraseStart ?? actor.start) < place.start && place.end <= actor.start) &&
      !place.dateline &&
      !isOrigin(doc.folded, place) &&
      !isSubject(doc.folded, cue, place) &&
      // "ont parlé de l'épidémie, qui a fait 5 000 morts en Iran".
      !(cue.kind === "joint" && cue.weak && place.kind === "country" && place.start >= cue.end),
  );
  const cities = places.filter((place) => place.kind !== "country");
  return (
    nearest(
      cities.filter((place) => !isOfPost(doc.folded, place)),
      cue,
      cues,
      doc.folded,
    ) ??
    nearest(cities, cue, cues, doc.folded) ??
    nearest(venuesIn(doc, sentence), cue, cues, doc.folded) ??
    nearest(places, cue, cues, doc.folded)
  );
}

const venue =
  /(?:^|[ ,(])(?:dans|a|au|aux|sur) (?:l'|la |le |les )?(?:[\p{L}-]+ )?(?:demeure|palais|residence|hotel|siege|usine|chantier|centre|universite|faculte|musee|port|gare|aeroport|parc|foire|salon|pavillon|mairie|prefecture|gouvernorat|chambre|theatre|mosquee|eglise|cathedrale|base|caserne|academie|institut|manoir|villa|maison|complexe|stade|terminal|raffinerie|centrale|cosmodrome|site|bourse|hopital)(?: [\p{L}'-]+){0,4} (?:de |d'|du )$/u;

/** "dans l'ancienne demeure Lari de Yazd", "au centre de contrôle de Koroliov": cities whose building it is. */
function venuesIn(doc: Document, sentence: Span): PlaceMention[] {
  return within(doc.cities, sentence).filter(({ start }) =>
    venue.test(doc.folded.slice(Math.max(sentence.start, start - 80), start)),
  );
}

/** "a invité son hôte à se rendre à Sari": where they have not met. */
function isInvitedTo(folded: string, { end }: Span, { start }: Span): boolean {
  return / a (?:se rendre|visiter|venir|participer|effectuer|prendre part|assister)(?![\p{L}])/u.test(
    folded.slice(end, start),
  );
}

/** "vice-gouverneur de la région Astrakhan": of what somebody holds office in. */
function isOfPost(folded: string, { start }: Span): boolean {
  return /(?:gouverneur|maire|prefet|president|chef|ministre|directeur)[\p{L}]* (?:general )?(?:de la |du )(?:region|province|oblast|republique|ville) (?:de |d')?$/u.test(
    folded.slice(Math.max(0, start - 60), start),
  );
}

/** "… y retrouvera son homologue": the place named last, in this sentence or the one before. */
export function placeThere(
  doc: Document,
  { sentence, cue }: { readonly sentence: number; readonly cue: Span },
): PlaceMention | null {
  const isThere =
    /(?<![\p{L}])y (?:[\p{L}]+ ){0,5}$/u.test(doc.folded.slice(Math.max(0, cue.start - 40), cue.start)) ||
    /(?:^|[ '])y (?!compris)/.test(doc.folded.slice(cue.start, cue.end));
  if (!isThere) return null;
  const from = doc.sentences[sentence - 1] ?? doc.sentences[sentence]!;
  const places = within(doc.places, { start: from.start, end: cue.start }).filter(
    (place) => place.kind !== "country" && !place.dateline && !isOrigin(doc.folded, place),
  );
  // "s'est rendu à Téhéran avant le sommet d'Achkhabad": where somebody went, not what else is named.
  return places.findLast((place) => isLocative(doc, place)) ?? places.at(-1) ?? null;
}

/** The city that the sentence of a date names with it: where the day was taken from, the place may be too. */
export function placeBeside(doc: Document, date: Span): PlaceMention | null {
  const sentence = sentenceOf(doc.sentences, date);
  const places = sentence === undefined ? [] : within(doc.places, sentence);
  return (
    places.find(
      (place) =>
        place.kind !== "country" &&
        !place.dateline &&
        !isOrigin(doc.folded, place) &&
        !isSpokenOf(doc.folded, place) &&
        (isLocative(doc, place) || isHeading(doc, sentence!, date, place)),
    ) ?? null
  );
}

/** "MERCREDI, MOSCOU.": a day and a city, and nothing more. */
export function isHeading({ folded }: Document, { start, end }: Span, date: Span, place: Span | null): boolean {
  const dated = folded.slice(start, end).replace(folded.slice(date.start, date.end), "");
  const rest = place === null ? dated : dated.replace(folded.slice(place.start, place.end), "");
  // "Acte II, jeudi, à Téhéran.": a number or a word before it.
  return /^(?:[\p{L}]+ (?:[\p{N}]+|[ivx]+|un|deux|trois))?[\s,.:–—-]*(?:a )?[\s,.:–—-]*$/u.test(rest);
}

/** "en provenance d'Istanbul", "a quitté Moscou": where somebody comes from. */
function isOrigin(folded: string, place: Span): boolean {
  // "De retour d'une visite à Damas et à Ankara,": up to the comma.
  if (
    /(?<![\p{L}])(?:de retour|retour|revenue?s?|rentree?s?|arrivee?s?)(?: (?:la veille|l'avant-veille|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le matin|tout juste))? d(?:e |u |'une? |')[^,;:.]{0,60}$/u.test(
      folded.slice(Math.max(0, place.start - 80), place.start),
    )
  )
    return true;
  return /(?:provenance|venant|venu|venue|venus|venait|arrivait|revient|revenait|rentrait|parti|partie|partis|depart|quitte|quittait|quittant|apres|ambassad(?:e|eur|rice)|ambassadeurs|consul|regagn[\p{L}]+|rentr(?:er|e|ait)|repart[\p{L}]*|retourn[\p{L}]+|retour) (?:[\p{L}]+ )?(?:de|d'|du|a|au|en|pour|vers)?(?:la |l')?$/u.test(
    folded.slice(Math.max(0, place.start - 30), place.start),
  );
}

// The headline and so many sentences say where the news is.
const openingSentences = 6;

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
        !isSpokenOf(doc.folded, place) &&
        !isProposed(doc.folded, place) &&
        isNews(place),
    ) ?? null
  );
}

/** A city that the headline says the news is in, or opens with ("Makhatchkala : …"). */
export function headlinePlace(doc: Document): PlaceMention | null {
  const opening = doc.places.find(
    (place) =>
      place.start === 0 &&
      place.kind !== "country" &&
      /^(?: ?[:|–-] | (?:accueille|abrite|reunit|a accueilli) )/.test(doc.folded.slice(place.end)),
  );
  if (opening !== undefined && opening.end <= doc.textStart) return opening;
  return (
    doc.places.find(
      (place) =>
        place.end <= doc.textStart &&
        place.kind !== "country" &&
        isLocative(doc, place) &&
        !isSpokenOf(doc.folded, place),
    ) ?? null
  );
}

function isLocative(doc: Document, place: Span): boolean {
  // "De Sari à Racht": the way, not a place of it.
  if (/(?:^|[ «"'\n])[Dd]e \p{Lu}[\p{L}-]+ à $/u.test(doc.full.slice(Math.max(0, place.start - 30), place.start)))
    return false;
  return /(?:^|[ '(«"])(?:a|au|aux|dans|en|sur) (?:la |l'|le )?(?:(?:ville|capitale|cite|port|station balneaire) (?:[\p{L}]+ )?(?:de |d'))?$/u.test(
    doc.folded.slice(Math.max(0, place.start - 40), place.start),
  );
}

/** Where the article was filed, if it says. */
export function filedAt(doc: Document): PlaceMention | null {
  return doc.places.find((place) => place.dateline && place.nameEn !== null) ?? null;
}
