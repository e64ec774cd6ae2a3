import { escapeMarkup as x } from "./markup.ts";

export interface FeedItem {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** Instant or day, or null. */
  readonly published: string | null;
}

export interface FeedDocument {
  readonly type: string;
  readonly body: string;
}

type Write = (outlet: string, home: string, items: readonly FeedItem[]) => FeedDocument;

const rss: Write = (outlet, home, items) => ({
  type: "application/rss+xml; charset=utf-8",
  body: `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>${x(outlet)}</title><link>${x(home)}</link><description>${x(outlet)}</description>
${items
  .map(
    ({ url, title, summary, published }) =>
      `<item><title>${x(title)}</title><link>${x(url)}</link><guid>${x(url)}</guid>${
        published === null ? "" : `<pubDate>${new Date(published).toUTCString()}</pubDate>`
      }<description>${x(`<p>${x(summary)}</p>`)}</description></item>`,
  )
  .join("\n")}
</channel></rss>`,
});

const atom: Write = (outlet, home, items) => ({
  type: "application/atom+xml; charset=utf-8",
  body: `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>${x(outlet)}</title><id>${x(home)}</id>
<updated>2024-01-01T00:00:00Z</updated>
${items
  .map(
    ({ url, title, summary, published }) =>
      `<entry><title>${x(title)}</title><id>${x(url)}</id><link rel="alternate" type="text/html" href="${x(url)}"/>${
        published === null ? "" : `<published>${new Date(published).toISOString()}</published>`
      }<updated>${new Date(published ?? 0).toISOString()}</updated><summary>${x(summary)}</summary></entry>`,
  )
  .join("\n")}
</feed>`,
});

const rdf: Write = (outlet, home, items) => ({
  type: "application/rdf+xml; charset=utf-8",
  body: `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${x(home)}"><title>${x(outlet)}</title><link>${x(home)}</link><description>${x(outlet)}</description>
<items><rdf:Seq>${items.map(({ url }) => `<rdf:li rdf:resource="${x(url)}"/>`).join("")}</rdf:Seq></items></channel>
${items
  .map(
    ({ url, title, summary, published }) =>
      `<item rdf:about="${x(url)}"><title>${x(title)}</title><link>${x(url)}</link><description>${x(summary)}</description>${
        published === null ? "" : `<dc:date>${x(published)}</dc:date>`
      }</item>`,
  )
  .join("\n")}
</rdf:RDF>`,
});

/** The kinds of feed that outlets publish; an outlet keeps to one. */
export const feedKinds: readonly Write[] = [rss, atom, rdf];
