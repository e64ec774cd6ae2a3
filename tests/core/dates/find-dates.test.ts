import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDates } from "../../../core/dates/find-dates.ts";
import type { DateMention } from "../../../core/model.ts";
import { splitSentences } from "../../../core/text/sentences.ts";
import { calendarWords } from "../../../data/calendar.ts";
import { readDateCases } from "./case-table.ts";
import type { DateCase } from "./case-table.ts";

function read(text: string, publishedAt: string | null): DateMention[] {
  return findDates(text, { publishedAt, words: calendarWords, sentences: splitSentences(text) });
}

/** What the reader says of the row's expression, as the row would have it. */
function readCase(row: DateCase): Partial<DateMention> | null {
  const end = row.start + row.expression.length;
  const found = read(row.text, row.publishedAt).find((date) => date.start < end && date.end > row.start);
  if (found === undefined) return null;
  const { value, precision, from, to, weekdayConflict } = found;
  return { value, precision, from, to, weekdayConflict };
}

const cases = readDateCases();
const leftOpen = (row: DateCase): boolean => row.precision === "unknown" && row.from === null && row.to === null;

describe("findDates() reads the table of expressions", () => {
  it.each(cases.filter((row) => row.precision !== "none" && !leftOpen(row)))(
    "$group: $expression ($publishedAt) in: $text",
    (row) => {
      const { value, precision, from, to, weekdayConflict } = row;
      expect(readCase(row)).toEqual({ value, precision, from, to, weekdayConflict });
    },
  );

  it.each(cases.filter(leftOpen))("leaves open $group: $expression ($publishedAt) in: $text", (row) => {
    expect(readCase(row)?.value ?? null).toBeNull();
  });

  it.each(cases.filter((row) => row.precision === "none"))("finds nothing in $group: $expression in: $text", (row) => {
    expect(readCase(row)).toBeNull();
  });
});

describe("findDates() says what a date counts from", () => {
  const text =
    "Le 5 août 2024, il a vu le ministre. La veille, il était à Bakou. Mardi, il est parti. Le 12 août, il revient.";
  it.each([
    ["5 août 2024", "stated", null],
    ["La veille", "inferred", "text"],
    ["Mardi", "inferred", "publication"],
    ["12 août", "stated", "publication"],
  ])("%s is %s, relative to %s", (expression, source, relativeTo) => {
    const found = read(text, "2024-08-07T10:20:00+02:00").find((date) => date.text === expression);
    expect(found).toMatchObject({ source, relativeTo });
  });
});

// Words from which texts full of near-dates are made.
const scraps = [
  "le",
  "la veille",
  "mardi",
  "lundi",
  "5",
  "12",
  "31",
  "août",
  "mai",
  "mars",
  "2024",
  "1403",
  "mordad",
  "Tir",
  "du",
  "au",
  "et",
  "à",
  "en",
  "de",
  "il y a",
  "trois",
  "jours",
  "dans",
  "fin",
  "mi-",
  "début",
  "hier",
  "demain",
  "aujourd’hui",
  "ce",
  "soir",
  "l'an dernier",
  "semaine",
  "prochaine",
  "dernier",
  "a reçu",
  "recevra",
  "doit",
  ",",
  ".",
  "\n",
  "«",
  "»",
  "(",
  ")",
  "05/08/2024",
  "24-08-05",
  "2024-08-05",
  "week-end",
  "nuit",
  "été",
  "jusqu'en",
  "depuis",
  "d'ici",
  "lendemain",
  "deux jours plus tôt",
  "31 juin",
  "29 février",
  "1er",
  "\u{1F600}",
  "ﬁ",
  "İ",
  "\ud800",
];
const nearDates = fc.array(fc.constantFrom(...scraps), { maxLength: 40 }).map((words) => words.join(" "));
const published = fc.constantFrom(
  null,
  "2024-08-07T10:20:00+02:00",
  "2024-02-29",
  "2025-01-01T00:10:00+03:30",
  "rubbish",
);

const million = (unit: string): string => unit.repeat(Math.ceil(1_000_000 / unit.length)).slice(0, 1_000_000);

describe("findDates() holds for any text", () => {
  it("gives slices of the text, in order, without overlap", () => {
    fc.assert(
      fc.property(fc.oneof(nearDates, fc.string({ unit: "binary" })), published, (text, publishedAt) => {
        let last = 0;
        for (const date of read(text, publishedAt)) {
          expect(date.text).toBe(text.slice(date.start, date.end));
          expect(date.start).toBeGreaterThanOrEqual(last);
          expect(date.end).toBeGreaterThan(date.start);
          last = date.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps value, precision and interval in step", () => {
    fc.assert(
      fc.property(nearDates, published, (text, publishedAt) => {
        for (const { value, precision, from, to } of read(text, publishedAt)) {
          expect(value === null ? "unknown" : { 4: "year", 7: "month", 10: "day" }[value.length]).toBe(precision);
          expect(from === null || to === null || from <= to).toBe(true);
          expect(
            [from?.slice(0, value?.length ?? 0), to?.slice(0, value?.length ?? 0)].every(
              (day) => (day ?? "") === (value ?? ""),
            ),
          ).toBe(true);
          for (const day of [from, to].filter((end) => end !== null))
            expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
        }
      }),
      { numRuns: 2000 },
    );
  });

  const relativeScraps = scraps.filter((scrap) => !/\d{2}[/-]|20\d\d|14\d\d/.test(scrap));
  it("gives no value when nothing but relative words is printed and the publication is unknown", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...relativeScraps), { maxLength: 40 }), (words) => {
        for (const { value, from, to } of read(words.join(" "), null))
          expect([value, from, to]).toEqual([null, null, null]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    "1",
    "12 ",
    "12, 13 et ",
    "le ",
    "mardi ",
    "mardi\n",
    "5 mai ",
    "lundi 5 mai au ",
    " ",
    ",",
    "debut de fin de ",
    "a ",
    "la veille ",
    "il y a ",
    "« hier ",
    "2024-",
    "une réunion d'",
  ])("reads a million characters of %j in about a second of processor time", (unit) => {
    const text = million(unit);
    const sentences = splitSentences(text);
    const start = process.cpuUsage();
    findDates(text, { publishedAt: "2024-08-07T10:20:00+02:00", words: calendarWords, sentences });
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
  });
});
