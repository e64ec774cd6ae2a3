import type { DateMention, IsoDay } from "../model.ts";
import { prepare, type Prepared } from "../text/prepare.ts";
import type { Sentence } from "../text/sentences.ts";
import { boundOf, tenseOfEdge, withBound } from "./bounds.ts";
import type { CalendarWords } from "./calendar-words.ts";
import type { Publication } from "./choose-day.ts";
import { weekdayOfReport } from "./called-off.ts";
import { addDays, localDay, localMinutes, partsOf, weekdayOf } from "./days.ts";
import { dayFound, fromPublication, fromText, nothingFound } from "./found-date.ts";
import type { FoundDate } from "./found-date.ts";
import { guardsFor } from "./guards.ts";
import type { Guards } from "./guards.ts";
import { resolve } from "./resolve.ts";
import { rulesFor } from "./rules.ts";
import { scanWordings } from "./scan.ts";
import { dayOfSpeech } from "./spoken.ts";
import { tenseIndex } from "./tense.ts";
import type { Governing, TenseIndex } from "./tense.ts";
import { anchorDay, anchorMonth, anchorYear, tellsOfOtherYear } from "./text-anchor.ts";
import type { EarlierDate } from "./text-anchor.ts";
import type { FoundWording } from "./wordings.ts";

/** What dates are read with. */
export interface DateContext {
  /** Instant with the page's own offset, or a day, or null: then nothing relative gets a value. */
  readonly publishedAt: string | null;
  readonly words: CalendarWords;
  readonly sentences: readonly Sentence[];
  /** The text made ready and its verbs, when the caller has them already. */
  readonly prepared?: Prepared;
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
  const prepared = context.prepared ?? prepare(text);
  const { folded } = prepared;
  const guards = guardsFor(words);
  const found = withoutWeekdaysBehind(
    folded,
    scanWordings(text, prepared, rulesFor(words)).filter((wording) => !guards.isNoDate(text, folded, wording)),
  );
  if (found.length === 0) return [];
  const day = localDay(context.publishedAt);
  const publication = day === null ? null : { day, minutes: localMinutes(context.publishedAt) };
  const reader: Reader = {
    text,
    folded,
    found,
    guards,
    publication,
    tenses: context.tenses ?? tenseIndex(text),
    earlier: [],
  };
  let at = 0;
  for (const [index, { start }] of found.entries()) {
    while (at < sentences.length - 1 && sentences[at]!.end <= start) at++;
    const sentence = sentences[at] ?? { start: 0, end: text.length, paragraph: 0 };
    reader.earlier.push(readMention(reader, index, at, sentence));
  }
  return reader.earlier.map(({ mention }) => mention);
}

/** "le 16 novembre, vendredi, elle …": the weekday of the date before it, and no day of its own. */
function withoutWeekdaysBehind(folded: string, found: readonly FoundWording[]): FoundWording[] {
  return found.filter(({ wording, start, end }, at) => {
    const before = found[at - 1];
    return !(
      wording.kind === "weekday" &&
      before?.wording.kind === "date" &&
      folded.slice(before.end, start) === ", " &&
      /^[,.;)]/.test(folded.slice(end, end + 1)) &&
      /^[a-z]+$/.test(folded.slice(start, end))
    );
  });
}

/** A text on its way to its dates. */
interface Reader {
  readonly text: string;
  readonly folded: string;
  readonly found: readonly FoundWording[];
  readonly guards: Guards;
  readonly publication: Publication | null;
  readonly tenses: TenseIndex;
  /** The dates read so far. */
  readonly earlier: EarlierDate[];
}

function readMention(reader: Reader, index: number, at: number, sentence: Sentence): EarlierDate {
  const { text, folded } = reader;
  const wording = reader.found[index]!;
  const { start, end } = wording;
  const bound = boundOf(folded, wording);
  const around = overWithNoun(folded, wording, reader.tenses.around(wording, sentence));
  const verb = tenseOfEdge(folded, wording, bound, around);
  return {
    mention: {
      start,
      end,
      text: text.slice(start, end),
      ...withBound(meaning(reader, index, at, sentence, verb), bound),
    },
    sentence: at,
    paragraph: sentence.paragraph,
    bound: bound !== null,
    tense: around.tense,
    complement: isComplement(folded, wording),
  };
}

