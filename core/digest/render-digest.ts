import type { Digest, Mail } from "./digest-types.ts";
import { renderHtml } from "./render-html.ts";
import { renderText } from "./render-text.ts";
import { viewOf, type Detail } from "./view.ts";

// Gmail cuts a message at 102 kB.
const mostBytes = 98_000;

const details: readonly Detail[] = [
  { quotes: 3, sources: 8 },
  { quotes: 2, sources: 5 },
  { quotes: 2, sources: 3 },
  { quotes: 1, sources: 3 },
  { quotes: 1, sources: 2 },
  { quotes: 0, sources: 1 },
];

/**
 * A digest as a message: subject, HTML and its twin in plain text, in French. All words are Vigie's own labels or
 * stand in a source; the more events there are, the less is shown of each, so that the HTML stays below 98 kB.
 */
export function renderDigest(digest: Digest): Mail {
  for (const detail of details) {
    const view = viewOf(digest, detail);
    const html = renderHtml(view);
    if (Buffer.byteLength(html) <= mostBytes || detail === details.at(-1))
      return { subject: view.subject, html, text: renderText(view) };
  }
  throw new RangeError("Cannot render a digest: no level of detail");
}
