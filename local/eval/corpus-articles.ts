import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../core/model.ts";
import { readPage } from "../../core/page/read-page.ts";
import { readPlainText } from "../../core/page/read-plain-text.ts";
import { publicationOf } from "../../core/story/publication.ts";
import { indexPageTables } from "../../core/page/tables.ts";
import { boilerplate } from "../../data/boilerplate.ts";
import { layouts } from "../../data/layouts.ts";
import type { Corpus, GoldArticle } from "./corpus.ts";

const tables = indexPageTables(boilerplate, layouts);

/** The address under which an article of a corpus stands, here and in the scorers. */
export function corpusUrl({ id, domain, outlet }: GoldArticle): string {
  const host = domain ?? `${outlet.toLowerCase().replace(/[^a-z0-9]+/g, "-") || "outlet"}.example`;
  return `https://${host}/a/${id}/article`;
}

/**
 * One article of a corpus: from its page where the corpus has one, else from its text.
 * @throws {PermanentError} `no-text`
 */
export function corpusArticle({ dir }: Corpus, gold: GoldArticle): Article {
  const url = corpusUrl(gold);
  const { outlet } = gold;
  const file = gold.page ? join(dir, gold.page) : null;
  if (file !== null && existsSync(file)) {
    const article = readPage({ bytes: readFileSync(file), url, outlet, tables });
    return { ...article, publishedAt: publicationOf(article, feedDate(gold)) };
  }
  return readPlainText({
    title: gold.title ?? null,
    text: gold.text ?? "",
    url,
    publishedAt: gold.published && gold.published.length > 4 ? gold.published : null,
    outlet,
    tables,
  });
}

/** What a feed says of the publication: an instant without the outlet's offset. */
function feedDate({ published }: GoldArticle): string | null {
  const instant = Date.parse(published ?? "");
  return Number.isNaN(instant) ? null : new Date(instant).toISOString();
}