/** "sont convenus, lors d'une rencontre lundi, de …", "a été convoqué dans la journée de mardi": the day of what is over. */
function overWithNoun(folded: string, { start }: FoundWording, verb: Governing): Governing {
  const isOver =
    verb.announces &&
    /(?<![\p{L}])(?:(?:lors|au cours|a l'issue|au terme|a la suite|a l'occasion) d'une? (?:[\p{L}-]+ ){1,3}|dans la (?:journee|matinee|soiree) (?:de |du )?)$/u.test(
      folded.slice(Math.max(0, start - 70), start),
    );
  return isOver ? { tense: "past", announces: false } : verb;
}

function meaning(reader: Reader, index: number, at: number, sentence: Sentence, verb: Governing): FoundDate {
  const wording = reader.found[index]!;
  if (reader.guards.isUntold(reader.folded, wording)) {
    return nothingFound(wording.wording.kind === "distance" ? fromText : fromPublication);
  }
  const ahead = dayCalledOff(reader, index, at, sentence, verb);
  if (ahead !== null) return dayFound(ahead, fromPublication);
  const speech = dayOfSpeech(reader.text, reader.found, index, sentence);
  if (speech === null) return against(reader, wording, reader.publication, at, sentence, verb);
  const spoken = against(
    reader,
    speech,
    reader.publication,
    at,
    sentence,
    reader.tenses.around(speech, sentence),
  ).value;
  const day = spoken?.length === 10 ? { day: spoken, minutes: null } : null;
  return { ...against(reader, wording, day, at, sentence, verb), relativeTo: "text" };
}

/** "devait avoir lieu samedi, a annoncé mercredi …": the Saturday behind that Wednesday; null of days that are not off. */
function dayCalledOff(reader: Reader, index: number, at: number, sentence: Sentence, verb: Governing): IsoDay | null {
  const { wording } = reader.found[index]!;
  const report = weekdayOfReport(reader.folded, reader.found, index, sentence, verb);
  if (report === null || wording.kind !== "weekday") return null;
  const said = against(reader, report, reader.publication, at, sentence, { tense: "past", announces: false }).value;
  if (said?.length !== 10) return null;
  return addDays(said, (wording.weekday - weekdayOf(said) + 7) % 7 || 7);
}

/** What one wording means, counted from a publication or from the day of a speech. */
function against(
  reader: Reader,
  wording: FoundWording,
  publication: Publication | null,
  at: number,
  sentence: Sentence,
  verb: Governing,
): FoundDate {
  const { earlier, folded, guards } = reader;
  return resolve(wording.wording, {
    publication,
    verb,
    anchorDay: () =>
      agreedAnchor(
        anchorDay(earlier, at, sentence.paragraph, verb.tense === "future"),
        followingDay(reader, wording, at, sentence),
      ),
    anchorMonth: () => anchorMonth(earlier, at),
    anchorYear: () => anchorYear(earlier, at),
    elsewhere: () =>
      publication === null
        ? "no"
        : tellsOfOtherYear(earlier, at, sentence.paragraph, {
            year: partsOf(publication.day).year,
            looksBack: verb.tense === "past" || verb.tense === "pluperfect",
          }),
    knownYear: guards.knownYear(folded, wording),
    complement: isComplement(folded, wording),
  });
}

function agreedAnchor(before: IsoDay | null, after: IsoDay | null): IsoDay | null {
  if (before === null || after === null) return before ?? after;
  return before === after ? before : null;
}

/** "Arrivé la veille, il a été reçu vendredi": the day that follows in the sentence, for days before another. */
function followingDay(reader: Reader, { wording, end }: FoundWording, at: number, sentence: Sentence): IsoDay | null {
  if (wording.kind !== "text-day" || wording.offset >= 0) return null;
  const next = reader.found[firstFrom(reader.found, end)];
  if (
    next === undefined ||
    next.end > sentence.end ||
    (next.wording.kind !== "weekday" && next.wording.kind !== "date")
  )
    return null;
  const verb = reader.tenses.around(next, sentence);
  if (verb.tense !== "past" || boundOf(reader.folded, next) !== null || isComplement(reader.folded, next)) return null;
  const { value } = against(reader, next, reader.publication, at, sentence, verb);
  return value?.length === 10 ? value : null;
}

/** Index of the first wording that starts at or after a place. */
function firstFrom(found: readonly FoundWording[], place: number): number {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (found[middle]!.start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "l'accord de 2015", "la résolution du 20 juillet 2015": said of a noun. */
function isComplement(folded: string, { start }: FoundWording): boolean {
  return /[\p{L}\p{N})»"] (?:de|du|d'|des) ?$/u.test(folded.slice(Math.max(0, start - 16), start));
}
