import type { Candidate, DateInput } from "./date-input.ts";
import { machineDates } from "./machine-dates.ts";
import type { PageMoment } from "./page-moment.ts";
import { parsePrintedDate } from "./printed-date.ts";
import { printedDates } from "./printed-dates.ts";
import { dateInScripts } from "./script-date.ts";
import { localOffset, zoneOffset } from "./time-zones.ts";
import { dayFirstInUrl, dayInUrl, persianDayInUrl } from "./url-day.ts";

const dayLong = 86_400_000;

export interface PageDates {
  readonly publishedAt: string | null;
  readonly updatedAt: string | null;
}

/**
 * When the page was published and last changed.
 *
 * Order of belief: JSON-LD, microdata, OpenGraph, other `<meta>`s, data in scripts, `<time datetime>` by the title,
 * words printed near the title ("Publié le …"), the address, the end of `<title>`, a number in the address that may be a
 * Persian day. A page that gives no such day, only that of its last change, is dated by it.
 *
 * Where they differ, the first source decides, unless at least two others agree on one other day, and more than agree
 * with the first. A day after the last change is none, unless two sources agree on one and fewer on any before: then it
 * is the last change that is wrong, as where a template gives the site's own first day as both. Its clock time stands; where it is in UTC and the page prints the same moment in local time, the page's
 * own offset is taken from the difference. Nothing is taken from today's date. A bare day stays a bare day, unless
 * another source gives a clock time on that day.
 */
export function chooseDates(input: DateInput): PageDates {
  const printed = printedDates(input);
  const published = [...machineDates(input, "published"), ...printed.published];
  const inUrl = dayInUrl(input.url);
  if (inUrl !== null) published.push({ moment: { day: inUrl, time: null, offset: null }, rank: 9 });
  const persian = inUrl === null ? persianDayInUrl(input.url) : null;
  if (persian !== null)
    published.push({ moment: { day: persian.day, time: null, offset: null }, rank: persian.isNumber ? 11 : 9 });
  const dayFirst = inUrl === null ? dayFirstInUrl(input.url) : null;
  // The address repeats the title: both may name the day of what is told, so together they are one source.
  if (dayFirst !== null) published.push({ moment: { day: dayFirst, time: null, offset: null }, rank: 10.5 });
  const inTitle = parsePrintedDate(input.page.documentTitle ?? "");
  if (inTitle !== null) published.push({ moment: { ...inTitle, time: null, offset: null }, rank: 10 });
  const modified = [...machineDates(input, "modified"), ...printed.updated];
  const shift = printedShift([...published, ...modified]);
  const last = settle(modified, shift);
  const first = settle(notAfter(published, last), shift) ?? dateInScripts(input.html) ?? last;
  const publishedAt = first === null ? null : write(first, shift, input.timeZone);
  const updatedAt = last === null ? null : write(last, shift, input.timeZone);
  const sane =
    updatedAt !== null && publishedAt !== null && updatedAt.slice(0, 10) < publishedAt.slice(0, 10) ? null : updatedAt;
  return { publishedAt, updatedAt: sane };
}

/**
 * The dates of publication without those after the last change ("2099-12-31"), where others are left; all of them, where
 * more sources agree on a day after it.
 */
function notAfter(published: readonly Candidate[], change: PageMoment | null): readonly Candidate[] {
  if (change === null) return published;
  const latest = new Date(Date.parse(change.day) + dayLong).toISOString().slice(0, 10);
  const kept = published.filter(({ moment }) => moment.day <= latest);
  if (kept.length === 0) return published;
  const late = mostAgreed(published.filter(({ moment }) => moment.day > latest));
  return late >= 2 && late > mostAgreed(kept) ? published : kept;
}

/** How many sources agree on the day that most give. */
function mostAgreed(candidates: readonly Candidate[]): number {
  const sources = Map.groupBy(candidates, ({ moment }) => moment.day);
  return Math.max(0, ...[...sources.values()].map((all) => new Set(all.map(({ rank }) => Math.floor(rank))).size));
}

