import type { CountryCode, PlaceMention } from "../model.ts";
import type { Document } from "../reading/document.ts";
import { sentenceOf, within } from "../text/spans.ts";
import type { Attendee } from "./chains.ts";
import type { SentenceTelling } from "./tellings.ts";

/** The watched side's attendee who receives, where the cue says who does: before "a reçu", or behind "a été reçu par". */
export function hostOfTelling(
  { candidate: { cue, attendees } }: SentenceTelling,
  sides: readonly CountryCode[],
): Attendee | null {
  if (cue.kind !== "receives" && cue.kind !== "received") return null;
  const ofSides = attendees.filter(({ side }) => side !== null && sides.includes(side));
  if (cue.kind === "received") return ofSides.find(({ mention }) => mention.start >= cue.end) ?? null;
  // "Recevant X, le président Y …": both stand behind the participle, the host last.
  return (
    ofSides.find(({ mention }) => mention.end <= cue.start) ??
    ofSides.sort((a, b) => a.mention.start - b.mention.start).at(-1) ??
    null
  );
}

// An office and its name stand within so many characters.
const officeReach = 140;

/** "Le recteur de l'université Ferdowsi de Machhad, X, a accueilli Y": the city of the host's own office, or null. */
export function hostCity(doc: Document, telling: SentenceTelling, sides: readonly CountryCode[]): PlaceMention | null {
  const host = hostOfTelling(telling, sides);
  if (host === null) return null;
  const { start, end, phraseStart } = host.mention;
  const sentence = sentenceOf(doc.sentences, host.mention) ?? { start, end };
  const from = phraseStart ?? Math.max(sentence.start, start - officeReach);
  const behind = /^, [^,;:.]{4,140}/u.exec(doc.folded.slice(end, sentence.end))?.[0].length ?? 0;
  const office = { start: from, end: end + behind };
  return (
    [...within(doc.cities, office), ...within(doc.places, office)].find(
      (place) =>
        place.kind !== "country" &&
        place.nameEn !== null &&
        place.country === host.side &&
        isOfOffice(doc.folded.slice(from, place.start)),
    ) ?? null
  );
}

/** Whether what stands before a place is an office that is held there: "gouverneur de", "recteur de l'université … de". */
function isOfOffice(before: string): boolean {
  return /(?<![\p{L}])(?:gouverneur|maire|recteur|rectrice|prefet|president|directeur|directrice|chef|commandant|procureur|imam|archeveque|metropolite|eveque)[\p{L}]* [^;:.]{0,100}(?:de |d'|du |a )(?:la |l')?$/u.test(
    before,
  );
}

/** "L'ambassadeur d'Iran à Moscou a discuté avec un vice-ministre russe": where he serves, of one of that country's government. */
export function postOf(
  doc: Document,
  { candidate: { attendees } }: SentenceTelling,
  sides: readonly CountryCode[],
): PlaceMention | null {
  const ofSides = attendees.filter(({ side }) => side !== null && sides.includes(side));
  const guest = ofSides.find(({ mention }) => /ambassador/.test(mention.officeId ?? ""));
  const host = ofSides.find(({ side }) => side !== guest?.side);
  if (guest === undefined || !/minister|president|head|speaker|chair/.test(host?.mention.officeId ?? "")) return null;
  const from = Math.max(0, (guest.mention.phraseStart ?? guest.mention.start) - officeReach);
  const post = within(doc.posts, { start: from, end: guest.mention.end + officeReach }).find(
    ({ country, nameEn }) => country === host!.side && nameEn !== null,
  );
  return post === undefined ? null : { ...post, kind: "city", dateline: false };
}
