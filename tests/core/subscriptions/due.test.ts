import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { duesBetween, isQuiet, lastDue, type Timing } from "../../../core/subscriptions/due.ts";
import { instantAt, isZone, localReading } from "../../../core/subscriptions/local-clock.ts";

const paris = "Europe/Paris";
const at = (text: string): number => Date.parse(text);
const shown = (instants: readonly number[]): string[] => instants.map((one) => new Date(one).toISOString());

const rows: readonly (readonly [string, Timing, string, string])[] = [
  [
    "daily, after its time",
    { rhythm: { kind: "daily", at: "06:30" }, zone: paris, quiet: null },
    "2026-01-10T12:00:00Z",
    "2026-01-10T05:30:00Z",
  ],
  [
    "daily, before its time",
    { rhythm: { kind: "daily", at: "06:30" }, zone: paris, quiet: null },
    "2026-01-10T05:29:00Z",
    "2026-01-09T05:30:00Z",
  ],
  [
    "daily, at its very time",
    { rhythm: { kind: "daily", at: "06:30" }, zone: paris, quiet: null },
    "2026-01-10T05:30:00Z",
    "2026-01-10T05:30:00Z",
  ],
  [
    "daily, in summer",
    { rhythm: { kind: "daily", at: "06:30" }, zone: paris, quiet: null },
    "2026-07-10T12:00:00Z",
    "2026-07-10T04:30:00Z",
  ],
  [
    "daily, at an hour that clocks skip",
    { rhythm: { kind: "daily", at: "02:30" }, zone: paris, quiet: null },
    "2026-03-29T12:00:00Z",
    "2026-03-29T01:30:00Z",
  ],
  [
    "daily, at an hour that clocks show twice",
    { rhythm: { kind: "daily", at: "02:30" }, zone: paris, quiet: null },
    "2026-10-25T12:00:00Z",
    "2026-10-25T00:30:00Z",
  ],
  [
    "daily, half an hour beside the others",
    { rhythm: { kind: "daily", at: "07:00" }, zone: "Asia/Tehran", quiet: null },
    "2026-01-10T12:00:00Z",
    "2026-01-10T03:30:00Z",
  ],
  [
    "weekly, on its day",
    { rhythm: { kind: "weekly", at: "08:00", weekday: 1 }, zone: paris, quiet: null },
    "2026-01-12T08:00:00Z",
    "2026-01-12T07:00:00Z",
  ],
  [
    "weekly, on its day before its time",
    { rhythm: { kind: "weekly", at: "08:00", weekday: 1 }, zone: paris, quiet: null },
    "2026-01-12T06:00:00Z",
    "2026-01-05T07:00:00Z",
  ],
  [
    "weekly, on a Sunday",
    { rhythm: { kind: "weekly", at: "08:00", weekday: 7 }, zone: paris, quiet: null },
    "2026-01-14T06:00:00Z",
    "2026-01-11T07:00:00Z",
  ],
  ["hourly", { rhythm: { kind: "hourly" }, zone: paris, quiet: null }, "2026-01-10T12:34:56Z", "2026-01-10T12:00:00Z"],
  [
    "hourly, by clocks beside the others",
    { rhythm: { kind: "hourly" }, zone: "Asia/Tehran", quiet: null },
    "2026-01-10T12:34:56Z",
    "2026-01-10T12:30:00Z",
  ],
  [
    "hourly, in the quiet of the night",
    { rhythm: { kind: "hourly" }, zone: paris, quiet: { from: "22:00", to: "06:45" } },
    "2026-01-10T03:10:00Z",
    "2026-01-09T20:00:00Z",
  ],
  [
    "hourly, when the quiet ends",
    { rhythm: { kind: "hourly" }, zone: paris, quiet: { from: "22:00", to: "06:45" } },
    "2026-01-10T05:50:00Z",
    "2026-01-10T05:45:00Z",
  ],
  [
    "at once: its look back of the day",
    { rhythm: { kind: "at-once", at: "07:00" }, zone: paris, quiet: null },
    "2026-01-10T12:00:00Z",
    "2026-01-10T06:00:00Z",
  ],
  [
    "at once: the end of the quiet",
    { rhythm: { kind: "at-once", at: "07:00" }, zone: paris, quiet: { from: "12:00", to: "14:00" } },
    "2026-01-10T13:30:00Z",
    "2026-01-10T13:00:00Z",
  ],
  [
    "at once: a look back within the quiet waits for its end",
    { rhythm: { kind: "at-once", at: "07:00" }, zone: paris, quiet: { from: "22:00", to: "08:00" } },
    "2026-01-10T06:30:00Z",
    "2026-01-09T07:00:00Z",
  ],
];

