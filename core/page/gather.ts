import type { Removal } from "../model.ts";
import { foldAligned } from "../text/fold.ts";
import type { Body } from "./find-body.ts";
import type { Block, FlatPage } from "./flatten.ts";
import type { Structured } from "./structured.ts";
import { isCaption, isSentence, type Line } from "./tidy.ts";
import type { Weights } from "./weigh.ts";
import { quickFold } from "./quick-fold.ts";

export interface GatherInput {
  readonly page: FlatPage;
  readonly weights: Weights;
  readonly body: Body | null;
  readonly titleBlock: number | null;
  readonly title: string | null;
  readonly live: boolean;
  readonly structured: Structured;
}

/** The article's paragraphs as its page prints them, before their wording is looked at. */
export interface Gathered {
  readonly lines: readonly Line[];
  readonly lead: string | null;
  readonly captions: readonly string[];
  /** Blocks in which bylines and dates may stand: around the title, and right under the text. */
  readonly head: readonly number[];
  readonly foot: readonly number[];
  readonly areaFrom: number;
  readonly from: number;
  readonly to: number;
  /** First block of running text. */
  readonly proseFrom: number;
  readonly removed: readonly Removal[];
}

// Reasons for which a block is not the article, though it may say who wrote it.
const headReasons = new Set([null, "author note", "page tools", "footer", "sharing"]);
const footReasons = new Set([null, "author note", "footer"]);
const above = 8;
const below = 6;
const shortestLead = 35;

/** Takes the body's blocks in order, captions apart, and the standfirst from wherever it stands between title and text. */
export function gather(input: GatherInput): Gathered {
  const { page, weights, body, titleBlock } = input;
  const { blocks } = page;
  const from = body === null ? blocks.length : titleBlock !== null && titleBlock >= body.from && titleBlock < body.to ? titleBlock + 1 : body.from;
  const to = body?.to ?? blocks.length;
  const areaFrom = Math.max(0, Math.min(titleBlock ?? from, from) - above);
  const captionOf = captionReader(page);
  const captions = new Map<number, string[]>();
  const removed: Removal[] = [];
  const running = (i: number): boolean => weights.out[i] === null && captionOf(blocks[i]!.owner) === null && isSentence(blocks[i]!.text);
  let proseFrom = from;
  while (proseFrom < to && !running(proseFrom)) proseFrom++;
  if (proseFrom === to) proseFrom = from;
  const lead = findLead(input, { from, to, proseFrom }, captionOf);
  if (lead?.blocks.includes(proseFrom) === true) {
    let next = proseFrom + 1;
    while (next < to && !running(next)) next++;
    if (next < to) proseFrom = next;
  }
  const lines: Line[] = [];
  for (let i = titleBlock === null || titleBlock > from ? from : titleBlock + 1; i < to; i++) {
    const block = blocks[i]!;
    const caption = captionOf(block.owner);
    if (caption !== null && weights.out[i] === null) captions.set(caption, [...(captions.get(caption) ?? []), block.text]);
    else if (lead !== null && lead.blocks.includes(i)) continue;
    else if (weights.out[i] !== null) removed.push({ text: block.text.slice(0, 400), why: weights.out[i]! });
    else if (i < from) removed.push({ text: block.text.slice(0, 400), why: "between title and text" });
    else lines.push({ text: block.text, kind: /^h[1-6]$/.test(block.tag) ? "heading" : block.tag === "li" ? "item" : "text", linked: block.linked / block.text.length });
  }
  for (const { block, text, why } of page.inlineRemovals) if (block >= from && block < to) removed.push({ text, why });
  const head: number[] = [];
  const foot: number[] = [];
  for (let i = areaFrom; i < Math.min(blocks.length, proseFrom + 2); i++) if (headReasons.has(weights.out[i]!) && captionOf(blocks[i]!.owner) === null) head.push(i);
  for (let i = Math.max(proseFrom + 2, to - 3); i < Math.min(blocks.length, to + below); i++) {
    if (i >= to && /^h[12]$/.test(blocks[i]!.tag)) break;
    if (footReasons.has(weights.out[i]!) && captionOf(blocks[i]!.owner) === null) foot.push(i);
  }
  return { lines, lead: lead?.text ?? null, captions: [...captions.values()].map((parts) => parts.join(" ")), head, foot, areaFrom, from, to, proseFrom, removed };
}

/** For a block's element: the caption (a figure, or an element marked as one) that it belongs to, or null. */
function captionReader(page: FlatPage): (owner: number) => number | null {
  const memory = new Map<number, number | null>();
  return (owner) => {
    const known = memory.get(owner);
    if (known !== undefined) return known;
    let found: number | null = null;
    let at = owner;
    for (let steps = 0; at >= 0 && steps < 12; steps++) {
      const { tag, hints, parent, from, to } = page.elements[at]!;
      if (tag === "figcaption" || tag === "amp-caption" || (hints.caption && !hints.body && to - from <= 4)) found = at;
      if (tag === "figure" && to - from <= 5 && page.blocks.slice(from, to).every(({ text }) => text.length < 600)) found = at;
      at = parent;
    }
    memory.set(owner, found);
    return found;
  };
}

