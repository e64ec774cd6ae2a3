import { PermanentError } from "../errors.ts";

// Feeds nest about ten deep, thirty with XHTML in them. A closing tag costs its parser the depth it stands at.
const mostNested = 500;
const mostEntities = 40;

/** JSON or XML, from the first characters; the XML without what a broken server printed before it. */
export type Sniffed =
  | { readonly format: "json"; readonly text: string }
  | { readonly format: "xml"; readonly text: string };

const xmlStart = /<(?:\?xml|(?:\w{1,20}:)?(?:rss|feed|rdf|urlset|channel))[\s>]/i;
const root = /<(?:\w{1,20}:)?(?:rss|feed|rdf|urlset|channel)[\s>]/i;
const searched = 20_000;

/**
 * Tells what a document is, and refuses what no parser should see.
 * @throws {PermanentError} `not-a-feed`: empty, a web page, another XML, or made to exhaust its reader.
 */
export function sniffFeed(document: string): Sniffed {
  const text = document.slice(firstVisible(document));
  if (text === "") throw new PermanentError("not-a-feed", "Cannot read a feed: the answer is empty");
  if (text.startsWith("{")) return { format: "json", text };
  const head = text.slice(0, searched);
  if (/^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[^]{0,2000}?-->\s{0,20})?<(?:!doctype html|html)[\s>]/i.test(head))
    throw new PermanentError("not-a-feed", "Cannot read a feed: it is a web page");
  const start = xmlStart.exec(head)?.index;
  if (start === undefined || !root.test(head))
    throw new PermanentError("not-a-feed", `Cannot read a feed: it begins "${head.slice(0, 60).replace(/\s+/g, " ")}"`);
  refuseEntityBomb(text);
  const xml = text.slice(start);
  if (nesting(xml) > mostNested)
    throw new PermanentError("not-a-feed", `Cannot read a feed: nested more than ${mostNested} deep`);
  return { format: "xml", text: xml };
}

/** Where a document begins, after white space, byte-order marks and zeros. */
function firstVisible(document: string): number {
  let at = 0;
  while (at < document.length && (document.charCodeAt(at) === 0 || /[\s\ufeff]/.test(document.charAt(at)))) at++;
  return at;
}

/** Entities of a feed's own are never needed. A few plain ones are ignored; many, nested or outside ones are an attack. */
function refuseEntityBomb(xml: string): void {
  const upper = xml.slice(0, 200_000);
  let found = 0;
  for (let at = upper.indexOf("<!ENTITY"); at >= 0; at = upper.indexOf("<!ENTITY", at + 8)) {
    const end = upper.indexOf(">", at);
    const declaration = upper.slice(at, end < 0 ? at + 2000 : Math.min(end, at + 2000));
    if (++found > mostEntities || /&[^#]|%|SYSTEM|PUBLIC/.test(declaration))
      throw new PermanentError("not-a-feed", "Cannot read a feed: it declares entities made of others or of files");
  }
}

/** How deep elements nest at most, roughly, in one pass: CDATA and comments do not count, an entry's end closes what it left open. */
function nesting(xml: string): number {
  let depth = 0;
  let deepest = 0;
  let entry = 0;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at + 1)) {
    if (xml.startsWith("<![CDATA[", at) || xml.startsWith("<!--", at)) {
      at = xml.indexOf(xml[at + 2] === "[" ? "]]>" : "-->", at);
      if (at < 0) break;
    } else if (isEntry(xml, at + 1)) entry = depth++;
    else if (xml[at + 1] === "/") depth = isEntry(xml, at + 2) ? entry : Math.max(0, depth - 1);
    else if (/[a-z_]/i.test(xml[at + 1] ?? "") && !selfClosed(xml, at)) depth++;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

function isEntry(xml: string, at: number): boolean {
  return xml.startsWith("item>", at) || xml.startsWith("item ", at) || xml.startsWith("entry>", at);
}

function selfClosed(xml: string, at: number): boolean {
  for (let next = at + 1; next < at + 4000; next++) {
    const char = xml[next];
    if (char === ">") return xml[next - 1] === "/";
    if (char === undefined || char === "<") return false;
  }
  return false;
}
