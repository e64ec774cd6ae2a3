import { commaGap, end, gap } from "./pieces.ts";
import type { Pieces } from "./pieces.ts";
import type { Groups, Rule } from "./rules.ts";
import type { DateWords, PartOfDay, Step, WeekdayWords, YearWords } from "./wordings.ts";

/** "dernier", "prochain", "courant" and their like behind a date. */
export const nearWords = "(?:dernier(?:e|es|s)?|passee?s?|ecoulee?s?|prochaine?s?|courant|a venir)";
/** The words that place a year beside another. */
export const yearBeside =
  "(?:de la meme annee|cette annee-la|de cette annee-la|de l'annee suivante|de l'annee precedente|de l'(?:an|annee) (?:derniere?|passee?|prochaine?)|(?:de )?l'(?:an|annee) (?:derniere?|passee?|prochaine?)|(?:de )?cette annee)";

/** -1 for "dernier", 1 for "prochain", 0 for "courant". */
export function stepOf(word: string | undefined): Step | null {
  if (word === undefined) return null;
  if (/derni|pass|ecoul|preced/.test(word)) return -1;
  return /proch|venir|suiv/.test(word) ? 1 : 0;
}

/** What stands where a year may stand. */
export function yearWords(groups: Groups, figures = "year", beside = "beside"): YearWords {
  const printed = groups[figures];
  if (printed !== undefined) return { kind: "figures", year: Number(printed) };
  const words = groups[beside];
  if (words === undefined) return null;
  return {
    kind: "beside",
    step: stepOf(words) ?? 0,
    of: /meme|-la|suivante|precedente/.test(words) ? "text" : "publication",
  };
}

/** The part of the day a word names. */
export function partOfDay(word: string | undefined): PartOfDay | null {
  if (word === undefined) return null;
  if (word === "matin") return "morning";
  if (word === "midi") return "noon";
  if (word.startsWith("apres")) return "afternoon";
  return word === "nuit" ? "night" : "evening";
}

/** Pattern for a day by its date, groups numbered so that two fit in one pattern. */
export function datePiece(pieces: Pieces, n = ""): string {
  const weekday = `(?:(?<weekday${n}>${pieces.weekday})${commaGap}(?:${pieces.part}${commaGap})?(?:le )?\\(?)?`;
  const tail = `(?:,?${gap}(?:de )?(?:l'an(?:nee)? )?(?<year${n}>${pieces.year})|${gap}(?<beside${n}>${yearBeside})|${gap}(?<near${n}>${nearWords}))?`;
  return `${weekday}(?<day${n}>${pieces.day})${gap}(?:du mois de |du mois d')?(?<month${n}>${pieces.month})${tail}`;
}

/** Reads what `datePiece` matched. */
export function readDate(pieces: Pieces, groups: Groups, n = ""): DateWords {
  const weekday = groups[`weekday${n}`];
  return {
    kind: "date",
    calendar: "gregorian",
    weekday: weekday === undefined ? null : pieces.weekdayOf(weekday),
    day: pieces.numberOf(groups[`day${n}`] ?? ""),
    month: pieces.monthOf(groups[`month${n}`] ?? ""),
    year: yearWords(groups, `year${n}`, `beside${n}`),
    near: stepOf(groups[`near${n}`]),
  };
}

const plain = (
  weekday: number | null,
  day: number,
  month: number,
  year: number | null,
  calendar: "gregorian" | "persian" = "gregorian",
): DateWords => ({
  kind: "date",
  calendar,
  weekday,
  day,
  month,
  year: year === null ? null : { kind: "figures", year },
  near: null,
});

