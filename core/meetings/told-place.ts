import type { CountryCode, PlaceMention, Span } from "../model.ts";
import type { Document } from "../reading/document.ts";
import { sentenceOf, within } from "../text/spans.ts";
import type { Cue } from "./cues.ts";
import { distance, nearest } from "./nearest.ts";
import { isOfWhatIsSet } from "./told-date.ts";
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
  const places = within(doc.places, sentence).filter(
    (place) =>
      near(place) &&
      !cues.some((other) => /^ (?:de |d'|a |au )(?:la )?$/.test(doc.folded.slice(other.end, place.start))) &&
      !place.dateline &&
      !isOrigin(doc.folded, place) &&
      !isSubject(doc.folded, cue, place),
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
    /^(?:s'|l'|se )?y (?!compris)/.test(doc.folded.slice(cue.start, cue.end));
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

const doneElsewhere =
  /(?<!(?:^| )(?:a|ont|est|sont|ete|avait|avaient|etait|etaient|fut|furent|viennent de|vient de) (?:[\p{L}]+ )?)(?<![\p{L}])(?:conclu(?:e|s|es)?|(?:sign|adopt|negoci|scell|paraph|publi|bas|install|decid|lanc|entam|men|organis|engag)(?:e|ee|es|ees)|tenue?s) (?:[\p{L}\p{N}]+ ){0,5}(?:a|au|en) $/u;

/** "l'accord conclu le 24 novembre à Genève": where something else was done. */
function isOfAnAct(folded: string, place: Span): boolean {
  return doneElsewhere.test(folded.slice(Math.max(0, place.start - 70), place.start));
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

const affairs =
  "situations?|guerre|crise|conflits?|evolutions?|developpements?|frappes|attaques?|evenements?|cessez-le-feu|treve|centrale|projets?|question|dossier|stabilite|presence|construction|voie|corridor|route|ligne|genocide|massacres?|bombardements?|offensives?|operations?|tensions?|violences?|combats|paix|agression|crimes?|reconstruction|troupes|population|enclave|chantier|assassinat|meurtre|attentat|explosion|seisme|funerailles|obseques|emeutes";
const affairHere = new RegExp(
  `(?<![\\p{L}])(?:${affairs}) (?:[\\p{L}-]+ ){0,4}(?:a|au|aux|en|dans|de|du|d'|sur)(?: |$)(?:la |l'|le )?(?:bande de |ville de )?$`,
  "u",
);

const affair = new RegExp(`(?<![\\p{L}])(?:${affairs}) `, "u");

// "la liste des invités au congrès de Sotchi".
const convocation =
  /(?:invitee?s|participants|liste|preparatifs?|preparation|travaux|tenue|convocation|organisation|succes|ordre du jour) (?:d(?:u|e la|e l'|es|e) |au |a la )(?:prochaine? )?(?:congres|sommet|forum|conference|reunion)[^,;:.]{0,30} (?:de |d'|a )$/u;

/** "la guerre à Gaza": a place that is spoken of. */
function isSpokenOf(folded: string, place: Span): boolean {
  const before = folded.slice(Math.max(0, place.start - 90), place.start);
  return affairHere.test(before.slice(-60)) || convocation.test(before);
}

/** "a inspecté le chantier de la centrale de Bouchehr, puis tenu …": where somebody is. */
function isVisited(folded: string, { start }: Span): boolean {
  return /(?:a|ont|avaient|avait) (?:[\p{L}]+ )?(?:visit|inspect|parcour|arpent)[\p{L}]* [^,;:.]{0,50}$/u.test(
    folded.slice(Math.max(0, start - 80), start),
  );
}

/** "dit-on à Moscou", "…, a annoncé hier à Moscou son conseiller": where it is said. */
function isOfSayers(folded: string, place: Span): boolean {
  return /(?<![\p{L}])devant (?:le |la |l')$|, (?:a|ont) (?:annonce|indique|declare|precise|rapporte|affirme|confirme|explique|assure|ajoute|souligne) (?:[\p{L}]+ ){0,3}(?:a|au|en|depuis) (?:la |l')?$|[\p{L}]-(?:t-)?on (?:[\p{L}]+ )?(?:a|au|en) (?:la |l')?$/u.test(
    folded.slice(Math.max(0, place.start - 60), place.start),
  );
}

const saying =
  /(?<![\p{L}])(?:declar|affirm|annonc|indiqu|assur|estim|soulign|precis|ajout|expliqu|rappel|juge)[\p{L}]* (?:[\p{L}]+ ){0,4}qu(?:e |')/u;

const agreed = /(?:convenue?s?|decide|promis|prevoi[\p{L}]*|tombee?s? d'accord pour) (?:de |d')?[\p{L}]+(?:er|ir|re) /u;

/** "ont discuté de la situation à Gaza": behind a verb of talk stands what the talk was about. */
function isSubject(folded: string, cue: Cue, place: Span): boolean {
  const link = place.start >= cue.end ? folded.slice(cue.end, place.start) : "";
  // "ont convenu d'ouvrir une ligne vers Bandar Anzali": what is to be done.
  if (cue.kind === "joint" && agreed.test(folded.slice(cue.start, place.start))) return true;
  // "ont visité le chantier de Bouchehr".
  const clause = folded.slice(cue.start, Math.max(cue.start, place.start)).split(/[,;:]/).at(-1)!;
  if (/(?:visit|inspect|parcour|arpent)/.test(clause) || isVisited(folded, place)) return false;
  // "après sa rencontre avec X, Y a déclaré que la Russie investirait en Iran".
  if (saying.test(link)) return true;
  // "s'est entretenu avec X, des crimes à Gaza et de la coopération".
  const piece = link.split(",").at(-1)!;
  // "… en marge de la conférence sur le corridor, à Bakou": where all of it was.
  if (
    cue.kind === "noun" &&
    link.includes(",") &&
    /^ (?:a|au|aux|en) (?:la |l')?$/.test(piece) &&
    !isOfAnAct(folded, place)
  )
    return false;
  if (link.includes(",") && /^ (?:de|des|du|d'|sur|notamment)(?: |$)/.test(piece)) return true;
  return (
    isSpokenOf(folded, place) ||
    isOfSayers(folded, place) ||
    isOfWhatIsSet(folded, cue, place) ||
    (place.start >= cue.end && isOfAnAct(folded, place)) ||
    affair.test(link) ||
    (cue.weak && link.length > 24 && /(?:abord|evoqu|examin)/.test(folded.slice(cue.start, cue.end))) ||
    (cue.weak && cue.kind === "with" && /(?:^| )(?:de|des|du|d'|sur|en revue)(?: |$)/.test(link))
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
    (place) => place.start === 0 && place.kind !== "country" && /^ ?[:|–-] /.test(doc.folded.slice(place.end)),
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
