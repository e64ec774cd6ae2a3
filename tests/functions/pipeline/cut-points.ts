import { expect } from "vitest";
import { expectAlertsOnce, expectBalance } from "./check-run.ts";
import { calm, counting, dyingAt } from "../../../bench/pipeline/fates.ts";
import { openPress } from "../../../bench/pipeline/press.ts";
import { Pipeline } from "../../../bench/pipeline/run-pipeline.ts";

// An announcement, reports, a recollection by a story that is not relevant, a copy, an entry that leads nowhere.
const press = openPress(["d003", "d004", "d007", "d026", "d027", "d059"]);
// What lies furthest down the line goes first: so alerts go out while stories still come in.
const choose = (count: number): number => count - 1;

async function lifeOf(pipeline: Pipeline): Promise<Pipeline> {
  await pipeline.poll();
  await pipeline.work();
  // Twice: what dies in one daily digest is in the next.
  await pipeline.daily();
  await pipeline.daily();
  return pipeline;
}

/**
 * Cuts a run of the whole pipeline off before and after every single call of a service, one run for each, then lets
 * redelivery finish: the same export, the books even, no message parked, alerts once.
 *
 * @param every one for all cut points; n for every nth
 * @returns how many were tried
 */
export async function cutThePipeline(every: number): Promise<number> {
  const count = { calls: 0 };
  const reference = await (await lifeOf(new Pipeline({ press, choose, fate: () => counting(count) }))).export();
  let cuts = 0;
  for (let at = 1; at <= count.calls; at++)
    for (const when of ["before", "after"] as const) {
      if ((2 * at + (when === "after" ? 1 : 0)) % every !== 0) continue;
      cuts++;
      const left = { calls: at };
      const pipeline = new Pipeline({ press, choose, fate: () => (left.calls > 0 ? dyingAt(left, when) : calm()) });
      await lifeOf(pipeline);
      const label = `cut ${when} call ${at}`;
      expect(await pipeline.export(), label).toBe(reference);
      expectBalance(pipeline, press, label);
      expect(pipeline.redrive(), `${label}: parked messages`).toBe(0);
      await expectAlertsOnce(pipeline, label);
    }
  return cuts;
}
