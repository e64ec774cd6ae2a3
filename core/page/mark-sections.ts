import type { FlatPage } from "./flat-page.ts";
import { quickFold } from "./quick-fold.ts";
import type { PageTables } from "./tables.ts";

// The rest of a box that holds more of all text than this is the article, whatever stands over it.
const bulk = 0.55;
const longestMarker = 70;
const longestCount = 250;
// "2 réflexions sur « Le titre »", as blogs count what their readers wrote.
const replies =
  /^(?:une?|\d+) (?:reflexions?|pensees?|commentaires?|reponses?|reactions?|thoughts?|comments?) (?:sur|a|on|to) /;

/** A heading such as "Les plus lus" puts out the rest of its own box, unless the box holds text above it. */
export function markSections(page: FlatPage, raw: Float64Array, out: (string | null)[], tables: PageTables): void {
  const { blocks, elements } = page;
  const total = raw[blocks.length]!;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!;
    if (out[i] !== null || block.tag === "li") continue;
    const isCount = block.tag.length === 2 && block.text.length < longestCount && replies.test(quickFold(block.text));
    if (block.text.length > longestMarker && !isCount) continue;
    const words = quickFold(block.text).replace(/^\d+ | \d+$/g, "");
    const isEnd = isCount || tables.ends.has(words);
    if (!isEnd && !tables.headings.has(words)) continue;
    let box = block.owner;
    while (box >= 0 && elements[box]!.to <= i + 1) box = elements[box]!.parent;
    if (box < 0) continue;
    const { from, to } = elements[box]!;
    if (raw[i]! - raw[from]! > 0 || raw[to]! - raw[i]! > total * bulk) continue;
    for (let j = i; j < to; j++) out[j] ??= isEnd ? "comments or lists at the end" : "related articles";
  }
}

// A card that leads to another article: its linked headline, a line or two, a date.
const largestTeaser = 4;

/** Puts out cards of other articles: small boxes whose heading is a link. */
export function markTeasers(
  { blocks, elements }: FlatPage,
  raw: Float64Array,
  out: (string | null)[],
  titleBlock: number | null,
): void {
  const total = raw[blocks.length]!;
  for (let i = 0; i < blocks.length; i++) {
    const { tag, linked, text, owner } = blocks[i]!;
    if (i === titleBlock || tag.length !== 2 || !/^h[2-5]$/.test(tag) || linked < text.length * 0.9 || out[i] !== null)
      continue;
    let box = owner;
    while (box >= 0 && elements[box]!.to <= i + 1 && elements[box]!.from >= i) box = elements[box]!.parent;
    if (box < 0) continue;
    const { from, to } = elements[box]!;
    if (
      to - from > largestTeaser ||
      raw[to]! - raw[from]! > total * 0.4 ||
      (titleBlock !== null && titleBlock >= from && titleBlock < to)
    )
      continue;
    for (let j = from; j < to; j++) out[j] ??= "another article";
  }
}
