import type { FlatPage } from "./flat-page.ts";
import type { OutletLayout } from "./tables.ts";
import { proseOf, type Weights } from "./weigh.ts";

/** Where the article's text stands: blocks `[from, to)`, inside one element. */
export interface Body {
  readonly element: number;
  readonly from: number;
  readonly to: number;
}

const noiseCost = 0.75;
const hintedBody = 1.15;

/**
 * The element that holds most running text with least of anything else: characters of prose, less three quarters of
 * the characters of links and short pieces. The deepest of equals. A second article below (its own `h1` and text, as
 * pages with endless scrolling have) is cut off. An outlet's own layout, where one is known and fits, decides. Null where there is no running text.
 */
export function findBody(
  page: FlatPage,
  weights: Weights,
  titleBlock: number | null,
  isLive: boolean,
  layout: OutletLayout | null = null,
): Body | null {
  const { elements, blocks } = page;
  const known = layout === null ? -1 : elements.findIndex(({ node }) => isNamed(node, layout.body));
  if (known >= 0 && weights.prose[elements[known]!.to]! > weights.prose[elements[known]!.from]!)
    return { element: known, from: elements[known]!.from, to: elements[known]!.to };
  let best = -1;
  let bestScore = 0;
  for (let i = 0; i < elements.length; i++) {
    const { from, to, hints } = elements[i]!;
    const prose = weights.prose[to]! - weights.prose[from]!;
    if (prose === 0) continue;
    const score = prose * (hints.body ? hintedBody : 1) - noiseCost * (weights.noise[to]! - weights.noise[from]!);
    if (
      score > bestScore ||
      (score === bestScore && best >= 0 && elements[best]!.from <= from && elements[best]!.to >= to)
    ) {
      best = i;
      bestScore = score;
    }
  }
  if (best < 0) return blocks.some((block) => proseOf(block) > 0) ? widest(page, weights) : null;
  const wide = widen(page, weights, best);
  const { from, to } = elements[wide]!;
  return { element: wide, from, to: isLive ? to : cutAtSecond(page, weights, wide, titleBlock) };
}

/** Whether the element has that class or id. */
function isNamed({ attribs }: FlatPage["elements"][number]["node"], name: string): boolean {
  return attribs["id"] === name || (attribs["class"] ?? "").split(/\s+/).includes(name);
}

/** A single paragraph is not a body: go up to what holds it. */
function widen(page: FlatPage, weights: Weights, start: number): number {
  let at = start;
  for (;;) {
    const { tag, parent, from, to } = page.elements[at]!;
    if (parent < 0) return at;
    const outer = page.elements[parent]!;
    const extra = weights.prose[outer.to]! - weights.prose[outer.from]! - (weights.prose[to]! - weights.prose[from]!);
    const cost = weights.noise[outer.to]! - weights.noise[outer.from]! - (weights.noise[to]! - weights.noise[from]!);
    if (tag !== "p" && !(extra > 0 && cost < extra)) return at;
    at = parent;
  }
}

function widest(page: FlatPage, weights: Weights): Body | null {
  const last = page.blocks.length;
  return weights.prose[last]! > 0 ? { element: -1, from: 0, to: last } : null;
}

/** First block of a second article inside the element, or the element's end. */
function cutAtSecond(page: FlatPage, weights: Weights, element: number, titleBlock: number | null): number {
  const { elements, blocks } = page;
  const { from, to } = elements[element]!;
  const start = titleBlock === null || titleBlock < from ? from : titleBlock + 1;
  for (let i = start; i < to; i++) {
    if (blocks[i]!.tag !== "h1" || weights.out[i] !== null) continue;
    const before = weights.prose[i]! - weights.prose[from]!;
    const after = weights.prose[to]! - weights.prose[i]!;
    if (before < 150 || after < 150) continue;
    let top = blocks[i]!.owner;
    while (
      top >= 0 &&
      elements[top]!.parent !== element &&
      weights.prose[elements[top]!.from]! - weights.prose[from]! >= before
    ) {
      const parent = elements[top]!.parent;
      if (parent < 0 || elements[parent]!.from < i - 12) break;
      top = parent;
    }
    return top >= 0 ? Math.max(start, elements[top]!.from) : i;
  }
  return to;
}