test.each(rows)("lastDue() %s", (_, timing, now, due) => {
  expect(shown([lastDue(timing, at(now))])).toEqual([at(due)].map((one) => new Date(one).toISOString()));
});

describe("isQuiet()", () => {
  const quiet = (from: string, to: string): Timing => ({
    rhythm: { kind: "hourly" },
    zone: paris,
    quiet: { from, to },
  });

  test.each([
    ["22:00", "07:00", "2026-01-10T21:00:00Z", true],
    ["22:00", "07:00", "2026-01-10T05:59:00Z", true],
    ["22:00", "07:00", "2026-01-10T06:00:00Z", false],
    ["12:00", "14:00", "2026-01-10T11:00:00Z", true],
    ["12:00", "14:00", "2026-01-10T10:59:00Z", false],
    ["12:00", "14:00", "2026-01-10T13:00:00Z", false],
  ])("from %s to %s at %s is %s", (from, to, now, expected) => {
    expect(isQuiet(quiet(from, to), at(now))).toBe(expected);
  });

  test("is never without quiet hours", () => {
    expect(isQuiet({ rhythm: { kind: "hourly" }, zone: paris, quiet: null }, at("2026-01-10T02:00:00Z"))).toBe(false);
  });
});

const zone = fc.constantFrom(paris, "Asia/Tehran", "America/New_York", "Pacific/Apia", "Europe/Moscow", "UTC");
const time = fc
  .record({ hour: fc.nat({ max: 23 }), minute: fc.nat({ max: 59 }) })
  .map(({ hour, minute }) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
const instant = fc.integer({ min: at("2020-01-01T00:00:00Z"), max: at("2030-01-01T00:00:00Z") });
const timing: fc.Arbitrary<Timing> = fc.record({
  rhythm: fc.oneof(
    fc.record({ kind: fc.constant("at-once" as const), at: time }),
    fc.constant({ kind: "hourly" as const }),
    fc.record({ kind: fc.constant("daily" as const), at: time }),
    fc.record({ kind: fc.constant("weekly" as const), at: time, weekday: fc.integer({ min: 1, max: 7 }) }),
  ),
  zone,
  quiet: fc.option(fc.record({ from: time, to: time }).filter(({ from, to }) => from !== to)),
});

test("lastDue() is not after now, never within quiet hours, and its own last due time", () => {
  fc.assert(
    fc.property(timing, instant, (one, now) => {
      const due = lastDue(one, now);
      expect(due).toBeLessThanOrEqual(now);
      if (due === Number.NEGATIVE_INFINITY) return;
      expect(isQuiet(one, due)).toBe(false);
      expect(lastDue(one, due)).toBe(due);
    }),
  );
});

test("duesBetween() cut in two anywhere gives the same times", () => {
  fc.assert(
    fc.property(timing, instant, fc.nat({ max: 10 }), fc.nat({ max: 20 }), (one, from, days, share) => {
      const to = from + days * 86_400_000;
      const middle = from + Math.floor(((to - from) * share) / 20);
      const whole = duesBetween(one, from, to);
      expect([...duesBetween(one, from, middle), ...duesBetween(one, middle, to)]).toEqual(whole);
      if (one.rhythm.kind === "daily" && one.zone === "UTC") expect(whole).toHaveLength(days);
    }),
  );
});

test("instantAt() is the inverse of localReading() but for times that clocks skip", () => {
  fc.assert(
    fc.property(instant, zone, (now, name) => {
      const { day, minutes } = localReading(now, name);
      const back = localReading(instantAt(day, minutes, name), name);
      expect(back).toEqual({ day, minutes });
    }),
  );
});

test.each([
  ["Europe/Paris", true],
  ["Mars/Olympus", false],
  ["", false],
])("isZone(%j) is %s", (name, expected) => {
  expect(isZone(name)).toBe(expected);
});
