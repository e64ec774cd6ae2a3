import { foldAligned } from "../text/fold.ts";
import { latinDigits } from "../text/latin-digits.ts";
import { isoDay, monthName, monthNumber, twoDigits, type PageMoment } from "./page-moment.ts";
import { persianDay, persianMonth, persianMonthNumber, persianYear } from "./persian-day.ts";
import { printedOffset, printedZone } from "./time-zones.ts";

/** A date in a text, and where. */
export interface PrintedDate extends PageMoment {
  readonly start: number;
  readonly end: number;
}

const longest = 400;
const longestAfter = 60;
const longestBefore = 40;
const name = `(?<name>${monthName})`;
const year = "(?<year>(?:19|20)\\d{2})";
const month = "(?<month>\\d{1,2})";
const short = "(?<short>(?:[0-4]|9)\\d)";
const edge = { before: "(?<![\\p{L}\\p{N}])", after: "(?![\\p{L}\\p{N}])" };
const whole = (form: string): RegExp => new RegExp(`${edge.before}${form}${edge.after}`, "u");
const forms = [
  // 12 mars 2024, 1er janv. 2024, 12-mars-2024
  `(?<day>\\d{1,2})(?: ?er)?[ .-]{0,2}${name}\\.?[ ,-]{0,2}${year}`,
  // 3 nissan (avril) 2024: the Levant's names of our months
  `(?<day>\\d{1,2}) (?:nissan|nisan|ayya?r|adar|chbat|chebat|haziran|houzayran|tamm?ouz|aa?b|ayloul|eyloul|(?:kanoun|techrine?|tichrine?)(?: [\\p{L}-]{2,12}){0,2}) \\(${name}\\),? ${year}`,
  // March 12, 2024; août, 07, 2024
  `${name}\\.?,? (?<day>\\d{1,2})(?:er|st|nd|rd|th)?,? ${year}`,
  // 12/03/2024, 12.3.2024
  `(?<day>\\d{1,2}) ?[/.-] ?${month} ?[/.-] ?${year}`,
  // 2024/03/12
  `${year}[/.-]${month}[/.-](?<day>\\d{1,2})`,
  // 12/03/24, 12.03.24, 12-03-24: no longer row of numbers, as telephones, addresses and versions are
  `(?<![./-]\\s?)(?<day>\\d{1,2})(?:\\/${month}\\/|(?<mark>[.-])(?<marked>\\d{2})\\k<mark>)${short}(?!\\s?[./-]\\s?\\d)`,
  // 06 août 24, 24-Aug-98, 24 août '01: nothing that is counted comes after
  `(?<day>\\d{1,2})[ .-]${name}\\.?[ -]['’]?${short}(?=\\s*(?:$|[|,;()/–—-]|a \\d))`,
  // 08/24/2001, 08-24-2001, 8/24/01: the second number is no month
  `${month}-(?<day>1[3-9]|2\\d|3[01])-${year}`,
  `${month}\\/(?<day>1[3-9]|2\\d|3[01])\\/(?:${year}|${short}(?!\\s?[./-]\\s?\\d))`,
].map(whole);
const persianYearGroup = `(?<year>${persianYear})`;
// Days of the Persian calendar, looked for where no other is printed: pages that give both give the same day twice.
const persianForms = [
  // 16 Mordad 1403, ۱۶ مرداد ۱۴۰۳
  `(?<day>\\d{1,2})(?: ?er)?[ .-]{0,2}(?<name>${persianMonth})[ ,-]{0,2}${persianYearGroup}`,
  // Mordad 16, 1403
  `(?<name>${persianMonth}) (?<day>\\d{1,2}),? ${persianYearGroup}`,
  // 1403/05/16, 16/05/1403
  `${persianYearGroup}[/.-]${month}[/.-](?<day>\\d{1,2})`,
  `(?<day>\\d{1,2})[/.-]${month}[/.-]${persianYearGroup}`,
].map(whole);
const clock = `(?<h>\\d{1,2}) ?(?:(?:h|heures?)(?: ?(?<afterH>\\d{2}))?|: ?(?<afterColon>\\d{2}))(?::\\d{2})?(?: ?mi?n)?(?: ?(?<half>[ap])\\.?m\\.?)?${printedZone}`;
const between = "(?: ?[,|•·–—/-])?(?: ?(?:a|at|,|vers))? ?(?:les )?";
const weekday = "(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim)\\.? ?,? ?)?";
const clockAfter = new RegExp(`^${between}${clock}${edge.after}`, "u");
const clockBefore = new RegExp(`${edge.before}${clock} ?[,|•·–—/-]? ?(?:le )?${weekday}$`, "u");

/**
 * First date printed for people in a short text (French, numeric, English, else of the Persian calendar), with its clock
 * time if one stands beside it. A day comes before its month, unless what comes second can be none.
 */
export function parsePrintedDate(text: string): PrintedDate | null {
  const folded = latinDigits(foldAligned(text.slice(0, longest)));
  const first = firstOf(folded, forms, dayOf) ?? firstOf(folded, persianForms, persianDayOf);
  if (first === null) return null;
  const { day, start, end } = first;
  const after = clockAfter.exec(folded.slice(end, end + longestAfter));
  const before = after === null ? clockBefore.exec(folded.slice(Math.max(0, start - longestBefore), start)) : null;
  const read = clockOf((after ?? before)?.groups ?? {}, day);
  return {
    day,
    time: read?.time ?? null,
    offset: read?.offset ?? null,
    start,
    end: end + (read === null || after === null ? 0 : after[0].length),
  };
}

interface Found {
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

function firstOf(folded: string, of: readonly RegExp[], read: (groups: Groups) => string | null): Found | null {
  let first: Found | null = null;
  for (const form of of) {
    const match = form.exec(folded);
    if (match === null || (first !== null && first.start <= match.index)) continue;
    const day = read(match.groups ?? {});
    if (day !== null) first = { day, start: match.index, end: match.index + match[0].length };
  }
  return first;
}

type Groups = Readonly<Record<string, string | undefined>>;

function dayOf({ day, year: y, short: years, month: m, marked, name: word }: Groups): string | null {
  const number = m ?? marked;
  const inYear = y === undefined ? Number(years) + (years!.startsWith("9") ? 1900 : 2000) : Number(y);
  const found = number === undefined ? monthNumber(word ?? "") : Number(number);
  return found === null ? null : isoDay(inYear, found, Number(day));
}

function persianDayOf({ day, year: y, month: m, name: word }: Groups): string | null {
  const found = m === undefined ? persianMonthNumber(word ?? "") : Number(m);
  return found === null ? null : persianDay(Number(y), found, Number(day));
}

function clockOf(groups: Groups, day: string): { readonly time: string; readonly offset: number | null } | null {
  const { h, afterH, afterColon, half } = groups;
  if (h === undefined) return null;
  const minute = Number(afterH ?? afterColon ?? 0);
  const hour = half === "p" && Number(h) < 12 ? Number(h) + 12 : half === "a" && Number(h) === 12 ? 0 : Number(h);
  if (hour > 23 || minute > 59) return null;
  const time = `${twoDigits(hour)}:${twoDigits(minute)}:00`;
  return { time, offset: printedOffset(groups, day, time) };
}
