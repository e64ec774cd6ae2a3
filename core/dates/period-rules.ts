import { nearWords, stepOf, sticky, yearBeside, yearWords } from "./date-rules.ts";
import { gap } from "./pieces.ts";
import type { Pieces } from "./pieces.ts";
import type { Rule } from "./rules.ts";
import type { DateWording, Segment, Step } from "./wordings.ts";

const segmentPiece = "(?<segment>debut|(?:la )?mi-|milieu|courant|fin)";
const before = (words: string): string => `(?<=(?:^|[^\\p{L}\\p{N}])(?:${words}))`;

function segmentOf(word: string | undefined): Segment | null {
  if (word === undefined || word === "courant") return null;
  if (word === "debut") return "start";
  return word === "fin" ? "end" : "middle";
}

/** Months, years, weeks, week-ends, seasons and their parts. */
export function periodRules(pieces: Pieces): Rule[] {
  const { months, persian } = pieces.firstWords;
  const yearTail = `(?:,? (?:de )?(?<year>${pieces.year})| (?<beside>${yearBeside})| (?<near>${nearWords}))`;
  const segments = ["debut", "mi", "milieu", "courant", "fin", "la"];
  return [
    {
      // novembre 2022, novembre dernier; début juin, mi-juillet, fin août 2023, au début du mois de mai
      opens: [...months, ...segments, "mois"],
      pattern: sticky(
        `(?:${segmentPiece}(?:${gap}|(?<=-))(?:de |d'|du |le )?)?(?:mois de |mois d')?(?<month>${pieces.month})${yearTail}`,
      ),
      read: (groups) => month(groups),
    },
    {
      opens: [...segments],
      pattern: sticky(`${segmentPiece}(?:${gap}|(?<=-))(?:de |d'|du )?(?:mois de |mois d')?(?<month>${pieces.month})`),
      read: (groups) => month(groups),
    },
    {
      // en novembre, depuis mars, ce mois de juin: alone a month is one only behind such a word, and in small letters
      opens: [...months, "mois"],
      pattern: sticky(
        `${before("en |en plein |depuis |des |d'ici |d'ici a |d'ici fin |jusqu'en |jusqu'a |courant |de |d'|plein mois de |fin |au mois de |au mois d'|du |le |au |ce |plein ")}(?:mois de |mois d')?(?<month>${pieces.month})`,
      ),
      read: (groups, original) =>
        /\p{Lu}/u.test(original) || pieces.isMonthAbbreviation(groups["month"] ?? "") ? null : month(groups),
    },
    {
      // mordad 1403
      opens: persian,
      pattern: sticky(`(?<month>${pieces.persian})${gap}(?:de l'an )?(?<year>${pieces.persianYear})`),
      read: (groups) => {
        const at = pieces.persianMonthOf(groups["month"] ?? "");
        return {
          kind: "month",
          calendar: "persian",
          month: at,
          year: { kind: "figures", year: Number(groups["year"]) },
          near: null,
          segment: null,
        };
      },
    },
    {
      // en 2019, depuis 2022, l'accord de 2015, fin 2023, début de l'année 2024
      opens: ["#"],
      pattern: sticky(
        `${before("en |depuis |des |d'ici |d'ici a |jusqu'en |jusqu'a |avant |apres |de |annee |an |courant |mi-|et |ou |a |pour |semestre |trimestre |horizon |a l'horizon ")}(?<year>${pieces.year})(?! ?[%°€$]|[.,]\\d)`,
      ),
      read: (groups) => ({ kind: "year", year: yearWords(groups), segment: null }),
    },
    {
      opens: ["#"],
      pattern: sticky(`(?<=\\()(?<year>${pieces.year})(?=\\))`),
      read: (groups) => ({ kind: "year", year: yearWords(groups), segment: null }),
    },
    {
      opens: segments,
      pattern: sticky(
        `${segmentPiece}(?:${gap}|(?<=-))(?:de |d'|de l')?(?:l'annee |annee )?(?<year>${pieces.year})(?! ?[%°€$])`,
      ),
      read: (groups) => ({
        kind: "year",
        year: yearWords(groups),
        segment: segmentOf(groups["segment"]?.replace(/^la |-$/g, "")),
      }),
    },
    {
      // l'an dernier, l'année prochaine, début de l'année, cette année, la même année
      opens: ["l", "cette", "la", ...segments],
      pattern: sticky(
        `(?:${segmentPiece} (?:de )?)?(?:l'(?:an|annee) (?:derniere?|passee?|prochaine?)|(?<text>la meme annee|cette annee-la|l'annee (?:suivante|precedente|d'avant|d'apres))|cette annee|(?<=(?:debut|milieu|fin) (?:de )?)l'annee)`,
      ),
      read: (groups, original) => readYear(groups["segment"], original),
    },
    {
      // la semaine dernière, en début de semaine prochaine, cette semaine, en fin de semaine, la semaine suivante
      opens: ["la", "cette", "semaine", "debut", "milieu", "fin"],
      pattern: sticky(
        `(?:${segmentPiece} (?:de )?)?(?:la |(?<this>cette ))?semaine(?: (?<near>derniere|passee|ecoulee|prochaine|suivante|precedente|d'avant|d'apres|en cours))?`,
      ),
      read: (groups) => {
        const near = groups["near"];
        const step =
          near !== undefined
            ? near === "en cours"
              ? 0
              : near === "d'avant"
                ? -1
                : near === "d'apres"
                  ? 1
                  : stepOf(near)
            : groups["this"] !== undefined
              ? 0
              : null;
        if (step === null && groups["segment"] === undefined) return null;
        return {
          kind: "period",
          unit: "week",
          step,
          segment: segmentOf(groups["segment"]),
          of: /suiv|preced|d'a/.test(near ?? "") ? "text" : "publication",
          elapsed: near === "ecoulee",
        };
      },
    },
    {
      opens: ["le", "ce", "week", "weekend"],
      pattern: sticky(
        "(?:(?<this>ce )|le )?week[- ]?end(?: (?<near>dernier|passe|ecoule|prochain|suivant|precedent))?",
      ),
      read: (groups) => {
        const near = groups["near"];
        if (near === undefined && groups["this"] === undefined) return null;
        return {
          kind: "period",
          unit: "weekend",
          step: near === undefined ? null : stepOf(near),
          segment: null,
          of: /suiv|preced/.test(near ?? "") ? "text" : "publication",
        };
      },
    },
    {
      opens: ["le", "ce", "mois", ...segments],
      pattern: sticky(
        `(?:${segmentPiece} (?:du |de )?)?(?:le |(?<this>ce ))?mois(?: (?<near>dernier|passe|ecoule|prochain|suivant|precedent|courant|en cours)|(?<here>-ci))`,
      ),
      read: (groups) => {
        const near = groups["near"];
        return {
          kind: "period",
          unit: "month",
          step: near === undefined ? 0 : (stepOf(near === "en cours" ? "courant" : near) ?? 0),
          segment: segmentOf(groups["segment"]),
          of: /suiv|preced/.test(near ?? "") ? "text" : "publication",
        };
      },
    },
    {
      // début de mois, fin du mois
      opens: segments,
      pattern: sticky(`${segmentPiece} (?:de |du |de ce )mois`),
      read: (groups) => ({
        kind: "period",
        unit: "month",
        step: null,
        segment: segmentOf(groups["segment"]),
        of: "publication",
      }),
    },
    {
      // l'été dernier, au printemps 2023, cet hiver, à l'automne
      opens: ["printemps", "ete", "automne", "hiver", "cet", "ce"],
      pattern: sticky(
        `(?:(?<this>cet? )|${before("l'|le |au |du |de l'")})(?<season>printemps|ete|automne|hiver)(?: (?:de )?(?<year>${pieces.year})| (?<near>dernier|passe|prochain))?`,
      ),
      read: (groups, original) => {
        const season = ({ printemps: "spring", ete: "summer", automne: "autumn", hiver: "winter" } as const)[
          groups["season"] ?? ""
        ];
        if (season === undefined || /\p{Lu}\p{L}+$/u.test(original)) return null;
        const near: Step | null =
          groups["near"] !== undefined ? stepOf(groups["near"]) : groups["this"] !== undefined ? 0 : null;
        return { kind: "season", season, year: groups["year"] === undefined ? null : Number(groups["year"]), near };
      },
    },
  ];

  function month(groups: Readonly<Record<string, string | undefined>>): DateWording {
    const at = pieces.monthOf(groups["month"] ?? "");
    return {
      kind: "month",
      calendar: "gregorian",
      month: at,
      year: yearWords(groups),
      near: stepOf(groups["near"]),
      segment: segmentOf(groups["segment"]?.replace(/^la |-$/g, "")),
    };
  }
}

function readYear(segment: string | undefined, original: string): DateWording {
  const text = /même|-là|suivante|précédente|d['’]av|d['’]apr/i.test(original);
  const step: Step = /derni|pass|précéd|avant/i.test(original) ? -1 : /proch|suiv|d['’]apr/i.test(original) ? 1 : 0;
  return {
    kind: "year",
    year: { kind: "beside", step, of: text ? "text" : "publication" },
    segment: segmentOf(segment),
  };
}
