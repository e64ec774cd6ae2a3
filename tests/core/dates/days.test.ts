import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  dateOf,
  dayNumber,
  daysBetween,
  endOfMonth,
  fromDayNumber,
  isRealDay,
  localDay,
  localMinutes,
  mondayOf,
  monthInterval,
  weekdayOf,
} from "../../../core/dates/days.ts";

const days = fc.integer({ min: -300_000, max: 1_000_000 });

describe("dayNumber() and fromDayNumber()", () => {
  it("agree with the platform's dates", () => {
    fc.assert(
      fc.property(days, (number) => {
        const expected = new Date(number * 86_400_000).toISOString().slice(0, 10);
        expect(fromDayNumber(number)).toBe(expected);
        expect(dayNumber(expected)).toBe(number);
        expect(weekdayOf(expected)).toBe(new Date(expected).getUTCDay());
      }),
      { numRuns: 2000 },
    );
  });
});

describe("dateOf()", () => {
  it.each([
    ["2024-08-05", ["day", "2024-08-05", "2024-08-05"]],
    ["2024-02", ["month", "2024-02-01", "2024-02-29"]],
    ["2024", ["year", "2024-01-01", "2024-12-31"]],
    ["2024-02-30", undefined],
    ["2024-13", undefined],
    ["hier", undefined],
    ["2024-8-5", undefined],
  ])("reads %s", (value, expected) => {
    const date = dateOf(value);
    expect(date && [date.precision, date.from, date.to]).toEqual(expected);
  });
});

describe("addDays()", () => {
  it.each([
    ["2024-02-28", 1, "2024-02-29"],
    ["2023-02-28", 1, "2023-03-01"],
    ["2025-01-01", -1, "2024-12-31"],
  ])("%s and %d days is %s", (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(count);
  });
});

describe("addMonths()", () => {
  it.each([
    ["2024-01-31", 1, "2024-02-29"],
    ["2024-01-15", -1, "2023-12-15"],
    ["2024-08-07", -12, "2023-08-07"],
    ["2024-11-30", 3, "2025-02-28"],
  ])("%s and %d months is %s", (day, count, expected) => expect(addMonths(day, count)).toBe(expected));
});

describe("mondayOf()", () => {
  it.each([
    ["2024-08-05", "2024-08-05"],
    ["2024-08-11", "2024-08-05"],
  ])("the week of %s begins on %s", (day, monday) => expect(mondayOf(day)).toBe(monday));
});

describe("monthInterval() and endOfMonth()", () => {
  it("know leap years", () => {
    expect(monthInterval(2024, 2)).toEqual({ from: "2024-02-01", to: "2024-02-29" });
    expect(endOfMonth("2100-02-03")).toBe("2100-02-28");
  });
});

describe("isRealDay()", () => {
  it.each([
    [2024, 2, 29, true],
    [2023, 2, 29, false],
    [2024, 6, 31, false],
    [2024, 13, 1, false],
    [2024, 1, 0, false],
  ])("%d-%d-%d: %s", (year, month, day, expected) => expect(isRealDay({ year, month, day })).toBe(expected));
});

describe("localDay() and localMinutes()", () => {
  it.each([
    ["2024-08-05T23:02:00+03:30", "2024-08-05", 1382],
    ["2024-08-06T00:30:00+03:30", "2024-08-06", 30],
    ["2024-08-05", "2024-08-05", null],
    ["2024-02-30", null, null],
    ["hier", null, null],
    [null, null, null],
  ])("of %s are %s and %s", (instant, day, minutes) => {
    expect(localDay(instant)).toBe(day);
    expect(localMinutes(instant)).toBe(minutes);
  });
});
