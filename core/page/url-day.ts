import { isoDay } from "./page-moment.ts";
import { persianDay, persianYear } from "./persian-day.ts";

const longest = 600;
const split = /(?:^|[/_=-])((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.T&-]|$)/;
const joined = /(?:^|[/_=-])((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.T&-]|$)/;
const dayFirst = /(?:^|[/_=-])(\d{2})[/_-](\d{2})[/_-]((?:19|20)\d{2})(?=[/_.T&-]|$)/;

const persianSplit = new RegExp(`(?:^|/)(${persianYear})/(\\d{1,2})/(\\d{1,2})(?=[/?]|$)`);
// Iranian agencies number what they publish: a day of their calendar, and five or six digits more.
const persianNumber = new RegExp(`(?:^|/)(${persianYear})(\\d{2})(\\d{2})\\d{5,6}(?=[/?]|$)`);

/** A day in the path or query of an address: `/2024/05/03/`, `/20240503-`, `-20240503`, `?id=20240503`. */
export function dayInUrl(url: string): string | null {
  const path = pathOf(url);
  const match = split.exec(path) ?? joined.exec(path);
  return match === null ? null : isoDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** A day of the Persian calendar in an address: `/1403/05/16/`; not so surely `/news/1403051610277/`. */
export function persianDayInUrl(url: string): { readonly day: string; readonly isNumber: boolean } | null {
  const path = pathOf(url);
  const parts = persianSplit.exec(path);
  const match = parts ?? persianNumber.exec(path);
  const day = match === null ? null : persianDay(Number(match[1]), Number(match[2]), Number(match[3]));
  return day === null ? null : { day, isNumber: parts === null };
}

/** A day written day first, `-03-05-2024-`: as often the day that the title tells of as the day of publication. */
export function dayFirstInUrl(url: string): string | null {
  const match = dayFirst.exec(pathOf(url));
  return match === null ? null : isoDay(Number(match[3]), Number(match[2]), Number(match[1]));
}

function pathOf(url: string): string {
  return url.replace(/^[a-z]+:\/\/[^/]*/i, "").slice(0, longest);
}
