import type { Digest } from "./digest-types.ts";
import { viewOf, type Detail, type DigestView } from "./view.ts";

/** From the fullest down; each is tried in turn. */
export type Details = readonly [Detail, ...Detail[]];

/**
 * A digest in the form of a channel, as full as the channel takes: less of each event first, then fewer events and the
 * number of those that are left.
 *
 * @param make the form, from what is to be shown
 * @param fits whether the channel takes it; it must take one without events
 */
export function fit<T>(digest: Digest, details: Details, make: (view: DigestView) => T, fits: (made: T) => boolean): T {
  const made = (detail: Detail): T => make(viewOf(digest, detail));
  for (const detail of details) {
    const one = made(detail);
    if (fits(one)) return one;
  }
  const least = details.at(-1) ?? details[0];
  let [low, high] = [0, Math.min(least.blocks, digest.blocks.length)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(made({ ...least, blocks: middle }))) low = middle;
    else high = middle;
  }
  return made({ ...least, blocks: low });
}
