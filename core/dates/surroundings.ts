import type { IsoDay } from "../model.ts";
import type { OtherYear, Publication } from "./choose-day.ts";
import { partsOf } from "./days.ts";
import { fromPublication, fromText, stated } from "./found-date.ts";
import type { Basis } from "./found-date.ts";
import type { Governing } from "./tense.ts";
import type { YearWords } from "./wordings.ts";

/** What a wording is read against. Anchors are asked for only when a wording needs them. */
export interface Surroundings {
  readonly publication: Publication | null;
  readonly verb: Governing;
  /** The day from which "la veille" counts. */
  readonly anchorDay: () => IsoDay | null;
  /** `YYYY-MM` told of just before. */
  readonly anchorMonth: () => string | null;
  readonly anchorYear: () => number | null;
  /** The text around tells of another year than the publication's. */
  readonly elsewhere: () => OtherYear;
  /** Year of a day that is named without one ("l'attaque du 7 octobre"). */
  readonly knownYear: number | null;
  /** It is said of a noun: "la réunion de mardi". */
  readonly complement: boolean;
}

/** The year that words give: figures, one beside the publication's ("l'an dernier"), one beside the text's ("la même année"). */
export function yearMeant(words: YearWords, around: Surroundings): { year: number; basis: Basis } | null {
  if (words === null) return null;
  if (words.kind === "figures") return { year: words.year, basis: stated };
  if (words.of === "publication") {
    return around.publication === null
      ? null
      : { year: partsOf(around.publication.day).year + words.step, basis: fromPublication };
  }
  const year = around.anchorYear();
  return year === null ? null : { year: year + words.step, basis: fromText };
}
