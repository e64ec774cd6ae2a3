import { addDays } from "../dates/days.ts";
import type { IsoDay, Participant } from "../model.ts";
import { windowOf } from "./same-encounter.ts";
import type { Telling } from "./telling.ts";

/** Key under which spellings of one family name meet (core/names `nameKey`). */
export type NameKey = (name: string) => string;

// Days by which a printed day may be off and still be the same encounter (same-encounter.ts).
const slack = 1;
const mostPeople = 8;
const mostMonths = 13;

/**
 * The blocking keys of a telling: one for each way to know a participant (person, family name, office) in each month
 * that its date leaves open. Two tellings that may be of one encounter share at least one key. Bounded: at most
 * `mostPeople` × 3 × `mostMonths`, and usually four to eight.
 */
export function blocksOf(telling: Telling, nameKey: NameKey): string[] {
  const months = new Set(
    [telling.date, ...telling.otherDates].flatMap((date) => {
      const window = windowOf(date, telling);
      return window === null ? ["undated"] : monthsOf(addDays(window.from, -slack), addDays(window.to, slack));
    }),
  );
  const people = telling.participants.slice(0, mostPeople).flatMap((person) => waysToKnow(person, nameKey));
  return [...new Set(people)].flatMap((person) => [...months].map((month) => `${person}#${month}`)).sort();
}

function waysToKnow(person: Participant, nameKey: NameKey): string[] {
  const office = person.officeId === null ? [] : [`${person.side ?? "?"}/${person.officeId}`];
  if (person.name === null) return office.length > 0 ? office : [person.identity];
  const family = person.name.split(" ").at(-1) ?? person.name;
  const provisional = person.identity.includes("~");
  return [provisional ? `name:${nameKey(family)}` : person.identity, ...office];
}

function monthsOf(from: IsoDay, to: IsoDay): string[] {
  const months: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (let at = from.slice(0, 7); at <= to.slice(0, 7) && months.length < mostMonths;) {
    months.push(at);
    month++;
    if (month > 12) [year, month] = [year + 1, 1];
    at = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
  }
  return months;
}
