import { type Delay, delaysOf } from "../../core/latency/stamps.ts";
import { delayStore } from "../../functions/shared/store/delays.ts";
import { type Choice, withTable } from "../chosen.ts";

/** Delays over the last days, of all and of each outlet, from the ledger. */
export function readDelays(place: Choice, days: number, now: Date): Promise<Delay[]> {
  return withTable(place, async (table) => delaysOf(await delayStore(table).of(now.toISOString().slice(0, 10), days)));
}
