import type { EventFeed, FeedEvent } from "./event-feed.ts";
import type { ExportedPerson } from "./shape.ts";

const columns = [
  "id",
  "date",
  "precision",
  "from",
  "to",
  "status",
  "format",
  "place",
  "country",
  "iran",
  "russia",
  "others",
  "delegation",
  "topics",
  "articles",
  "articles_in_passing",
  "outlets",
  "addresses",
  "disagreements",
] as const;

/**
 * Events as CSV (RFC 4180: CRLF, quotes doubled), one row an event, a header first. Lists stand in one cell, between
 * "; ". A cell that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV injection).
 */
export function* printCsv({ stories, events }: EventFeed): Generator<string> {
  const storyOf = new Map(stories.map((story) => [story.id, story]));
  yield row(columns);
  for (const event of events) {
    const covering = event.coverage.flatMap(({ story }) => storyOf.get(story) ?? []);
    yield row([
      event.id,
      event.date.value,
      event.date.precision,
      event.date.from,
      event.date.to,
      event.status,
      event.format,
      event.place?.name ?? null,
      event.place?.country ?? null,
      people(event.participants.filter(({ side }) => side === "IR")),
      people(event.participants.filter(({ side }) => side === "RU")),
      people(event.participants.filter(({ side }) => side !== "IR" && side !== "RU")),
      people(event.delegation),
      event.topics.join("; "),
      String(event.coverage.filter(({ role }) => role === "main").length),
      String(event.coverage.filter(({ role }) => role === "background").length),
      [...new Set(covering.map(({ outlet }) => outlet))].sort().join("; "),
      covering.map(({ url }) => url).join("; "),
      disagreements(event),
    ]);
  }
}

function people(list: readonly ExportedPerson[]): string {
  return list
    .map(({ name, office }) => (name === null ? (office ?? "") : office === null ? name : `${name} (${office})`))
    .join("; ");
}

function disagreements({ claims }: FeedEvent): string {
  return [...new Set(claims.filter(({ agrees }) => !agrees).map(({ field, value }) => `${field}: ${value}`))].join(
    "; ",
  );
}

function row(values: readonly (string | null)[]): string {
  return `${values.map((value) => cell(value ?? "")).join(",")}\r\n`;
}

function cell(value: string): string {
  // Excel also strips white space before it looks for a formula.
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
