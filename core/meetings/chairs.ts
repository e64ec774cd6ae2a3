import { within } from "../text/spans.ts";
import type { Candidate } from "./candidate.ts";
import { attendeesOf, dedupe, type Attendee } from "./chains.ts";
import type { Cue } from "./cues.ts";
import type { SentenceView } from "./sentence-view.ts";

const sitting =
  "(?:reunion|rencontre|seance|session|consultation|concertation|discussion|entretien|pourparler|conference|table ronde)s?";
const chaired = new RegExp(
  `(?<![\\p{L}])(?:(?:la|cette|les|ces|l'|une) ?(?:[\\p{L}-]+ )?${sitting}|elle)(?![\\p{L}])[^;:«»]{0,90}?(?<![\\p{L}])presidee?s?(?: [^,;:.«»]{0,50})? par (?:le |la |l'|m\\. |mme )?`,
  "u",
);
const takesPart =
  /(?<![\p{L}])y (?:(?:a|ont|avait|avaient) (?:[\p{L}]+ ){0,2}(?:participe|pris part|assiste)|(?:participai|prenai|assistai)(?:t|ent)|participer(?:a|ont)|prendr(?:a|ont) part|(?:etai(?:t|ent)|est|sont|ser(?:a|ont)|(?:a|ont) ete) representee?s?)(?![\p{L}])/u;
const bringsTogether = /(?<![\p{L}])(?:(?:a|avait) (?:reuni|rassemble)|reunissait|rassemblait)(?![\p{L}])/u;
// Between "présidée par" and the name of the chair stands his office.
const officeReach = 110;

/**
 * "La réunion a été présidée par X. Y et Z y ont participé": whoever chairs a sitting is of it. Adds the chair to those
 * whom the sentence has at the sitting, or makes them an encounter where he is all there is of his side.
 */
export function withChair(view: SentenceView, cue: Cue, told: readonly Candidate[]): readonly Candidate[] {
  if (cue.kind !== "together" || told.length > 1) return told;
  const chair = chairOf(view);
  if (chair === null) return told;
  const own = told[0]?.attendees ?? view.chains.flatMap((chain) => chain.attendees);
  const attendees = dedupe([chair, ...own]);
  const isWhole = view.options.sides.every((side) => attendees.some((one) => one.side === side));
  if (!isWhole || own.every(({ identity }) => identity === chair.identity)) return told;
  const bare = { sentence: view.index, cue, escorts: [], carried: [], pointsBack: false, goesOn: false };
  return [{ ...(told[0] ?? bare), cue: { ...cue, weak: false }, attendees }];
}

const partsWith = /(?:pris|pren[\p{L}]+) part|particip/u;
const besideThem = /(?:^|[ ,])avec (?:le |la |l'|les |leurs? |mm?\. ?|mmes? )?(?:homologues? )?(?:[\p{L}-]+ )?$/u;

/** "Ils participeront jeudi à Moscou à la réunion quadripartite": a table of so few that they meet there. */
export function isOfFew({ doc, sentence }: SentenceView, { kind, start, end }: Cue): boolean {
  return (
    kind === "together" &&
    partsWith.test(doc.folded.slice(start, end)) &&
    /^[^;:.«»]{0,70}(?:reunion|sommet|rencontre|session|consultation|conference)s? (?:[\p{L}]+ )?(?:tripartite|trilaterale?|quadripartite|quadrilaterale?|a (?:trois|quatre))/u.test(
      doc.folded.slice(end, sentence.end),
    )
  );
}

/** "Les deux présidents ont pris part, avec X, à un sommet trilatéral": X, of a third country, is of it too. */
export function withCompany(view: SentenceView, cue: Cue, told: readonly Candidate[]): readonly Candidate[] {
  const { doc, sentence, chains, options } = view;
  if (cue.kind !== "together" || told.length !== 1 || !partsWith.test(doc.folded.slice(cue.start, cue.end)))
    return told;
  const company = chains.filter(
    ({ start, attendees }) =>
      attendees.every(({ side }) => side !== null && !options.sides.includes(side)) &&
      besideThem.test(doc.folded.slice(Math.max(sentence.start, start - 40), start)),
  );
  if (company.length === 0) return told;
  const own = told[0]!;
  const attendees = dedupe([...own.attendees, ...company.flatMap((chain) => chain.attendees)]);
  return [{ ...own, cue: { ...cue, weak: false }, attendees, pointsBack: false, goesOn: false }];
}

/** Who chairs the sitting that a sentence speaks of, named in it or in the one before. */
function chairOf({ doc, sentence, index, options }: SentenceView): Attendee | null {
  const words = doc.folded.slice(sentence.start, sentence.end);
  if (!takesPart.test(words) && !bringsTogether.test(words)) return null;
  const spans = takesPart.test(words) && index > 0 ? [sentence, doc.sentences[index - 1]!] : [sentence];
  for (const span of spans) {
    const match = chaired.exec(doc.folded.slice(span.start, span.end));
    if (match === null) continue;
    const from = span.start + match.index + match[0].length;
    const chair = within(doc.actors, { start: from, end: span.end })[0];
    if (chair === undefined || (chair.phraseStart ?? chair.start) - from > officeReach) continue;
    const attendees = attendeesOf(chair, options.sideOf);
    if (attendees.length === 1) return attendees[0]!;
  }
  return null;
}