/** Days by date or weekday. */
export function dateRules(pieces: Pieces): Rule[] {
  const { weekdays, numbers } = pieces.firstWords;
  const weekdayOf = (word: string | undefined): number | null => (word === undefined ? null : pieces.weekdayOf(word));
  return [
    {
      opens: [...weekdays, "#", ...numbers, "ce"],
      pattern: sticky(`(?:ce )?${datePiece(pieces)}`),
      read: (groups) => readDate(pieces, groups),
    },
    {
      // 15 Mordad 1403, lundi 24 azar
      opens: [...weekdays, "#", ...numbers],
      pattern: sticky(
        `(?:(?<weekday>${pieces.weekday})${commaGap}(?:${pieces.part}${commaGap})?)?(?<day>${pieces.day})${gap}(?<month>${pieces.persian})(?:,?${gap}(?:de l'an )?(?<year>${pieces.persianYear}))?`,
      ),
      read: (groups, original) => {
        const word = groups["month"] ?? "";
        if (
          groups["year"] === undefined &&
          groups["weekday"] === undefined &&
          pieces.isPersianLookalike(word) &&
          !new RegExp(`\\s\\p{Lu}[^\\s]*$`, "u").test(original)
        )
          return null;
        if (groups["year"] === undefined && (word === "day" || word === "dei")) return null;
        return plain(
          weekdayOf(groups["weekday"]),
          pieces.numberOf(groups["day"] ?? ""),
          pieces.persianMonthOf(word),
          groups["year"] === undefined ? null : Number(groups["year"]),
          "persian",
        );
      },
    },
    {
      // 5/08/2024, 05.08.24, 05-08-2024
      opens: [...weekdays, "#"],
      pattern: sticky(
        `(?:(?<weekday>${pieces.weekday})${commaGap}(?:le )?\\(?)?(?<day>\\d{1,2})(?<mark>[/.-])(?<month>\\d{1,2})\\k<mark>(?<year>(?:1[3-9]|20)\\d\\d|\\d\\d)(?![./-]?\\d)`,
      ),
      read: (groups) => {
        const [a, b] = [Number(groups["day"]), Number(groups["month"])];
        const printed = groups["year"] ?? "";
        const short = printed.length === 2;
        if (short && (groups["month"]?.length !== 2 || groups["day"]?.length !== 2 || groups["mark"] === "-"))
          return null;
        const year = short ? (Number(printed) > 69 ? 1900 : 2000) + Number(printed) : Number(printed);
        if (b > 12 && a > 12) return null;
        return b > 12
          ? plain(weekdayOf(groups["weekday"]), b, a, year)
          : plain(weekdayOf(groups["weekday"]), a, b, year);
      },
    },
    {
      // 2024-08-05, 2024/08/05, and 1403/05/15
      opens: ["#"],
      pattern: sticky(
        `(?<year>(?:1[3-9]|20)\\d\\d)(?<mark>[/-])(?<month>\\d\\d)\\k<mark>(?<day>\\d\\d)(?:t\\d\\d:\\d\\d)?(?![./-]?\\d)`,
      ),
      read: (groups) => {
        const year = Number(groups["year"]);
        return plain(null, Number(groups["day"]), Number(groups["month"]), year, year < 1500 ? "persian" : "gregorian");
      },
    },
    {
      // le 5/08, lundi 05/08
      opens: [...weekdays, "#"],
      pattern: sticky(
        `(?:(?<weekday>${pieces.weekday})${commaGap}\\(?|(?<=(?:^|[^\\p{L}])(?:le|du|au|ce) ))(?<day>[0-3]?\\d)/(?<month>0[1-9]|1[0-2])(?![./-]?\\d)`,
      ),
      read: (groups) => plain(weekdayOf(groups["weekday"]), Number(groups["day"]), Number(groups["month"]), null),
    },
    {
      // lundi 5
      opens: weekdays,
      pattern: sticky(`(?<weekday>${pieces.weekday})${gap}(?<day>${pieces.day})${notCounted}`),
      read: (groups) => ({
        kind: "day-of-month",
        weekday: weekdayOf(groups["weekday"]),
        day: pieces.numberOf(groups["day"] ?? ""),
      }),
    },
    {
      // le 5
      opens: ["#"],
      pattern: sticky(`(?<=(?:^|[^\\p{L}\\p{N}'-])(?:le|ce) )(?<day>1 ?er(?! a )|0?[1-9]|[12]\\d|3[01])${notCounted}`),
      read: (groups) => ({ kind: "day-of-month", weekday: null, day: pieces.numberOf(groups["day"] ?? "") }),
    },
    {
      opens: [...weekdays, "ce"],
      pattern: sticky(weekdayPattern(pieces)),
      read: (groups) => readWeekday(pieces, groups),
    },
  ];
}

// "le 5" is a day when nothing counted follows: a stop, or a word that opens a complement or a clause.
/** Not followed by anything counted. */
export const notCounted = `(?= ?[,;:)»"!?]| ?\\.(?:\\s|$)| ?$| ?\\n| (?:a|au|aux|avec|par|pour|dans|en|lors|et|puis|sur|chez|selon|il|elle|ils|elles|on|le|la|les|l'|un|une|mais|qui|ou|devant|afin|avant|apres|depuis|jusqu|sous|sans|que|qu'|a l'|s'|est|sera|ont|ne|n'|y|de|du|des)(?![\\p{L}\\p{N}]))(?! (?:contre|sur) \\d)`;

function weekdayPattern(pieces: Pieces): string {
  const parts = `(?:${gap}(?:en |dans la )?(?:debut de |fin d'?e? ?)?(?<part>${pieces.part}))?`;
  const which = `(?:${gap}(?<near>derniere?|passe|prochain|suivant|precedent|d'avant|d'apres|en huit|en quinze|de la semaine (?:derniere|passee|prochaine)|de cette semaine)|(?<that>-la))?`;
  return `(?<lead>ce )?(?<weekday>${pieces.weekday})${parts}${which}`;
}

function readWeekday(pieces: Pieces, groups: Groups): WeekdayWords | null {
  const near = groups["near"] ?? "";
  const lead = groups["lead"];
  const which: WeekdayWords["which"] | null =
    groups["that"] !== undefined
      ? null
      : near === "suivant" || near === "d'apres"
        ? "after"
        : near === "precedent" || near === "d'avant"
          ? "before"
          : near === "en huit"
            ? "week-after"
            : near === "en quinze"
              ? "fortnight"
              : near === "de cette semaine"
                ? "this-week"
                : near.startsWith("de la semaine")
                  ? near.endsWith("prochaine")
                    ? "next-week"
                    : "last-week"
                  : near === "prochain"
                    ? "next"
                    : near !== ""
                      ? "last"
                      : lead === "ce "
                        ? "near"
                        : "bare";
  return which === null
    ? null
    : { kind: "weekday", weekday: pieces.weekdayOf(groups["weekday"] ?? ""), which, part: partOfDay(groups["part"]) };
}

/** A pattern that matches at one place only, up to the end of a word. */
export function sticky(pattern: string): RegExp {
  return new RegExp(`${pattern}${end}`, "yu");
}
