import type { Span } from "../model.ts";
import { holds } from "../text/spans.ts";
import { type Attendee, type Chain, withoutCivilTitles } from "./chains.ts";
import type { Cue } from "./cues.ts";
import { zoneOf, type SentenceView } from "./sentence-view.ts";

/** A chain that costs as much, or more, has nothing to do with a cue. */
export const tooFar = 420;
const stranger = 2000;

/** How far a chain stands from being what a cue speaks of: characters between, with penalties. */
export function costOf(view: SentenceView, chain: Chain, cue: Cue): number {
  const { doc, present } = view;
  const zone: Span = zoneOf(view, cue);
  const after = chain.start >= cue.end;
  const distance = after ? chain.start - cue.end : Math.max(0, cue.start - chain.end);
  const between = after ? doc.folded.slice(cue.end, chain.start) : doc.folded.slice(chain.end, cue.start);
  const link = withoutCivilTitles(between);
  let cost = Math.min(distance, 300);
  // "« Des entretiens sont prévus avec X », a dit Y": Y is not of them.
  if (view.quotes.some((quote) => quote.isOfOthers && holds(quote, cue) && !holds(quote, chain))) cost += stranger;
  if (chain.start < zone.start || chain.end > zone.end) cost += 120; // another cue stands between
  if (/[;:]|\. /.test(link)) cost += cue.weak || /;/.test(link) ? 250 : 80;
  if (
    after &&
    (cue.kind === "with" || cue.kind === "noun") &&
    /(?:^| )(?:avec|a|entre|de|du|d')[ ']?[^,;]{0,40}$/.test(link)
  )
    cost -= 60;
  if (after && cue.kind === "received" && /(?:^| )par [^,;]{0,60}(?:, )?$/.test(link)) cost -= 200;
  if (
    !after &&
    cue.kind === "received" &&
    /par [^,;]{0,60}$/.test(doc.folded.slice(Math.max(0, chain.start - 60), chain.start))
  )
    cost += 150;
  if (after && cue.kind === "received" && !/(?:^| )par /.test(link)) cost += 60;
  // "s'entretient avec X avant d'être reçu au Kremlin": X, of the cue before, is not the host.
  if (
    !after &&
    cue.kind === "received" &&
    chain.start >= zone.start &&
    zone.start > view.sentence.start &&
    /(?:avant d'|apres avoir )$/.test(doc.folded.slice(view.sentence.start, cue.start))
  )
    cost += stranger;
  if (after && isBehindAThird(view, chain, cue)) cost += stranger;
  // Who signs stands right before, or after "par": "les deux pays signeront un accord lors de la visite de X" is no act of X.
  if (cue.kind === "signs" && !signsThere(doc.folded.slice(cue.start, cue.end), after, link)) cost += stranger;
  // "a vu dans les propos de X": what was seen is no person.
  if (
    after &&
    cue.kind === "sees" &&
    /vus?$/.test(doc.folded.slice(cue.start, cue.end)) &&
    (link.length > 60 || / (?:dans|de|d'|des|du|par|que|comme|en) /.test(` ${link.replace(whenSeen, " ").trim()} `))
  )
    cost += stranger;
  // "Poutine appelle Rohani", not "appelle Rohani à …", "voit en Rohani …", "voit Rohani comme …".
  if (
    after &&
    cue.kind === "sees" &&
    /^(?:voit|voient|appelle|retrouve)$/.test(doc.folded.slice(cue.start, cue.end)) &&
    (link.trim() !== "" || /^ (?:a|de|du|d'|au|aux|comme|en) ?/.test(doc.folded.slice(chain.end, chain.end + 8)))
  )
    cost += stranger;
  if (cue.loose && after && distance > 40) cost += stranger;
  if (!after && isInAside(doc.folded.slice(view.sentence.start, cue.start), chain, view.sentence.start)) cost += 150;
  // "qui vend des armes aux deux camps, doit recevoir …".
  const [group] = chain.attendees;
  if (
    !after &&
    group?.mention.kind === "group" &&
    /(?<![\p{L}])aux (?:deux )?$/u.test(doc.folded.slice(Math.max(0, chain.start - 9), chain.start))
  )
    cost += stranger;
  if (after && isReporter(doc.folded.slice(cue.end, chain.start))) cost += tooFar;
  if (present.some(({ actor, speaks }) => speaks && actor.start >= chain.start && actor.end <= chain.end)) cost += 40;
  return cost;
}

// "a vu dans l'après-midi X": when, and not in what.
const whenSeen =
  /(?<![\p{L}])(?:dans (?:l'apres-midi|la (?:matinee|soiree|journee|foulee|nuit))|en (?:fin|debut|milieu) d(?:e (?:journee|matinee|soiree)|'apres-midi)|en (?:tete a tete|tete-a-tete|soiree|matinee|prive|personne|aparte)|de nouveau)(?![\p{L}])/gu;

const clauseEdge = /(?:^|[ ,])(?:ou|qui|que|dont|avant|apres|tandis|alors|puis|pour)(?= )/;

/** "a rencontré Grossi, avant que celui-ci ne parte pour Téhéran, où l'attend X": X is of the clause behind somebody else. */
function isBehindAThird({ doc, chains, options: { sides } }: SentenceView, chain: Chain, cue: Cue): boolean {
  const third = chains.find(({ start, end }) => start >= cue.end && end <= chain.start);
  return (
    third !== undefined &&
    third.attendees.every(({ side }) => side !== null && !sides.includes(side)) &&
    clauseEdge.test(doc.folded.slice(third.end, chain.start))
  );
}

// A verb of saying and who says it stand within so many characters.
const reporterReach = 140;

/** "…, a annoncé hier à Moscou son conseiller, X": behind such a link stands who says it. */
function isReporter(link: string): boolean {
  return /, (?:a|ont) (?:[\p{L}]+ ){0,2}?(?:annonc|indiqu|declar|precis|rapport|affirm|fait savoir|confirm|expliqu|revel|assur|ajout|soulign)[\p{L}]*(?: [\p{L}\p{N}'-]+){0,8},? ?(?:mm?\. ?)?$/u.test(
    link.slice(-reporterReach),
  );
}

/** Whether somebody stands where the signer does: behind "par" or "avec", or before a verb that has no "par". */
function signsThere(cue: string, after: boolean, link: string): boolean {
  const hasPar = /(?<![\p{L}])par$/u.test(cue);
  if (after && cue.endsWith(" avec")) return /^ [^;:.]{0,90}$/.test(link);
  if (!after) return !hasPar && !/ (?:que|qui|pays|parties|capitales) /.test(link);
  return hasPar ? /^ [^,;:.]{0,90}(?:, )?$/.test(link) : /^[^,;:.]{0,60}par [^,;:.]{0,60}$|avec /.test(link);
}

const aside =
  /, (?:qui|que|qu'|dont|ou|[\p{L} ]{0,24}(?:la|le|les)quel(?:le|s|les)?) [^;:.]{5,200}, (?=(?:[\p{L}]+ )?$|(?:a|ont|avait|avaient|est|s'est|s'etait|se) )/gu;

/** "Le président, qui gardait le souvenir de la table où Y l'avait fait asseoir, a reçu …": Y stands in what commas set apart. */
function isInAside(before: string, { start, end }: Span, offset: number): boolean {
  return [...before.matchAll(aside)].some(
    (match) => start >= offset + match.index + 2 && end <= offset + match.index + match[0].length,
  );
}

/** A third country's host who receives or brings together both sides, named right before the cue. */
export function hostOf(view: SentenceView, chosen: readonly Chain[], cue: Cue): readonly Attendee[] {
  const {
    doc,
    chains,
    options: { sides },
  } = view;
  const zone = zoneOf(view, cue);
  const isOther = (chain: Chain): boolean =>
    chain.attendees.every(({ side }) => side !== null && !sides.includes(side));
  // "avec la participation de X et de Y": whoever presides stands before.
  if (doc.folded.startsWith("avec la participation", cue.start)) {
    const chair = chains.filter((chain) => chain.end <= cue.start).at(-1);
    return chair && isOther(chair) ? chair.attendees : [];
  }
  if (
    (cue.kind === "with" || cue.kind === "sees" || cue.kind === "joint" || cue.kind === "received") &&
    chosen.length > 0 &&
    chosen.every((chain) => chain.end <= cue.start)
  ) {
    // "X et Y se sont assis avec leur collègue chinois Z": a third partner behind the verb.
    const partner = chains.find(
      (chain) => chain.start >= cue.end && chain.start <= cue.end + 70 && chain.end <= zone.end,
    );
    return partner && isOther(partner) ? partner.attendees : [];
  }
  const brings = cue.kind === "receives" || cue.kind === "sees" || (cue.kind === "with" && cue.weak);
  if (!brings || chosen.some((chain) => chain.start < cue.end)) return [];
  const host = chains.filter((chain) => chain.end <= cue.start && chain.start >= zone.start).at(-1);
  if (!host) return [];
  // Somebody of whom no country is known, right before "a reçu": whoever receives both is there.
  const isUnknown = cue.kind === "receives" && !cue.weak && cue.start - host.end < 3;
  // "Berdymoukhamedov recevait …, outre MM. X et Y, les présidents A et B": his other guests.
  const guests = isOther(host)
    ? chains.filter((chain) => chain.start >= cue.end && chain.end <= zone.end && isOther(chain))
    : [];
  if (guests.length > 0) return [host, ...guests].flatMap((chain) => chain.attendees);
  return isOther(host) || (isUnknown && host.attendees.every(({ side }) => side === null)) ? host.attendees : [];
}
