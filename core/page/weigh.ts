import type { Block, FlatPage } from "./flat-page.ts";
import type { PageTables } from "./tables.ts";
import { markRows, markSignups } from "./mark-rows.ts";
import { markSections, markTeasers } from "./mark-sections.ts";

/** Why each block is not the article (null: it may be), and how much each counts for and against. */
export interface Weights {
  readonly out: (string | null)[];
  /** Characters of running text, in sums: of `[from, to)` it is `prose[to] - prose[from]`. */
  readonly prose: Float64Array;
  /** Characters of menus, lists of links and other short pieces, summed in the same way. */
  readonly noise: Float64Array;
}

// A container whose class says that it is not the article, but which holds this share of all text, is the article.
const bulk = 0.55;
const bulkOfStrong = 0.92;
const strongReasons = new Set([
  "comments",
  "cookie notice",
  "hidden",
  "related articles",
  "newsletter",
  "form",
  "footer",
]);
const neverText = new Set(["comments", "cookie notice", "navigation", "path of sections", "hidden"]);

/**
 * Judges each block by its containers, by the headings above it, and by its own shape. Not `trusting`: class names
 * and headings count for nothing, for pages on which they left no text.
 */
export function weigh(page: FlatPage, titleBlock: number | null, tables: PageTables, trusting = true): Weights {
  const { blocks, elements } = page;
  const raw = sums(blocks.map((block) => proseOf(block)));
  const total = raw[blocks.length]!;
  const boxes = trusting ? boxesIn(page, raw, titleBlock) : new Set<number>();
  const outOfElement: (string | null)[] = [];
  for (const [index, { out: marked, parent, from, to }] of elements.entries()) {
    const out = marked === boxReason && !boxes.has(index) ? null : marked;
    const held = total === 0 ? 0 : (raw[to]! - raw[from]!) / total;
    const own =
      out !== null && !trusting && !neverText.has(out)
        ? null
        : out !== null && held > (strongReasons.has(out) ? bulkOfStrong : bulk)
          ? null
          : out;
    outOfElement.push((parent < 0 ? null : outOfElement[parent]!) ?? own);
  }
  const out = blocks.map(({ owner }) => (owner < 0 ? null : outOfElement[owner]!));
  if (trusting) {
    markSections(page, raw, out, tables);
    markTeasers(page, raw, out, titleBlock);
    markRows(page, raw, out, titleBlock);
    markSignups(page, raw, out, titleBlock);
  }
  const prose = blocks.map((block, i) =>
    out[i] === null ? proseOf(block) * (titleBlock !== null && i < titleBlock ? 0.3 : 1) : 0,
  );
  const noise = blocks.map((block, i) => (out[i] === null && prose[i] === 0 ? noiseOf(block) : 0));
  return { out, prose: sums(prose), noise: sums(noise) };
}

const boxReason = "box";
const largestBox = 0.2;
const mostInBoxes = 0.35;
const firstProse = 80;
const deepestBox = 12;

/** Whether an element, or one around it, is among these. */
function isWithin(elements: FlatPage["elements"], start: number, wanted: ReadonlySet<number>): boolean {
  let at = start;
  for (let steps = 0; at >= 0 && steps < deepestBox; steps++) {
    if (wanted.has(at)) return true;
    at = elements[at]!.parent;
  }
  return false;
}

/**
 * Elements whose class says "box", "card", "teaser": out of the text only if each is small, as are those beside it, they
 * hold a small part of all text together (pages built of cards have their text in them), and running text stands above.
 */
function boxesIn({ blocks, elements }: FlatPage, raw: Float64Array, titleBlock: number | null): ReadonlySet<number> {
  const total = raw[blocks.length]!;
  const proseIn = (index: number): number => raw[elements[index]!.to]! - raw[elements[index]!.from]!;
  const marked = elements.flatMap(({ out }, index) => (out === boxReason ? [index] : []));
  // Where one is large, it is how the page sets its text: those beside it, and those within, are text too.
  const textParents = new Set(
    marked.filter((index) => proseIn(index) > total * largestBox).map((index) => elements[index]!.parent),
  );
  const found = new Set<number>();
  const spared = new Set<number>();
  let held = 0;
  let above = titleBlock === null ? 0 : titleBlock + 1;
  while (above < blocks.length && proseOf(blocks[above]!) < firstProse) above++;
  for (const index of marked) {
    const { parent, from } = elements[index]!;
    const isText = textParents.has(parent) || (spared.has(parent) && proseIn(index) >= proseIn(parent) / 2);
    if (isText) spared.add(index);
    else if (from > above) {
      found.add(index);
      held += isWithin(elements, parent, found) ? 0 : proseIn(index);
    }
  }
  return held > total * mostInBoxes ? new Set() : found;
}

/** Characters of running text in a block: links count little, short pieces only when they end like a sentence. */
export function proseOf({ text, linked, tag }: Block): number {
  const length = text.length;
  if (length < 40 || /^h[1-6]$/.test(tag)) return 0;
  const share = linked / length;
  if (share > 0.6) return 0;
  if (length < 140 && !/[.!?…:»”")\]]$/.test(text)) return 0;
  const own = length * (1 - share) ** 2;
  return tag === "li" ? own * 0.7 : own;
}

function noiseOf({ text, linked, tag }: Block): number {
  if (/^h[1-6]$/.test(tag) && linked === 0) return 0;
  return linked + (text.length - linked) * 0.4;
}

function sums(values: readonly number[]): Float64Array {
  const out = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) out[i + 1] = out[i]! + values[i]!;
  return out;
}
