import { getDomain } from "tldts";

/**
 * The address that a page names as its own, if it is on the same site (registrable domain) as the one it was fetched
 * from, is http(s), and is not just the site's front page. The first candidate that holds wins.
 */
export function canonicalUrl(url: string, candidates: readonly (string | null | undefined)[]): string | null {
  const base = parse(url);
  if (base === null) return null;
  for (const candidate of candidates) {
    const named =
      candidate === null || candidate === undefined || candidate.length > 2000
        ? null
        : parse(candidate.trim(), base.href);
    if (named === null || !/^https?:$/.test(named.protocol)) continue;
    if (siteOf(named) !== siteOf(base)) continue;
    if (named.pathname === "/" && named.search === "" && base.pathname !== "/") continue;
    named.hash = "";
    return named.href;
  }
  return null;
}

function siteOf(address: URL): string {
  return getDomain(address.hostname) ?? address.hostname;
}

function parse(address: string, base?: string): URL | null {
  return URL.parse(address, base);
}
