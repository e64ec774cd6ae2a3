import * as fc from "fast-check";
import { actorRules } from "../../../core/events/actor-rules.ts";
import { storyOrder, tellingOf, type Telling } from "../../../core/events/telling.ts";
import { addDays } from "../../../core/dates/days.ts";
import { actors } from "../../../functions/shared/knowledge.ts";
import { anyMention } from "../../functions/deduplicate/worlds.ts";

export const rules = actorRules(actors);

/** A telling of one of a few meetings, by one of a dozen stories. */
export const anyTelling: fc.Arbitrary<Telling> = fc
  .record({
    mention: anyMention,
    story: fc.nat({ max: 11 }),
    day: fc.nat({ max: 16 }),
    outlet: fc.constantFrom("Alpha", "Bêta", "AFP"),
    relevant: fc.integer({ min: 0, max: 4 }).map((one) => one > 0),
  })
  .map(({ mention, story, day, outlet, relevant }) => {
    const publishedOn = addDays("2024-10-24", day);
    return tellingOf(mention, 0, {
      story: `s${story}`,
      address: `https://s${story}.example/a`,
      publishedAt: `${publishedOn}T10:00:00+01:00`,
      publishedOn,
      relevant,
      origin: outlet,
    });
  });

/** Tellings with the positions that their stories give them. */
export function someTellings(most: number): fc.Arbitrary<readonly Telling[]> {
  return fc.array(anyTelling, { minLength: 1, maxLength: most }).map((tellings) => {
    const count = new Map<string, number>();
    return tellings.map((telling) => {
      const position = count.get(telling.story) ?? 0;
      count.set(telling.story, position + 1);
      const order = `${storyOrder(telling.publishedOn, telling.story)} ${String(position).padStart(2, "0")}`;
      return { ...telling, position, order };
    });
  });
}

/** Any order of these. */
export function shuffled<T>(values: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });
}
