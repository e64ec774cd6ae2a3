import type { Removal } from "../model.ts";
import type { Body } from "./find-body.ts";
import type { FlatPage } from "./flat-page.ts";
import type { Structured } from "./structured.ts";
import { dataCells } from "./data-cells.ts";
import { findLead } from "./find-lead.ts";
import { isSentence } from "./line-shapes.ts";
import { quickFold } from "./quick-fold.ts";
import type { Line } from "./tidy.ts";
import type { Weights } from "./weigh.ts";

export interface GatherInput {
  readonly page: FlatPage;
  readonly weights: Weights;
  readonly body: Body | null;
  readonly titleBlock: number | null;
  readonly title: string | null;
  readonly live: boolean;
  readonly structured: Structured;
  /** Where a page says that its text ends here for those who do not pay. */
  readonly paywallEnd: RegExp;
}

/** The article's paragraphs as its page prints them, before their wording is looked at. */
export interface Gathered {
  readonly lines: readonly Line[];
  readonly lead: string | null;
  readonly captions: readonly string[];
  /** Blocks in which bylines and dates may stand: around the title, and right under the text. */
  readonly head: readonly number[];
  readonly foot: readonly number[];
  /** Short unlinked pieces right below the last running text: a writer's name may stand so. */
  readonly signatures: readonly string[];
  readonly areaFrom: number;
  readonly from: number;
  readonly to: number;
  /** First block of running text, and the one after the last. */
  readonly proseFrom: number;
  readonly proseTo: number;
  readonly removed: readonly Removal[];
}

// Reasons for which a block is not the article, though it may say who wrote it.
const headReasons = new Set([null, "author note", "page tools", "footer", "sharing", "box", "details"]);
const footReasons = new Set([null, "author note", "footer"]);
const above = 8;
const below = 6;
const longestMetaLine = 200;
const longestNotice = 300;
const mostSignatures = 3;

/** Takes the body's blocks in order, captions apart, and the standfirst from wherever it stands between title and text. */
export function gather(input: GatherInput): Gathered {
  const { page, weights, body, titleBlock } = input;
  const { blocks } = page;
  const from =
    body === null
      ? blocks.length
      : titleBlock !== null && titleBlock >= body.from && titleBlock < body.to
        ? titleBlock + 1
        : body.from;
  const to = stubEnd(input, from, body?.to ?? blocks.length);
  const areaFrom = Math.max(0, Math.min(titleBlock ?? from, from) - above);
  const captionOf = captionReader(page);
  const sentenceAt = sentenceReader(page);
  const captions = new Map<number, string[]>();
  const removed: Removal[] = [];
  const running = (i: number): boolean =>
    weights.out[i] === null && captionOf(blocks[i]!.owner) === null && sentenceAt(i);
  let proseFrom = from;
  while (proseFrom < to && !running(proseFrom)) proseFrom++;
  if (proseFrom === to) proseFrom = from;
  const lead = findLead(input, { from, to, proseFrom }, { captionOf, sentenceAt });
  if (lead?.blocks.includes(proseFrom) === true) {
    let next = proseFrom + 1;
    while (next < to && !running(next)) next++;
    if (next < to) proseFrom = next;
  }
  const cells = dataCells(page, from, to);
  const lines: Line[] = [];
  for (let i = titleBlock === null || titleBlock > from ? from : titleBlock + 1; i < to; i++) {
    const block = blocks[i]!;
    const caption = captionOf(block.owner);
    if (caption !== null && weights.out[i] === null)
      captions.set(caption, [...(captions.get(caption) ?? []), block.text]);
    else if (lead !== null && lead.blocks.includes(i)) continue;
    else if (weights.out[i] !== null) removed.push({ text: block.text.slice(0, 400), why: weights.out[i]! });
    else if (isMetaLine(page, i, sentenceAt)) removed.push({ text: block.text.slice(0, 400), why: "byline or date" });
    else if (i < from) removed.push({ text: block.text.slice(0, 400), why: "between title and text" });
    else
      lines.push({
        text: block.text,
        kind: /^h[1-6]$/.test(block.tag) ? "heading" : block.tag === "li" || cells.has(i) ? "item" : "text",
        linked: block.linked / block.text.length,
        sentence: sentenceAt(i),
      });
  }
  for (const { block, text, why } of page.inlineRemovals)
    if (text !== "" && block >= from && block < to) removed.push({ text, why });
  const head: number[] = [];
  const foot: number[] = [];
  for (let i = areaFrom; i < Math.min(blocks.length, proseFrom + 2); i++)
    if (headReasons.has(weights.out[i]!) && captionOf(blocks[i]!.owner) === null) head.push(i);
  for (let i = Math.max(proseFrom + 2, to - 3); i < Math.min(blocks.length, to + below); i++) {
    if (i >= to && /^h[12]$/.test(blocks[i]!.tag)) break;
    if (footReasons.has(weights.out[i]!) && captionOf(blocks[i]!.owner) === null) foot.push(i);
  }
  let lastRunning = to - 1;
  while (lastRunning > proseFrom && !running(lastRunning)) lastRunning--;
  return {
    lines,
    lead: lead?.text ?? null,
    captions: [...captions.values()].map((parts) => parts.join(" ")),
    head,
    foot,
    signatures: signaturesIn(page, lastRunning + 1, to),
    areaFrom,
    from,
    to,
    proseFrom,
    proseTo: lastRunning + 1,
    removed,
  };
}

function signaturesIn({ blocks }: FlatPage, from: number, to: number): string[] {
  return blocks
    .slice(from, Math.min(to, from + mostSignatures))
    .filter(({ text, linked, tag }) => linked === 0 && text.length < 60 && !/^(?:h[1-6]|li)$/.test(tag))
    .map(({ text }) => text);
}

/**
 * Where a stub ends: at the block which says that the rest is for subscribers, if little text comes after it. Some
 * pages hide the whole text below that notice; there, it ends nothing.
 */
function stubEnd({ page, weights, paywallEnd }: GatherInput, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const { text } = page.blocks[i]!;
    if (text.length > longestNotice || !/abonn|lire|suite/i.test(text) || !paywallEnd.test(quickFold(text))) continue;
    const before = weights.prose[i]! - weights.prose[from]!;
    if (before > 0 && weights.prose[to]! - weights.prose[i]! <= before * 0.5) return i;
  }
  return to;
}

/** Whether a short piece without a sentence stands in an element that is marked as the byline or the date. */
function isMetaLine({ blocks, elements }: FlatPage, block: number, sentenceAt: (i: number) => boolean): boolean {
  const { text, owner, tag } = blocks[block]!;
  if (text.length > longestMetaLine || /^h[1-6]$/.test(tag) || sentenceAt(block)) return false;
  let at = owner;
  for (let steps = 0; at >= 0 && steps < 3; steps++) {
    const { hints, parent, from, to } = elements[at]!;
    if (to - from > 4 || hints.body) return false;
    if (hints.byline || hints.date) return true;
    at = parent;
  }
  return false;
}

/** Whether a block is a full sentence, judged once. */
function sentenceReader({ blocks }: FlatPage): (block: number) => boolean {
  const memory: (boolean | undefined)[] = [];
  return (block) => (memory[block] ??= isSentence(blocks[block]!.text));
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
      if (tag === "figure" && to - from <= 5 && page.blocks.slice(from, to).every(({ text }) => text.length < 600))
        found = at;
      at = parent;
    }
    memory.set(owner, found);
    return found;
  };
}
