import type { StageDepth } from "./vigie.ts";

/** Queues of what is sent to subscribers. */
const writing = new Set(["alert", "digest"]);
/** A message that was just taken off a queue looks as if it were put off, until its function has it. */
const looksToBeSure = 20;
/** Milliseconds. */
const lookEvery = 50;

/**
 * Resolves when no function runs and no message is left but parked ones, and those that a function of `writing` has put
 * off: a channel that takes nothing now is tried again for a day.
 */
export async function untilIdle(
  functions: readonly { readonly running: number }[],
  depths: () => ReadonlyMap<string, StageDepth>,
): Promise<void> {
  for (let looks = 0; looks < looksToBeSure; looks++) {
    const left = putOff(functions, depths());
    if (left === 0) return;
    if (left === null) looks = 0;
    await new Promise((resolve) => setTimeout(resolve, lookEvery));
  }
}

/** How many messages are put off; null where there is work as well. */
function putOff(
  functions: readonly { readonly running: number }[],
  depths: ReadonlyMap<string, StageDepth>,
): number | null {
  if (functions.some(({ running }) => running > 0)) return null;
  let sum = 0;
  for (const [stage, { ready, inFlight, delayed }] of depths) {
    if (ready + delayed > 0 || (inFlight > 0 && !writing.has(stage))) return null;
    sum += inFlight;
  }
  return sum;
}
