import type { DateMention, IsoDay } from "../model.ts";
import type { OtherYear } from "./choose-day.ts";
import { yearOf } from "./found-date.ts";
import type { LooseTense } from "./tense.ts";

/** A date already read, with what decides whether another may count from it. */
export interface EarlierDate {
  readonly mention: DateMention;
  /** Index of its sentence. */
  readonly sentence: number;
  readonly paragraph: number;
  /** "depuis", "jusqu'à": an edge, not a time at which something was. */
  readonly bound: boolean;
  readonly tense: LooseTense | null;
  /** A complement of a noun ("l'accord de 2015"), which places nothing else. */
  readonly complement: boolean;
}

/**
 * The day from which "la veille" or "le lendemain" counts: the nearest day before it in its own sentence or the one
 * before; further up only if all the days of the text so far agree, or if it is the one the paragraph gives.
 */
export function anchorDay(
  earlier: readonly EarlierDate[],
  sentence: number,
  paragraph: number,
  future: boolean,
): IsoDay | null {
  const days: EarlierDate[] = [];
  for (let i = earlier.length - 1; i >= Math.max(0, earlier.length - 60) && days.length < 12; i--) {
    const date = earlier[i]!;
    if (date.mention.precision === "day" && !date.bound && (future || !isAhead(date.tense))) days.push(date);
  }
  const [nearest] = days;
  if (nearest === undefined) return null;
  const isNear = sentence - nearest.sentence <= 1;
  // A new paragraph goes back to what the text is about, not to the last thing mentioned.
  if (isNear && (nearest.paragraph === paragraph || isOnlyOneOf(days, nearest))) return nearest.mention.value;
  const inParagraph = new Set(days.filter((date) => date.paragraph === paragraph).map((date) => date.mention.value));
  if (inParagraph.size === 1) return nearest.mention.value;
  // What the text recalls ("qui avait fait le même trajet le 23 juin") is no day of its own story.
  const told = days.filter((date) => date.tense !== "pluperfect");
  const all = new Set((told.length > 0 ? told : days).map((date) => date.mention.value));
  return all.size === 1 ? [...all][0]! : null;
}

/** Whether the paragraph of a date gives no other day. */
function isOnlyOneOf(days: readonly EarlierDate[], { paragraph, mention }: EarlierDate): boolean {
  return days.every((date) => date.paragraph !== paragraph || date.mention.value === mention.value);
}

/** Still to come when the text is written, or not surely done. */
function isAhead(tense: LooseTense | null): boolean {
  return tense === "future" || tense === "conditional" || tense === "open";
}

/** The last month told of in the sentence or the three before, as `YYYY-MM`; null where none is or it is only an edge. */
export function anchorMonth(earlier: readonly EarlierDate[], sentence: number): string | null {
  const last = lastWithin(earlier, sentence, 3, ({ mention }) => mention.value !== null && mention.value.length >= 7);
  return last === null || last.bound ? null : (last.mention.to ?? "").slice(0, 7);
}

/** The year of the last date told of, for "la même année"; null where none is near. */
export function anchorYear(earlier: readonly EarlierDate[], sentence: number): number | null {
  const last = lastWithin(earlier, sentence, 3, ({ mention }) => yearOf(mention) !== null);
  return last === null ? null : yearOf(last.mention);
}

/**
 * Whether the text tells of another year than `year`: "here" in the sentence or the one before it in the paragraph,
 * "near" in the three before. For a date of something past (`looksBack`) years to come do not count.
 */
export function tellsOfOtherYear(
  earlier: readonly EarlierDate[],
  sentence: number,
  paragraph: number,
  { year, looksBack }: { readonly year: number; readonly looksBack: boolean },
): OtherYear {
  const last = lastWithin(
    earlier,
    sentence,
    3,
    (date) =>
      yearOf(date.mention) !== null &&
      !date.bound &&
      !date.complement &&
      // "… est annoncée pour 2027. Le principe avait été débloqué en février": what is past is of no year to come.
      !(looksBack && yearOf(date.mention)! > year),
  );
  if (last === null || yearOf(last.mention) === year) return "no";
  return last.paragraph === paragraph && sentence - last.sentence <= 1 ? "here" : "near";
}

function lastWithin(
  earlier: readonly EarlierDate[],
  sentence: number,
  reach: number,
  fits: (date: EarlierDate) => boolean,
): EarlierDate | null {
  for (let i = earlier.length - 1; i >= 0 && i >= earlier.length - 12; i--) {
    const date = earlier[i]!;
    if (sentence - date.sentence > reach) return null;
    if (fits(date)) return date;
  }
  return null;
}
