import { afterAll, beforeAll, expect, test } from "vitest";
import { cutEverywhere, largeWorld, smallWorld } from "../functions/deduplicate/cuts.ts";
import { startBenches } from "./emulated-bench.ts";

let benches: Awaited<ReturnType<typeof startBenches>>;

beforeAll(async () => {
  benches = await startBenches();
});
afterAll(() => benches.stop());

test(
  "deduplicateStage() may be cut off before and after any call of DynamoDB and SQS",
  { timeout: 600_000 },
  async () => {
    const cuts = await cutEverywhere(benches.open, smallWorld);
    console.log(`grouping: ${cuts} cut points in a small world`);
    expect(cuts).toBeGreaterThan(300);
  },
);

test("deduplicateStage() may be cut off between the transactions of a large move", { timeout: 600_000 }, async () => {
  const cuts = await cutEverywhere(benches.open, largeWorld, (index) => index >= 45);
  console.log(`grouping: ${cuts} cut points in a large move`);
  expect(cuts).toBeGreaterThan(20);
});
