import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { showsAll } from "../../../core/channels/payload-of.ts";
import { channelKinds } from "../../../core/channels/target.ts";
import { anyDigest, heavyDigest } from "../../support/digests.ts";

describe.each(channelKinds)("showsAll(%s)", (channel) => {
  // So that every message takes the backlog further.
  test("holds for one event, whatever pages say", () => {
    fc.assert(
      fc.property(anyDigest, (digest) => {
        expect(showsAll(channel, { ...digest, blocks: digest.blocks.slice(0, 1) })).toBe(true);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  test("holds for a heavy day of ten, and not for more than any message has room for", () => {
    expect(showsAll(channel, heavyDigest(10))).toBe(true);
    expect(showsAll(channel, heavyDigest(300))).toBe(false);
  });
});
