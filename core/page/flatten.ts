import { isDetails, isOverTitle } from "./details.ts";
import { inlineTags, isElement, textData, textInside, type DomElement, type DomNode, type DomRoot } from "./dom.ts";
import type { Block, FlatElement, FlatPage } from "./flat-page.ts";
import {
  emptyReasons,
  fewLinks,
  inlineOut,
  longestDated,
  longestInline,
  manyLinks,
  mostPassed,
  othersReasons,
} from "./flatten-limits.ts";
import { hintReader, type Hints } from "./hints.ts";
import { isHidden, opaqueTags, outOf } from "./out-of.ts";
import { parsePrintedDate } from "./printed-date.ts";
import { PageFacts } from "./page-facts.ts";
import { Pieces } from "./pieces.ts";
import { skim } from "./skim.ts";
import type { PageTables } from "./tables.ts";

/**
 * Turns a parsed page into elements and paragraphs, in one iterative walk. Menus and lists of links are passed over
 * whole, unless `skips` is false.
 */
export function flatten(root: DomRoot, tables: PageTables, skips = true): FlatPage {
  const walk = new Walk(tables, skips);
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

/** "pub" is an advertisement or a publication: one that prints a date is the latter. */
function isDated(node: DomElement, { out, date }: Hints): boolean {
  return out === "advertising" && date && parsePrintedDate(textInside(node, longestDated)) !== null;
}

/** Whether letters are bold, or large as old pages have them: `<big>`, `<font size="+2">`. */
function isBold({ name, attribs }: DomElement): boolean {
  if (name === "font") return /^\s*(?:\+[1-7]|[4-7])\s*$/.test(attribs["size"]?.slice(0, 20) ?? "");
  return name === "b" || name === "strong" || name === "big";
}

class Walk {
  readonly #hintsOf: (element: DomElement) => Hints;
  readonly #elements: FlatElement[] = [];
  readonly #blocks: Block[] = [];
  readonly #facts = new PageFacts();
  readonly #inlineRemovals: { block: number; text: string; why: string }[] = [];
  readonly #open: number[] = [];
  readonly #emailFields: number[] = [];
  readonly #pieces = new Pieces();
  #links = 0;
  #budget: number;
  readonly #pointers: PageTables["readAlso"];
  /** A link has just ended: the next one is another piece, though no space stands between. */
  #afterLink = false;
  #bolds = 0;

  constructor(tables: PageTables, skips: boolean) {
    this.#budget = skips ? mostPassed : 0;
    this.#hintsOf = hintReader(tables);
    this.#pointers = tables.readAlso;
  }

  /** First child to go on with, or null where there is nothing below. */
  enter(node: DomNode): DomNode | null {
    const data = textData(node);
    if (data !== null) {
      this.#append(data);
      return null;
    }
    if (!isElement(node)) return null;
    const tag = node.name;
    if (tag === "br") {
      this.#pieces.break();
      return null;
    }
    if (tag === "input" && node.attribs["type"] === "email" && this.#open.length > 0)
      this.#emailFields.push(this.#open.at(-1)!);
    if (this.#facts.take(node, this.#blocks.length) || opaqueTags.has(tag)) return null;
    if (tag === "html") this.#facts.takeLanguage(node);
    return inlineTags.has(tag) ? this.#enterInline(node, tag) : this.#enterBlock(node, tag);
  }

  leave(node: DomNode): void {
    if (!isElement(node)) return;
    const tag = node.name;
    if (tag === "a") {
      this.#links = Math.max(0, this.#links - 1);
      this.#afterLink = true;
    }
    if (isBold(node)) this.#bolds = Math.max(0, this.#bolds - 1);
    else if (this.#open.length > 0 && this.#elements[this.#open.at(-1)!]!.node === node) {
      this.#flush();
      this.#elements[this.#open.pop()!]!.to = this.#blocks.length;
    }
  }

  done(): FlatPage {
    this.#flush();
    for (const index of this.#open) this.#elements[index]!.to = this.#blocks.length;
    return {
      elements: this.#elements,
      blocks: this.#blocks,
      ...this.#facts.all(),
      emailFields: this.#emailFields,
      inlineRemovals: this.#inlineRemovals,
    };
  }

  #enterBlock(node: DomElement, tag: string): DomNode | null {
    this.#flush();
    const hints = this.#hintsOf(node);
    const parent = this.#open.at(-1) ?? -1;
    const marked = isDated(node, hints) ? null : outOf(node, tag, hints);
    const out =
      marked === "side column" && (this.#isUnderTitle || isOverTitle(node)) && isDetails(node) ? "details" : marked;
    if (out !== null && emptyReasons.has(out) && this.#passOver(node, out)) return null;
    const index = this.#elements.length;
    this.#elements.push({ node, tag, parent, hints, out, from: this.#blocks.length, to: this.#blocks.length });
    this.#facts.note(node, hints, this.#blocks.length);
    const child = node.children[0] ?? null;
    if (child !== null) this.#open.push(index);
    return child;
  }

  /** Whether a heading stands right above, or with a line or two between. */
  get #isUnderTitle(): boolean {
    return this.#blocks.slice(-3).some(({ tag }) => tag === "h1" || tag === "h2");
  }

  /**
   * Passes over a menu, a list of links and the like, if it holds no running text and nothing that says when or who;
   * data in scripts below it is kept. Saves most of the work on pages that are mostly menus.
   */
  #passOver(top: DomElement, why: string): boolean {
    const { found, passed } = skim(top, this.#budget);
    this.#budget = Math.max(0, this.#budget - passed);
    if (found === null || (why === "footer" && found.links < manyLinks) || (found.times > 0 && found.links === 0))
      return false;
    // "item-nav": the date of publication and the path of sections, side by side.
    if (why === "navigation" && found.links < fewLinks && parsePrintedDate(textInside(top, longestDated)) !== null)
      return false;
    for (const node of found.data) this.#facts.take(node, this.#blocks.length, othersReasons.has(why));
    const text = textInside(top, longestInline);
    this.#inlineRemovals.push({ block: this.#blocks.length, text, why });
    return true;
  }

  #enterInline(node: DomElement, tag: string): DomNode | null {
    const hints = this.#hintsOf(node);
    const why = tag === "label" ? "form" : isHidden(node) ? "hidden" : hints.out;
    // A date hidden from view, or from readers aloud, is a date all the same.
    if (tag === "time" && why === "hidden") this.#facts.note(node, hints, this.#blocks.length);
    if (why !== null && (inlineOut.has(why) || why === "form")) {
      const text = textInside(node, longestInline + 1);
      if (text.length <= longestInline) {
        if (text !== "") this.#inlineRemovals.push({ block: this.#blocks.length, text, why });
        this.#append(" ");
        return null;
      }
    }
    // A standfirst in a `span` beside the title is a paragraph of its own, and so are words under a picture.
    if (
      (hints.standfirst || hints.caption) &&
      tag === "span" &&
      this.#pieces.isEmpty &&
      this.#elements[this.#open.at(-1) ?? -1]?.tag !== "p"
    )
      return this.#enterBlock(node, tag);
    this.#facts.note(node, hints, this.#blocks.length);
    const child = node.children[0] ?? null;
    if (child === null) return null;
    // "… Dufresne<span class="credits">Photo : …": only the page's style sets them apart.
    if (hints.caption && !this.#pieces.isEmpty) this.#append(" ");
    if (tag === "a") {
      if (this.#dropPointer(node)) return null;
      if (this.#afterLink) this.#append(" ");
      this.#links++;
    } else if (isBold(node)) this.#bolds++;
    return child;
  }

  /** "Lire aussi : <a>…</a>" inside a paragraph: words and link go, what stands around them stays. */
  #dropPointer(link: DomElement): boolean {
    const words = this.#pieces.takePointer(this.#pointers);
    if (words === null) return false;
    this.#inlineRemovals.push({
      block: this.#blocks.length,
      text: `${words} ${textInside(link, longestInline)}`,
      why: "related articles",
    });
    return true;
  }

  #append(raw: string): void {
    this.#afterLink = false;
    this.#pieces.append(raw, this.#links > 0, this.#bolds > 0);
  }

  #flush(): void {
    if (this.#pieces.isEmpty) return;
    const owner = this.#open.at(-1) ?? -1;
    const tag = this.#elements[owner]?.tag ?? "body";
    for (const { text, linked, bold } of this.#pieces.flush(tag === "h1"))
      this.#blocks.push({ text, linked: Math.min(linked, text.length), bold: Math.min(bold, text.length), owner, tag });
  }
}
