import { expect, test } from "vitest";
import { nextRun } from "../../../local/schedule/next-run.ts";

test.each([
  ["rate(5 minutes)", "UTC", "2024-08-05T06:31:20Z", "2024-08-05T06:36:20.000Z"],
  ["rate(1 hour)", "Europe/Paris", "2024-08-05T06:30:00Z", "2024-08-05T07:30:00.000Z"],
  ["cron(30 6 * * ? *)", "Europe/Paris", "2024-08-05T00:00:00Z", "2024-08-05T04:30:00.000Z"],
  ["cron(30 6 * * ? *)", "Europe/Paris", "2024-08-05T04:30:00Z", "2024-08-06T04:30:00.000Z"],
  ["cron(30 6 * * ? *)", "Europe/Paris", "2024-12-05T00:00:00Z", "2024-12-05T05:30:00.000Z"],
  // Clocks go forward on 31 March 2024 at 02:00, back on 27 October at 03:00.
  ["cron(30 2 * * ? *)", "Europe/Paris", "2024-03-30T12:00:00Z", "2024-04-01T00:30:00.000Z"],
  ["cron(30 6 * * ? *)", "Europe/Paris", "2024-10-26T12:00:00Z", "2024-10-27T05:30:00.000Z"],
  ["cron(0/15 8-9 ? * MON-FRI *)", "UTC", "2024-08-02T09:46:00Z", "2024-08-05T08:00:00.000Z"],
  ["cron(0 0 29 2 ? *)", "UTC", "2024-03-01T00:00:00Z", "2028-02-29T00:00:00.000Z"],
  ["cron(0 12 1 JAN,JUL ? *)", "UTC", "2024-01-02T00:00:00Z", "2024-07-01T12:00:00.000Z"],
])("nextRun() of %s in %s after %s is %s", (expression, timeZone, after, next) => {
  expect(nextRun(expression, timeZone, new Date(after))?.toISOString()).toBe(next);
});

test("nextRun() is null when the time never comes again", () => {
  expect(nextRun("cron(0 0 1 1 ? 2020)", "UTC", new Date("2024-01-01"))).toBeNull();
});

test.each(["every day", "cron(0 0 1 1 ?)", "cron(61 * * * ? *)", "cron(0 0 ? * MON#1 *)"])(
  "nextRun() refuses %s",
  (expression) => {
    expect(() => nextRun(expression, "UTC", new Date())).toThrow(/^Cannot read a (?:schedule|cron field)/);
  },
);
