import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cutEverywhere, largeWorld, smallWorld } from "../functions/deduplicate/cuts.ts";
import { backendsHere } from "./backends.ts";
import { startBenches } from "./emulated-bench.ts";

describe.each(backendsHere())("deduplicateStage() on $name", (backend) => {
  let benches: Awaited<ReturnType<typeof startBenches>>;

  beforeAll(async () => {
    benches = await startBenches(backend);
  });
  afterAll(() => benches.stop());

  test("may be cut off before and after any call of DynamoDB and SQS", { timeout: 900_000 }, async () => {
    const cuts = await cutEverywhere(benches.open, smallWorld);
    console.log(`grouping on ${backend.name}: ${cuts} cut points in a small world`);
    expect(cuts).toBeGreaterThan(300);
  });

  test("may be cut off between the transactions of a large move", { timeout: 900_000 }, async () => {
    const cuts = await cutEverywhere(benches.open, largeWorld, (index) => index >= 45);
    console.log(`grouping on ${backend.name}: ${cuts} cut points in a large move`);
    expect(cuts).toBeGreaterThan(20);
  });
});
