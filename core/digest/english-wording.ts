import { durationIn } from "./duration.ts";
import { partsOf, weekdayOf } from "../dates/days.ts";
import type { CountryCode, Format, IsoDay, Status } from "../model.ts";
import type { UnreadPage } from "./digest-types.ts";
import {
  counted,
  countryName,
  dateInWords,
  dayAndMonth,
  inCountry,
  listed,
  shortDate,
  weekdayAndDay,
  weekdays,
} from "./english.ts";
import type { Wording } from "./wording.ts";

const adjectives: Readonly<Record<CountryCode, string>> = { IR: "Iranian", RU: "Russian" };

const nouns: Readonly<Record<Format, string>> = { "in-person": "meeting", phone: "phone call", video: "video call" };

const participles: Readonly<Record<Status, string>> = {
  held: "",
  planned: "announced ",
  postponed: "postponed ",
  cancelled: "cancelled ",
  denied: "denied ",
};

const statusWords: Readonly<Record<Status, string>> = {
  held: "held",
  planned: "announced",
  postponed: "postponed",
  cancelled: "cancelled",
  denied: "denied",
};

const formatWords: Readonly<Record<Format, string>> = {
  "in-person": "in person",
  phone: "by phone",
  video: "by video",
};

const pageWords: Readonly<Record<UnreadPage["why"], string>> = {
  paywalled: "for subscribers, read in part",
  "summary-only": "page unreadable, summary only",
  failed: "page unreadable",
};

const since = (day: IsoDay | null): string => (day === null ? "" : ` since ${dayAndMonth(day)}`);

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const duration = (seconds: number): string => durationIn(seconds, ["second", "minute", "hour"], counted);

function byHand(corrections: readonly number[]): string {
  return `Corrected by the analyst (correction${corrections.length > 1 ? "s" : ""} ${listed(corrections.map(String))}).`;
}

