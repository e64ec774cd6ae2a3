import { PermanentError } from "../errors.ts";
import type { Article } from "../model.ts";
import { cleanText } from "../text/clean.ts";
import { fold } from "../text/fold.ts";
import { languageOf } from "./language.ts";
import type { PageTables } from "./tables.ts";
import { tidy } from "./tidy.ts";

export interface PlainTextInput {
  readonly text: string;
  readonly url: string;
  readonly title?: string | null;
  readonly publishedAt?: string | null;
  readonly updatedAt?: string | null;
  readonly outlet?: string | null;
  readonly authors?: readonly string[];
  /** True where the text is a feed's summary that stands in for a page that could not be read. */
  readonly summaryOnly?: boolean;
  readonly tables: PageTables;
}

/**
 * Reads a text that is no HTML page: paragraphs are split at new lines and cleaned by wording as `readPage` does.
 *
 * @throws {PermanentError} `no-text` when nothing is left; for `summaryOnly`, when neither text nor title has words.
 */
export function readPlainText(input: PlainTextInput): Article {
  const { url, tables } = input;
  const title = input.title === null || input.title === undefined ? null : cleanText(input.title) || null;
  const lines = cleanText(input.text)
    .split(/\n+/)
    .map((text) => text.trim())
    .filter((text) => text !== "");
  const titleKey = title === null ? null : fold(title);
  const tidied = tidy(
    lines.map((text) => ({ text, kind: "text" as const, linked: 0 })),
    tables,
  );
  const kept = tidied.kept.map(({ text }) => text).filter((text, i) => i > 2 || fold(text) !== titleKey);
  const paragraphs = kept.length === 0 && input.summaryOnly === true && title !== null ? [title] : kept;
  if (paragraphs.length === 0)
    throw new PermanentError("no-text", `Cannot read an article: no running text for "${url}"`);
  const text = paragraphs.join("\n\n");
  return {
    url,
    canonicalUrl: null,
    outlet: input.outlet ?? URL.parse(url)?.hostname.replace(/^www\./, "") ?? url,
    title,
    lead: null,
    paragraphs,
    text,
    captions: tidied.captions,
    publishedAt: input.publishedAt ?? null,
    updatedAt: input.updatedAt ?? null,
    authors: input.authors ?? [],
    credits: [...new Set(tidied.credits)],
    language: languageOf(text, []),
    access: "free",
    summaryOnly: input.summaryOnly ?? false,
    removed: tidied.removed,
  };
}
