import * as fc from "fast-check";
import type { World, WorldStory } from "./worlds.ts";

/** One message: the story as classify has it by then. */
export interface Delivery {
  readonly story: WorldStory;
}

/** Every story once or more, in any order; the last version of each after the earlier one. */
export function deliveries({ stories, earlier }: World): fc.Arbitrary<readonly Delivery[]> {
  const slots = stories.flatMap(({ id }) => [id, ...(earlier.has(id) ? [id] : [])]);
  return fc
    .tuple(
      fc.shuffledSubarray(slots, { minLength: slots.length, maxLength: slots.length }),
      fc.array(fc.nat({ max: Math.max(0, slots.length - 1) }), { maxLength: 4 }),
    )
    .map(([order, again]) => {
      const last = new Map(stories.map((story) => [story.id, story]));
      const left = new Map(earlier);
      const once = order.map((id): Delivery => {
        const first = left.get(id);
        left.delete(id);
        return { story: first ?? last.get(id)! };
      });
      // A repetition finds the story as it is at that time.
      return once.flatMap((delivery, index) => (again.includes(index) ? [delivery, delivery] : [delivery]));
    });
}
