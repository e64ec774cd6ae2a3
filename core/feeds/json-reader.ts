import { PermanentError } from "../errors.ts";
import type { RawFeed, RawItem } from "./feed-document.ts";

/**
 * Reads a JSON Feed (https://www.jsonfeed.org/version/1.1/).
 * @throws {PermanentError} `not-a-feed`: no JSON, or without `items`.
 */
export function readJsonFeed(text: string): RawFeed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new PermanentError("not-a-feed", "Cannot read a feed: it is broken JSON", { cause });
  }
  const items = field(value, "items");
  if (!Array.isArray(items)) throw new PermanentError("not-a-feed", "Cannot read a feed: it is JSON without items");
  return { title: textField(value, "title"), base: textField(value, "home_page_url"), items: items.map(rawItem) };
}

function rawItem(item: unknown): RawItem {
  const links = ["url", "external_url"].flatMap((name) => textField(item, name) ?? []);
  return {
    links: links.map((href) => ({ href, rel: "alternate" })),
    guid: textField(item, "id"),
    guidIsAddress: true,
    title: textField(item, "title"),
    summary: textField(item, "summary") ?? textField(item, "content_text") ?? textField(item, "content_html"),
    published: textField(item, "date_published"),
    updated: textField(item, "date_modified"),
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (Reflect.get(value, name) as unknown)
    : undefined;
}

function textField(value: unknown, name: string): string | null {
  const found = field(value, name);
  return typeof found === "string" && found.trim() !== "" ? found : null;
}
