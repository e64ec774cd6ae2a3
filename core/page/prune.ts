import { dataScript } from "./flatten-limits.ts";

const openings = /<(?:script|style|svg|nav|!--)(?=[\s>/-])/gi;
const menuParts = /<nav(?=[\s>/])|<\/nav(?=[\s>])|<script(?=[\s>])|<!--/gi;
// Smaller ones may stand in an article (its own contents, a pager): they are read, and what goes is told.
const smallestMenu = 2000;
const searchedForData = 2000;

/**
 * A page without what is never read and costs most to parse: styles, scripts without data, drawings, comments, large
 * menus. What is not closed as it should be is left for the parser. One pass, linear.
 */
export function prune(html: string): string {
  let out = "";
  let from = 0;
  const unclosed = new Set<string>();
  openings.lastIndex = 0;
  for (let match = openings.exec(html); match !== null; match = openings.exec(html)) {
    const kind = match[0].slice(1).toLowerCase();
    if (unclosed.has(kind)) continue;
    const end = endOf(html, match.index, kind);
    if (end === null) {
      unclosed.add(kind);
      continue;
    }
    openings.lastIndex = end;
    const kept = keptOf(html, match.index, end, kind);
    if (kept === null) continue;
    out += html.slice(from, match.index) + kept;
    from = end;
  }
  return from === 0 ? html : out + html.slice(from);
}

/** What stays of a piece: of a menu its place, and the scripts with data in it; null: all of it. */
function keptOf(html: string, start: number, end: number, kind: string): string | null {
  if (kind === "script") return holdsData(html, start, end) ? null : "";
  if (kind !== "nav") return "";
  return end - start < smallestMenu ? null : `<nav></nav>${dataIn(html, start, end)}`;
}

/** Index after the end of what begins at `start`, or null where it does not end. */
function endOf(html: string, start: number, kind: string): number | null {
  if (kind === "!--") return after(html, "-->", start + 2);
  if (kind === "nav") return menuEnd(html, start);
  const end = closing(html, kind, start);
  // A drawing within a drawing: rare enough to leave to the parser.
  return kind === "svg" && end !== null && html.slice(start + 4, end).search(/<svg[\s>]/i) >= 0 ? null : end;
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

/** Index after the end tag of a menu, menus within it counted, scripts and comments passed over. */
function menuEnd(html: string, start: number): number | null {
  let depth = 0;
  menuParts.lastIndex = start;
  for (let match = menuParts.exec(html); match !== null; match = menuParts.exec(html)) {
    const part = match[0].toLowerCase();
    if (part === "<nav") depth++;
    else if (part === "</nav") {
      if (--depth === 0) return after(html, ">", match.index);
    } else {
      const end = part === "<!--" ? after(html, "-->", match.index + 2) : closing(html, "script", match.index);
      if (end === null) return null;
      menuParts.lastIndex = end;
    }
  }
  return null;
}

function dataIn(html: string, start: number, end: number): string {
  let out = "";
  const scripts = /<script[^>]{0,300}>/gi;
  const menu = html.slice(start, end);
  for (let match = scripts.exec(menu); match !== null; match = scripts.exec(menu)) {
    const to = closing(menu, "script", match.index);
    if (to === null) break;
    if (holdsData(menu, match.index, to)) out += menu.slice(match.index, to);
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
