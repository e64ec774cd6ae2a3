import type { FlatPage } from "./flat-page.ts";
import { isDateLine } from "./line-shapes.ts";

const mostLinks = 3;
const mostlyLinked = 0.8;
// A linked headline is longer than a linked name or section.
const headline = 25;
const largestCard = 6;

// Where a date is another article's, or a reader's.
const othersDates = new Set<string | null>([
  "comments",
  "comments or lists at the end",
  "related articles",
  "another article",
  "box",
  "side column",
  "clock",
]);

/** Whether what stands here is known to be dated for itself: a comment, a box, another article. */
export function isOthersPlace(why: string | null | undefined): boolean {
  return othersDates.has(why ?? null);
}

/** Whether the site's menu stands between a date and the title below it: then it is the day on which the page was asked for. */
export function isOverMenu({ blocks, inlineRemovals }: FlatPage, block: number, titleBlock: number): boolean {
  if (inlineRemovals.some(({ block: at, why }) => why === "navigation" && at > block && at <= titleBlock)) return true;
  let links = 0;
  for (let i = block + 1; i < titleBlock; i++) if (blocks[i]!.linked > blocks[i]!.text.length * mostlyLinked) links++;
  return links > mostLinks;
}

/** Whether a block above the title stands in one box with it, that begins a few blocks above and is not the page. */
export function sharesBox(page: FlatPage, block: number, titleBlock: number): boolean {
  let at = page.blocks[block]!.owner;
  while (at >= 0 && page.elements[at]!.to <= titleBlock) at = page.elements[at]!.parent;
  if (at < 0) return false;
  const { tag, from } = page.elements[at]!;
  return tag !== "body" && tag !== "html" && from >= titleBlock - 6;
}

/** Whether a block stands in a list item or an `article` of its own, with a linked headline: another article's. */
export function isInCard(page: FlatPage, block: number, titleBlock: number | null): boolean {
  if (titleBlock === null) return false;
  for (let at = page.blocks[block]?.owner ?? -1; at >= 0; at = page.elements[at]!.parent) {
    const { tag, from, to } = page.elements[at]!;
    if (to - from > largestCard || (titleBlock >= from && titleBlock < to)) return false;
    if (tag === "li" || tag === "article")
      return page.blocks
        .slice(from, to)
        .some(({ text, linked }) => linked > headline && linked > text.length / 2 && !isDateLine(text));
  }
  return false;
}