/** Minutes from UTC that the page itself shows, by printing a moment in local time that it gives elsewhere in UTC. */
function printedShift(all: readonly Candidate[]): number | null {
  const own = all.find(({ moment }) => moment.offset !== null && moment.offset !== 0);
  if (own !== undefined) return own.moment.offset;
  for (const utc of all) {
    if (utc.moment.offset !== 0 || utc.moment.time === null) continue;
    for (const local of all) {
      if (local.moment.offset !== null || local.moment.time === null) continue;
      const minutes = Math.floor(clockMinutes(local.moment)) - Math.floor(clockMinutes(utc.moment));
      if (minutes !== 0 && Math.abs(minutes) <= 14 * 60 && minutes % 15 === 0) return minutes;
    }
  }
  return null;
}

function settle(candidates: readonly Candidate[], shift: number | null): PageMoment | null {
  const sorted = candidates.filter((one) => !isPlaceholder(one, candidates)).sort((a, b) => a.rank - b.rank);
  const first = sorted[0];
  if (first === undefined) return null;
  const day = (moment: PageMoment) => localDay(moment, shift);
  const votes = new Map<string, Set<number>>();
  for (const { moment, rank } of sorted)
    votes.set(day(moment), (votes.get(day(moment)) ?? new Set()).add(Math.floor(rank)));
  const own = votes.get(day(first.moment))!.size;
  const rival = [...votes].find(([other, ranks]) => other !== day(first.moment) && ranks.size >= 2 && ranks.size > own);
  const chosen = rival === undefined ? first : sorted.find(({ moment }) => day(moment) === rival[0])!;
  const timed = sorted.find(({ moment }) => moment.time !== null && day(moment) === day(chosen.moment));
  const isMidnight = chosen.moment.time === "00:00:00" && chosen.moment.offset === null;
  return chosen.moment.time === null || isMidnight ? (timed?.moment ?? chosen.moment) : chosen.moment;
}

// Sources from here on are printed for people.
const firstPrinted = 6;

/** The first second of a year, which the page prints nowhere: what a program writes that was given no date. */
function isPlaceholder({ moment }: Candidate, all: readonly Candidate[]): boolean {
  if (!moment.day.endsWith("-01-01") || moment.time !== "00:00:00") return false;
  return !all.some((other) => other.moment.day === moment.day && other.rank >= firstPrinted);
}

function localDay(moment: PageMoment, shift: number | null): string {
  if (moment.time === null || moment.offset !== 0 || shift === null) return moment.day;
  return new Date((clockMinutes(moment) + shift) * 60_000).toISOString().slice(0, 10);
}

function write(moment: PageMoment, shift: number | null, timeZone: string | null): string {
  if (moment.time === null) return moment.day;
  if (moment.offset === 0 && (shift !== null || timeZone !== null)) {
    const minutes = shift ?? zoneOffset(Date.parse(`${moment.day}T${moment.time}Z`), timeZone!);
    return minutes === 0 ? `${moment.day}T${moment.time}Z` : withOffset(clockMinutes(moment) + minutes, minutes);
  }
  if (moment.offset !== null)
    return moment.offset === 0
      ? `${moment.day}T${moment.time}Z`
      : `${moment.day}T${moment.time}${signed(moment.offset)}`;
  if (timeZone === null) return `${moment.day}T${moment.time}Z`;
  return `${moment.day}T${moment.time}${signed(localOffset(moment.day, moment.time, timeZone))}`;
}

function clockMinutes({ day, time }: PageMoment): number {
  return Date.parse(`${day}T${time ?? "00:00:00"}Z`) / 60_000;
}

function withOffset(localMinutes: number, offset: number): string {
  return `${new Date(localMinutes * 60_000).toISOString().slice(0, 19)}${signed(offset)}`;
}

function signed(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${String(Math.floor(size / 60)).padStart(2, "0")}:${String(size % 60).padStart(2, "0")}`;
}
