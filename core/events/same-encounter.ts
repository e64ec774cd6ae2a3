import type { IsoDay, Participant } from "../model.ts";
import { silent, support, veto, type Part } from "./part.ts";
import { principalsOf, type Telling } from "./telling.ts";
import { sameTime } from "./same-time.ts";

export type Likeness = "same" | "maybe" | "different";

/** Whether two participants of two stories may be one person (actor-rules.ts). `on`: the day, if it is known. */
export type SameActor = (a: Participant, b: Participant, on: IsoDay | null) => Likeness;

/** `score` orders the partners of one telling; it means nothing else. */
export interface Decision {
  readonly verdict: "same" | "undecided" | "different";
  readonly score: number;
  readonly reasons: readonly string[];
}

// The same principals (4) and a month in common (1); or one of them less sure (2.5) and a day (3), or a month and the city (2).
const leastSupport = 5;

/**
 * Whether two tellings of two stories are of one encounter: the same principals, on the same day, in the same place, in
 * the same way. Each of the four can veto; a veto needs both to say something. What neither contradicts nor supports
 * enough is `undecided`, and so is whatever no person or no time ties. docs/same-meeting.md has the definition and its
 * hard cases. Symmetric. Two tellings of one story are never one encounter: that is for `partition` to see to.
 */
export function sameEncounter(a: Telling, b: Telling, sameActor: SameActor): Decision {
  const when = sameTime(a, b);
  const parts = [how(a, b), when, where(a, b, when.isOneDay), who(a, b, sameActor, when.on)];
  const against = parts.find((part) => part.veto);
  if (against) return { verdict: "different", score: 0, reasons: [against.reason] };
  const score = parts.reduce((sum, part) => sum + part.support, 0);
  const reasons = parts.map((part) => part.reason).filter((reason) => reason !== "");
  const tied = when.support > 0 && parts[3]!.support >= 2.5;
  return { verdict: tied && score >= leastSupport ? "same" : "undecided", score, reasons };
}

function how(a: Telling, b: Telling): Part {
  if (a.format === b.format || !a.formatStated || !b.formatStated) return silent;
  // Papers mix up the two ways of not being in one room.
  if (a.format !== "in-person" && b.format !== "in-person") return support(-3, `${a.format} is not ${b.format}`);
  return veto(`${a.format} is not ${b.format}`);
}

/**
 * Nobody meets the same person twice in a day in two cities: on one day, one of two places is a mistake, and
 * both are kept as claims. On other days, two places are two encounters.
 */
function where(a: Telling, b: Telling, isOneDay: boolean): Part {
  if (a.place === null || b.place === null) return silent;
  const [p, q] = [a.place.nameEn, b.place.nameEn];
  const sameCountry = a.place.country === b.place.country;
  if (sameCountry && p !== null && p === q) return support(2, "same city");
  if (sameCountry && (p === null || q === null)) return support(1, "same country");
  const reason = `${p ?? a.place.country} is not ${q ?? b.place.country}`;
  return isOneDay ? support(-1.5, reason) : veto(reason);
}

const watched = ["IR", "RU"];

/** Somebody in common on each side of the watch; on a side where nobody can be, it is another encounter. */
function who(a: Telling, b: Telling, sameActor: SameActor, on: IsoDay | null): Part {
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
    if (side !== "other") amount += likeness === "same" ? 2 : 0.5;
  }
  return support(amount, amount >= 4 ? "same principals" : "principals may be the same");
}

function ofSide(telling: Telling, side: string): readonly Participant[] {
  return principalsOf(telling).filter(
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
