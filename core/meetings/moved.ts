import type { DateMention } from "../model.ts";
import type { Document } from "../reading/document.ts";
import { within } from "../text/spans.ts";
import type { SentenceTelling } from "./tellings.ts";

const movedTo =
  /(?:report|repouss|decal|ajourn|differ|remis|renvoy|deplac|avanc|gliss)[\p{L}]*(?: [\p{L}'-]+){0,3} (?:au|a|pour le|pour) (?:(?:le|la) )?$/u;
const instead = /(?<![\p{L}])(?:finalement|en fin de compte|a la place)(?![\p{L}])/u;
// "reportée au", and its day.
const reach = 60;
// How many sentences beside the telling may say to when it was moved.
const beside = 2;

/** "La session est repoussée au 20 août", "ils se verront finalement en octobre": the day or month to which a meeting was moved, or null. */
export function movedDate(doc: Document, tellings: readonly SentenceTelling[]): DateMention | null {
  for (const { candidate, status, tense, date } of tellings) {
    const { start, end } = doc.sentences[candidate.sentence]!;
    if (status === "planned" && date !== null && instead.test(doc.folded.slice(start, end))) return date;
    if (status === "planned" && tense === "future" && date !== null && isPutOffBefore(doc, candidate.sentence, date))
      return date;
    const near = doc.sentences.slice(Math.max(0, candidate.sentence - beside), candidate.sentence + beside + 1);
    const found = near.flatMap((sentence) => within(doc.dates, sentence)).find((one) => isMovedTo(doc, one));
    if (found !== undefined) return found;
  }
  return null;
}

const putOff = /(?<![\p{L}])(?:reportee?s?|repoussee?s?|decalee?s?|differee?s?|retardee?s?) (?:de|d'une?) /u;

/** "La visite, prévue mercredi, est décalée de trois semaines. X arrivera le 16 août. Il y rencontrera Y": told after it was put off. */
function isPutOffBefore({ sentences, folded, dates }: Document, at: number, { start: told }: DateMention): boolean {
  return sentences
    .slice(Math.max(0, at - 2 * beside), at)
    .some(
      ({ start, end }) =>
        putOff.test(folded.slice(start, end)) &&
        told > end &&
        dates.some((date) => date.start >= start && date.end <= end),
    );
}

function isMovedTo({ folded }: Document, { start, value, precision }: DateMention): boolean {
  return (
    value !== null &&
    (precision === "day" || precision === "month") &&
    movedTo.test(folded.slice(Math.max(0, start - reach), start))
  );
}
