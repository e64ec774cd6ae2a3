import type { DateMention } from "../model.ts";
import { foldAligned } from "../text/fold.ts";
import type { Sentence } from "../text/sentences.ts";
import { boundOf, withBound } from "./bounds.ts";
import type { CalendarWords } from "./calendar-words.ts";
import type { Publication } from "./choose-day.ts";
import { localDay, localMinutes, partsOf } from "./days.ts";
import { fromPublication, fromText, nothingFound } from "./found-date.ts";
import type { FoundDate } from "./found-date.ts";
import { guardsFor } from "./guards.ts";
import { resolve } from "./resolve.ts";
import { rulesFor } from "./rules.ts";
import { scanWordings } from "./scan.ts";
import { dayOfSpeech } from "./spoken.ts";
import { tenseIndex } from "./tense.ts";
import type { TenseIndex } from "./tense.ts";
import { anchorDay, anchorMonth, anchorYear, tellsOfOtherYear } from "./text-anchor.ts";
import type { EarlierDate } from "./text-anchor.ts";
import type { FoundWording } from "./wordings.ts";

/** What dates are read with. */
export interface DateContext {
  /** Instant with the page's own offset, or a day, or null: then nothing relative gets a value. */
  readonly publishedAt: string | null;
  readonly words: CalendarWords;
  readonly sentences: readonly Sentence[];
  /** The verbs of the text, when the caller has read them already. */
  readonly tenses?: TenseIndex;
}

/**
 * The dates of a text, in reading order and without overlap; offsets count in `text`. A mention whose value is null
 * names a time that cannot be told, or (one of `from` and `to` null) is an edge: "depuis mars", "d'ici à la fin août".
 * Several days ("du 12 au 15 juillet", "la nuit de mardi à mercredi") have as value the month they all lie in, if any,
 * and their first and last day in `from` and `to`.
 */
export function findDates(text: string, context: DateContext): DateMention[] {
  const { words, sentences } = context;
  const folded = foldAligned(text);
  const found = scanWordings(text, folded, rulesFor(words));
  if (found.length === 0) return [];
  const guards = guardsFor(words);
  const day = localDay(context.publishedAt);
  const publication: Publication | null = day === null ? null : { day, minutes: localMinutes(context.publishedAt) };
  const tenses = context.tenses ?? tenseIndex(text);
  const earlier: EarlierDate[] = [];
  const mentions: DateMention[] = [];
  let at = 0;
  for (const [index, wording] of found.entries()) {
    while (at < sentences.length - 1 && sentences[at]!.end <= wording.start) at++;
    const sentence = sentences[at] ?? { start: 0, end: text.length, paragraph: 0 };
    if (guards.isNoDate(text, folded, wording)) continue;
    const sentenceIndex = at;
    const verb = tenses.around(wording, sentence);
    const bound = boundOf(folded, wording);
    const read = (one: FoundWording, from: Publication | null): FoundDate =>
      resolve(one.wording, {
        publication: from,
        verb: one === wording ? verb : tenses.around(one, sentence),
        anchorDay: () => anchorDay(earlier, sentenceIndex, sentence.paragraph, verb.tense === "future"),
        anchorMonth: () => anchorMonth(earlier, sentenceIndex),
        anchorYear: () => anchorYear(earlier, sentenceIndex),
        elsewhere: () => (from === null ? "no" : tellsOfOtherYear(earlier, sentenceIndex, sentence.paragraph, partsOf(from.day).year)),
        knownYear: guards.knownYear(folded, one),
      });
    const speech = dayOfSpeech(text, found, index, sentence);
    const spoken = speech === null ? null : read(speech, publication).value;
    const result = guards.isUntold(folded, wording)
      ? nothingFound(wording.wording.kind === "distance" ? fromText : fromPublication)
      : speech === null
        ? read(wording, publication)
        : { ...read(wording, spoken?.length === 10 ? { day: spoken, minutes: null } : null), relativeTo: "text" as const };
    const { start, end } = wording;
    const mention: DateMention = { start, end, text: text.slice(start, end), ...withBound(result, bound) };
    mentions.push(mention);
    const future = verb.tense === "future" || verb.tense === "conditional";
    earlier.push({ mention, sentence: at, paragraph: sentence.paragraph, bound: bound !== null, future, complement: isComplement(folded, wording) });
  }
  return mentions;
}

/** "l'accord de 2015", "la résolution du 20 juillet 2015": said of a noun. */
function isComplement(folded: string, { start }: FoundWording): boolean {
  return /[\p{L}\p{N})»"] (?:de|du|d'|des) ?$/u.test(folded.slice(Math.max(0, start - 16), start));
}
