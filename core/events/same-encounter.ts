import { addDays, daysBetween } from "../dates/days.ts";
import type { IsoDay, MeetingDate, Participant } from "../model.ts";
import type { Telling } from "./telling.ts";

export type Likeness = "same" | "maybe" | "different";

/** Whether two participants of two stories may be one person (core/people). `on`: the day, if it is known. */
export type SameActor = (a: Participant, b: Participant, on: IsoDay | null) => Likeness;

/** `score` orders the partners of one telling; it means nothing else. */
export interface Decision {
  readonly verdict: "same" | "undecided" | "different";
  readonly score: number;
  readonly reasons: readonly string[];
}

// Undated tellings are set against dated ones that lie this close to their publication, in days.
const undatedReach = 14;

/**
 * Whether two tellings are of one encounter: the same principals, on the same day, in the same place, in the same way.
 * Any of the four can veto; a veto needs both tellings to say something. What neither contradicts nor supports enough
 * is `undecided`. docs/same-meeting.md has the definition and its hard cases. Symmetric.
 */
export function sameEncounter(a: Telling, b: Telling, sameActor: SameActor): Decision {
  if (a.story === b.story) return different("one story tells them as two");
  const parts = [how(a, b), where(a, b), when(a, b), who(a, b, sameActor)];
  const veto = parts.find((part) => part.veto);
  if (veto) return different(veto.reason);
  const score = parts.reduce((sum, part) => sum + part.support, 0);
  const reasons = parts.map((part) => part.reason).filter((reason) => reason !== "");
  return { verdict: score >= leastSupport ? "same" : "undecided", score, reasons };
}

// Principals agree (4) and something ties the time: a month in common (1) with the place (2), or a day (3).
const leastSupport = 6;

interface Part {
  readonly veto: boolean;
  readonly support: number;
  readonly reason: string;
}

const veto = (reason: string): Part => ({ veto: true, support: 0, reason });
const support = (amount: number, reason: string): Part => ({ veto: false, support: amount, reason });
const silent = support(0, "");

function different(reason: string): Decision {
  return { verdict: "different", score: 0, reasons: [reason] };
}

function how(a: Telling, b: Telling): Part {
  if (a.format === b.format) return silent;
  if (!a.formatStated || !b.formatStated) return silent;
  return veto(`${a.format} is not ${b.format}`);
}

function where(a: Telling, b: Telling): Part {
  if (a.place === null || b.place === null) return silent;
  if (a.place.country !== b.place.country) return veto(`${a.place.country} is not ${b.place.country}`);
  if (a.place.nameEn === null || b.place.nameEn === null) return support(1, "same country");
  return a.place.nameEn === b.place.nameEn
    ? support(2, "same city")
    : veto(`${a.place.nameEn} is not ${b.place.nameEn}`);
}

// ---------------------------------------------------------------- when

function when(a: Telling, b: Telling): Part {
  const all = (telling: Telling): MeetingDate[] => [telling.date, ...telling.otherDates];
  let best: Part | undefined;
  for (const x of all(a))
    for (const y of all(b)) {
      const part = sameTime(x, y, a, b);
      if (!best || (best.veto && !part.veto) || part.support > best.support) best = part;
    }
  return best ?? silent;
}

function sameTime(x: MeetingDate, y: MeetingDate, a: Telling, b: Telling): Part {
  const [p, q] = [windowOf(x, a), windowOf(y, b)];
  if (p === null || q === null) return support(-1, "nothing ties their dates");
  const gap = gapBetween(p, q);
  if (x.precision === "day" && y.precision === "day") {
    if (gap === 0) return support(3, "same day");
    // One of them counts from a publication ("mardi"), and outlets miscount by a day.
    if (gap === 1 && !(a.dateStated && b.dateStated)) return support(2, "a day apart, one of them worked out");
    return veto(`${gap} days apart`);
  }
  if (gap > 0) return veto("their dates exclude each other");
  if (x.precision === "unknown" || y.precision === "unknown") {
    // A day in reach of the other's publication: what is news there is the day here.
    return isNews(x, a) && isNews(y, b) ? support(2, "news of the same days") : support(-1, "nothing ties their dates");
  }
  return x.precision === "year" || y.precision === "year" ? support(0.5, "same year") : support(1, "same month");
}

/** Whether a telling is the news of its day, so that its publication dates it. */
function isNews(date: MeetingDate, telling: Telling): boolean {
  if (telling.role === "main") return true;
  return (
    date.precision === "day" &&
    telling.publishedOn !== null &&
    date.from !== null &&
    Math.abs(daysBetween(date.from, telling.publishedOn)) <= 7
  );
}

interface Window {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

/** The days that a telling leaves open; for an undated one, those around its publication; null if nothing bounds it. */
export function windowOf(date: MeetingDate, telling: Pick<Telling, "publishedOn" | "role" | "status">): Window | null {
  if (date.from !== null && date.to !== null) return { from: date.from, to: date.to };
  const published = telling.publishedOn;
  if (date.precision !== "unknown" || published === null || telling.role === "background") {
    const only = date.from ?? date.to;
    return only === null ? null : { from: only, to: only };
  }
  return {
    from: addDays(published, -undatedReach),
    to: addDays(published, telling.status === "held" ? 0 : undatedReach),
  };
}

/** Days between two windows; 0 if they touch or overlap. */
function gapBetween(p: Window, q: Window): number {
  if (p.to < q.from) return daysBetween(p.to, q.from);
  return q.to < p.from ? daysBetween(q.to, p.from) : 0;
}

// ---------------------------------------------------------------- who

const watched = ["IR", "RU"];

function who(a: Telling, b: Telling, sameActor: SameActor): Part {
  const on = a.date.precision === "day" ? a.date.value : b.date.precision === "day" ? b.date.value : null;
  let amount = 0;
  for (const side of [...watched, "other"]) {
    const [p, q] = [ofSide(a, side), ofSide(b, side)];
    if (p.length === 0 && q.length === 0) continue;
    if (p.length === 0 || q.length === 0) {
      if (side === "other" && a.participants.length > 2 !== b.participants.length > 2)
        return veto("a third country takes part in one");
      continue;
    }
    const likeness = bestLikeness(p, q, (x, y) => sameActor(x, y, on));
    if (likeness === "different")
      return veto(`other people on the side of ${side === "other" ? "third countries" : side}`);
    if (side !== "other") amount += likeness === "same" ? 2 : 1;
  }
  return support(amount, amount >= 4 ? "same principals" : "principals may be the same");
}

function ofSide(telling: Telling, side: string): readonly Participant[] {
  return telling.participants.filter(
    (person) => (watched.includes(person.side ?? "") ? person.side : "other") === side,
  );
}

function bestLikeness(
  p: readonly Participant[],
  q: readonly Participant[],
  compare: (x: Participant, y: Participant) => Likeness,
): Likeness {
  let best: Likeness = "different";
  for (const x of p)
    for (const y of q) {
      const likeness = compare(x, y);
      if (likeness === "same") return "same";
      if (likeness === "maybe") best = "maybe";
    }
  return best;
}
