import { sameEncounter, type Decision, type SameActor } from "./same-encounter.ts";
import type { Telling } from "./telling.ts";

export type Decide = (a: Telling, b: Telling) => Decision;

/**
 * `sameEncounter` that decides once about tellings that say the same: a summit day of 500 articles costs as many
 * comparisons as it has different tellings.
 */
export function rememberDecisions(sameActor: SameActor): Decide {
  const known = new Map<string, Map<string, Decision>>();
  return (a, b) => {
    const [x, y] = [contentOf(a), contentOf(b)];
    const [first, second] = x <= y ? [x, y] : [y, x];
    let row = known.get(first);
    if (!row) known.set(first, (row = new Map()));
    let decision = row.get(second);
    if (!decision) row.set(second, (decision = sameEncounter(a, b, sameActor)));
    return decision;
  };
}

const contents = new WeakMap<Telling, string>();

/** All of a telling by which it is compared, as text: equal for tellings that say the same. */
export function contentOf(telling: Telling): string {
  let content = contents.get(telling);
  if (content === undefined) {
    const { role, format, formatStated, status, date, dateStated, otherDates, place, participants } = telling;
    content = JSON.stringify([
      role,
      format,
      formatStated,
      status,
      dateStated,
      [date, ...otherDates].map(({ value, precision, from, to }) => [value, precision, from, to]),
      place && [place.country, place.nameEn],
      participants.map(({ identity, name, side, officeId }) => [identity, name, side, officeId]),
      // Only an undated one is dated by its publication.
      date.from === null || date.to === null ? telling.publishedOn : null,
    ]);
    contents.set(telling, content);
  }
  return content;
}
