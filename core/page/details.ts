import { isElement, textData, textInside, type DomElement, type DomNode } from "./dom.ts";
import { parsePrintedDate } from "./printed-date.ts";

const mostNodes = 200;
const mostLinkNodes = 20;
const longestText = 400;
// A linked headline is longer than a linked name or section.
const longestLink = 25;
const others = new Set(["article", "h1", "h2", "h3", "h4", "form"]);

/**
 * Whether a side column is but a short list of what is to be said of the article (Joomla's `<aside><dl
 * class="article-info">`): a date or a writer, no headline, no link long enough to be one.
 */
export function isDetails(top: DomElement): boolean {
  let tells = false;
  const queue: DomNode[] = [top];
  for (let at = 0; at < queue.length; at++) {
    if (queue.length > mostNodes) return false;
    const node = queue[at]!;
    if (!isElement(node)) continue;
    if (others.has(node.name)) return false;
    const { itemprop } = node.attribs;
    if (node.name === "time" || itemprop === "datePublished" || itemprop === "author") tells = true;
    if (node.name === "a" && linkLength(node) > longestLink) return false;
    queue.push(...node.children.slice(0, mostNodes));
  }
  const text = textInside(top, longestText);
  return text.length < longestText && (tells || parsePrintedDate(text) !== null);
}

const mostSiblings = 6;

/** Whether an element stands right over the `h1` of an `article` or of its `header`. */
export function isOverTitle({ parent, next }: DomElement): boolean {
  if (parent === null || !("attribs" in parent) || (parent.name !== "article" && parent.name !== "header"))
    return false;
  let at = next;
  for (let steps = 0; at !== null && steps < mostSiblings; steps++) {
    if (isElement(at)) return at.name === "h1";
    at = at.next;
  }
  return false;
}

/** Characters of a link's text, as far as a few nodes tell. */
function linkLength(link: DomElement): number {
  const queue: DomNode[] = link.children.slice(0, mostLinkNodes);
  let length = 0;
  for (let at = 0; at < queue.length && at < mostLinkNodes; at++) {
    const node = queue[at]!;
    length += textData(node)?.trim().length ?? 0;
    if (isElement(node)) queue.push(...node.children.slice(0, mostLinkNodes));
  }
  return length;
}
