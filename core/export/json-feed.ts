import { frenchWording } from "../digest/french-wording.ts";
import { byChange, contentHtml, type FeedOptions, printed } from "./atom.ts";
import { entriesOf, type Entry } from "./entry.ts";
import type { EventFeed } from "./event-feed.ts";
import { noRevisions, type RevisionsOf } from "./revisions.ts";

/** The events as a JSON Feed 1.1, the last changed first, in pieces. `_vigie` holds the event's values as data. */
export function* printJsonFeed(
  feed: EventFeed,
  revisionsOf: RevisionsOf = noRevisions,
  { wording = frenchWording }: FeedOptions = {},
): Generator<string> {
  const head = {
    version: "https://jsonfeed.org/version/1.1",
    title: wording.brand,
    language: wording.language,
    authors: [{ name: "Vigie" }],
  };
  yield `${JSON.stringify(head).slice(0, -1)},"items":[`;
  for (const [index, entry] of byChange(entriesOf(feed, revisionsOf, wording)).entries())
    yield `${index === 0 ? "\n" : ",\n"}${JSON.stringify(itemOf(entry))}`;
  yield "\n]}\n";
}

/** The items of the JSON Feed, one a line. */
export function* printJsonItems(
  feed: EventFeed,
  revisionsOf: RevisionsOf = noRevisions,
  { wording = frenchWording }: FeedOptions = {},
): Generator<string> {
  for (const entry of byChange(entriesOf(feed, revisionsOf, wording))) yield `${JSON.stringify(itemOf(entry))}\n`;
}

function itemOf(entry: Entry) {
  const { event, uuid, headline, url, topics } = entry;
  const { id, format, status, date, place, participants, delegation, withdrawn } = event;
  return {
    id: `urn:uuid:${uuid}`,
    ...(url !== null && { url }),
    title: headline,
    content_html: contentHtml(entry),
    date_published: printed(entry.published),
    date_modified: printed(Math.max(entry.updated, entry.published)),
    tags: topics,
    _vigie: {
      id,
      format,
      status,
      date,
      place,
      participants,
      delegation,
      topics: event.topics,
      ...(withdrawn && { withdrawn: true }),
    },
  };
}
