// Real news pages: under 3 MB and 60 deep. Beyond, what is read is the beginning.
const longest = 6_000_000;
const deepest = 2000;
const mostTags = 400_000;

/**
 * The part of a page that is parsed: at most six million characters and four hundred thousand tags, cut where tags
 * are nested two thousand deep (the parser's own work grows with the square of the depth).
 */
export function limitPage(html: string): string {
  const page = html.length > longest ? html.slice(0, longest) : html;
  const rough = cutAtDepth(page, false);
  return rough === null ? page : page.slice(0, cutAtDepth(page, true) ?? page.length);
}

/** Where the tags open at once pass the limit, or null. Counting all tags alike first is cheap, and enough for most pages. */
function cutAtDepth(page: string, careful: boolean): number | null {
  let depth = 0;
  let tags = 0;
  for (let at = page.indexOf("<"); at >= 0; at = page.indexOf("<", at + 1)) {
    const code = page.charCodeAt(at + 1);
    if (++tags > mostTags) return at;
    if (code === 47) {
      if (!(careful && isLoose(page, at + 2)) && depth > 0) depth--;
    } else if ((code | 32) >= 97 && (code | 32) <= 122 && !(careful && isLoose(page, at + 1)) && ++depth > deepest)
      return at;
  }
  return null;
}

// Elements without an end tag, or whose end tag real pages leave out and the parser supplies.
const loose =
  /^(?:br|img|meta|link|input|hr|p|li|td|tr|th|dt|dd|option|area|base|col|source|wbr|embed|param|track|path)(?![a-z0-9-])/i;

function isLoose(page: string, at: number): boolean {
  return loose.test(page.slice(at, at + 8));
}
