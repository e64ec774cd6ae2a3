import { load } from "cheerio/slim";
import { type DomElement, type DomNode, inlineTags, isElement, textData } from "../page/dom.ts";
import type { RawFeed, RawItem, RawLink } from "./feed-document.ts";

const entryNames = new Set(["item", "entry", "url"]);
// One field is never read further than this.
const mostText = 50_000;

/**
 * Reads RSS, Atom, RDF and Google-News sitemaps that no strict parser takes: bare `&`, entities of HTML, open tags,
 * markup inside fields, documents that break off. An entry that is cut is kept with what it has.
 */
export function readLeniently(xml: string): RawFeed {
  const root = load(xml, { xml: { xmlMode: true, decodeEntities: true } }).root()[0];
  const items: RawItem[] = [];
  const head: DomElement[] = [];
  for (const element of root === undefined ? [] : elementsIn(root.children)) {
    if (entryNames.has(localName(element))) items.push(rawItem(element));
    else if (items.length === 0 && head.length < 200) head.push(element);
  }
  const title = head.find((element) => localName(element) === "title");
  return {
    title: title === undefined ? null : textOf(title),
    base: linksAmong(head).find(({ rel }) => rel === "alternate")?.href ?? null,
    items,
  };
}

function rawItem(entry: DomElement): RawItem {
  const fields = [...fieldsOf(entry)];
  const named = (...names: string[]): string | null => {
    for (const name of names) {
      const found = fields.find((field) => field.name === name || field.name.toLowerCase() === name.toLowerCase());
      const text = found === undefined ? null : textOf(found);
      if (text !== null) return text;
    }
    return null;
  };
  const guid = fields.find(({ name }) => name === "guid" || name === "id");
  const about = entry.attribs["rdf:about"] ?? null;
  const origin = named("feedburner:origLink");
  const location = named("loc");
  return {
    links: [
      ...[origin, location].flatMap((href) => (href === null ? [] : [{ href, rel: "alternate" }])),
      ...linksAmong(fields),
      ...(about === null ? [] : [{ href: about, rel: "alternate" }]),
    ],
    guid: guid === undefined ? about : textOf(guid),
    guidIsAddress: guid?.attribs["isPermaLink"] !== "false",
    title: named("title", "dc:title", "news:title"),
    summary: named("description", "summary", "content:encoded", "content"),
    published: named("pubDate", "published", "issued", "dc:date", "news:publication_date"),
    updated: named("updated", "modified", "dcterms:modified", "lastmod"),
  };
}

/** The entry's own fields; of a sitemap's `news:news`, those inside it. */
function* fieldsOf(entry: DomElement): Generator<DomElement> {
  for (const child of entry.children) {
    if (!isElement(child)) continue;
    if (child.name === "news:news") yield* fieldsOf(child);
    else yield child;
  }
}

function linksAmong(elements: readonly DomElement[]): RawLink[] {
  return elements
    .filter((element) => localName(element) === "link")
    .flatMap((element) => {
      const href = element.attribs["href"] ?? textOf(element);
      return href === null ? [] : [{ href, rel: element.attribs["rel"] ?? "alternate" }];
    });
}

function localName(element: DomElement): string {
  return element.name.slice(element.name.indexOf(":") + 1).toLowerCase();
}

/** Every element in reading order, without recursion. */
function* elementsIn(nodes: readonly DomNode[]): Generator<DomElement> {
  const waiting = [...nodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let at = node.children.length - 1; at >= 0; at--) waiting.push(node.children[at]!);
  }
}

/** Text and CDATA inside an element, a blank where a block begins or ends; null when there is none. */
function textOf(element: DomElement): string | null {
  let out = "";
  const waiting: (DomNode | " ")[] = [...element.children].reverse();
  for (let node = waiting.pop(); node !== undefined && out.length < mostText; node = waiting.pop()) {
    if (node === " ") {
      out += " ";
      continue;
    }
    out += (textData(node) ?? "").slice(0, mostText);
    if (!("children" in node) || entryNames.has(isElement(node) ? node.name : "")) continue;
    const block = isElement(node) && !inlineTags.has(node.name);
    if (block) waiting.push(" ");
    for (let at = node.children.length - 1; at >= 0; at--) waiting.push(node.children[at]!);
    if (block) out += " ";
  }
  return out.trim() === "" ? null : out;
}
