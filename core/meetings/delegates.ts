import type { CountryCode } from "../model.ts";
import type { Document } from "../reading/document.ts";
import { sentenceOf } from "../text/spans.ts";
import { fold } from "../text/fold.ts";
import { countriesIn } from "../relevance/side-words.ts";
import { remembered } from "../names/remembered.ts";
import type { Attendee } from "./chains.ts";
import type { Candidate } from "./candidate.ts";
import type { Cue } from "./cues.ts";
import type { CandidateOptions, SentenceView } from "./sentence-view.ts";

/** Who speaks for each country at a table of delegations. */
export type Delegates = ReadonlyMap<CountryCode, Attendee>;

const office = /(?:delegation|negociat|envoye special|emissaire|represent(?:ant|ante) (?:special|permanent)|delegue)/;
const speaksForOthers = remembered((words) => office.test(fold(words)));
const leads =
  /(?:delegation (?:[\p{L}-]+,? ){0,2}(?:etait |est |sera )?(?:conduite|dirigee|menee|presidee|emmenee) par|(?:chef|tete) de (?:la |sa )?delegation|representee? par|delegation [\p{L}-]+ par) [^;:.«»]{0,90}$|delegation [^;:.«»]{4,160}(?:,| et) (?:la (?:delegation )?|l'|celle de (?:la |l')?)[\p{L}]+ par [^,;:.«»]{0,60}$/u;

// "Conduite par le colonel X, la délégation a visité …".
const ledBy = /^(?:conduite|dirigee|menee|presidee|emmenee) par [^;:.«»]{0,90}$/;

// "la délégation russe par l'envoyé du président N": N sent somebody.
const serves =
  /(?:envoye|emissaire|represent|conseiller|assistant|adjoint)[\p{L}]* (?:[\p{L}]+ ){0,2}(?:du |de la |de l'|d'|de )(?:[\p{L}]+ ){0,4}$/u;

// How far before a name stands what says that it heads a delegation.
const reach = 150;

/**
 * The heads of delegations of a text: one a country, named as such ("la délégation iranienne, conduite par X", "l'envoyé
 * spécial X", "l'Iran sera représenté par X"). A country of which two are named has none.
 */
export function delegatesOf(doc: Document, { spokespersons }: Pick<CandidateOptions, "spokespersons">): Delegates {
  const found = new Map<CountryCode, Attendee>();
  const twice = new Set<CountryCode>();
  for (const mention of doc.actors) {
    const { identity, side, kind, officeId } = mention;
    if (kind !== "person" || identity === null || side === null || spokespersons.has(officeId ?? "")) continue;
    const sentence = sentenceOf(doc.sentences, mention) ?? mention;
    const before = doc.folded.slice(Math.max(sentence.start, mention.start - reach), mention.start);
    const isLeader =
      leads.test(before) ||
      (ledBy.test(before) && /, (?:la|cette) delegation /.test(doc.folded.slice(mention.end, sentence.end)));
    if ((!speaksForOthers(mention.office ?? "") && !isLeader) || serves.test(before)) continue;
    const known = found.get(side);
    if (known !== undefined && known.identity !== identity) twice.add(side);
    if (known === undefined) found.set(side, { identity, side, mention });
  }
  for (const side of twice) found.delete(side);
  return found;
}

// A delegation and its verb, and who leads it, stand so near.
const objectReach = 70;
const mostSentencesApart = 3;
const aDelegation = /(?<![\p{L}])(?:une|la|cette) (?:[\p{L}]+ )?delegation(?![\p{L}])/u;

/** "a rencontré une délégation de la police": whom the text names as its head, near by; null if it names nobody. */
export function headOfDelegation(view: SentenceView, cue: Cue, side: CountryCode): Attendee | null {
  const { doc, sentence, index, delegates } = view;
  const before = doc.folded.slice(sentence.start, cue.start);
  const after = doc.folded.slice(cue.end, Math.min(sentence.end, cue.end + objectReach));
  const head = delegates.get(side);
  if (head === undefined || !(aDelegation.test(after) || (cue.kind === "received" && aDelegation.test(before))))
    return null;
  const at = doc.sentences.findIndex((one) => one.end >= head.mention.end);
  return Math.abs(at - index) <= mostSentencesApart ? head : null;
}

const table =
  /(?:trilatera|tripartite|quadripartite|a (?:trois|quatre|cinq)|(?:trois|quatre|cinq) (?:pays|parrains|garants|delegations)|pleniere|pourparlers|negociations|se (?:sont )?reuni|reunis|consultation)/;

const theThree =
  /(?<![\p{L}])(?:les trois (?:hommes|delegations|parties|diplomates|responsables|emissaires|envoyes|negociateurs|ministres|vice-ministres)|tous (?:les )?trois)(?![\p{L}])/u;

/** "Les trois hommes", "tous trois". */
export function speaksOfThree({ doc, sentence }: SentenceView): boolean {
  return theThree.test(doc.folded.slice(sentence.start, sentence.end));
}

// Circles of countries to which both sides belong.
const circle =
  /(?:pays|etats) (?:[\p{L}-]+ )?(?:riverains|garants|parrains)|(?:processus|format|plateforme|troika) d'astana|cinq (?:de la )?caspien/u;

/**
 * "Réunis en plénière, la Russie, l'Iran et la Turquie ont arrêté …": countries that sit together, for whom those sit whom
 * the text names as heads of their delegations.
 */
export function tableOf(view: SentenceView, cue: Cue, delegates: Delegates): Candidate[] {
  const { doc, sentence, options, index, chains } = view;
  if (cue.kind !== "noun" && cue.kind !== "with") return [];
  if (!options.sides.every((side) => delegates.has(side))) return [];
  if (chains.some((chain) => chain.attendees.length > 1)) return [];
  const text = doc.folded.slice(sentence.start, sentence.end);
  // "Les trois hommes se sont réunis": those whom the text names as heads of three delegations.
  const isOfThree = speaksOfThree(view) && delegates.size === 3;
  const countries = new Set(isOfThree ? delegates.keys() : countriesIn(text, options.sideWords));
  if (circle.test(text)) for (const side of options.sides) countries.add(side);
  const isTable = isOfThree || table.test(text);
  if (!isTable || !options.sides.every((side) => countries.has(side))) return [];
  const attendees = [...countries].flatMap((country) => delegates.get(country) ?? []);
  return [{ sentence: index, cue, attendees, escorts: [], carried: options.sides, pointsBack: false, goesOn: false }];
}
