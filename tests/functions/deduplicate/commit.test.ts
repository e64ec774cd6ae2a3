import { describe, expect, test } from "vitest";
import { eventsAmong } from "../../../core/events/regroup.ts";
import { transactionsOf, type Commit } from "../../../functions/shared/store/commit.ts";
import { telling } from "../../support/builders.ts";
import { rules, watch } from "./desk.ts";

/** A commit of one story whose telling is found under so many keys, and is so long. */
function commit(blocks: number, characters: number): Commit {
  const told = { ...telling("a"), origin: "é".repeat(characters) };
  const drafts = eventsAmong([told], rules.sameActor);
  return {
    watch,
    state: { version: 4, last: 7, announced: 7, corrections: 0, obeyed: 0 },
    story: "a",
    at: "2024-11-01T00:00:00Z",
    before: [],
    now: [{ telling: told, blocks: Array.from({ length: blocks }, (_, at) => `block-${at}`) }],
    pending: undefined,
    others: [],
    drafts,
    changes: [{ kind: "opened", event: drafts[0]!.id, from: [], before: null, mainBefore: false }],
    redirects: new Map(),
    outcomes: [{ story: "a", copyOf: null, outcome: { kind: "kept", reason: null } }],
    text: {
      before: undefined,
      now: { story: "a", order: "a", publishedOn: null, fingerprint: { sentences: ["s"], probes: ["s"] } },
    },
  };
}

describe("transactionsOf()", () => {
  test("writes nearly everything in one transaction", () => {
    expect(transactionsOf(commit(8, 100), "Events")).toHaveLength(1);
  });

  test.each([
    [200, 10],
    [60, 40_000],
    [300, 40_000],
  ])("keeps to what a transaction takes: %d keys, %d long characters", (blocks, characters) => {
    const transactions = transactionsOf(commit(blocks, characters), "Events");
    expect(transactions.length).toBeGreaterThan(1);
    for (const actions of transactions) {
      expect(actions.length).toBeLessThanOrEqual(100);
      expect(Buffer.byteLength(JSON.stringify(actions))).toBeLessThan(4_000_000);
    }
    // Each guards the version that the one before it leaves.
    const versions = transactions.map(([first]): unknown => first?.Update?.ExpressionAttributeValues?.[":version"]);
    expect(versions).toEqual(transactions.map((_, at) => 4 + at));
  });

  test("refuses to name an item twice, and says which", () => {
    const one = commit(8, 100);
    const [outcome] = one.outcomes;
    expect(() => transactionsOf({ ...one, outcomes: [outcome!, outcome!] }, "Events")).toThrow(
      'Cannot commit story a: two writes to "STORY#a STORY"',
    );
  });
});
