import { readFileSync } from "node:fs";
import { endOfMonth } from "../../../core/dates/days.ts";
import type { Telling } from "../../../core/events/telling.ts";
import type { MeetingDate, Participant, Place, Status } from "../../../core/model.ts";
import { covers } from "../../../core/people/office-holders.ts";
import { actors } from "../../../functions/shared/knowledge.ts";
import { telling } from "../../support/builders.ts";

export type Expected = "same" | "different" | "undecidable";

/** A row of fixtures/cases/same-meeting.csv; docs/same-meeting.md says how tellings are written there. */
export interface Pair {
  readonly id: string;
  readonly kind: string;
  readonly expected: Expected;
  readonly a: Telling;
  readonly b: Telling;
  readonly why: string;
}

const file = new URL("../../../fixtures/cases/same-meeting.csv", import.meta.url);

/** @throws {Error} naming the row that cannot be read. */
export function loadPairs(): Pair[] {
  const [, ...lines] = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => {
    const [id, kind, expected, a, b, why] = cells(line);
    if (!isExpected(expected) || !a || !b || !id || !kind) throw new Error(`Cannot read row: ${line}`);
    return { id, kind, expected, a: readTelling("a", a), b: readTelling("b", b), why: why ?? "" };
  });
}

function isExpected(text: string | undefined): text is Expected {
  return text === "same" || text === "different" || text === "undecidable";
}

function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}

const cities: Readonly<Record<string, string>> = {
  Moscow: "RU",
  Kazan: "RU",
  Sochi: "RU",
  "Saint Petersburg": "RU",
  Kubinka: "RU",
  Tehran: "IR",
  Isfahan: "IR",
  Ashgabat: "TM",
  Mary: "TM",
};
const formats = { meets: "in-person", "met?": "in-person", calls: "phone", video: "video" } as const;

/** `araghchi + lavrov | =2025-04-18 | Moscow | meets | planned background pub=2025-04-14`. */
export function readTelling(story: string, row: string): Telling {
  const [people = "", when = "", where = "", how = "", more = ""] = row.split(" | ");
  const [principals = "", room] = people.split(" (+ ");
  const [date, ...otherDates] = when.split("/").map(readDate);
  const on = date!.from;
  const format = formats[how as keyof typeof formats];
  if (!format) throw new Error(`Cannot read "${how}" in: ${row}`);
  const words = more.split(" ");
  const published = words.find((word) => word.startsWith("pub="))?.slice(4);
  const place = readPlace(where, row);
  return telling(story, {
    participants: principals.split(" + ").map((one) => readPerson(one, on)),
    delegation: room ? [readPerson(room.replace(")", ""), on)] : [],
    date: date!,
    dateStated: when.startsWith("="),
    otherDates,
    place,
    format,
    formatStated: how !== "met?" || place !== null,
    role: words.includes("background") ? "background" : "main",
    status:
      (["planned", "postponed", "cancelled", "denied"] as const).find((one): one is Exclude<Status, "held"> =>
        words.includes(one),
      ) ?? "held",
    publishedOn: published ?? (words.includes("background") ? "2026-01-15" : on),
  });
}

function readDate(text: string): MeetingDate {
  const value = text.replace(/^[=~]/, "");
  if (value === "?") return { value: null, precision: "unknown", from: null, to: null };
  const [from, to] = value.split("..");
  if (from && to) return { value: null, precision: "unknown", from, to };
  if (value.length === 4) return { value, precision: "year", from: `${value}-01-01`, to: `${value}-12-31` };
  if (value.length === 7) return { value, precision: "month", from: `${value}-01`, to: endOfMonth(`${value}-01`) };
  return { value, precision: "day", from: value, to: value };
}

function readPlace(text: string, row: string): Place | null {
  if (text === "-") return null;
  if (/^[A-Z]{2}$/.test(text)) return { name: null, nameEn: null, country: text };
  const country = cities[text];
  if (country === undefined) throw new Error(`Unknown city "${text}" in: ${row}`);
  return { name: text, nameEn: text, country };
}

/** `lavrov` of the table, an office (`RU/governor`), or a name of no table (`RU "Oleg Soumarokov" governor`). */
function readPerson(text: string, on: string | null): Participant {
  const unlisted = /^([A-Z]{2}) "([^"]+)"(?: (\S+))?$/.exec(text);
  if (unlisted) {
    const [, side, name = "", office = null] = unlisted;
    const identity = `${side!.toLowerCase()}~${name.toLowerCase().replaceAll(" ", "-")}`;
    return { identity, name, aliases: [name], side: side!, office, officeId: office };
  }
  const known = /^([A-Z]{2})\/(\S+)$/.exec(text);
  if (known) {
    const [, side, office = null] = known;
    return { identity: text.toLowerCase(), name: null, aliases: [], side: side!, office, officeId: office };
  }
  const record = actors.people.get(text);
  if (!record) throw new Error(`Unknown person "${text}"`);
  const office = record.offices.find((tenure) => on !== null && covers(tenure, on))?.office ?? null;
  return { identity: text, name: record.name, aliases: [], side: record.side, office, officeId: office };
}
