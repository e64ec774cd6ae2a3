import { durationIn } from "./duration.ts";
import { weekdayOf } from "../dates/days.ts";
import type { CountryCode, Format, IsoDay, Status, Topic } from "../model.ts";
import type { UnreadPage } from "./digest-types.ts";
import {
  atPlace,
  counted,
  countryName,
  dateInWords,
  dayAndMonth,
  listed,
  nbsp,
  ofName,
  quoted,
  shortDate,
  thin,
  weekdayAndDay,
  weekdays,
} from "./french.ts";
import type { Wording } from "./wording.ts";

const statusWords: Readonly<Record<Status, string>> = {
  held: "a eu lieu",
  planned: "annoncée",
  postponed: "reportée",
  cancelled: "annulée",
  denied: "démentie",
};

const formatWords: Readonly<Record<Format, string>> = {
  "in-person": "en personne",
  phone: "par téléphone",
  video: "en visioconférence",
};

const topicWords: Readonly<Record<Topic, string>> = {
  security: "sécurité",
  defence: "défense",
  nuclear: "nucléaire",
  sanctions: "sanctions",
  economy: "économie",
  energy: "énergie",
  transport: "transports",
  gaza: "Gaza",
  syria: "Syrie",
  lebanon: "Liban",
  ukraine: "Ukraine",
  caucasus: "Caucase",
  afghanistan: "Afghanistan",
  terrorism: "terrorisme",
  agreement: "accords",
  multilateral: "cadre multilatéral",
  consular: "questions consulaires",
  culture: "culture",
};

const adjectives: Readonly<Record<CountryCode, string>> = { IR: "iranien", RU: "russe" };

const participles = { planned: "annoncé", postponed: "reporté", cancelled: "annulé", denied: "démenti" } as const;

const pageWords: Readonly<Record<UnreadPage["why"], string>> = {
  paywalled: "page réservée aux abonnés, lue en partie",
  "summary-only": "page illisible, résumé seul",
  failed: "page illisible",
};

const since = (day: IsoDay | null): string => (day === null ? "" : ` depuis le ${dayAndMonth(day)}`);

function period(from: IsoDay | null, until: IsoDay): string {
  if (from === null) return `jusqu’au ${dayAndMonth(until)}`;
  if (from === until) return `le ${dayAndMonth(until)}`;
  const first = from.slice(0, 7) === until.slice(0, 7) ? dayAndMonth(from).split(nbsp)[0]! : dayAndMonth(from);
  return `du ${first} au ${dayAndMonth(until)}`;
}

const duration = (seconds: number): string => durationIn(seconds, ["seconde", "minute", "heure"], counted);

function byHand(corrections: readonly number[]): string {
  return `Corrigé par l’analyste (correction${corrections.length > 1 ? "s" : ""}${nbsp}${listed(corrections.map(String))}).`;
}

