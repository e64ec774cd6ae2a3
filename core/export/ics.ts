import { addDays } from "../dates/days.ts";
import { frenchWording } from "../digest/french-wording.ts";
import type { IsoDay, MeetingDate, Status } from "../model.ts";
import type { Wording } from "../digest/wording.ts";
import type { FeedOptions } from "./atom.ts";
import { entriesOf, type Entry } from "./entry.ts";
import type { EventFeed } from "./event-feed.ts";
import { noRevisions, type RevisionsOf } from "./revisions.ts";

// A meeting known to lie within a week is put on all of its days; a month would bury the calendar.
const mostDays = 7;

const statuses: Readonly<Record<Status, "CONFIRMED" | "TENTATIVE" | "CANCELLED">> = {
  held: "CONFIRMED",
  planned: "TENTATIVE",
  // To when, sources rarely say: it is not off.
  postponed: "TENTATIVE",
  cancelled: "CANCELLED",
  denied: "CANCELLED",
};

/**
 * The meetings as iCalendar (RFC 5545), one all-day event each, in pieces. Those that no source puts within a week are
 * left out: `undatedIn` counts them. The UID is the event's own; SEQUENCE is the number of the last change to it; one that
 * was withdrawn is CANCELLED; DTSTAMP is the last article about it, so that the same records print the same bytes.
 */
export function* printIcs(
  feed: EventFeed,
  revisionsOf: RevisionsOf = noRevisions,
  { wording = frenchWording }: FeedOptions = {},
): Generator<string> {
  yield* contentLines([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:-//Vigie//Vigie//${wording.language.toUpperCase()}`,
    "CALSCALE:GREGORIAN",
    `NAME:${text(wording.brand)}`,
    `X-WR-CALNAME:${text(wording.brand)}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
    "X-PUBLISHED-TTL:PT1H",
  ]);
  for (const entry of entriesOf(feed, revisionsOf, wording)) {
    const days = daysOf(entry.event.date);
    if (days !== null) yield* contentLines(eventLines(entry, days, wording));
  }
  yield* contentLines(["END:VCALENDAR"]);
}

/** How many events have no place in a calendar: their days are not known. */
export function undatedIn({ events }: Pick<EventFeed, "events">): number {
  return events.filter(({ date }) => daysOf(date) === null).length;
}

interface Days {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

function daysOf({ from, to }: MeetingDate): Days | null {
  return from !== null && to !== null && from <= to && to < addDays(from, mostDays) ? { from, to } : null;
}

function eventLines(entry: Entry, { from, to }: Days, w: Wording): string[] {
  const { event, uuid, headlineWithoutDate, facts, sources, topics, place, url } = entry;
  const open = event.date.precision === "day" ? "" : ` (${w.dateInWords(event.date)})`;
  const description = [
    ...facts.map(({ label, words }) => `${label} ${words}`),
    ...sources.map((source) => `${source.label} ${source.title}${source.url === null ? "" : ` ${source.url}`}`),
  ].join("\n");
  return [
    "BEGIN:VEVENT",
    `UID:${uuid}`,
    `DTSTAMP:${utc(entry.lastTold)}`,
    `LAST-MODIFIED:${utc(entry.updated)}`,
    `SEQUENCE:${entry.revisions}`,
    `DTSTART;VALUE=DATE:${basic(from)}`,
    `DTEND;VALUE=DATE:${basic(addDays(to, 1))}`,
    `STATUS:${event.withdrawn ? "CANCELLED" : statuses[event.status]}`,
    "TRANSP:TRANSPARENT",
    `SUMMARY;LANGUAGE=${w.language}:${text(`${headlineWithoutDate}${open}`)}`,
    `DESCRIPTION;LANGUAGE=${w.language}:${text(description)}`,
    ...(place === null ? [] : [`LOCATION;LANGUAGE=${w.language}:${text(place)}`]),
    ...(topics.length === 0 ? [] : [`CATEGORIES;LANGUAGE=${w.language}:${topics.map(text).join(",")}`]),
    ...(url === null ? [] : [`URL:${url}`]),
    "END:VEVENT",
  ];
}

/** A TEXT value (§3.3.11): no control but the escaped new line. */
function text(value: string): string {
  return value
    .replace(/[\\;,]/g, (one) => `\\${one}`)
    .replaceAll("\n", "\\n")
    .replace(/\p{Cc}/gu, "");
}

function basic(day: IsoDay): string {
  return day.replaceAll("-", "");
}

function utc(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

const mostOctets = 75;

/** Lines folded at 75 octets (§3.1), never within a character. */
function* contentLines(lines: readonly string[]): Generator<string> {
  for (const one of lines) {
    let folded = "";
    let octets = 0;
    for (const character of one) {
      const size = Buffer.byteLength(character);
      if (octets + size > mostOctets) {
        folded += "\r\n ";
        octets = 1;
      }
      folded += character;
      octets += size;
    }
    yield `${folded}\r\n`;
  }
}
