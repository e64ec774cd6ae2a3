import { beforeAll, describe, expect, test } from "vitest";
import { mostCalls, rhythms } from "./lives.ts";
import { oneReader } from "./one-reader.ts";
import type { CutAt } from "./post-office.ts";

type Cuts = Partial<Record<"changes" | "clock" | "message", CutAt>>;
interface Life {
  /** Calls of each at which it could have been cut off. */
  readonly calls: Readonly<Record<keyof Cuts, number>>;
  /** For each reader, the events that each message told of; `?` behind those that may have been told before. */
  readonly told: ReadonlyMap<string, readonly string[][]>;
}

const events = ["e1", "e2", "e3"];

/** Two events, an alert and a digest of them, one more event, and a quiet week; what is cut off is gone on with. */
async function live(repeats: boolean, cuts: Cuts = {}): Promise<Life> {
  const { office, open, later } = oneReader({ repeats });
  for (const rhythm of rhythms) await office.subscribe(rhythm.kind, { rhythm, zone: "UTC" });
  const most = { changes: 0, clock: 0, message: 0 };
  const deliver = async (cut?: CutAt): Promise<void> => {
    const calls = await office.deliver(cut ? rhythms.map(() => cut) : []);
    most.message = Math.max(most.message, ...calls);
  };
  const changes = async (cut?: CutAt): Promise<void> => {
    most.changes = Math.max(most.changes, await office.notify({ upTo: await office.last() }, cut));
  };
  const clock = async (cut?: CutAt): Promise<void> => {
    most.clock = Math.max(most.clock, await office.notify({ all: false }, cut));
  };
  open(2);
  await changes(cuts.changes).catch(() => changes());
  await deliver(cuts.message);
  open(1);
  later(3 * 86_400);
  // Alerts of the last event are left to the clock.
  await clock(cuts.clock).catch(() => clock());
  await deliver(cuts.message);
  for (let day = 0; day < 8; day++) {
    later(86_400);
    await clock();
    await deliver();
  }
  const told = rhythms.map(({ kind }) => {
    const messages = office.bodies(kind).map((body) => body.events);
    return [kind, messages.map((blocks) => blocks.map(({ id, maybeSent }) => `${id}${maybeSent ? "?" : ""}`))] as const;
  });
  expect(office.queue).toEqual([]);
  return { calls: most, told: new Map(told) };
}

describe.each([true, false])("notify and digest, where what may have arrived is repeated: %j", (repeats) => {
  let whole: Life;
  beforeAll(async () => void (whole = await live(repeats)));

  test("tell all, once, where nothing is cut off", () => {
    for (const messages of whole.told.values()) expect(messages.flat().toSorted()).toEqual(events);
    const { changes, clock, message } = whole.calls;
    // Else the lives of lives.ts are not cut off at every call.
    expect(Math.max(changes, clock)).toBeLessThanOrEqual(mostCalls.round);
    expect(message).toBeLessThanOrEqual(mostCalls.message);
    expect(Math.min(changes, clock, message)).toBeGreaterThan(3);
  });

  test.each(["changes", "clock", "message"] as const)(
    "lose nothing, and tell nothing twice without a mark, cut off at any call of: %s",
    async (what) => {
      for (let at = 1; at <= whole.calls[what]; at++)
        for (const when of ["before", "after"] as const) {
          const { told } = await live(repeats, { [what]: { at, when } });
          for (const [reader, messages] of told) {
            const all = messages.flat();
            const place = `${reader}, cut off ${when} call ${at}`;
            expect([place, [...new Set(all.map((one) => one.replace("?", "")))].toSorted()]).toEqual([place, events]);
            const unmarked = all.filter((one) => !one.endsWith("?"));
            expect([place, unmarked]).toEqual([place, [...new Set(unmarked)]]);
          }
        }
    },
  );
});
