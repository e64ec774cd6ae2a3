import type { FlatPage } from "./flat-page.ts";
import { isDateLine } from "./line-shapes.ts";
import { startByline } from "./printed-names.ts";
import { quickFold } from "./quick-fold.ts";
import { proseOf } from "./weigh.ts";

// Words of a site's name that its address leaves out, and what stands before the name in a `<title>`.
const littleWords = new Set(
  "le la les l de du des d et a au aux sur the of bienvenue welcome site web en ligne online net archives archive page".split(
    " ",
  ),
);
/** Titles that programs write where nobody wrote one. */
const untitled =
  /^(?:|(?:document|page|fichier)? ?sans (?:titre|nom)(?: \d+)?|untitled(?: (?:document|page))?(?: \d+)?|(?:new|nouvelle) page(?: \d+)?|index|accueil|home(?: page)?|article|articles|actualites?|nouvelles)$/;
const rights = /(?:©|\([cC]\)|[Cc]opyright)[\s\d,–-]*([^,.;|]{3,60})/u;
const firstProse = 80;
const farthest = 8;
const longestTitle = 200;
const fewestWords = 3;

/** Names that the page itself gives its site: the words behind "©". */
export function siteNames({ blocks }: FlatPage): string[] {
  return blocks.flatMap(({ text }) => {
    const named = text.length > longestTitle ? null : rights.exec(text);
    return named === null ? [] : [named[1]!];
  });
}

/** Whether a `<title>` says where the page stands, and nothing of what is on it. */
export function isSiteTitle(documentTitle: string, outletNames: readonly string[]): boolean {
  const key = quickFold(documentTitle);
  if (untitled.test(key)) return true;
  const bare = withoutLittle(key);
  return bare !== "" && outletNames.some((name) => withoutLittle(quickFold(name)) === bare);
}

function withoutLittle(key: string): string {
  return key
    .split(" ")
    .filter((word) => !littleWords.has(word))
    .join("");
}

/**
 * The line over the text of a page whose `<title>` is but the site's: the largest heading below the last link, else the
 * first line there in large or bold letters, or centred. Null for none.
 */
export function titleOverText({ blocks }: FlatPage, outletNames: readonly string[]): number | null {
  const text = blocks.findIndex((block) => proseOf(block) >= firstProse);
  let from = Math.max(0, text);
  while (from > 0 && text - from < farthest && blocks[from - 1]!.linked < blocks[from - 1]!.text.length / 2) from--;
  const lines = blocks.slice(from, Math.max(from, text)).flatMap((block, i) => {
    const isTitle =
      block.text.length <= longestTitle &&
      !isDateLine(block.text) &&
      !startByline.test(block.text) &&
      !isSiteTitle(block.text, outletNames);
    return isTitle ? [{ ...block, at: from + i, words: quickFold(block.text).split(" ").length }] : [];
  });
  const headings = lines.filter(({ tag, words }) => /^h[1-6]$/.test(tag) && words > 1);
  const largest = headings.map(({ tag }) => tag).toSorted()[0];
  const line =
    headings.find(({ tag }) => tag === largest) ??
    lines.find(
      ({ tag, bold, text: printed, words }) =>
        words >= fewestWords && !/[.;,]$/u.test(printed) && (bold >= printed.length * 0.9 || tag === "center"),
    );
  return line?.at ?? null;
}
