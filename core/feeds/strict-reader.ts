import Parser from "rss-parser";
import type { RawFeed, RawItem, RawLink } from "./feed-document.ts";

// rss-parser keeps these; every other element is renamed before it sees it, and comes back to us as it was printed.
// Its own reading of the fields drops offsets of dates, throws on French ones, picks `self` links, and strips markup
// with patterns that take the square of a hostile text's length (lib/utils.js stripHtml, 3.13.0).
const structure = new Set(["rss", "channel", "item", "feed", "entry", "rdf:RDF"]);
const own = "own:";

const itemFields = [
  "title",
  "link",
  "guid",
  "id",
  "description",
  "summary",
  "content",
  "content:encoded",
  "pubDate",
  "published",
  "issued",
  "updated",
  "modified",
  "dc:date",
  "dc:title",
  "dcterms:modified",
  "atom:link",
  "feedburner:origLink",
] as const;
type Field = (typeof itemFields)[number];

/** As lists: `[from, to, options]`. */
const kept = (names: readonly string[]): [string, string, { keepArray: boolean }][] =>
  names.map((name) => [own + name, own + name, { keepArray: true }]);

// The library takes the same lists for the feed (README, "Custom Fields"), though its types name only keys.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const keptFields = kept(["title", "link"]) as unknown as string[];

/**
 * Reads a well-formed RSS 0.9x, 1.0, 2.0 or Atom document with rss-parser.
 * @throws on anything else, markup inside a field included: the lenient reader takes those.
 */
export async function readStrictly(xml: string): Promise<RawFeed> {
  const parser = new Parser<Record<string, unknown>, Record<string, unknown>>({
    defaultRSS: 2,
    xml2js: { tagNameProcessors: [(name: string) => (structure.has(name) ? name : own + name)] },
    customFields: { feed: keptFields, item: kept(itemFields) },
  });
  const feed = await parser.parseString(xml);
  return {
    title: text(feed[`${own}title`]),
    base: linksIn(feed[`${own}link`]).find(({ rel }) => rel === "alternate")?.href ?? null,
    items: feed.items.map(rawItem),
  };
}

function rawItem(item: Record<string, unknown>): RawItem {
  const get = (field: Field): unknown => item[own + field];
  const guid = text(get("guid")) ?? text(get("id"));
  const permalink = attribute(first(get("guid")), "isPermaLink");
  const about = item["rdf:about"];
  return {
    links: [
      ...linksIn(get("feedburner:origLink")),
      ...linksIn(get("link")),
      ...linksIn(get("atom:link")),
      ...(typeof about === "string" ? [{ href: about, rel: "alternate" }] : []),
    ],
    guid: guid ?? (typeof about === "string" ? about : null),
    guidIsAddress: permalink !== "false",
    title: text(get("title")) ?? text(get("dc:title")),
    summary: text(get("description")) ?? text(get("summary")) ?? text(get("content:encoded")) ?? text(get("content")),
    published: text(get("pubDate")) ?? text(get("published")) ?? text(get("issued")) ?? text(get("dc:date")),
    updated: text(get("updated")) ?? text(get("modified")) ?? text(get("dcterms:modified")),
  };
}

function first(values: unknown): unknown {
  return Array.isArray(values) ? values[0] : undefined;
}

/** Text of the first of these elements: xml2js gives a string, or `{ _, $ }` where there are attributes. */
function text(values: unknown): string | null {
  const value = first(values);
  if (value === undefined) return null;
  if (typeof value === "string") return value.trim() === "" ? null : value;
  if (typeof value !== "object" || value === null) return null;
  if (Object.keys(value).some((key) => key !== "_" && key !== "$"))
    throw new TypeError("Cannot read a field of a feed strictly: it holds elements");
  return "_" in value && typeof value._ === "string" && value._.trim() !== "" ? value._ : null;
}

function attribute(value: unknown, name: string): string | null {
  if (typeof value !== "object" || value === null || !("$" in value)) return null;
  const attributes = value.$;
  if (typeof attributes !== "object" || attributes === null || !Object.hasOwn(attributes, name)) return null;
  const found: unknown = Reflect.get(attributes, name);
  return typeof found === "string" ? found : null;
}

function linksIn(values: unknown): RawLink[] {
  return (Array.isArray(values) ? values : []).flatMap((value: unknown) => {
    const href = attribute(value, "href") ?? text([value]);
    return href === null ? [] : [{ href, rel: attribute(value, "rel") ?? "alternate" }];
  });
}
