import { foldAligned } from "../text/fold.ts";
import type { CalendarWords } from "./calendar-words.ts";

/** The named pieces of which the patterns for folded text are built, and what their words mean. */
export interface Pieces {
  readonly weekday: string;
  readonly month: string;
  readonly persian: string;
  readonly day: string;
  readonly year: string;
  readonly persianYear: string;
  readonly part: string;
  readonly count: string;
  readonly weekdayOf: (word: string) => number;
  /** 1–12. */
  readonly monthOf: (word: string) => number;
  readonly persianMonthOf: (word: string) => number;
  readonly numberOf: (word: string) => number;
  /** "janv", "sept.": too little to be a month by itself. */
  readonly isMonthAbbreviation: (word: string) => boolean;
  readonly isPersianLookalike: (word: string) => boolean;
  readonly firstWords: {
    readonly weekdays: readonly string[];
    readonly months: readonly string[];
    readonly persian: readonly string[];
    readonly numbers: readonly string[];
  };
}

/** One to three spaces; a new line parts what it stands between. */
export const gap = " {1,3}";
/** A space, or a comma and a space. */
export const commaGap = ",? {1,3}";
/** What may not follow a date: more of a word, a number or a compound ("mardi-gras", "5-juillet"). */
export const end = "(?![\\p{L}\\p{N}]|-[\\p{L}])";

const longestFirst = (words: readonly string[]): string[] => [...words].sort((a, b) => b.length - a.length);
const oneOf = (words: readonly string[]): string => `(?:${longestFirst(words).join("|")})`;
const headOf = (word: string): string => /^[\p{L}\p{N}]+/u.exec(word)?.[0] ?? word;

/** Alternatives of folded words, longest first. */
export function alternatives(words: readonly string[]): string {
  return oneOf(words.map((word) => foldAligned(word)));
}

function indexOf(lists: readonly (readonly string[])[], from: number): Map<string, number> {
  return new Map(lists.flatMap((list, at) => list.map((word) => [foldAligned(word), at + from] as const)));
}

/** Builds the pieces from the words of the calendar. */
export function piecesOf(words: CalendarWords): Pieces {
  const weekdays = indexOf(words.weekdays, 0);
  const months = indexOf(words.months, 1);
  const persian = indexOf(words.persianMonths, 1);
  const numbers = new Map(Object.entries(words.numbers).map(([word, value]) => [foldAligned(word), value]));
  const lookalikes = new Set(words.persianLookalikes.map((word) => foldAligned(word)));
  const fullMonths = words.months.map((list) => foldAligned(list[0] ?? ""));
  const unitDays = [...numbers].filter(([, value]) => value <= 31).map(([word]) => word);
  return {
    weekday: oneOf([...weekdays.keys()]),
    month: `(?:${oneOf(fullMonths)}|${oneOf([...months.keys()].filter((word) => !fullMonths.includes(word)))}(?![\\p{L}])\\.?)`,
    persian: oneOf([...persian.keys()]),
    day: `(?:1 ?er|premier|0?[1-9]|[12]\\d|3[01]|${oneOf(unitDays)})`,
    year: "(?:1[89]|20)\\d\\d",
    persianYear: "1[234]\\d\\d",
    part: "(?:matin|midi|apres-midi|apres midi|soir|soiree|nuit)",
    count: `(?:une?|\\d{1,3}|quelques|${oneOf([...numbers.keys()])})`,
    weekdayOf: (word) => weekdays.get(word) ?? 0,
    monthOf: (word) => months.get(word.replace(/\.$/, "")) ?? 0,
    persianMonthOf: (word) => persian.get(word) ?? 0,
    numberOf: (word) => (/^(?:1 ?er|premier|une?)$/.test(word) ? 1 : (numbers.get(word) ?? Number(word))),
    isMonthAbbreviation: (word) => !fullMonths.includes(word),
    isPersianLookalike: (word) => lookalikes.has(word),
    firstWords: {
      weekdays: [...weekdays.keys()],
      months: [...months.keys()].map(headOf),
      persian: [...persian.keys()].map(headOf),
      numbers: [...new Set(["premier", ...[...numbers.keys()].map(headOf)])],
    },
  };
}
