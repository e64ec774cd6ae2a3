import type { Span, Status } from "../model.ts";
import type { Document } from "../reading/document.ts";
import { within } from "../text/spans.ts";
import type { PhraseIndex } from "./cues.ts";
import type { SentenceTelling } from "./tellings.ts";

/** What the tellings of one encounter say of it: called off or denied if one does, else what the clearest in the text says. */
export function statusOf(tellings: readonly SentenceTelling[]): Status {
  const against = tellings.find((telling) => telling.status !== "held" && telling.status !== "planned");
  if (against) return against.status;
  const body = tellings.filter((telling) => !telling.inTitle);
  // "À l'issue de la rencontre, X a appelé …": what was announced before it is over.
  if (body.some((telling) => telling.status === "held" && !telling.recalled && isSpokenOfAgain(telling))) return "held";
  const weighed = body.length > 0 ? body : tellings;
  // "Il y était attendu par X, avec laquelle il a parlé": what was to be came about.
  if (weighed[0]!.due && weighed.some(({ status, tense }) => status === "held" && tense === "past")) return "held";
  return weighed.some((telling) => telling.status === "held") && weighed[0]!.status === "held"
    ? "held"
    : weighed[0]!.status;
}

/** "cette rencontre", "à l'issue de l'entretien": the meeting told of before. */
export function isSpokenOfAgain({ candidate: { pointsBack, cue } }: SentenceTelling): boolean {
  return pointsBack && cue.kind === "noun";
}

// How many sentences around an announcement may take it back.
const takesBack = 2;

const speaksOfIt =
  /(?:n'en (?:a|sera|fut) rien|visite|deplacement|voyage|venue|rencontre|session|commission|sommet|entretien|reunion|rendez-vous|tete-a-tete|^elle |^il |celui-ci|celle-ci|(?:rendra|ira|viendra) (?:[\p{L}]+ )?pas(?![\p{L}]))/u;

/** "… a finalement annulé son déplacement": said of an announced meeting in the headline, the lead or a sentence beside it. */
export function calledOff(
  doc: Document,
  tellings: readonly SentenceTelling[],
  { statuses }: PhraseIndex,
): Status | null {
  const announced = tellings.filter(
    (telling) => (telling.status === "planned" || telling.status === "cancelled") && !telling.inTitle,
  );
  if (
    announced.length === 0 ||
    tellings.some((telling) => telling.status === "held" && !telling.inTitle && !telling.recalled)
  )
    return null;
  const at = announced[0]!.candidate.sentence;
  const first = tellings.length === announced.length ? Math.max(0, at - takesBack) : at;
  const lead = doc.sentences.findIndex((sentence) => sentence.start >= doc.textStart) + 1;
  const known = announced.flatMap(({ candidate }) => candidate.attendees.map(({ side }) => side));
  // A lead that names somebody of another country calls off a meeting with them.
  const isTheirs = (sentence: Span): boolean =>
    within(doc.actors, sentence).every(({ side }) => side === null || known.includes(side));
  const said = doc.sentences
    .filter((sentence, index) => (index <= lead && isTheirs(sentence)) || (index >= first && index <= at + takesBack))
    .map((sentence) => doc.folded.slice(sentence.start, sentence.end))
    .filter((text) => speaksOfIt.test(text));
  // "N'aura pas lieu à la date prévue" is made clear by "elle est reportée".
  for (const status of ["postponed", "cancelled"] as const) {
    const { pattern } = statuses.items.find((one) => one.status === status)!;
    // `search` neither heeds nor moves the place at which the last search of this pattern stopped.
    if (said.some((text) => text.search(pattern) >= 0)) return status;
  }
  return null;
}

// A report and its denial stand in the same sentence, or so many further on; or the denial stands right before.
const deniedWithin = 2;
const hearsay =
  /(?<![\p{L}])(?:(?:aurait|auraient|serait|seraient) (?:[\p{L}]+ )?|(?:faisait|faisant|fait|font) etat d|selon l(?:equel|aquelle|esquels|esquelles) |rumeurs?|accredit|pretend(?:ent|ait|aient)? (?:que|qu')|(?:chaines? telegram|reseaux sociaux|internautes|comptes?|blogs?|sites?|publications?|messages?|medias?|journal|quotidien|radio|television) (?:[\p{L}'-]+ ){0,5}(?:affirm|assur|soutien)[\p{L}]+ (?:que|qu'))/u;

/** "Selon la radio, X aurait vu Y. Moscou parle d'« affabulation »": what is only reported, and denied beside it. */
export function deniedReport(
  doc: Document,
  tellings: readonly SentenceTelling[],
  { statuses }: PhraseIndex,
): Status | null {
  const isOnlyReported = tellings.every(({ candidate: { sentence } }) => {
    const { start, end } = doc.sentences[sentence]!;
    return hearsay.test(doc.folded.slice(start, end));
  });
  if (!isOnlyReported) return null;
  const { pattern } = statuses.items.find(({ status }) => status === "denied")!;
  const isDenied = tellings.some(({ candidate: { sentence } }) =>
    doc.sentences
      .slice(Math.max(0, sentence - 1), sentence + deniedWithin + 1)
      .some(({ start, end }) => doc.folded.slice(start, end).search(pattern) >= 0),
  );
  return isDenied ? "denied" : null;
}
