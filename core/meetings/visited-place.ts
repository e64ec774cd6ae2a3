import type { CountryCode, PlaceMention, Span } from "../model.ts";
import type { Document } from "../reading/document.ts";

/** Words of travel, before a city: who comes there meets there. */
const travel =
  /(?<![\p{L}])(?:(?:arrive|envol|decoll|partira|partiront|(?:est|sont|etait) parti|atterri|debarque|rend|rendu|visite|deplacement|sejour|voyage|attendu|escale|tournee|pose|poser|accueilli|s'exprimait|presse|recevant|recu|hote|venu|etait|estime|declare|deplace|reuni|retrouve|rencontre)[\p{L}]* (?:[\p{L}\p{N}',’-]+ ){0,6}(?:a|au|en|dans|pour|vers|jusqu'a) |(?<![\p{L}])(?:est|se trouve|etait) (?:actuellement |aujourd'hui |encore |en (?:visite|deplacement|mission) |depuis [\p{L}]+ )?(?:a|en) |(?<!re)(?:quitt|gagn|rejoin)[\p{L}]+ |quitter )$/u;

/** "De retour de Pékin, X a dit": where the visit was. */
const isBackFrom = /(?<![\p{L}])(?:de retour|rentree?s?|revenue?s?) (?:[\p{L}\p{N}]+ ){0,3}(?:de |d'|du )(?:la |l')?$/u;

/** "a invité son hôte à se rendre à Sari", "a proposé un séjour d'étude à Qom": some day, if ever. */
export function isProposed(folded: string, { start }: Span): boolean {
  return /(?:propos|invit|convi|offr|offert|promi|promet|souhait|sugger|envisag)[\p{L}]* [^,;:.«»]{0,60}$/u.test(
    folded.slice(Math.max(0, start - 90), start),
  );
}

/** "arrivés à Astara, les conteneurs …": goods travel, too. */
function isOfFreight(folded: string, { end }: Span): boolean {
  return /^, (?:les|des|ces|le|la) (?:conteneurs?|camions?|marchandises?|trains?|navires?|cargaisons?|wagons?|poids lourds|colis|fret|avions?)(?![\p{L}])/u.test(
    folded.slice(end, end + 40),
  );
}

/** Whether words of travel lead to a place. */
export function isTravelledTo({ folded }: Document, { start }: Span): boolean {
  return travel.test(folded.slice(Math.max(0, start - 80), start));
}

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
  const before = ({ start }: Span): string => doc.folded.slice(Math.max(0, start - 80), start);
  return (
    doc.places.find(
      (place) =>
        fits(place) && isTravelledTo(doc, place) && !isOfFreight(doc.folded, place) && !isProposed(doc.folded, place),
    ) ??
    doc.places.find((place) => fits(place) && isBackFrom.test(before(place))) ??
    null
  );
}
