import { escapeMarkup as x } from "./markup.ts";

export interface PageContent {
  readonly outlet: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Instant or day, or null. */
  readonly published: string | null;
}

/** An article's page, with what stands around articles. */
export function articlePage({ outlet, title, paragraphs, published }: PageContent): string {
  const time = published === null ? "" : `<time datetime="${x(published)}">${x(published.slice(0, 10))}</time>`;
  const facts = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: title,
    publisher: { "@type": "Organization", name: outlet },
    ...(published !== null && { datePublished: published }),
  };
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>${x(title)} - ${x(outlet)}</title>
<script type="application/ld+json">${JSON.stringify(facts).replaceAll("<", "\\u003c")}</script></head>
<body><header><a href="/">${x(outlet)}</a><nav><a href="/monde">Monde</a> <a href="/economie">Économie</a></nav></header>
<main><article><h1>${x(title)}</h1>${time}
${paragraphs.map((paragraph) => `<p>${x(paragraph)}</p>`).join("\n")}
</article></main>
<footer><a href="/contact">Contact</a> <a href="/mentions-legales">Mentions légales</a></footer></body></html>`;
}
