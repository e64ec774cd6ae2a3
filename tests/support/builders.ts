import type { ShownValues } from "../../core/events/shown-values.ts";
import { storyOrder, type Telling } from "../../core/events/telling.ts";
import type { MeetingDate, Mention, Participant, Place, Reading } from "../../core/model.ts";

export function day(value: string): MeetingDate {
  return { value, precision: "day", from: value, to: value };
}

export const noDate: MeetingDate = { value: null, precision: "unknown", from: null, to: null };
export const moscow: Place = { name: "Moscou", nameEn: "Moscow", country: "RU" };
export const tehran: Place = { name: "Téhéran", nameEn: "Tehran", country: "IR" };
export const cairo: Place = { name: "Le Caire", nameEn: "Cairo", country: "EG" };

export function person(name: string | null, side: string | null, office: string | null = null): Participant {
  const identity = name === null ? `${side?.toLowerCase()}/${office}` : name.toLowerCase();
  return { identity, name, aliases: [], side, office, officeId: office };
}

export const choigou = person("Sergueï Choïgou", "RU", "secrétaire du Conseil de sécurité");
export const pezeshkian = person("Massoud Pezeshkian", "IR", "président");
export const lavrov = person("Sergueï Lavrov", "RU", "ministre des Affaires étrangères");
export const araghchi = person("Abbas Araghchi", "IR", "ministre des Affaires étrangères");

export const shownMeeting: ShownValues = {
  date: day("2024-08-05"),
  place: tehran,
  format: "in-person",
  status: "held",
  participants: [pezeshkian, choigou],
  delegation: [],
  topics: ["security", "gaza"],
};

export const mention: Mention = {
  role: "main",
  format: "in-person",
  status: "held",
  date: day("2024-08-05"),
  otherDates: [],
  place: tehran,
  participants: [pezeshkian, choigou],
  delegation: [],
  topics: ["security"],
  quotes: [],
  evidence: [],
};

export const reading: Reading = {
  relevant: true,
  relevance: 0.9,
  reasons: [],
  dates: [],
  people: [],
  places: [],
  meetings: [mention],
  credits: [],
};

export function telling(story: string, parts: Partial<Telling> = {}): Telling {
  return {
    story,
    position: 0,
    order: `${storyOrder("2024-08-05T20:00:00+03:30", `https://${story}.example/a`)} 00`,
    publishedOn: "2024-08-05",
    relevant: true,
    role: "main",
    format: "in-person",
    formatStated: true,
    status: "held",
    date: day("2024-08-05"),
    dateStated: true,
    otherDates: [],
    place: tehran,
    participants: [pezeshkian, choigou],
    delegation: [],
    topics: ["security"],
    origin: story,
    ...parts,
  };
}