export const englishWording: Wording = {
  language: "en",
  brand: "Vigie Iran – Russia",

  label: (words) => `${words}:`,
  quoted: (words) => `“${words}”`,
  typeset: (words) => words,
  listed,
  joined: (parts) => parts.join("; "),

  weekdayAndDay,
  weekdayInitials: (day) => weekdays[weekdayOf(day)]!.slice(0, 2),
  dateInWords,
  shortDate,
  period: (from, until) =>
    from === null
      ? `until ${dayAndMonth(until)}`
      : from === until
        ? `on ${dayAndMonth(until)}`
        : `from ${from.slice(0, 7) === until.slice(0, 7) ? partsOf(from).day : dayAndMonth(from)} to ${dayAndMonth(until)}`,
  countryName,
  atPlace: ({ name, nameEn, country }) => ((nameEn ?? name) === null ? inCountry(country) : `in ${nameEn ?? name}`),
  unknownPlace: "place unknown",

  status: statusWords,
  format: formatWords,
  statusAndFormat: (status, format) => `${statusWords[status]}, ${formatWords[format]}`,
  topics: {
    security: "security",
    defence: "defence",
    nuclear: "nuclear affairs",
    sanctions: "sanctions",
    economy: "economy",
    energy: "energy",
    transport: "transport",
    gaza: "Gaza",
    syria: "Syria",
    lebanon: "Lebanon",
    ukraine: "Ukraine",
    caucasus: "Caucasus",
    afghanistan: "Afghanistan",
    terrorism: "terrorism",
    agreement: "agreements",
    multilateral: "multilateral bodies",
    consular: "consular affairs",
    culture: "culture",
  },
  facts: {
    changed: "What changes",
    who: "Who",
    delegation: "Delegation",
    when: "When",
    where: "Where",
    status: "Status",
    topics: "Topics",
    disagreements: "Disagreements",
    possiblySame: "Perhaps the same meeting as",
    sources: "Sources",
  },
  fields: { date: "Date", place: "Place", format: "Form", status: "Status" },

  official: (side) =>
    side !== null && side in adjectives ? `${side === "IR" ? "an" : "a"} ${adjectives[side]} official` : "an official",
  andOthers: (name, others) => `${name} and ${counted(others, "other")}`,
  receives: (host, guests, where) => `${host} receives ${guests}${where}`,
  encounter(parties, where, { status, format, named }) {
    const noun = capital(`${participles[status]}${nouns[format]}`);
    return `${noun} ${named ? parties.join(" – ") : `between ${listed(parties)}`}${where}`;
  },

  nothingNew: "No new meeting",
  subjectPrefix: (kind) =>
    kind === "opened" ? "" : kind === "today" ? "Today: " : kind === "updated" ? "Update: " : "Correction: ",
  andMeetings: (others) => ` and ${counted(others, "other meeting")}`,
  sections: {
    opened: "New meetings",
    today: "Announced for today",
    due: "Announced for the last days",
    updated: "News of meetings already reported",
    corrections: "Corrections",
    also: "Also",
    blind: "What the watch did not see",
  },
  moreMeetings: (count) => `And ${counted(count, "other meeting")}, in the export.`,
  repeats: (origins, events) =>
    `${counted(origins, "more source")} on ${counted(events, "meeting")} already reported, with nothing new.`,
  withdrawn: (headline, corrections) =>
    `${headline}: withdrawn${corrections.length > 0 ? `. ${byHand(corrections)}` : ", no source reports it any more."}`,
  byHand,
  stripTitle: "Days of these meetings",
  brief: "In brief",
  meetings: (count) => counted(count, "meeting"),

  maybeSent: "Perhaps already reported",
  merged: "Meetings reported separately are one.",
  split: "Reported before together with another meeting, from which it is distinct.",
  newParticipant: (person) => `New participant: ${person}`,
  nowAndBefore: (field, now, before) => `${field}: ${now} (before: ${before})`,
  say: (outlets) => `${listed(outlets, 3)} ${outlets.length > 1 ? "say" : "says"}`,
  anotherSource: "another source",
  independentOrigins: (count) => counted(count, "independent origin"),
  onlyStateMedia: (country) => `rests on ${adjectives[country]} state media alone`,
  citedBy: (speaker, outlet) => `${speaker === null ? "" : `${speaker}, `}quoted by ${outlet}`,
  outletLabel({ kind, agency, country }) {
    const place = countryName(country);
    if (kind === "state-media") return `state ${agency ? "agency" : "media"}, ${place}`;
    if (kind === "public-broadcaster") return `public broadcaster, ${place}`;
    if (kind === "agency") return `agency, ${place}`;
    return agency ? `private agency, ${place}` : place;
  },
  textOf: (outlet) => `text of ${outlet}`,
  untitled: "untitled",
  moreArticles: (count) => `and ${counted(count, "other article")}`,
  notAMeeting: "Not a meeting",
  alreadyKnown: "Already known",

  silentFeed: (outlet, day) => `${outlet}: nothing new in its feed${since(day)}`,
  failingFeed: (outlet, day, error) => `${outlet}: feed unreadable${since(day)}${error === null ? "" : ` (${error})`}`,
  unread: ({ outlet, why }, title, day) =>
    `${outlet}: ${pageWords[why]}${day === null ? "" : ` on ${dayAndMonth(day)}`}${title === null ? "" : `: ${title}`}`,
  andMore: (count) => `and ${counted(count, "other")}`,
  notSeen: (count) => counted(count, "feed or page", "feeds or pages"),
  foot: "Quotes are taken word for word from the sources; dates are those of the place of the meeting.",
  delays: ({ p50, p95, count }) =>
    `From publication to sending: half of the articles in less than ${duration(p50)}, 95% in less than ${duration(p95)} (${counted(count, "article")}).`,
  alertDelays: ({ p50, p95 }) =>
    `From reading the page to the alert: half in less than ${duration(p50)}, 95% in less than ${duration(p95)}.`,
  outletDelays: {
    cited: "From publication to sending, outlets cited (half / 95% in less than)",
    others: "The slowest of the others",
    slowest: "From publication to sending, the slowest (half / 95% in less than)",
  },
  unsubscribe: "Stop receiving these messages",
};
