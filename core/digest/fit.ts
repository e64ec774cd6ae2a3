import type { Digest } from "./digest-types.ts";
import { leftOut, viewOf, type Detail, type DigestView } from "./view.ts";

/** From the fullest down; each is tried in turn. */
export type Details = readonly [Detail, ...Detail[]];

/** A form of messages: from what is to be shown, and whether the channel takes it; it must take one without events. */
export interface Form<T> {
  readonly details: Details;
  readonly make: (view: DigestView) => T;
  readonly fits: (made: T) => boolean;
}

/**
 * A digest in the form of a channel, as full as the channel takes: less of each event first, then fewer events and the
 * number of those that are left.
 */
export function fit<T>(digest: Digest, { details, make, fits }: Form<T>): T {
  const made = (detail: Detail): T => make(viewOf(digest, detail));
  for (const detail of details) {
    const one = made(detail);
    if (fits(one)) return one;
  }
  const least = leastOf(details);
  let [low, high] = [0, Math.min(least.blocks, digest.blocks.length)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(made({ ...least, blocks: middle }))) low = middle;
    else high = middle;
  }
  return made({ ...least, blocks: low });
}

/** Whether the channel takes a digest with all of its events. */
export function fitsWhole<T>(digest: Digest, { details, make, fits }: Form<T>): boolean {
  const least = leastOf(details);
  return leftOut(digest.blocks, least) === 0 && fits(make(viewOf(digest, least)));
}

function leastOf(details: Details): Detail {
  return details.at(-1) ?? details[0];
}
