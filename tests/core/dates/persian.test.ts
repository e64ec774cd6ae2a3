import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../core/dates/days.ts";
import {
  gregorianToPersian,
  isRealPersianDay,
  persianMonthInterval,
  persianToGregorian,
} from "../../../core/dates/persian.ts";

const byIntl = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
  year: "numeric",
  month: "numeric",
  day: "numeric",
  timeZone: "UTC",
});

function intlDate(day: string): { year: number; month: number; day: number } {
  const parts = new Map(
    byIntl.formatToParts(new Date(`${day}T00:00:00Z`)).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
  );
  return { year: parts.get("year") ?? 0, month: parts.get("month") ?? 0, day: parts.get("day") ?? 0 };
}

describe("gregorianToPersian()", () => {
  it("agrees with the platform's calendar on every day from 1990 to 2035", () => {
    for (let day = "1990-01-01"; day <= "2035-12-31"; day = addDays(day, 1))
      expect([day, gregorianToPersian(day)]).toEqual([day, intlDate(day)]);
  });

  it("is undone by persianToGregorian()", () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000, max: 50_000 }), (offset) => {
        const day = addDays("1970-01-01", offset);
        expect(persianToGregorian(gregorianToPersian(day))).toBe(day);
        expect(isRealPersianDay(gregorianToPersian(day))).toBe(true);
      }),
    );
  });
});

describe("persianToGregorian()", () => {
  it.each([
    [1403, 5, 15, "2024-08-05"],
    [1404, 9, 24, "2025-12-15"],
    [1357, 11, 22, "1979-02-11"],
    [1403, 1, 1, "2024-03-20"],
    [1403, 12, 30, "2025-03-20"],
  ])("%d-%d-%d is %s", (year, month, day, expected) => expect(persianToGregorian({ year, month, day })).toBe(expected));
});

describe("isRealPersianDay()", () => {
  it.each([
    [1403, 12, 30, true],
    [1402, 12, 30, false],
    [1403, 7, 31, false],
    [1403, 13, 1, false],
    [1403, 1, 0, false],
    [2024, 1, 1, false],
  ])("%d-%d-%d: %s", (year, month, day, expected) => expect(isRealPersianDay({ year, month, day })).toBe(expected));
});

describe("persianMonthInterval()", () => {
  it("spans a Persian month", () =>
    expect(persianMonthInterval(1403, 5)).toEqual({ from: "2024-07-22", to: "2024-08-21" }));
});
