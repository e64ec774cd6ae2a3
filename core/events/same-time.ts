import { addDays, daysBetween } from "../dates/days.ts";
import type { IsoDay, MeetingDate } from "../model.ts";
import { support, veto, type Part } from "./part.ts";
import type { Telling } from "./telling.ts";

/** What the dates of two tellings say. */
export interface TimePart extends Part {
  /** Whether they give one day, or days that a slip sets apart. */
  readonly isOneDay: boolean;
  /** The day on which they would have met, where one of them gives it. */
  readonly on: IsoDay | null;
}

/** First and last day that a telling leaves open. */
export interface Window {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

// News is of the day or of the days before; what has no date at all is set against what lies further away only as a may-be.
const newsReach = 3;
const undatedReach = 14;
// A visit, or a stretch of days that is as good as a date.
const fewDays = 4;
// A longer stretch than a year ("ces dernières années") ties nothing.
const longest = 366;

/** Whether two tellings can be of one time, by those of their dates that agree best. Symmetric. */
export function sameTime(a: Telling, b: Telling): TimePart {
  let best: TimePart | undefined;
  for (const x of datesOf(a))
    for (const y of datesOf(b)) {
      const part = compare(x, y, a, b);
      if (!best || isBetter(part, best)) best = part;
    }
  return best!;
}

function datesOf(telling: Telling): readonly MeetingDate[] {
  return [telling.date, ...telling.otherDates];
}

/** Of two that are as good, the one on the earlier day: the same whichever telling comes first. */
function isBetter(one: TimePart, other: TimePart): boolean {
  if (one.veto !== other.veto) return other.veto;
  if (one.support !== other.support) return one.support > other.support;
  if (one.isOneDay !== other.isOneDay) return one.isOneDay;
  return (one.on ?? "") < (other.on ?? "");
}

function compare(x: MeetingDate, y: MeetingDate, a: Telling, b: Telling): TimePart {
  const [p, q] = [windowOf(x, a), windowOf(y, b)];
  const on = [x, y].flatMap((date) => (date.precision === "day" && date.value !== null ? [date.value] : [])).sort()[0];
  const part = (answer: Part, isOneDay = false): TimePart => ({ ...answer, isOneDay, on: on ?? null });
  if (p === null || q === null) return part(support(0, "nothing ties their dates"));
  const gap = gapBetween(p, q);
  if (x.precision === "day" && y.precision === "day") {
    if (gap === 0) return part(support(3, "same day"), true);
    // One that counts from a publication ("mardi") may be off by a day. Where both do, the place must tell.
    if (gap === 1 && a.dateStated !== b.dateStated)
      return part(support(2, "a day apart, one of them worked out"), true);
    if (gap === 1 && !a.dateStated) return part(support(0.5, "a day apart, both worked out"), true);
    return part(veto(`${gap} days apart`));
  }
  if (gap > 0) return part(veto("their dates exclude each other"));
  if (x.precision === "unknown" && isOpen(x)) return part(news(a, y, b));
  if (y.precision === "unknown" && isOpen(y)) return part(news(b, x, a));
  const days = Math.max(lengthOf(p), lengthOf(q));
  if (days <= fewDays) return part(support(2, "within the same few days"));
  return part(days <= 31 ? support(1, "within the same month") : support(0.5, "within the same year"));
}

/** Nothing but its publication dates a telling: it is the news of those days, or nothing is known. */
function news(undated: Telling, date: MeetingDate, other: Telling): Part {
  const published = { from: undated.publishedOn!, to: undated.publishedOn! };
  const there = isOpen(date)
    ? { from: other.publishedOn!, to: other.publishedOn! }
    : { from: date.from!, to: date.to! };
  const isNear = gapBetween(published, there) <= newsReach;
  if (isNear && lengthOf(there) <= fewDays) return support(2, "news of the same days");
  return lengthOf(there) <= 31
    ? support(0.5, "undated, and may be weeks apart")
    : support(0, "nothing ties their dates");
}

/**
 * The days that a date leaves open. An undated telling that an article is about is the news of the days before its
 * publication (and after it, for what is announced). Null where nothing bounds it, or no tighter than a year.
 */
export function windowOf(date: MeetingDate, telling: Pick<Telling, "publishedOn" | "role" | "status">): Window | null {
  if (date.from !== null && date.to !== null) {
    const window = { from: date.from, to: date.to };
    return date.from <= date.to && lengthOf(window) <= longest ? window : null;
  }
  const published = telling.publishedOn;
  if (published === null || telling.role === "background") return null;
  return {
    from: addDays(published, -undatedReach),
    to: addDays(published, telling.status === "held" ? 0 : undatedReach),
  };
}

function isOpen({ from, to }: MeetingDate): boolean {
  return from === null || to === null;
}

function lengthOf({ from, to }: Window): number {
  return daysBetween(from, to) + 1;
}

/** Days between two windows; 0 if they touch or overlap. */
function gapBetween(p: Window, q: Window): number {
  if (p.to < q.from) return daysBetween(p.to, q.from);
  return q.to < p.from ? daysBetween(q.to, p.from) : 0;
}
