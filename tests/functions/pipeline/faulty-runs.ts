import { expect } from "vitest";
import { expectBalance } from "./check-run.ts";
import { calm, chancy, type Crypt, type Odds, type Random, randomOf } from "../../../bench/pipeline/fates.ts";
import { openPress, type Press } from "../../../bench/pipeline/press.ts";
import { Pipeline } from "../../../bench/pipeline/run-pipeline.ts";

/** Every fault with the same chance: by call for throttling, conflicts and partial batches, by run for the others. */
export function oddsOf(chance: number): Odds {
  return { throttle: chance, conflict: chance, partial: chance, death: chance, zombie: chance, skew: chance };
}

/** A list in any order. */
export function shuffledBy(random: Random): <T>(list: readonly T[]) => T[] {
  return (list) =>
    list
      .map((value) => ({ value, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ value }) => value);
}

/** What a run that is left alone exports. */
export async function exportOfCalmRun(press: Press): Promise<string> {
  const pipeline = new Pipeline({ press, fate: calm });
  await pipeline.poll();
  await pipeline.work();
  return pipeline.export();
}

export interface FaultyRun {
  readonly runs: number;
  readonly parked: number;
  readonly exported: string;
}

/**
 * One run with faults, feeds and entries and deliveries in any order, until the queues are empty; then what stood still
 * goes on, and what was parked is put back and done without faults. The books are even both times: a story without an
 * outcome has its message parked.
 */
export async function runWithFaults(odds: Odds, seed: number, ids: readonly string[] | undefined): Promise<FaultyRun> {
  const random = randomOf(seed);
  const crypt: Crypt = [];
  const press = openPress(ids, shuffledBy(random));
  let faulty = true;
  const pipeline = new Pipeline({
    press,
    crypt,
    choose: (count) => Math.floor(random() * count),
    fate: () => (faulty ? chancy(odds, random, crypt) : calm()),
  });
  await pipeline.poll();
  await pipeline.work();
  await pipeline.daily();
  faulty = false;
  await pipeline.rise();
  // What a zombie has put on a queue.
  await pipeline.work();
  const { pending } = pipeline.balance();
  const parked = pipeline.redrive();
  expect(pending, `seed ${seed}: stories without an outcome or a parked message`).toBeLessThanOrEqual(parked);
  for (let again = parked; again > 0; again = pipeline.redrive()) await pipeline.work();
  await pipeline.poll();
  await pipeline.work();
  expectBalance(pipeline, press, `seed ${seed}`);
  return { runs: pipeline.runs, parked, exported: await pipeline.export() };
}
