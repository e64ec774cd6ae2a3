// Real news pages: under 3 MB and 60 deep. Beyond, what is read is the beginning.
const longest = 6_000_000;
const deepest = 3000;

/**
 * The part of a page that is parsed: at most six million characters, cut where tags are nested three thousand deep
 * (the parser's own work grows with the square of the depth).
 */
export function limitPage(html: string): string {
  const page = html.length > longest ? html.slice(0, longest) : html;
  let depth = 0;
  let at = page.indexOf("<");
  while (at >= 0) {
    const next = page.charCodeAt(at + 1) | 32;
    if (next === 47) depth = Math.max(0, depth - 1);
    else if (next >= 97 && next <= 122 && !isVoid(page, at + 1)) depth++;
    if (depth > deepest) return page.slice(0, at);
    at = page.indexOf("<", at + 1);
  }
  return page;
}

// Elements that have no end tag, or whose end tag real pages leave out.
const unclosed = new Set(["br", "img", "meta", "link", "input", "hr", "p", "li", "td", "tr", "th", "dt", "dd", "option", "area", "base", "col", "source", "wbr", "embed", "param", "track", "path"]);

function isVoid(page: string, at: number): boolean {
  let end = at;
  while (end - at < 8) {
    const code = page.charCodeAt(end) | 32;
    if (code < 97 || code > 122) break;
    end++;
  }
  return unclosed.has(page.slice(at, end).toLowerCase());
}
