import { datePiece, partOfDay, readDate, sticky } from "./date-rules.ts";
import { commaGap } from "./pieces.ts";
import type { Pieces } from "./pieces.ts";
import type { Groups, Rule } from "./rules.ts";
import type { Apposition, DateWording, Unit } from "./wordings.ts";

const publicationDays: Readonly<Record<string, number>> = {
  "avant-hier": -2,
  "avant hier": -2,
  hier: -1,
  "aujourd'hui": 0,
  demain: 1,
  "apres-demain": 2,
  "apres demain": 2,
};
const textDays: Readonly<Record<string, number>> = {
  "avant-veille": -2,
  veille: -1,
  lendemain: 1,
  surlendemain: 2,
  "jour meme": 0,
  "meme jour": 0,
  "jour-la": 0,
  "jour suivant": 1,
  "jour d'apres": 1,
  "jour precedent": -1,
  "jour d'avant": -1,
};
const units: Readonly<Record<string, Unit>> = {
  jour: "day",
  jours: "day",
  semaine: "week",
  semaines: "week",
  mois: "month",
  an: "year",
  ans: "year",
  annee: "year",
  annees: "year",
};
const unitPiece = "(?<unit>jours?|semaines?|mois|ans?|annees?)";

/** Days and spans counted from the publication or from a day of the text. */
export function relativeRules(pieces: Pieces): Rule[] {
  const { numbers } = pieces.firstWords;
  const beside = `(?:${commaGap}(?:\\()?(?:le )?(?:${datePiece(pieces)}|(?<only>${pieces.weekday})))?`;
  const apposition = (groups: Groups): Apposition =>
    groups["day"] !== undefined
      ? { weekday: null, date: readDate(pieces, groups) }
      : { weekday: groups["only"] === undefined ? null : pieces.weekdayOf(groups["only"]), date: null };
  const distance = (groups: Groups, sign: 1 | -1, from: "publication" | "text", exact = false): DateWording | null => {
    const unit = units[groups["unit"] ?? ""];
    const count = groups["count"] ?? "";
    if (unit === undefined || count === "quelques") return null;
    return { kind: "distance", count: sign * pieces.numberOf(count), unit, from, exact };
  };
  return [
    {
      opens: ["avant", "hier", "aujourd", "demain", "apres"],
      pattern: sticky(
        `(?<word>avant[- ]hier|hier|aujourd'hui|apres[- ]demain|demain)(?:,? (?:au |en |dans la |en debut de |en fin de |en fin d')?(?<part>${pieces.part}))?${beside}`,
      ),
      read: (groups) => ({
        kind: "publication-day",
        offset: publicationDays[groups["word"] ?? ""] ?? 0,
        part: partOfDay(groups["part"]),
        beside: apposition(groups),
      }),
    },
    {
      // ce matin, ce soir, cet après-midi, ce jour
      opens: ["ce", "cet"],
      pattern: sticky(`cet? (?:debut d[e'] ?|debut d'|fin d[e'] ?|meme )?(?<part>${pieces.part}|jour)${beside}`),
      read: (groups) => ({
        kind: "publication-day",
        offset: 0,
        part: groups["part"] === "jour" ? null : partOfDay(groups["part"]),
        beside: apposition(groups),
      }),
    },
    {
      // l'avant-veille, la veille au soir, le lendemain matin, le même jour
      opens: ["la", "l", "le", "du", "au", "des", "ce"],
      pattern: sticky(
        `(?:la |l'|le |des le |du |au |ce )(?<word>avant-veille|veille|lendemain|surlendemain|jour meme|meme jour|jour-la|jour (?:suivant|precedent|d'apres|d'avant))(?: (?:au )?${pieces.part})?${beside}(?! (?:de|d'|du|des|ou)(?![\\p{L}\\p{N}])| d')`,
      ),
      read: (groups) => ({ kind: "text-day", offset: textDays[groups["word"] ?? ""] ?? 0, beside: apposition(groups) }),
    },
    {
      // il y a trois jours, voilà dix jours
      opens: ["il", "voila", "voici", "y"],
      pattern: sticky(
        `(?:il y a|y a|voila|voici) (?:deja |maintenant |tout juste |a peine |exactement |pres d'|environ )?(?<count>${pieces.count}) ${unitPiece}(?<exact>,? jour pour jour)?(?! (?:que|qu')(?![\\p{L}\\p{N}])| qu')`,
      ),
      read: (groups) => distance(groups, -1, "publication", groups["exact"] !== undefined),
    },
    {
      // dans trois jours
      opens: ["dans", "d"],
      pattern: sticky(
        `(?:dans|d'ici(?: a)?) (?:environ |quelque |pres de |moins de |a peine )?(?<count>${pieces.count}) ${unitPiece}`,
      ),
      read: (groups) => distance(groups, 1, "publication"),
    },
    {
      // deux jours plus tôt, trois semaines après, quelques jours auparavant
      opens: ["#", "un", "une", ...numbers],
      pattern: sticky(`(?<count>${pieces.count}) ${unitPiece} (?<side>plus tot|auparavant|avant|plus tard|apres)`),
      read: (groups) => distance(groups, /tot|avant/.test(groups["side"] ?? "") ? -1 : 1, "text"),
    },
    {
      opens: ["cette", "la", "nuit"],
      pattern: sticky("(?:(?<this>cette nuit)|(?:la )?nuit (?<near>derniere|passee|prochaine))"),
      read: (groups) => ({
        kind: "night",
        which: groups["this"] !== undefined ? "this" : groups["near"] === "prochaine" ? "next" : "last",
      }),
    },
    {
      // la semaine du 5 août
      opens: ["semaine"],
      pattern: sticky(`semaine du ${datePiece(pieces)}`),
      read: (groups) => ({ kind: "week-of", day: readDate(pieces, groups) }),
    },
  ];
}
