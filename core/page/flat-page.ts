import type { DomElement } from "./dom.ts";
import type { Hints } from "./hints.ts";

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
  /** Characters of it inside links, and in bold or large letters. */
  readonly linked: number;
  readonly bold: number;
  /** Index of the block element that it stands in. */
  readonly owner: number;
  readonly tag: string;
}

/** An element that says when, who or what, and the number of blocks before it. */
export interface Mark {
  readonly node: DomElement;
  readonly block: number;
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
  readonly times: readonly Mark[];
  readonly props: readonly (Mark & { readonly name: string })[];
  readonly bylines: readonly Mark[];
  /** Elements in which a reader may write an address: indexes. */
  readonly emailFields: readonly number[];
  /** Inline pieces taken out of a block, by block index. */
  readonly inlineRemovals: readonly { readonly block: number; readonly text: string; readonly why: string }[];
}
