import { expect, test, vi } from "vitest";
import { untilIdle } from "../../local/until-idle.ts";

const depth = (parts: { ready?: number; inFlight?: number; delayed?: number; parked?: number }) => ({
  ready: 0,
  inFlight: 0,
  delayed: 0,
  parked: 0,
  ...parts,
});

async function isIdleWithin(
  seconds: number,
  running: number,
  depths: Parameters<typeof untilIdle>[1],
): Promise<boolean> {
  vi.useFakeTimers();
  try {
    let isIdle = false;
    void untilIdle([{ running }], depths).then(() => (isIdle = true));
    await vi.advanceTimersByTimeAsync(seconds * 1000);
    return isIdle;
  } finally {
    vi.useRealTimers();
  }
}

test.each([
  [true, "scrape", depth({ parked: 3 }), 0],
  [true, "digest", depth({ inFlight: 2 }), 0],
  [true, "alert", depth({ inFlight: 1 }), 0],
  [false, "alert", depth({ inFlight: 1, ready: 1 }), 0],
  [false, "digest", depth({ inFlight: 1 }), 1],
  // A page comes back within minutes, and its story has no outcome before.
  [false, "scrape", depth({ inFlight: 1 }), 0],
  [false, "notify", depth({ delayed: 1 }), 0],
])("untilIdle() resolves: %j, with %s at %j and %i functions running", async (expected, stage, found, running) => {
  expect(await isIdleWithin(5, running, () => new Map([[stage, found]]))).toBe(expected);
});

test("untilIdle() looks for a while before it takes a message for put off: its function may be about to get it", async () => {
  expect(await isIdleWithin(0.7, 0, () => new Map([["digest", depth({ inFlight: 1 })]]))).toBe(false);
});
