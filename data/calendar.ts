import type { CalendarWords } from "../core/dates/calendar-words.ts";

/** The words of the French calendar, and of the Persian one in the spellings that French pages use. */
export const calendarWords: CalendarWords = {
  months: [
    ["janvier", "janv", "jan"],
    ["février", "févr", "fév"],
    ["mars"],
    ["avril", "avr"],
    ["mai"],
    ["juin"],
    ["juillet", "juil"],
    ["août"],
    ["septembre", "sept"],
    ["octobre", "oct"],
    ["novembre", "nov"],
    ["décembre", "déc"],
  ],
  weekdays: [["dimanche"], ["lundi"], ["mardi"], ["mercredi"], ["jeudi"], ["vendredi"], ["samedi"]],
  persianMonths: [
    ["farvardin", "farvardine", "farwardin"],
    ["ordibehesht", "ordibehecht", "ordibehescht", "ordibeheshte"],
    ["khordad", "khordâd", "xordad", "khordaad"],
    ["tir"],
    ["mordad", "mordâd", "amordad", "mordaad"],
    ["shahrivar", "chahrivar", "shahrivâr", "shahriwar", "chahrivâr"],
    ["mehr"],
    ["aban", "âbân", "abân", "aaban"],
    ["azar", "âzar"],
    ["dey", "day", "dei"],
    ["bahman"],
    ["esfand", "isfand", "esphand"],
  ],
  persianLookalikes: ["tir", "mehr", "azar", "dey", "day", "dei", "aban"],
  numbers: {
    deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12, treize: 13,
    quatorze: 14, quinze: 15, seize: 16, "dix-sept": 17, "dix-huit": 18, "dix-neuf": 19, vingt: 20, "vingt et un": 21,
    "vingt-et-un": 21, "vingt-deux": 22, "vingt-trois": 23, "vingt-quatre": 24, "vingt-cinq": 25, "vingt-six": 26,
    "vingt-sept": 27, "vingt-huit": 28, "vingt-neuf": 29, trente: 30, "trente et un": 31, "trente-et-un": 31,
  },
  notAfterWeekday: ["gras", "saint", "noir", "sanglant", "de pâques", "de pentecôte", "des cendres", "des rameaux", "de carême"],
  namedAfterDays: [
    "rue", "avenue", "boulevard", "place", "square", "quai", "pont", "stade", "hôpital", "université", "station", "métro",
    "caserne", "camp", "parc", "cité", "quartier", "aéroport", "barrage", "autoroute", "tunnel", "fondation", "mouvement",
    "brigade", "bataillon", "régiment", "prix", "lycée", "école", "collège", "faculté", "parti", "front", "complexe", "salle",
    "théâtre", "village", "port", "usine", "division",
  ],
  counted: [
    "hommes", "femmes", "soldats", "personnes", "dollars", "euros", "roubles", "rials", "tomans", "milliards", "millions", "tonnes",
    "kilomètres", "km", "mètres", "ans", "exemplaires", "barils", "civils", "morts", "blessés", "drones", "missiles", "étudiants",
    "habitants", "mégawatts", "mw", "hectares", "centrifugeuses", "prisonniers", "militaires", "entreprises", "participants",
    "touristes", "véhicules", "camions", "conteneurs", "wagons", "familles", "enfants", "victimes", "degrés", "kilos", "kg", "points",
  ],
  knownDays: [
    { day: 11, month: 9, year: 2001, nouns: ["attentats", "attentat", "attaques"] },
    { day: 7, month: 10, year: 2023, nouns: ["attaque", "attaques", "massacre", "massacres", "attentats", "pogrom", "pogroms", "assaut"] },
    { day: 13, month: 11, year: 2015, nouns: ["attentats", "attaques"] },
  ],
};
