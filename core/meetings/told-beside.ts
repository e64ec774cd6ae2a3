import { addDays } from "../dates/days.ts";
import type { DateMention, IsoDay, Span } from "../model.ts";
import type { Document } from "../reading/document.ts";
import type { Sentence } from "../text/sentences.ts";
import { within } from "../text/spans.ts";
import type { Cue } from "./cues.ts";
import { runningDay } from "./running-day.ts";
import { isOfSomethingElse, isStamp } from "./told-date.ts";

const numbers: Readonly<Record<string, number>> = { un: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, dix: 10 };
const count = [...Object.keys(numbers), "quelques", "plusieurs"].join("|");
const beside = new RegExp(
  `(?:(?:(?<next>au|le|des le) (?<far>sur)?lendemain|(?<eve>a la|la|a l'|l') ?(?<before>avant-)?veille) (?:de la |de l'|du |d'une? |des |de (?:sa |son |ses |leurs? |cette |cet |ce ))|(?<count>${count}) (?<unit>jours?|semaines?|mois|ans?|annees?) (?<side>apres|avant) (?:la |le |l'|sa |son |leur |cette |cet |ce |une? )?)(?:[\\p{L}-]+ ){0,2}$`,
  "u",
);

// "À la veille de la rencontre entre X et Y, prévue vendredi".
const hasOwnDay =
  /^ que [^;:.]{0,120} (?:doit|doivent|aura|auront|devait) (?:avoir |tenir )?(?:ce |cette |demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|^[^;:.]{0,120} (?:prevue?s?|programmee?s?|attendue?s?|fixee?s?|organisee?s?|tenue?s?) /;

/** How many days a meeting lies from what its sentence tells of; "some" where that is not counted in days. */
export type DaysBeside = number | "some";

/** "Au lendemain de sa rencontre avec X, il s'est exprimé jeudi": -1; null where the sentence tells of the meeting itself. */
export function daysFromTelling(doc: Document, sentence: Span, cue: Cue): DaysBeside | null {
  if (cue.kind !== "noun") return daysAfterDoing(doc.folded.slice(sentence.start, cue.start));
  const found = beside.exec(doc.folded.slice(Math.max(sentence.start, cue.start - 60), cue.start))?.groups;
  if (found === undefined || hasOwnDay.test(doc.folded.slice(cue.end, sentence.end))) return null;
  if (found["next"] !== undefined) return found["far"] === undefined ? -1 : -2;
  if (found["eve"] !== undefined) return found["before"] === undefined ? 1 : 2;
  const days = numbers[found["count"]!];
  if (days === undefined || !found["unit"]!.startsWith("jour")) return "some";
  return found["side"] === "apres" ? -days : days;
}

const afterDoing = new RegExp(
  `(?<![\\p{L}])(?<count>${count}) (?<unit>jours?|semaines?|mois|ans?|annees?) apres (?:(?:avoir|etre|s'etre) (?:[\\p{L}]+ )?)?$`,
  "u",
);

// "Quelques semaines après s'être longuement" and the like are no longer.
const doingReach = 100;

/** "Deux mois après avoir reçu X, il a retrouvé Y vendredi": as `daysFromTelling` of what stands before the verb. */
function daysAfterDoing(before: string): DaysBeside | null {
  const found = afterDoing.exec(before.slice(-doingReach))?.groups;
  if (found === undefined) return null;
  const days = numbers[found["count"]!];
  return days === undefined || !found["unit"]!.startsWith("jour") ? "some" : -days;
}

/** The day of a meeting so many days from what its sentence tells of; null if that has no day. */
export function dayBeside(
  doc: Document,
  sentence: Sentence,
  days: DaysBeside,
  publishedOn: IsoDay | null,
): DateMention | null {
  const inSentence = within(doc.dates, sentence).find(
    (date) =>
      date.precision === "day" &&
      date.value !== null &&
      !isOfSomethingElse(doc.folded, date) &&
      !isStamp(doc.folded, date),
  );
  if (days === "some") return null;
  const told = inSentence ?? runningDay(doc, doc.sentences.indexOf(sentence), publishedOn, 2);
  if (told?.value == null) return null;
  const day = addDays(told.value, days);
  return { ...told, value: day, from: day, to: day, source: "inferred", relativeTo: "text" };
}
