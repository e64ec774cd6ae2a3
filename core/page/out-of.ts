import { isElement, type DomElement } from "./dom.ts";
import type { Hints } from "./hints.ts";

/** Elements whose content is never read. */
export const opaqueTags: ReadonlySet<string> = new Set(
  "style noscript template svg math iframe object embed video audio canvas select option textarea input button datalist progress map amp-ad amp-embed amp-sidebar amp-consent amp-social-share amp-analytics amp-iframe amp-video amp-sticky-ad amp-user-notification marquee dialog".split(
    " ",
  ),
);
const outTags = new Map([
  ["nav", "navigation"],
  ["menu", "navigation"],
  ["footer", "footer"],
  ["aside", "side column"],
  ["form", "form"],
  ["label", "form"],
]);
const outRoles = new Map([
  ["navigation", "navigation"],
  ["complementary", "side column"],
  ["contentinfo", "footer"],
  ["dialog", "notice"],
  ["alertdialog", "notice"],
  ["search", "navigation"],
  ["alert", "notice"],
  ["menubar", "navigation"],
]);

/** Whether an element is marked as not shown; `aloud`: or as not to be read aloud. */
export function isHidden(node: DomElement, aloud = true): boolean {
  const { hidden, style } = node.attribs;
  return (
    hidden !== undefined ||
    (aloud && node.attribs["aria-hidden"] === "true") ||
    (style !== undefined && /display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden/i.test(style.slice(0, 400)))
  );
}

const mostElements = 30;

function holdsHeadline(top: DomElement): boolean {
  const queue: DomElement[] = [top];
  for (let at = 0; at < queue.length && at < mostElements; at++) {
    if (queue[at]!.name === "h1") return true;
    queue.push(...queue[at]!.children.slice(0, mostElements).filter(isElement));
  }
  return false;
}

const pathLabel = /ariane|breadcrumb|vous [êe]tes ici/i;

/** Why an element's content is not the article, judged by its own tag, role, style and names; null: it may be. */
export function outOf(node: DomElement, tag: string, hints: Hints): string | null {
  if (tag === "html" || tag === "body" || tag === "main") return null;
  // Words under a picture that repeat its `alt` are hidden from readers aloud, and shown to all others.
  if (isHidden(node, tag !== "figcaption")) return "hidden";
  if (hints.out === "path of sections" || pathLabel.test(node.attribs["aria-label"]?.slice(0, 40) ?? ""))
    return "path of sections";
  const byTag =
    hints.body || hints.standfirst ? undefined : (outTags.get(tag) ?? outRoles.get(node.attribs["role"] ?? ""));
  if (byTag !== undefined) return byTag;
  // "right-rail__full-width": what holds the headline is no side column, whatever its name.
  if (hints.out === "side column" && holdsHeadline(node)) return null;
  return tag === "article" && hints.out !== "comments" ? null : hints.out;
}
