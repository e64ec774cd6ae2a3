import { isoDay } from "./page-moment.ts";

const longest = 600;
const split = /(?:^|[/_=-])((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.T&-]|$)/;
const joined = /(?:^|[/_=-])((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.T&-]|$)/;
const dayFirst = /(?:^|[/_=-])(\d{2})[/_-](\d{2})[/_-]((?:19|20)\d{2})(?=[/_.T&-]|$)/;

/** A day in the path or query of an address: `/2024/05/03/`, `/20240503-`, `-20240503`, `?id=20240503`. */
export function dayInUrl(url: string): string | null {
  const path = pathOf(url);
  const match = split.exec(path) ?? joined.exec(path);
  return match === null ? null : isoDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** A day written day first, `-03-05-2024-`: as often the day that the title tells of as the day of publication. */
export function dayFirstInUrl(url: string): string | null {
  const match = dayFirst.exec(pathOf(url));
  return match === null ? null : isoDay(Number(match[3]), Number(match[2]), Number(match[1]));
}

function pathOf(url: string): string {
  return url.replace(/^[a-z]+:\/\/[^/]*/i, "").slice(0, longest);
}
