import type { Composer, Take } from "./compose.ts";

/** More events than these are nothing that anybody reads, even where the channel takes them. */
const mostEvents = 40;

/**
 * As much of what is to be told as one message shows: events whose day has come first, then the others in the order in
 * which they changed; one at the least.
 *
 * @param showsAll whether one message shows all of so much
 */
export async function fillMessage(composer: Composer, showsAll: (take: Take) => Promise<boolean>): Promise<Take> {
  const most = { events: composer.events, announced: composer.announced.length };
  const fits = async (take: Take): Promise<boolean> => composer.countBlocks(take) <= mostEvents && showsAll(take);
  if (await fits(most)) return most;
  const announced = await greatest(most.announced, (count) => fits({ events: 0, announced: count }));
  const events =
    announced < most.announced ? 0 : await greatest(most.events, (count) => fits({ events: count, announced }));
  if (announced > 0 || events > 0) return { events, announced };
  return most.announced > 0 ? { events: 0, announced: 1 } : { events: 1, announced: 0 };
}

/** The greatest number up to `most` for which it holds, where it holds for all below one that it holds for; else zero. */
async function greatest(most: number, holds: (count: number) => Promise<boolean>): Promise<number> {
  let [low, high] = [0, most + 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (await holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