interface Lead {
  readonly text: string;
  readonly blocks: readonly number[];
}

/**
 * The standfirst: an element marked as one, above or at the top of the text; else running text or a subtitle between
 * title and text; else a first paragraph that is all bold, or that the page's description repeats.
 */
function findLead(input: GatherInput, { from, to, proseFrom }: { readonly from: number; readonly to: number; readonly proseFrom: number }, captionOf: (owner: number) => number | null): Lead | null {
  const { page, weights, body, titleBlock, title, structured } = input;
  const { blocks } = page;
  const standsApart = apartReader(input, captionOf);
  const titleKey = quickFold(title ?? "");
  const start = titleBlock === null ? Math.max(0, from - above) : Math.max(0, titleBlock - 3);
  const usable = (i: number): boolean => weights.out[i] === null && i !== titleBlock && captionOf(blocks[i]!.owner) === null && blocks[i]!.text.length >= shortestLead && blocks[i]!.linked < blocks[i]!.text.length * 0.5 && quickFold(blocks[i]!.text) !== titleKey && !isMeta(blocks[i]!) && !isCaption(blocks[i]!.text, isSentence(blocks[i]!.text), true);
  const last = Math.min(to, proseFrom + 3);
  for (let i = start; i < last; i++) if (usable(i) && marked(page, blocks[i]!, to)) return { text: blocks[i]!.text, blocks: [i] };
  if (titleBlock !== null) {
    for (let i = titleBlock + 1; i < from; i++) {
      const block = blocks[i]!;
      if (usable(i) && (isSentence(block.text) || (/^(?:h[2-5]|p|strong|div)$/.test(block.tag) && /[.!?…»"]$/u.test(block.text)))) return { text: block.text, blocks: [i] };
    }
    const next = blocks[titleBlock + 1];
    if (next !== undefined && titleBlock + 1 < to && usable(titleBlock + 1) && /^h[2-5]$/.test(next.tag) && (next.text.length > 70 || /[.!?…]$/u.test(next.text))) return { text: next.text, blocks: [titleBlock + 1] };
  }
  if (body === null) return null;
  const apart = titleBlock === null || titleBlock < body.from ? null : firstUsable(titleBlock + 1, Math.min(to, proseFrom + 1), (i) => usable(i) && /[.!?…»"]$/u.test(blocks[i]!.text));
  if (apart !== null && standsApart(apart, to)) return { text: blocks[apart]!.text, blocks: [apart] };
  const first = firstUsable(from, Math.min(to, proseFrom + 2), usable);
  if (first === null) return null;
  const block = blocks[first]!;
  const second = firstUsable(first + 1, Math.min(to, first + 6), (i) => usable(i) && blocks[i]!.text.length > 60);
  if (block.bold > block.text.length * 0.9 && second !== null && blocks[second]!.bold < blocks[second]!.text.length * 0.5) return { text: block.text, blocks: [first] };
  const described = [structured.description, page.metas.get("og:description")?.[0], page.metas.get("description")?.[0]];
  return described.some((text) => repeats(text, block.text)) ? { text: block.text, blocks: [first] } : null;
}

/** Whether names, dates, pictures or buttons stand between a paragraph and the next one: two pieces at least. */
function apartReader({ page, weights }: GatherInput, captionOf: (owner: number) => number | null): (block: number, to: number) => boolean {
  return (block, to) => {
    let pieces = 0;
    for (let i = block + 1; i < Math.min(to, block + 14); i++) {
      const { text, tag } = page.blocks[i]!;
      if (/^h[1-6]$/.test(tag)) return false;
      if (weights.out[i] === null && captionOf(page.blocks[i]!.owner) === null && isSentence(text)) return pieces >= 2;
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
    if (hints.standfirst || /description|alternativeheadline/i.test(node.attribs["itemprop"] ?? "")) return end <= to || from < to;
    at = parent;
  }
  return false;
}

const metaStart = /^(?:par|by|publie|mis a jour|mise a jour|modifie|source|temps de lecture|lecture|credit|photo|©|le \d|copyright|tags?|partager|ecouter)(?![\p{L}])/u;

function isMeta(block: Block): boolean {
  return metaStart.test(foldAligned(block.text.slice(0, 40))) && !isSentence(block.text);
}

function repeats(description: string | null | undefined, text: string): boolean {
  if (description === null || description === undefined) return false;
  const key = quickFold(description);
  return key.length >= 40 && quickFold(text) === key;
}
