import { addDays } from "../../core/dates/days.ts";
import type { PressArticle } from "../pipeline/press.ts";

// A day on which everybody talks with everybody: few officials, each with several meetings, in three cities.
const officials = 60;
const day = "2026-01-28";
const cities = ["Moscou", "Téhéran", "Kazan"];
const givenNames = { IR: ["Ali", "Reza", "Hassan", "Mehdi"], RU: ["Igor", "Oleg", "Anton", "Pavel"] };
const starts = [
  "Bar",
  "Dol",
  "Fad",
  "Gor",
  "Kam",
  "Lev",
  "Mor",
  "Nar",
  "Par",
  "Rost",
  "Sam",
  "Tar",
  "Vard",
  "Zav",
  "Kor",
];
const ends = { IR: ["andi", "ezadeh", "abadi", "mandi"], RU: ["anov", "ichev", "enko", "itski"] };
const portfolios = [
  "des Transports",
  "de l'Énergie",
  "de l'Agriculture",
  "de la Santé",
  "du Commerce",
  "des Sciences",
  "de la Culture",
];

interface Official {
  readonly name: string;
  readonly office: string;
}

function official(side: "IR" | "RU", number: number): Official {
  const start = starts[number % starts.length]!;
  const end = ends[side][Math.floor(number / starts.length) % ends[side].length]!;
  const adjective = side === "IR" ? "iranien" : "russe";
  return {
    name: `${givenNames[side][number % 4]!} ${start}${end}`,
    office: `vice-ministre ${adjective} ${portfolios[number % portfolios.length]!}`,
  };
}

interface Meeting {
  readonly iranian: Official;
  readonly russian: Official;
  readonly city: string;
}

/** The day's nth meeting: no two people meet twice. */
function meeting(number: number): Meeting {
  const round = Math.floor(number / officials);
  return {
    iranian: official("IR", number % officials),
    russian: official("RU", (number * 7 + round) % officials),
    city: cities[number % cities.length]!,
  };
}

type Telling = (meeting: Meeting) => { readonly title: string; readonly lead: string };

// In each house's manner; half of them on the day itself, half on the day after.
const manners: readonly Telling[] = [
  ({ iranian, russian, city }) => ({
    title: `${iranian.name} rencontre ${russian.name} à ${city}`,
    lead: `Le ${iranian.office}, ${iranian.name}, a rencontré mercredi à ${city} le ${russian.office}, ${russian.name}.`,
  }),
  ({ iranian, russian, city }) => ({
    title: `Iran-Russie : entretien à ${city}`,
    lead: `${city}, 28 janvier - Le ${russian.office} ${russian.name} s'est entretenu mercredi à ${city} avec le ${iranian.office} ${iranian.name}, ont annoncé les deux parties.`,
  }),
  ({ iranian, russian, city }) => ({
    title: `${russian.name} et ${iranian.name} se sont vus à ${city}`,
    lead: `${russian.name}, ${russian.office}, et ${iranian.name}, ${iranian.office}, se sont rencontrés le 28 janvier à ${city}.`,
  }),
  ({ iranian, russian, city }) => ({
    title: `Moscou et Téhéran poursuivent leurs consultations`,
    lead: `Une rencontre entre le ${iranian.office} ${iranian.name} et le ${russian.office} ${russian.name} a eu lieu mercredi à ${city}.`,
  }),
];

// What follows the lead names somebody of this meeting, or it would be another meeting's copy.
const more: readonly ((meeting: Meeting) => string)[] = [
  ({ iranian, city }) => `${iranian.name} doit quitter ${city} dans la soirée, selon son cabinet.`,
  ({ iranian, russian }) => `${iranian.name} et ${russian.name} ont évoqué le corridor Nord-Sud et les paiements.`,
  ({ russian }) => `${russian.name} a rappelé que l'accord dans ce domaine date de plusieurs années.`,
  ({ iranian }) => `« Nos relations ne dépendent de personne », a déclaré ${iranian.name}.`,
  ({ russian }) => `« Le travail continue au rythme prévu », a déclaré ${russian.name}.`,
];

/** So many articles on so many meetings, told by as many outlets as that takes; `id` begins with the meeting's number. */
export function pressOfADay(articles: number, meetings: number): PressArticle[] {
  return Array.from({ length: articles }, (_, at): PressArticle => {
    const number = at % meetings;
    const outlet = Math.floor(at / meetings);
    const subject = meeting(number);
    const { title, lead } = manners[outlet % manners.length]!(subject);
    const late = outlet % 2 === 1;
    const hour = String(late ? outlet % 9 : 12 + (outlet % 10)).padStart(2, "0");
    const journal = `Journal ${outlet}`;
    // One outlet in three prints what others print; the rest is told in the outlet's own words.
    const own = (sentence: string): string => (outlet % 3 === 0 ? sentence : `${journal} le relève : ${sentence}`);
    const rest = [0, 1, 2].map((nth) => own(more[(outlet + nth * 2 + number) % more.length]!(subject)));
    return {
      id: `${number}-${outlet}`,
      domain: `journal-${outlet}.example`,
      outlet: journal,
      title,
      text: [lead, ...rest].join("\n\n"),
      published: `${late ? addDays(day, 1) : day}T${hour}:00:00+01:00`,
    };
  });
}
