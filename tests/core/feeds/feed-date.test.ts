import * as fc from "fast-check";
import { expect, test } from "vitest";
import { feedDate } from "../../../core/feeds/feed-date.ts";

test.each([
  // RFC 822 and what servers make of it
  ["Mon, 05 Aug 2024 19:30:00 +0200", "2024-08-05T19:30:00+02:00"],
  ["Mon, 5 Aug 2024 19:30 +0330", "2024-08-05T19:30:00+03:30"],
  ["05 Aug 2024 19:30:00 GMT", "2024-08-05T19:30:00Z"],
  ["05 Aug 24 19:30:00 GMT", "2024-08-05T19:30:00Z"],
  ["Mon, 05 Aug 2024 19:30:00 CEST", "2024-08-05T19:30:00+02:00"],
  ["Mon, 05 Aug 2024 19:30:00 EST", "2024-08-05T19:30:00-05:00"],
  ["Mon, 05 Aug 2024 19:30:00 MSK", "2024-08-05T19:30:00+03:00"],
  ["Mon, 05 Aug 2024 19:30:00 IST", "2024-08-05T19:30:00Z"],
  ["Mon, 05 Aug 2024 19:30:00", "2024-08-05T19:30:00Z"],
  ["Mon, 05-Aug-2024 19:30:00 GMT", "2024-08-05T19:30:00Z"],
  ["Mon Aug  5 19:30:00 2024", "2024-08-05T19:30:00Z"],
  ["August 5, 2024 7:30 pm EST", "2024-08-05T19:30:00-05:00"],
  ["Aug 5, 2024, 12:05 AM", "2024-08-05T00:05:00Z"],
  // French
  ["lun., 23 juin 2025 14:50:00 +0300", "2025-06-23T14:50:00+03:00"],
  ["lun., 05 août 2024 19:30:00 +0200", "2024-08-05T19:30:00+02:00"],
  ["jeu, 1 fév. 2024 08:00:00 +0100", "2024-02-01T08:00:00+01:00"],
  ["jeu., 15 févr. 2024 08:00:00 +0100", "2024-02-15T08:00:00+01:00"],
  ["ven., 12 juil. 2024 08:00:00 +0200", "2024-07-12T08:00:00+02:00"],
  ["mardi 5 mars 2024", "2024-03-05"],
  ["mardi 1er août 2023 à 7h05", "2023-08-01T07:05:00Z"],
  ["05/08/2024 19:30", "2024-08-05T19:30:00Z"],
  ["08/25/2024 19:30", "2024-08-25T19:30:00Z"],
  // ISO 8601
  ["2024-08-05T19:30:00+03:30", "2024-08-05T19:30:00+03:30"],
  ["2024-08-05T19:30:00.123Z", "2024-08-05T19:30:00Z"],
  ["2024-08-05T19:30Z", "2024-08-05T19:30:00Z"],
  ["2024-08-05 19:30:00", "2024-08-05T19:30:00Z"],
  ["2024-08-05T19:30:00+0200", "2024-08-05T19:30:00+02:00"],
  ["2024-08-05", "2024-08-05"],
  ["1722879000", "2024-08-05T17:30:00Z"],
  ["1722879000123", "2024-08-05T17:30:00Z"],
  // no date
  ["", null],
  ["hier", null],
  ["31 juin 2024", null],
  ["2024-02-30T10:00:00Z", null],
  ["Thu, 01 Jan 1970 00:00:00 GMT", null],
  ["05 Aug", null],
  ["mardi", null],
])("feedDate(%j) is %j", (printed, expected) => {
  expect(feedDate(printed)).toBe(expected);
});

test("feedDate() gives back what any server prints of a moment", () => {
  const moments = fc.date({ min: new Date("1995-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(moments, (moment) => {
      const iso = moment.toISOString().replace(/\.\d+Z$/, "Z");
      expect(feedDate(moment.toUTCString())).toBe(iso);
      expect(feedDate(moment.toISOString())).toBe(iso);
    }),
  );
});

test("feedDate() answers for any text, with a date or null", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(feedDate(text) ?? "2000-01-01").toMatch(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2}))?$/);
    }),
  );
});
