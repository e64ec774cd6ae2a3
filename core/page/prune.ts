import { dataScript } from "./flatten-limits.ts";

const openings = /<(?:script|style|svg|nav|ul|footer|aside|!--)(?=[\s>/-])/gi;
/** Elements that are often nothing but links: what begins, ends or is passed over within each. */
const listParts = new Map(
  ["nav", "ul", "footer", "aside"].map((tag) => [
    tag,
    new RegExp(`<${tag}(?=[\\s>])|</${tag}(?=[\\s>])|<script(?=[\\s>])|<!--`, "gi"),
  ]),
);
// Smaller ones may stand in an article (its own contents, a pager, a list): they are read, and what goes is told.
const smallestList = 2000;
const fewestLinks = 12;
// A piece of text outside links that is as long as this may be running text.
const longText = 60;
const searchedForData = 2000;
// Lists within lists are looked through again and again: so much of it at most, in lengths of the page.
const mostLooks = 4;

/**
 * A page without what is never read and costs most to parse: styles, scripts without data, drawings, comments, large
 * menus, large lists of links. What is not closed as it should be is left for the parser. Linear.
 */
export function prune(html: string): string {
  let out = "";
  let from = 0;
  let budget = html.length * mostLooks;
  const given = new Set<string>();
  openings.lastIndex = 0;
  for (let match = openings.exec(html); match !== null; match = openings.exec(html)) {
    const kind = match[0].slice(1).toLowerCase();
    if (given.has(kind)) continue;
    const start = match.index;
    const end = endOf(html, start, kind);
    budget -= (end ?? html.length) - start;
    if (end === null || budget < 0) {
      given.add(kind);
      continue;
    }
    const kept = keptOf(html, start, end, kind);
    if (kept === null && listParts.has(kind)) continue;
    openings.lastIndex = end;
    if (kept === null) continue;
    out += html.slice(from, start) + kept;
    from = end;
  }
  return from === 0 ? html : out + html.slice(from);
}

/** What stays of a piece: of a menu its place, and the scripts with data in it; null: all of it. */
function keptOf(html: string, start: number, end: number, kind: string): string | null {
  if (kind === "script") return holdsData(html, start, end) ? null : "";
  if (!listParts.has(kind)) return "";
  if (end - start < smallestList) return null;
  const list = html.slice(start, end);
  return kind === "nav" || isAllLinks(list) ? `<nav></nav>${dataIn(list)}` : null;
}

/** Index after the end of what begins at `start`, or null where it does not end. */
function endOf(html: string, start: number, kind: string): number | null {
  if (kind === "!--") return after(html, "-->", start + 2);
  if (listParts.has(kind)) return listEnd(html, start, kind);
  const end = closing(html, kind, start);
  // A drawing within a drawing: rare enough to leave to the parser.
  return kind === "svg" && end !== null && /<svg[\s>]/i.test(html.slice(start + 4, end)) ? null : end;
}

function after(html: string, mark: string, from: number): number | null {
  const at = html.indexOf(mark, from);
  return at < 0 ? null : at + mark.length;
}

/** Index after the end tag that is next, in whatever case it is written. */
function closing(html: string, tag: string, from: number): number | null {
  const end =
    tag === "script" ? /<\/script[^>]{0,40}>/gi : tag === "style" ? /<\/style[^>]{0,40}>/gi : /<\/svg\s{0,9}>/gi;
  end.lastIndex = from;
  return end.exec(html) === null ? null : end.lastIndex;
}

/** Index after the end tag of a list, lists of its kind within it counted, scripts and comments passed over. */
function listEnd(html: string, start: number, kind: string): number | null {
  const parts = listParts.get(kind)!;
  let depth = 0;
  parts.lastIndex = start;
  for (let match = parts.exec(html); match !== null; match = parts.exec(html)) {
    const part = match[0].toLowerCase();
    if (part === "<!--" || part === "<script") {
      const end = part === "<!--" ? after(html, "-->", match.index + 2) : closing(html, "script", match.index);
      if (end === null) return null;
      parts.lastIndex = end;
    } else if (part.charCodeAt(1) !== 47) depth++;
    else if (--depth === 0) return after(html, ">", match.index);
  }
  return null;
}

/** Whether a piece of a page has many links, and next to no text outside them: no clock time, no long text. */
function isAllLinks(html: string): boolean {
  if (/<(?:time|article|h1|p)[\s>]/i.test(html)) return false;
  let links = 0;
  let inLink = false;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
    const tag = html.slice(at + 1, at + 4).toLowerCase();
    if (/^a[\s>]/.test(tag)) {
      links++;
      inLink = true;
    } else if (tag.startsWith("/a>")) inLink = false;
    const end = html.indexOf(">", at);
    const next = end < 0 ? -1 : html.indexOf("<", end);
    if (next < 0) break;
    if (!inLink && next - end > longText && html.slice(end + 1, next).trim().length >= longText) return false;
    at = next - 1;
  }
  return links >= fewestLinks;
}

function dataIn(list: string): string {
  let out = "";
  const scripts = /<script[^>]{0,300}>/gi;
  for (let match = scripts.exec(list); match !== null; match = scripts.exec(list)) {
    const to = closing(list, "script", match.index);
    if (to === null) break;
    if (holdsData(list, match.index, to)) out += list.slice(match.index, to);
    scripts.lastIndex = to;
  }
  return out;
}

/** Whether a script may hold data about the page: as `PageFacts` sees it, in doubt yes. */
function holdsData(html: string, start: number, end: number): boolean {
  const head = html.slice(start, Math.min(end, start + searchedForData));
  const open = head.slice(0, Math.max(0, head.indexOf(">")));
  return open === "" || /json|fusion-metadata/i.test(open) || dataScript.test(head);
}
