/** A moment as a page prints it. `offset` in minutes; null where the page gives none. `time` null: a bare day. */
export interface PageMoment {
  readonly day: string;
  readonly time: string | null;
  readonly offset: number | null;
}

const months = [
  "janv(?:ier)?",
  "fevr?(?:ier)?",
  "mars",
  "avr(?:il)?",
  "mai",
  "juin",
  "juill?(?:et)?",
  "aout?",
  "sept(?:embre)?",
  "oct(?:obre)?",
  "nov(?:embre)?",
  "dec(?:embre)?",
];
const englishMonths = [
  "jan(?:uary)?",
  "feb(?:ruary)?",
  "mar(?:ch)?",
  "apr(?:il)?",
  "may",
  "june?",
  "july?",
  "aug(?:ust)?",
  "sept?(?:ember)?",
  "oct(?:ober)?",
  "nov(?:ember)?",
  "dec(?:ember)?",
];

/** Matches the folded name of a month, French or English, whole or cut short, without the full stop. */
export const monthName = [...months, ...englishMonths].join("|");

const monthPatterns = [...months.entries(), ...englishMonths.entries()].map(([index, name]) => ({
  month: index + 1,
  pattern: new RegExp(`^(?:${name})$`),
}));

/** 1 to 12 for a folded name, or null. */
export function monthNumber(name: string): number | null {
  return monthPatterns.find(({ pattern }) => pattern.test(name))?.month ?? null;
}

/** `YYYY-MM-DD`, or null where there is no such day, or none on which a page was written. */
export function isoDay(y: number, m: number, d: number): string | null {
  if (y < 1980 || y > 2100 || m < 1 || m > 12 || d < 1 || d > new Date(Date.UTC(y, m, 0)).getUTCDate()) return null;
  return `${y}-${twoDigits(m)}-${twoDigits(d)}`;
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
