import { expect, test } from "vitest";
import { failedAgain, type Failing, isDead } from "../../../core/subscriptions/failing.ts";

const start = Date.parse("2026-03-02T06:00:00Z");
const after = (hours: number): string => new Date(start + hours * 3_600_000).toISOString();
const failing = (hours: readonly number[], failure: "down" | "refused"): Failing =>
  hours.reduce<Failing | null>((before, hour) => failedAgain(before, failure, after(hour)), null)!;

test.each([
  ["down", [0, 24, 71.9], false],
  ["down", [0, 24, 72], true],
  // Twice in a fortnight is what a weekly digest shows of a server that was restarted at the wrong moment.
  ["down", [0, 168], false],
  ["down", [0, 168, 336], true],
  ["down", [0, 0, 0, 0, 0, 0, 0, 1], false],
  ["refused", [0, 0, 0, 0], false],
  ["refused", [0, 0, 0, 0, 0], true],
] as const)("isDead() of a channel that was %s after %j hours is %j", (failure, hours, dead) => {
  expect(isDead(failing(hours, failure), after(hours.at(-1)!))).toBe(dead);
});
