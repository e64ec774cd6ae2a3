import { readFileSync, statSync } from "node:fs";
import * as z from "zod/mini";
import { outletOfHost } from "../../core/credits/outlet-record.ts";
import { PermanentError } from "../../core/errors.ts";
import { localDay } from "../../core/dates/days.ts";
import type { Article } from "../../core/model.ts";
import { decodeBytes } from "../../core/page/decode-bytes.ts";
import { readPage } from "../../core/page/read-page.ts";
import { readPlainText } from "../../core/page/read-plain-text.ts";
import { indexPageTables } from "../../core/page/tables.ts";
import { readArticle } from "../../core/reading/read-article.ts";
import { boilerplate } from "../../data/boilerplate.ts";
import { layouts } from "../../data/layouts.ts";
import { outlets } from "../../data/outlets.ts";
import { knowledge } from "../../functions/shared/knowledge.ts";
import { printReading, type ReadAnswer } from "./print-reading.ts";

const tables = indexPageTables(boilerplate, layouts);

/** Larger files are no news pages. */
const mostBytes = 20_000_000;

export const readRequest = z.object({
  id: z.optional(z.nullable(z.union([z.string(), z.number()]))),
  html: z.optional(z.string()),
  text: z.optional(z.string()),
  /** A path; its bytes are decoded as a page's. */
  file: z.optional(z.string()),
  url: z.optional(z.nullable(z.string())),
  published: z.optional(z.nullable(z.string())),
});
export type ReadRequest = z.infer<typeof readRequest>;

/**
 * Reads one page or text as the pipeline would, without storing it.
 * @throws {Error} whose message says what is wrong with it.
 */
export function answerRequest({ id, html, text, file, url, published }: ReadRequest): ReadAnswer {
  const address = url ?? "";
  const given = publishedOf(published ?? null);
  const sources = [html, text, file].filter((source) => source !== undefined);
  if (sources.length !== 1) throw new Error('Cannot read: one of "html", "text" and "file" is wanted');
  const article =
    file !== undefined
      ? bytesArticle(bytesOf(file), address, given)
      : html !== undefined
        ? pageArticle({ bytes: null, html }, address, given)
        : textArticle(text ?? "", address, given);
  return printReading(id ?? null, article, readArticle(article, knowledge));
}

/** An article from bytes that may be a page or a plain text. */
export function bytesArticle(
  bytes: Uint8Array,
  url: string,
  published: string | null,
  contentType: string | null = null,
): Article {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  if (/^\s*%PDF-/.test(head) || head.includes("\0\0\0"))
    throw new PermanentError("not-a-page", "Cannot read: neither a page nor a text");
  return looksLikeHtml(head)
    ? pageArticle({ bytes, contentType }, url, published)
    : textArticle(decodeBytes(bytes, contentType).text, url, published);
}

function looksLikeHtml(head: string): boolean {
  return /^\s*(?:\ufeff|ï»¿)?<|<(?:!doctype|html|head|body|article|div|p|meta)[\s>]/i.test(head);
}

function bytesOf(file: string): Uint8Array {
  const { size } = statSync(file);
  if (size > mostBytes) throw new PermanentError("too-large", `Cannot read "${file}": ${size} bytes`);
  return readFileSync(file);
}

function pageArticle(
  page: { bytes: Uint8Array | null; html?: string; contentType?: string | null },
  url: string,
  published: string | null,
): Article {
  const host = URL.parse(url)?.hostname;
  const outlet = host === undefined ? null : outletOfHost(outlets, host);
  const article = readPage({ ...page, url, outlet: outlet?.name ?? null, timeZone: outlet?.timeZone ?? null, tables });
  return { ...article, publishedAt: article.publishedAt ?? published };
}

function textArticle(text: string, url: string, publishedAt: string | null): Article {
  const host = URL.parse(url)?.hostname;
  const outlet = host === undefined ? undefined : outletOfHost(outlets, host)?.name;
  return readPlainText({ text, url, publishedAt, ...(outlet !== undefined && { outlet }), tables });
}

/** @throws {Error} for what is neither an instant nor a day. */
export function publishedOf(published: string | null): string | null {
  if (published === null || published === "") return null;
  if (localDay(published) !== null && !Number.isNaN(Date.parse(published))) return published;
  throw new Error(`Cannot read a publication date: "${published}" is no ISO 8601 instant or day`);
}
