import { cleanText } from "../text/clean.ts";
import { isElement, inlineTags, textData, textInside, type DomElement, type DomNode, type DomRoot } from "./dom.ts";
import { hintReader, type Hints } from "./hints.ts";
import { phraseAtStart } from "./phrase-index.ts";
import { quickFold } from "./quick-fold.ts";
import type { PageTables } from "./tables.ts";

/** A block-level element, in document order. Its text is `blocks[from..to)`. */
export interface FlatElement {
  readonly node: DomElement;
  readonly tag: string;
  /** Index of the element around it; -1 for none. */
  readonly parent: number;
  readonly hints: Hints;
  /** Why its content is not the article, judged by itself alone. */
  readonly out: string | null;
  readonly from: number;
  to: number;
}

/** A paragraph's worth of text. */
export interface Block {
  readonly text: string;
  /** Characters of it inside links, and in bold. */
  readonly linked: number;
  readonly bold: number;
  /** Index of the block element that it stands in. */
  readonly owner: number;
  readonly tag: string;
}

/** A page as its elements and paragraphs, and what stood between them. One walk makes it. */
export interface FlatPage {
  readonly elements: readonly FlatElement[];
  readonly blocks: readonly Block[];
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly canonical: string | null;
  readonly documentTitle: string | null;
  readonly htmlLang: string | null;
  readonly jsonLd: readonly string[];
  /** Scripts that may hold the page's data, as written. */
  readonly dataScripts: readonly string[];
  readonly times: readonly { readonly node: DomElement; readonly block: number; readonly element: number }[];
  readonly props: readonly {
    readonly name: string;
    readonly node: DomElement;
    readonly block: number;
    readonly element: number;
  }[];
  readonly bylines: readonly { readonly node: DomElement; readonly block: number; readonly element: number }[];
  /** Inline pieces taken out of a block, by block index. */
  readonly inlineRemovals: readonly { readonly block: number; readonly text: string; readonly why: string }[];
}

const opaque = new Set([
  "style",
  "noscript",
  "template",
  "svg",
  "math",
  "iframe",
  "object",
  "embed",
  "video",
  "audio",
  "canvas",
  "select",
  "option",
  "textarea",
  "input",
  "button",
  "datalist",
  "progress",
  "map",
  "amp-ad",
  "amp-embed",
  "amp-sidebar",
  "amp-consent",
  "amp-social-share",
  "amp-analytics",
  "amp-iframe",
  "amp-video",
  "amp-sticky-ad",
  "amp-user-notification",
  "marquee",
  "dialog",
]);
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
const keptProps = new Set([
  "datepublished",
  "datemodified",
  "datecreated",
  "author",
  "headline",
  "name",
  "articlebody",
  "description",
  "alternativeheadline",
]);
const dataScript =
  /__NEXT_DATA__|Fusion\.globalContent|__INITIAL_STATE__|__PRELOADED_STATE__|__APOLLO_STATE__|window\.__DATA__|self\.__next_f/;
// Inline pieces longer than this are kept as text: a class name alone may not take a paragraph away.
const longestInline = 240;
// Reasons for which a whole container may be passed over, if it holds no running text.
const emptyReasons = new Set([
  "navigation",
  "cookie notice",
  "related articles",
  "side column",
  "newsletter",
  "advertising",
  "tags",
  "embedded post",
  "footer",
  "comments",
]);
const longText = 60;
const proseKept = 160;
const manyLinks = 12;
// Nodes that may be looked at ahead on one page, all in all: hostile nesting would make it quadratic.
const mostPassed = 200_000;
const inlineOut = new Set([
  "related articles",
  "sharing",
  "newsletter",
  "advertising",
  "hidden",
  "page tools",
  "subscription offer",
]);

interface Piece {
  text: string;
  linked: number;
  bold: number;
  breaks: number;
}

/** Turns a parsed page into elements and paragraphs, in one iterative walk. */
export function flatten(root: DomRoot, tables: PageTables): FlatPage {
  const walk = new Walk(tables);
  let node: DomNode | null = root.children[0] ?? null;
  while (node !== null) {
    const child: DomNode | null = walk.enter(node);
    if (child !== null) {
      node = child;
      continue;
    }
    walk.leave(node);
    while (node !== null && node.next === null) {
      const parent: DomNode["parent"] = node.parent;
      node = parent !== null && "attribs" in parent ? parent : null;
      if (node !== null) walk.leave(node);
    }
    node = node === null ? null : node.next;
  }
  return walk.done();
}

