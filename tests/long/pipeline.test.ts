import { expect, test } from "vitest";
import { cutThePipeline } from "../functions/pipeline/cut-points.ts";
import { exportOfCalmRun, oddsOf, runWithFaults } from "../functions/pipeline/faulty-runs.ts";
import { openPress } from "../../bench/pipeline/press.ts";

test("the pipeline may be cut off before and after every call of every function", { timeout: 900_000 }, async () => {
  const cuts = await cutThePipeline(1);
  console.log(`pipeline: ${cuts} cut points`);
  expect(cuts).toBeGreaterThan(800);
});

const some = ["d003", "d004", "d007", "d026", "d027", "d059"];

test.each([
  [0.01, some, 150],
  [0.3, some, 150],
  [0.01, undefined, 10],
  [0.3, undefined, 6],
] as const)(
  "the pipeline exports the same with every fault at a chance of %d (%j)",
  { timeout: 900_000 },
  async (chance, ids, seeds) => {
    const reference = await exportOfCalmRun(openPress(ids));
    let [runs, parked] = [0, 0];
    for (let seed = 1; seed <= seeds; seed++) {
      const run = await runWithFaults(oddsOf(chance), seed, ids);
      expect(run.exported, `seed ${seed}`).toBe(reference);
      runs += run.runs;
      parked += run.parked;
    }
    console.log(
      `pipeline at ${chance}: ${seeds} seeds, ${runs} runs of functions, ${parked} messages parked and redriven`,
    );
  },
);
