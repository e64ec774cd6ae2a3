import { load } from "cheerio/slim";
import type { FeedSource } from "./feed-document.ts";

/** Feeds of a list, and one line for each entry that is none. */
export interface FeedList {
  readonly feeds: readonly FeedSource[];
  readonly problems: readonly string[];
}

/**
 * Reads OPML: every outline with an `xmlUrl`, at any depth. `title` or `text` is the outlet; `id`, `country` and `kind`
 * are attributes of our own, an id that is not given is made of the address. Outlines without `xmlUrl` are folders.
 */
export function readOpml(opml: string): FeedList {
  const outlines = load(opml, { xml: true })("outline").toArray();
  const feeds: FeedSource[] = [];
  const problems: string[] = [];
  for (const [index, { attribs }] of outlines.entries()) {
    const given = new Map(Object.entries(attribs).map(([name, value]) => [name.toLowerCase(), value.trim()]));
    const text = (...names: string[]): string | undefined => names.map((name) => given.get(name)).find(Boolean);
    const address = text("xmlurl");
    const name = text("title", "text");
    if (address === undefined && !/^(?:rss|atom)$/.test(text("type") ?? "")) continue;
    const url = URL.parse(address ?? "");
    if (!url || !/^https?:$/.test(url.protocol)) {
      problems.push(`outline ${index + 1} "${name ?? ""}": no http(s) address: "${(address ?? "").slice(0, 100)}"`);
      continue;
    }
    const [country, kind] = [text("country"), text("kind")];
    feeds.push({
      id: text("id") ?? idOf(url),
      url: url.href,
      outlet: name ?? url.hostname.replace(/^www\./, ""),
      ...(country !== undefined && { country }),
      ...(kind !== undefined && { kind }),
    });
  }
  return { feeds, problems };
}

function idOf({ host, pathname, search }: URL): string {
  return `${host}${pathname}${search}`
    .replace(/[^\p{L}\p{N}.]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 200);
}
