import { foldAligned } from "../text/fold.ts";
import type { Block, FlatPage } from "./flat-page.ts";
import type { GatherInput } from "./gather.ts";
import { isCaption } from "./line-shapes.ts";
import { quickFold } from "./quick-fold.ts";

const above = 8;
const shortestLead = 35;

/** What is known of a block beside its text. */
export interface Readers {
  /** The caption that an element belongs to, or null. */
  readonly captionOf: (owner: number) => number | null;
  readonly sentenceAt: (block: number) => boolean;
}

export interface Lead {
  readonly text: string;
  readonly blocks: readonly number[];
}

/**
 * The standfirst: an element marked as one, above or at the top of the text; else running text or a subtitle between
 * title and text; else a first paragraph that is all bold, or that the page's description repeats.
 */
export function findLead(
  input: GatherInput,
  { from, to, proseFrom }: { readonly from: number; readonly to: number; readonly proseFrom: number },
  { captionOf, sentenceAt }: Readers,
): Lead | null {
  const { page, weights, body, titleBlock, title, structured } = input;
  const { blocks } = page;
  const standsApart = apartReader(input, { captionOf, sentenceAt });
  const titleKey = quickFold(title ?? "");
  const start = titleBlock === null ? Math.max(0, from - above) : Math.max(0, titleBlock - 3);
  const usable = (i: number): boolean =>
    weights.out[i] === null &&
    i !== titleBlock &&
    captionOf(blocks[i]!.owner) === null &&
    blocks[i]!.text.length >= shortestLead &&
    blocks[i]!.linked < blocks[i]!.text.length * 0.5 &&
    quickFold(blocks[i]!.text) !== titleKey &&
    (sentenceAt(i) || !isMeta(blocks[i]!)) &&
    !isCaption(blocks[i]!.text, sentenceAt(i), true);
  const last = Math.min(to, proseFrom + 3);
  for (let i = start; i < last; i++)
    if (usable(i) && marked(page, blocks[i]!, to)) return { text: blocks[i]!.text, blocks: [i] };
  if (titleBlock !== null) {
    for (let i = titleBlock + 1; i < from; i++) {
      const block = blocks[i]!;
      if (
        usable(i) &&
        (sentenceAt(i) || (/^(?:h[2-5]|p|strong|div)$/.test(block.tag) && /[.!?…»"]$/u.test(block.text)))
      )
        return { text: block.text, blocks: [i] };
    }
    const next = blocks[titleBlock + 1];
    if (
      next !== undefined &&
      titleBlock + 1 < to &&
      usable(titleBlock + 1) &&
      /^h[2-5]$/.test(next.tag) &&
      (next.text.length > 70 || /[.!?…]$/u.test(next.text))
    )
      return { text: next.text, blocks: [titleBlock + 1] };
  }
  if (body === null) return null;
  const apart =
    titleBlock === null || titleBlock < body.from
      ? null
      : firstUsable(
          titleBlock + 1,
          Math.min(to, proseFrom + 1),
          (i) => usable(i) && /[.!?…»"]$/u.test(blocks[i]!.text),
        );
  if (apart !== null && (standsApart(apart, to) || sharesTitleBox(page, titleBlock!, apart, to, usable)))
    return { text: blocks[apart]!.text, blocks: [apart] };
  const first = firstUsable(from, Math.min(to, proseFrom + 2), usable);
  if (first === null) return null;
  const block = blocks[first]!;
  const second = firstUsable(first + 1, Math.min(to, first + 6), (i) => usable(i) && blocks[i]!.text.length > 60);
  if (
    block.bold > block.text.length * 0.9 &&
    second !== null &&
    blocks[second]!.bold < blocks[second]!.text.length * 0.5
  )
    return { text: block.text, blocks: [first] };
  const described = [structured.description, page.metas.get("og:description")?.[0], page.metas.get("description")?.[0]];
  return described.some((text) => repeats(text, block.text)) ? { text: block.text, blocks: [first] } : null;
}

/** Whether a paragraph stands in one box with the title, and the next one outside that box. */
function sharesTitleBox(
  page: FlatPage,
  titleBlock: number,
  block: number,
  to: number,
  usable: (i: number) => boolean,
): boolean {
  let box = page.blocks[block]!.owner;
  while (box >= 0 && page.elements[box]!.from > titleBlock) box = page.elements[box]!.parent;
  const next = firstUsable(block + 1, Math.min(to, block + 14), usable);
  return box >= 0 && next !== null && next >= page.elements[box]!.to;
}

/** Whether names, dates, pictures or buttons stand between a paragraph and the next one: two pieces at least. */
function apartReader(
  { page, weights }: GatherInput,
  { captionOf, sentenceAt }: Readers,
): (block: number, to: number) => boolean {
  return (block, to) => {
    let pieces = 0;
    for (let i = block + 1; i < Math.min(to, block + 14); i++) {
      const { tag, owner } = page.blocks[i]!;
      if (/^h[1-6]$/.test(tag)) return false;
      if (weights.out[i] === null && captionOf(owner) === null && sentenceAt(i)) return pieces >= 2;
      if (weights.out[i] === null || weights.out[i] === "page tools" || weights.out[i] === "sharing") pieces++;
    }
    return false;
  };
}

function firstUsable(from: number, to: number, usable: (i: number) => boolean): number | null {
  for (let i = from; i < to; i++) if (usable(i)) return i;
  return null;
}

/** Whether the block stands in an element whose class names it a standfirst, and which does not hold the body too. */
function marked(page: FlatPage, block: Block, to: number): boolean {
  let at = block.owner;
  for (let steps = 0; at >= 0 && steps < 4; steps++) {
    const { hints, parent, from, to: end, node } = page.elements[at]!;
    if (end - from > 4 || (hints.body && !hints.standfirst)) return false;
    if (hints.standfirst || /description|alternativeheadline/i.test(node.attribs["itemprop"] ?? ""))
      return end <= to || from < to;
    at = parent;
  }
  return false;
}

const metaStart =
  /^(?:par|by|publie|mis a jour|mise a jour|modifie|source|temps de lecture|lecture|credit|photo|©|le \d|copyright|tags?|partager|ecouter)(?![\p{L}])/u;

function isMeta(block: Block): boolean {
  return metaStart.test(foldAligned(block.text.slice(0, 40)));
}

function repeats(description: string | null | undefined, text: string): boolean {
  if (description === null || description === undefined) return false;
  const key = quickFold(description);
  return key.length >= 40 && quickFold(text) === key;
}
