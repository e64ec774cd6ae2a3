import { eventWords, headlineOf } from "../digest/headline.ts";
import { line } from "../digest/line.ts";
import { fullName } from "../digest/who.ts";
import type { Wording } from "../digest/wording.ts";
import type { Place } from "../model.ts";
import { uuidOf } from "../story/address.ts";
import { webAddress } from "../text/html.ts";
import type { EventFeed, FeedEvent, FeedStory, Withdrawal } from "./event-feed.ts";
import { feedWords } from "./feed-words.ts";
import type { RevisionsOf } from "./revisions.ts";

/** An event as feeds and calendars show it, in clean text. */
export interface Entry {
  readonly event: FeedEvent;
  /** The same as long as the event has its id. */
  readonly uuid: string;
  /** With its date. */
  readonly headline: string;
  readonly headlineWithoutDate: string;
  readonly facts: readonly { readonly label: string; readonly words: string }[];
  readonly topics: readonly string[];
  /** Where it is, or null. */
  readonly place: string | null;
  readonly sources: readonly { readonly label: string; readonly title: string; readonly url: string | null }[];
  /** The first source that can be followed. */
  readonly url: string | null;
  /** Milliseconds: of the first and the last article about it. */
  readonly published: number;
  readonly lastTold: number;
  /** The last change, as far as it is known; else `lastTold`. */
  readonly updated: number;
  readonly revisions: number;
}

const mostSources = 20;
// Feeds and calendars are read in any year: each date has its own.
const noYear = "----";

/** The events of a feed, in its order. */
export function entriesOf({ stories, events }: EventFeed, revisionsOf: RevisionsOf, w: Wording): Entry[] {
  const storyOf = new Map(stories.map((story) => [story.id, story]));
  return events.map((event) => entryOf(event, storyOf, revisionsOf, w));
}

function entryOf(
  event: FeedEvent,
  storyOf: ReadonlyMap<string, FeedStory>,
  revisionsOf: RevisionsOf,
  w: Wording,
): Entry {
  const { date, place, participants, status, format, withdrawn } = event;
  const covering = [...event.coverage]
    .sort((a, b) => Number(b.role === "main") - Number(a.role === "main"))
    .flatMap(({ story }) => storyOf.get(story) ?? []);
  const told = covering.flatMap(({ publishedAt }) => instant(publishedAt)).sort((a, b) => a - b);
  const { revisions, changedAt } = revisionsOf(event.id);
  const [changed] = instant(changedAt);
  // Without a dated article: the event's own day; of what was withdrawn, when it was.
  const first = told[0] ?? (withdrawn && changed) ?? instant(date.from)[0] ?? 0;
  const last = told.at(-1) ?? first;
  const sources = covering.slice(0, mostSources).map(({ outlet, title, url }) => ({
    label: w.label(line(outlet, 100) || w.anotherSource),
    title: line(title ?? "", 200) || w.untitled,
    url: webAddress(url),
  }));
  const { replaced, withdrawn: taken } = feedWords[w.language];
  const titled = (headline: string): string =>
    withdrawn ? `${withdrawn.renamed ? replaced : taken} ${headline}` : headline;
  const topics = event.topics.map((topic) => w.topics[topic]);
  const facts: [string, string][] = [
    [w.facts.who, w.joined(participants.map((one) => line(fullName(one, w), 300)))],
    [w.facts.delegation, w.joined(event.delegation.slice(0, 20).map((one) => line(fullName(one, w), 300)))],
    [w.facts.when, w.dateInWords(date)],
    [w.facts.where, place === null ? "" : w.atPlace(place)],
    [w.facts.status, withdrawn ? whatBecameOf(withdrawn, w) : w.statusAndFormat(status, format)],
    [w.facts.topics, topics.join(", ")],
    [w.facts.disagreements, w.joined(disagreements(event, storyOf, w))],
  ];
  return {
    event,
    uuid: uuidOf(`event ${event.id}`),
    headline: line(titled(headlineOf(event, noYear, w)), 200),
    headlineWithoutDate: line(titled(eventWords(event, w)), 200),
    facts: facts.flatMap(([label, words]) =>
      words === "" ? [] : [{ label: w.label(label), words: line(words, 1000) }],
    ),
    topics,
    place:
      place === null ? null : line([placeName(place, w), w.countryName(place.country)].filter(Boolean).join(", "), 200),
    sources,
    url: sources.find(({ url }) => url !== null)?.url ?? null,
    published: first,
    lastTold: last,
    updated: changed ?? last,
    revisions,
  };
}

function placeName({ name, nameEn }: Place, w: Wording): string | null {
  return w.language === "en" ? (nameEn ?? name) : name;
}

function whatBecameOf({ into }: Withdrawal, w: Wording): string {
  const words = feedWords[w.language];
  return into === null ? words.gone : words.merged(into);
}

function instant(printed: string | null): number[] {
  const at = printed === null ? Number.NaN : Date.parse(printed);
  return Number.isNaN(at) ? [] : [at];
}

/** What sources say otherwise, a value each: `Date : Africanews dit mardi 6 août`. */
function disagreements({ claims }: FeedEvent, storyOf: ReadonlyMap<string, FeedStory>, w: Wording): string[] {
  const held = new Map<string, { words: string; field: string; outlets: Set<string> }>();
  for (const { field, value, story, agrees } of claims) {
    const words = agrees ? null : valueInWords(field, value, w);
    if (words === null || !(field in w.fields)) continue;
    const entry = held.get(`${field} ${value}`) ?? { words, field, outlets: new Set<string>() };
    entry.outlets.add(storyOf.get(story)?.outlet ?? w.anotherSource);
    held.set(`${field} ${value}`, entry);
  }
  return [...held.values()].map(
    ({ words, field, outlets }) => `${w.label(labelOf(field, w))} ${w.say([...outlets])} ${words}`,
  );
}

function labelOf(field: string, w: Wording): string {
  return new Map(Object.entries(w.fields)).get(field) ?? field;
}

function valueInWords(field: string, value: string, w: Wording): string | null {
  if (field === "date") return /^\d{4}-\d\d-\d\d$/.test(value) ? w.weekdayAndDay(value) : value;
  if (field === "format") return new Map(Object.entries(w.format)).get(value) ?? value;
  if (field === "status") return new Map(Object.entries(w.status)).get(value) ?? value;
  return field === "place" ? value : null;
}
