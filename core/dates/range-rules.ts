import { datePiece, nearWords, notCounted, readDate, stepOf, sticky, yearBeside, yearWords } from "./date-rules.ts";
import { commaGap, gap } from "./pieces.ts";
import type { Pieces } from "./pieces.ts";
import type { Groups, Rule } from "./rules.ts";
import type { DateWording, DateWords } from "./wordings.ts";

const noDate = { kind: "date", calendar: "gregorian", weekday: null, year: null, near: null } as const;

/** Two ends joined: "du 12 au 15 juillet", "mercredi 24 et jeudi 25 janvier", "de mardi à jeudi", "entre 2015 et 2019". */
export function rangeRules(pieces: Pieces): Rule[] {
  const { weekdays, numbers, months } = pieces.firstWords;
  const join = `(?: ?[-–—/] ?|${gap}(?:et|ou|au|a|jusqu'au)${gap}(?:le |du |l'|de )?|, {1,3})`;
  const shortDay = (n: number): string =>
    `(?:(?<w${n}>${pieces.weekday})${commaGap}(?:${pieces.part} )?)?(?<d${n}>${pieces.day})`;
  const readShort = (groups: Groups, n: number, last: DateWords): DateWords => ({
    ...noDate,
    calendar: last.calendar,
    weekday: groups[`w${n}`] === undefined ? null : pieces.weekdayOf(groups[`w${n}`] ?? ""),
    day: pieces.numberOf(groups[`d${n}`] ?? ""),
    month: last.month,
    year: last.year,
    near: last.near,
  });
  return [
    {
      // 12 au 15 juillet 2024; lundi 5, mardi 6 et mercredi 7 août
      opens: ["#", ...numbers, ...weekdays],
      pattern: sticky(`${shortDay(1)}${join}(?:${shortDay(2)}${join})?${datePiece(pieces)}`),
      read: (groups) => {
        const last = readDate(pieces, groups);
        return { kind: "range", first: readShort(groups, 1, last), last };
      },
    },
    {
      // 30 juin au 2 juillet 2024, nuit du 5 au 6 août
      opens: ["#", ...numbers, ...weekdays],
      pattern: sticky(
        `${datePiece(pieces, "1")}(?: ?[-–—] ?|${gap}(?:et|au|jusqu'au)${gap}(?:le |du )?)${datePiece(pieces)}`,
      ),
      read: (groups) => {
        const last = readDate(pieces, groups);
        const first = readDate(pieces, groups, "1");
        const inherits =
          first.year === null && (first.month < last.month || (first.month === last.month && first.day < last.day));
        return { kind: "range", first: inherits ? { ...first, year: last.year, near: last.near } : first, last };
      },
    },
    {
      // 12 au 15 Mordad 1403
      opens: ["#"],
      pattern: sticky(
        `${shortDay(1)}${join}(?<day>${pieces.day})${gap}(?<month>${pieces.persian})${gap}(?<year>${pieces.persianYear})`,
      ),
      read: (groups) => {
        const last: DateWords = {
          ...noDate,
          calendar: "persian",
          day: pieces.numberOf(groups["day"] ?? ""),
          month: pieces.persianMonthOf(groups["month"] ?? ""),
          year: { kind: "figures", year: Number(groups["year"]) },
        };
        return { kind: "range", first: readShort(groups, 1, last), last };
      },
    },
    {
      // du 25 au 28
      opens: ["#"],
      pattern: sticky(`(?<=(?:^|[^\\p{L}])du )(?<d1>${pieces.day}) au (?<d2>${pieces.day})${notCounted}`),
      read: (groups) => {
        const day = (n: number): DateWording => ({
          kind: "day-of-month",
          weekday: null,
          day: pieces.numberOf(groups[`d${n}`] ?? ""),
        });
        return { kind: "range", first: day(1), last: day(2) };
      },
    },
    {
      // de mardi à jeudi, la nuit de mardi à mercredi, du lundi au mercredi
      opens: weekdays,
      pattern: sticky(
        `(?<=(?:^|[^\\p{L}])d[eu] )(?<w1>${pieces.weekday})${gap}(?:soir )?au?${gap}(?<w2>${pieces.weekday})(?:${gap}(?<near>dernier|prochain))?`,
      ),
      read: (groups) => {
        const weekday = (n: number): DateWording => ({
          kind: "weekday",
          weekday: pieces.weekdayOf(groups[`w${n}`] ?? ""),
          which: groups["near"] === "dernier" ? "last" : groups["near"] === "prochain" ? "next" : "bare",
          part: null,
        });
        return { kind: "range", first: weekday(1), last: weekday(2) };
      },
    },
    {
      // juin et juillet 2023, de mars à mai 2023, mars 2022-mai 2023
      opens: months,
      pattern: sticky(
        `(?<m1>${pieces.month})(?:${gap}(?<y1>${pieces.year}))?(?: ?[-–] ?|${gap}(?:et|ou|a)${gap})(?<month>${pieces.month})(?:${gap}(?:(?<year>${pieces.year})|(?<beside>${yearBeside})|(?<near>${nearWords})))?`,
      ),
      read: (groups) => {
        const month = (word: string | undefined, figures: string): DateWording => ({
          kind: "month",
          calendar: "gregorian",
          month: pieces.monthOf(word ?? ""),
          year: yearWords(groups, figures),
          near: stepOf(groups["near"]),
          segment: null,
        });
        const sameYear =
          groups["y1"] === undefined && pieces.monthOf(groups["m1"] ?? "") < pieces.monthOf(groups["month"] ?? "");
        return {
          kind: "range",
          first: month(groups["m1"], sameYear ? "year" : "y1"),
          last: month(groups["month"], "year"),
        };
      },
    },
    {
      // de 2015 à 2019, entre 2018 et 2022, 2024-2025
      opens: ["#"],
      pattern: sticky(`(?<y1>${pieces.year})(?: ?[-–] ?| (?:a|et) (?:en )?)(?<y2>${pieces.year})`),
      read: (groups) => {
        const year = (n: number): DateWording => ({
          kind: "year",
          year: { kind: "figures", year: Number(groups[`y${n}`]) },
          segment: null,
        });
        return Number(groups["y1"]) < Number(groups["y2"]) ? { kind: "range", first: year(1), last: year(2) } : null;
      },
    },
  ];
}
