import type { Span } from "../model.ts";
import type { Cue } from "./cues.ts";
import { isOfWhatIsSet } from "./told-date.ts";

const doneElsewhere =
  /(?<!(?:^| )(?:a|ont|est|sont|ete|avait|avaient|etait|etaient|fut|furent|viennent de|vient de) (?:[\p{L}]+ )?)(?<![\p{L}])(?:conclu(?:e|s|es)?|(?:sign|adopt|negoci|scell|paraph|publi|bas|install|decid|lanc|entam|men|organis|engag)(?:e|ee|es|ees)|tenue?s) (?:[\p{L}\p{N}]+ ){0,5}(?:a|au|en) $/u;

/** "l'accord conclu le 24 novembre à Genève": where something else was done. */
export function isOfAnAct(folded: string, place: Span): boolean {
  return doneElsewhere.test(folded.slice(Math.max(0, place.start - 70), place.start));
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
export function isSpokenOf(folded: string, place: Span): boolean {
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

const isOfSpeech = /(?:^| )(?:pour|que|qu'|sur|de|des|du|d'|contre|afin)(?: |$)/;
const spoke =
  /(?:plaid|soulign|appel|demand|estim|exprim|salu|condamn|insist|affirm|reclam|exig|defend|denonc|rappel|jug|declar|felicit|deplor|prononc)/u;

/** "ont discuté de la situation à Gaza": behind a verb of talk stands what the talk was about. */
export function isSubject(folded: string, cue: Cue, place: Span): boolean {
  const link = place.start >= cue.end ? folded.slice(cue.end, place.start) : "";
  // "ont convenu d'ouvrir une ligne vers Bandar Anzali", "ont plaidé pour que l'accord de Vienne …": what they spoke of.
  if (
    cue.kind === "joint" &&
    (agreed.test(folded.slice(cue.start, place.start)) ||
      (isOfSpeech.test(folded.slice(cue.start, place.start)) && spoke.test(folded.slice(cue.start, cue.end))))
  )
    return true;
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
