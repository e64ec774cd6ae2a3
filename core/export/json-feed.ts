import { frenchWording } from "../digest/french-wording.ts";
import { byChange, contentHtml, printed } from "./atom.ts";
import { entriesOf, type Entry } from "./entry.ts";
import { noRevisions, type RevisionsOf } from "./revisions.ts";
import type { Export } from "./shape.ts";

/** The events as a JSON Feed 1.1, the last changed first, in pieces. `_vigie` holds the event's values as data. */
export function* printJsonFeed(exported: Export, revisionsOf: RevisionsOf = noRevisions): Generator<string> {
  const head = {
    version: "https://jsonfeed.org/version/1.1",
    title: frenchWording.brand,
    language: "fr",
    authors: [{ name: "Vigie" }],
  };
  yield `${JSON.stringify(head).slice(0, -1)},"items":[`;
  for (const [index, entry] of byChange(entriesOf(exported, revisionsOf, frenchWording)).entries())
    yield `${index === 0 ? "\n" : ",\n"}${JSON.stringify(itemOf(entry))}`;
  yield "\n]}\n";
}

function itemOf(entry: Entry) {
  const { event, uuid, headline, url, topics } = entry;
  const { id, format, status, date, place, participants, delegation } = event;
  return {
    id: `urn:uuid:${uuid}`,
    ...(url !== null && { url }),
    title: headline,
    content_html: contentHtml(entry),
    date_published: printed(entry.published),
    date_modified: printed(Math.max(entry.updated, entry.published)),
    tags: topics,
    _vigie: { id, format, status, date, place, participants, delegation, topics: event.topics },
  };
}