export const frenchWording: Wording = {
  language: "fr",
  brand: "Vigie Iran – Russie",

  label: (words) => `${words}${nbsp}:`,
  quoted,
  typeset: (words) => words.replace(/(?<=\p{L})'(?=\p{L})/gu, "’"),
  listed,
  joined: (parts) => parts.join(`${thin}; `),

  weekdayAndDay,
  weekdayInitials: (day) => weekdays[weekdayOf(day)]!.slice(0, 2),
  dateInWords,
  shortDate,
  period,
  countryName,
  atPlace,
  unknownPlace: "lieu inconnu",

  status: statusWords,
  format: formatWords,
  // A meeting is "une rencontre", a call "un entretien".
  statusAndFormat: (status, format) =>
    `${status === "held" || format === "in-person" ? statusWords[status] : participles[status]}, ${formatWords[format]}`,
  topics: topicWords,
  facts: {
    changed: "Ce qui change",
    who: "Qui",
    delegation: "Délégation",
    when: "Quand",
    where: "Où",
    status: "Statut",
    topics: "Sujets",
    disagreements: "Désaccords",
    possiblySame: "Peut-être la même rencontre que",
    sources: "Sources",
  },
  fields: { date: "Date", place: "Lieu", format: "Forme", status: "Statut" },

  official: (side) => `un responsable${side !== null && side in adjectives ? ` ${adjectives[side]}` : ""}`,
  andOthers: (name, others) => `${name} et ${counted(others, "autre")}`,
  receives: (host, guests, where) => `${host} reçoit ${guests}${where}`,
  encounter(parties, where, { status, format, named }) {
    const noun =
      format === "phone" ? "Entretien téléphonique" : format === "video" ? "Entretien en visioconférence" : "Rencontre";
    const agreed = status === "held" ? "" : ` ${participles[status]}${format === "in-person" ? "e" : ""}`;
    return `${noun}${agreed} ${named ? parties.join(" – ") : `entre ${listed(parties)}`}${where}`;
  },

  nothingNew: "Aucune rencontre nouvelle",
  subjectPrefix: (kind) =>
    kind === "opened"
      ? ""
      : kind === "today"
        ? `Aujourd’hui${nbsp}: `
        : kind === "updated"
          ? `Du nouveau${nbsp}: `
          : `Correction${nbsp}: `,
  andMeetings: (others) => ` et ${counted(others, "autre rencontre", "autres rencontres")}`,
  sections: {
    opened: "Nouvelles rencontres",
    today: "Annoncées pour aujourd’hui",
    due: "Annoncées pour ces derniers jours",
    updated: "Du nouveau sur des rencontres déjà signalées",
    corrections: "Corrections",
    also: "Aussi",
    blind: "Ce que la veille n’a pas vu",
  },
  moreMeetings: (count) => `Et ${counted(count, "autre rencontre", "autres rencontres")}, dans l’export.`,
  repeats: (origins, events) =>
    `${counted(origins, "source de plus", "sources de plus")} sur ${counted(events, "rencontre déjà signalée", "rencontres déjà signalées")}, sans rien de nouveau.`,
  withdrawn: (headline, corrections) =>
    `${headline}${nbsp}: retirée${corrections.length > 0 ? `. ${byHand(corrections)}` : ", plus aucune source ne la rapporte."}`,
  byHand,
  stripTitle: "Jours de ces rencontres",
  brief: "En bref",
  meetings: (count) => counted(count, "rencontre"),

  maybeSent: "Peut-être déjà signalé",
  merged: "Des rencontres signalées séparément n’en font qu’une.",
  split: "Signalée auparavant avec une autre rencontre, dont elle est distincte.",
  newParticipant: (person) => `Nouveau participant${nbsp}: ${person}`,
  nowAndBefore: (field, now, before) => `${field}${nbsp}: ${now} (auparavant${nbsp}: ${before})`,
  say: (outlets) => `${listed(outlets, 3)} ${outlets.length > 1 ? "disent" : "dit"}`,
  anotherSource: "une autre source",
  independentOrigins: (count) => counted(count, "origine indépendante", "origines indépendantes"),
  onlyStateMedia: (country) => `ne repose que sur des médias d’État ${adjectives[country]}s`,
  citedBy: (speaker, outlet) => `${speaker === null ? "" : `${speaker}, `}cité par ${outlet}`,
  outletLabel({ kind, agency, country }) {
    const place = countryName(country);
    if (kind === "state-media") return `${agency ? "agence" : "média"} d’État, ${place}`;
    if (kind === "public-broadcaster") return `audiovisuel public, ${place}`;
    if (kind === "agency") return `agence, ${place}`;
    return agency ? `agence privée, ${place}` : place;
  },
  textOf: (outlet) => `texte repris ${ofName(outlet)}`,
  untitled: "sans titre",
  moreArticles: (count) => `et ${counted(count, "autre article", "autres articles")}`,
  notAMeeting: "Pas une rencontre",
  alreadyKnown: "Déjà connue",

  silentFeed: (outlet, day) => `${outlet}${nbsp}: rien de nouveau dans son fil${since(day)}`,
  failingFeed: (outlet, day, error) =>
    `${outlet}${nbsp}: fil illisible${since(day)}${error === null ? "" : ` (${error})`}`,
  unread: ({ outlet, why }, title, day) =>
    `${outlet}${nbsp}: ${pageWords[why]}${day === null ? "" : ` le ${dayAndMonth(day)}`}${title === null ? "" : `${nbsp}: ${title}`}`,
  andMore: (count) => `et ${counted(count, "autre")}`,
  notSeen: (count) => counted(count, "fil ou page", "fils ou pages"),
  foot: `Les citations sont extraites mot pour mot des sources${thin}; les dates sont celles du lieu de la rencontre.`,
  delays: ({ p50, p95, count }) =>
    `De la parution à l’envoi${nbsp}: la moitié des articles en moins de ${duration(p50)}, 95${thin}% en moins de ${duration(p95)} (${counted(count, "article")}).`,
  alertDelays: ({ p50, p95 }) =>
    `De la lecture de la page à l’alerte${nbsp}: la moitié en moins de ${duration(p50)}, 95${thin}% en moins de ${duration(p95)}.`,
  outletDelays: {
    cited: `De la parution à l’envoi, médias cités (la moitié / 95${thin}% en moins de)`,
    others: "Les plus lents des autres",
    slowest: `De la parution à l’envoi, les plus lents (la moitié / 95${thin}% en moins de)`,
  },
  unsubscribe: "Ne plus recevoir ces messages",
};
