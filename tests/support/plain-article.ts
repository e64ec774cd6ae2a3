import type { Article } from "../../core/model.ts";

/** An article whose text is given, as no page could garble it. */
export function plainArticle(text: string, given: Partial<Article> = {}): Article {
  return {
    url: "https://un.example/a",
    canonicalUrl: null,
    outlet: "Un",
    title: null,
    lead: null,
    paragraphs: text.split(/\n+/),
    text,
    captions: [],
    publishedAt: null,
    updatedAt: null,
    authors: [],
    credits: [],
    language: "fr",
    access: "free",
    summaryOnly: false,
    removed: [],
    ...given,
  };
}
