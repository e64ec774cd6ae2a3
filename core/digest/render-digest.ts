import type { Digest, Mail } from "./digest-types.ts";
import { fit, type Details, type Form } from "./fit.ts";
import { renderHtml } from "./render-html.ts";
import { renderText } from "./render-text.ts";
import type { DigestView } from "./view.ts";
import { factKeys } from "./wording.ts";

// Gmail cuts a message at 102 kB.
const mostBytes = 98_000;

const whole = { blocks: 40, blind: 20, facts: factKeys, actions: true, delays: true };
const details: Details = [
  { ...whole, quotes: 3, sources: 8 },
  { ...whole, quotes: 2, sources: 5 },
  { ...whole, quotes: 2, sources: 3 },
  { ...whole, quotes: 1, sources: 3 },
  { ...whole, quotes: 1, sources: 2 },
  { ...whole, quotes: 0, sources: 1 },
];

export const mailForm: Form<Mail> = { details, make: mailOf, fits: ({ html }) => Buffer.byteLength(html) <= mostBytes };

/**
 * A digest as a message: subject, HTML and its twin in plain text, in its language. All words are Vigie's own labels or
 * stand in a source; the more events there are, the less is shown of each, so that the HTML stays below 98 kB.
 */
export function renderDigest(digest: Digest): Mail {
  return fit(digest, mailForm);
}

export function mailOf(view: DigestView): Mail {
  return { subject: view.subject, html: renderHtml(view), text: renderText(view) };
}
