import { PermanentError } from "../errors.ts";
import { decodeBytes } from "../page/decode-bytes.ts";
import { feedDate } from "./feed-date.ts";
import type { FeedDocument, FeedItem, RawFeed, RawItem } from "./feed-document.ts";
import { readJsonFeed } from "./json-reader.ts";
import { readLeniently } from "./lenient-reader.ts";
import { plainText } from "./plain-text.ts";
import { sniffFeed } from "./sniff.ts";
import { readStrictly } from "./strict-reader.ts";

/** Entries that are read of one feed: the newest. Real feeds have 10 to 200. */
export const mostItems = 2000;
const mostTitle = 500;
const mostSummary = 4000;

/**
 * Reads a feed: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed, Google-News sitemap. rss-parser first; what it
 * cannot read goes to a lenient reader.
 * @param url Where it was read from; relative links count from the site that the feed names, else from here.
 * @throws {PermanentError} `not-a-feed`: a web page, empty, another format, or made to exhaust its reader.
 */
export async function readFeed(bytes: Uint8Array, contentType: string | null, url: string): Promise<FeedDocument> {
  const raw = await readRaw(decodeBytes(bytes, contentType).text);
  const base = absolute(raw.base ?? "", url) ?? url;
  const items = raw.items.map((item) => ({ item, publishedAt: dateOf(item.published) ?? dateOf(item.updated) }));
  const kept = newest(items, mostItems);
  return {
    title: plainText(raw.title, mostTitle),
    items: kept.map(({ item, publishedAt }) => feedItem(item, publishedAt, base)),
    dropped: items.length - kept.length,
  };
}

async function readRaw(document: string): Promise<RawFeed> {
  const { format, text } = sniffFeed(document);
  if (format === "json") return readJsonFeed(text);
  try {
    return await readStrictly(text);
  } catch {
    const feed = readLeniently(text);
    if (feed.items.length === 0 && feed.title === null)
      throw new PermanentError("not-a-feed", "Cannot read a feed: it has neither a title nor entries");
    return feed;
  }
}

function dateOf(printed: string | null): string | null {
  return printed === null ? null : feedDate(printed);
}

function feedItem(item: RawItem, publishedAt: string | null, base: string): FeedItem {
  return {
    url: addressOf(item, base),
    title: plainText(item.title, mostTitle),
    summary: plainText(item.summary, mostSummary),
    publishedAt,
    updatedAt: dateOf(item.updated),
    guid: item.guid?.trim().slice(0, 1000) ?? null,
  };
}

/** The entry's page: its alternate link, else any that is no file or service of it, else its guid. */
function addressOf({ links, guid, guidIsAddress }: RawItem, base: string): string {
  const others = new Set([
    "self",
    "enclosure",
    "edit",
    "replies",
    "hub",
    "via",
    "related",
    "license",
    "next",
    "previous",
  ]);
  const link = links.find(({ rel }) => rel === "alternate") ?? links.find(({ rel }) => !others.has(rel));
  const fallback = guidIsAddress && /^\s*https?:/i.test(guid ?? "") ? guid : null;
  const printed = (link?.href ?? fallback ?? "").trim();
  return (printed === "" ? null : absolute(printed, base)) ?? printed.slice(0, 200);
}

function absolute(address: string, base: string): string | null {
  try {
    const url = new URL(address.trim(), base);
    url.username = "";
    url.password = "";
    return url.href;
  } catch {
    return null;
  }
}

/** The newest by publication, undated ones last, in their own order. */
function newest<T extends { readonly publishedAt: string | null }>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  const times = items.map(({ publishedAt }) =>
    publishedAt === null ? Number.NEGATIVE_INFINITY : Date.parse(publishedAt),
  );
  const order = items.map((_, index) => index).sort((a, b) => times[b]! - times[a]! || a - b);
  const kept = new Set(order.slice(0, most));
  return items.filter((_, index) => kept.has(index));
}
