import { frenchWording } from "../digest/french-wording.ts";
import type { Wording } from "../digest/wording.ts";
import { uuidOf } from "../story/address.ts";
import { escapeHtml, html } from "../text/html.ts";
import { entriesOf, type Entry } from "./entry.ts";
import type { EventFeed } from "./event-feed.ts";
import { noRevisions, type RevisionsOf } from "./revisions.ts";

/** For whom a feed is printed. */
export interface FeedOptions {
  /** Words in the reader's language; French without it. */
  readonly wording?: Wording;
  /** Id of the subscriber whose feed it is; without it, it is everybody's. */
  readonly subscriber?: string;
  /** Where the feed is fetched from: an address, or the last part of it. */
  readonly self?: string;
}

/** The events as an Atom feed (RFC 4287), the last changed first, in pieces. Ids and bytes are the same for the same records. */
export function* printAtom(
  feed: EventFeed,
  revisionsOf: RevisionsOf = noRevisions,
  { wording = frenchWording, subscriber, self }: FeedOptions = {},
): Generator<string> {
  const entries = byChange(entriesOf(feed, revisionsOf, wording));
  const name = subscriber === undefined ? "feed of events" : `feed of events of ${subscriber}`;
  yield `<?xml version="1.0" encoding="utf-8"?>\n`;
  yield `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${wording.language}">\n`;
  yield `<id>urn:uuid:${uuidOf(name)}</id>\n`;
  if (self !== undefined) yield `<link rel="self" type="application/atom+xml" href="${escapeHtml(self)}"/>\n`;
  yield `<title>${escapeHtml(wording.brand)}</title>\n`;
  yield `<updated>${printed(entries[0]?.updated ?? 0)}</updated>\n`;
  yield `<author><name>Vigie</name></author>\n`;
  for (const entry of entries) yield entryXml(entry);
  yield "</feed>\n";
}

/** What changed last comes first; then the later event; then by id. */
export function byChange(entries: readonly Entry[]): Entry[] {
  return [...entries].sort(
    (a, b) =>
      b.updated - a.updated ||
      compare(b.event.date.from ?? "", a.event.date.from ?? "") ||
      compare(a.event.id, b.event.id),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function printed(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}

function entryXml(entry: Entry): string {
  const { uuid, headline, url, topics } = entry;
  return [
    "<entry>",
    `<id>urn:uuid:${uuid}</id>`,
    `<title>${escapeHtml(headline)}</title>`,
    `<published>${printed(entry.published)}</published>`,
    `<updated>${printed(Math.max(entry.updated, entry.published))}</updated>`,
    ...(url === null ? [] : [`<link rel="alternate" href="${escapeHtml(url)}"/>`]),
    ...topics.map((topic) => `<category term="${escapeHtml(topic)}"/>`),
    `<content type="html">${escapeHtml(contentHtml(entry))}</content>`,
    "</entry>\n",
  ].join("\n");
}

/** The facts and the sources, as HTML. */
export function contentHtml({ facts, sources }: Entry): string {
  const items = sources.map(({ label, title, url }) =>
    url === null ? html`<li>${label} ${title}</li>` : html`<li>${label} <a href="${url}">${title}</a></li>`,
  );
  const lines = facts.map(({ label, words }) => html`<p><b>${label}</b> ${words}</p>`);
  const list =
    items.length === 0
      ? []
      : [
          html`<ul>
            ${items}
          </ul>`,
        ];
  return html`${[...lines, ...list]}`.source.replace(/\s*\n\s*/g, "");
}
