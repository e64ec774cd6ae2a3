class Walk {
  readonly #hintsOf: (element: DomElement) => Hints;
  readonly #elements: FlatElement[] = [];
  readonly #blocks: Block[] = [];
  readonly #metas = new Map<string, string[]>();
  readonly #jsonLd: string[] = [];
  readonly #dataScripts: string[] = [];
  readonly #times: { node: DomElement; block: number; element: number }[] = [];
  readonly #props: { name: string; node: DomElement; block: number; element: number }[] = [];
  readonly #bylines: { node: DomElement; block: number; element: number }[] = [];
  readonly #inlineRemovals: { block: number; text: string; why: string }[] = [];
  readonly #open: number[] = [];
  #pieces: Piece[] = [];
  #links = 0;
  #passes = 0;
  #afterPointer = false;
  readonly #pointers: PageTables["readAlso"];
  /** A link has just ended: the next one is another piece, though no space stands between. */
  #afterLink = false;
  #bolds = 0;
  #canonical: string | null = null;
  #title: string | null = null;
  #lang: string | null = null;

  constructor(tables: PageTables) {
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
      this.#break();
      return null;
    }
    if (tag === "script") return this.#script(node);
    if (tag === "meta") return this.#meta(node);
    if (tag === "link") return this.#link(node);
    if (tag === "title") {
      this.#title ??= textInside(node, 600);
      return null;
    }
    if (opaque.has(tag)) return null;
    if (tag === "html") this.#lang = node.attribs["lang"] ?? node.attribs["xml:lang"] ?? null;
    return inlineTags.has(tag) ? this.#enterInline(node, tag) : this.#enterBlock(node, tag);
  }

  leave(node: DomNode): void {
    if (!isElement(node)) return;
    const tag = node.name;
    if (tag === "a") {
      this.#links = Math.max(0, this.#links - 1);
      this.#afterLink = true;
    }
    if (tag === "b" || tag === "strong") this.#bolds = Math.max(0, this.#bolds - 1);
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
      metas: this.#metas,
      canonical: this.#canonical,
      documentTitle: this.#title,
      htmlLang: this.#lang,
      jsonLd: this.#jsonLd,
      dataScripts: this.#dataScripts,
      times: this.#times,
      props: this.#props,
      bylines: this.#bylines,
      inlineRemovals: this.#inlineRemovals,
    };
  }

  #enterBlock(node: DomElement, tag: string): DomNode | null {
    this.#flush();
    const hints = this.#hintsOf(node);
    const parent = this.#open.at(-1) ?? -1;
    const out = outOf(node, tag, hints);
    if (out !== null && emptyReasons.has(out) && this.#holdsNoText(node, out)) return null;
    const index = this.#elements.length;
    this.#elements.push({ node, tag, parent, hints, out, from: this.#blocks.length, to: this.#blocks.length });
    this.#note(node, hints, index);
    const child = node.children[0] ?? null;
    if (child !== null) this.#open.push(index);
    return child;
  }

  /**
   * Whether a menu, a list of links and the like can be passed over whole: no running text, nothing that says when or
   * who. Data in scripts below it is kept. Saves most of the work on pages that are mostly menus.
   */
  #holdsNoText(top: DomElement, why: string): boolean {
    if (this.#passes > mostPassed) return false;
    let prose = 0;
    let links = 0;
    let times = 0;
    let inLink: DomNode | null = null;
    let at: DomNode | null = top;
    while (at !== null) {
      if (++this.#passes > mostPassed) return false;
      const data = textData(at);
      if (data !== null) {
        if (inLink === null && data.length >= longText) prose += data.trim().length;
        if (prose >= proseKept) return false;
      }
      let child: DomNode | null = null;
      if (isElement(at)) {
        if (at.name === "script") this.#script(at);
        else if (at.name === "meta") this.#meta(at);
        else if (!opaque.has(at.name)) child = at.children[0] ?? null;
        else if (at.name === "time") times++;
        if (at.name === "a") links++;
        if (at.name === "a" && child !== null) inLink ??= at;
      }
      if (child !== null) {
        at = child;
        continue;
      }
      while (at !== null && at !== top && at.next === null) {
        const parent: DomNode["parent"] = at.parent;
        if (at === inLink) inLink = null;
        at = parent !== null && "attribs" in parent ? parent : null;
      }
      if (at === null || at === top) break;
      if (at === inLink) inLink = null;
      at = at.next;
    }
    if ((why === "footer" && links < manyLinks) || (times > 0 && links === 0)) return false;
    const text = textInside(top, longestInline);
    if (text !== "") this.#inlineRemovals.push({ block: this.#blocks.length, text, why });
    return true;
  }

  #enterInline(node: DomElement, tag: string): DomNode | null {
    const hints = this.#hintsOf(node);
    const why = tag === "label" ? "form" : isHidden(node) ? "hidden" : hints.out;
    if (why !== null && (inlineOut.has(why) || why === "form")) {
      const text = textInside(node, longestInline + 1);
      if (text.length <= longestInline) {
        if (text !== "") this.#inlineRemovals.push({ block: this.#blocks.length, text, why });
        this.#append(" ");
        return null;
      }
    }
    // A standfirst in a `span` beside the title is a paragraph of its own.
    if (
      hints.standfirst &&
      tag === "span" &&
      this.#pieces.length === 0 &&
      this.#elements[this.#open.at(-1) ?? -1]?.tag !== "p"
    )
      return this.#enterBlock(node, tag);
    this.#note(node, hints, this.#open.at(-1) ?? -1);
    const child = node.children[0] ?? null;
    if (child === null) return null;
    if (tag === "a") {
      if (this.#dropPointer(node)) return null;
      if (this.#afterLink) this.#append(" ");
      this.#links++;
    } else if (tag === "b" || tag === "strong") this.#bolds++;
    return child;
  }

  /** "Lire aussi : <a>…</a>" inside a paragraph: words and link go, what stands around them stays. */
  #dropPointer(link: DomElement): boolean {
    const piece = this.#pieces.at(-1);
    if (piece === undefined || piece.breaks > 0) return false;
    const tail = piece.text.slice(-60);
    if (!pointerEnd.test(tail)) return false;
    const words = tail.slice(sentenceStart(tail));
    const key = quickFold(words);
    if (phraseAtStart(key, this.#pointers)?.phrase !== key || !key.includes(" ")) return false;
    const start = piece.text.length - words.length;
    this.#inlineRemovals.push({
      block: this.#blocks.length,
      text: `${words.trim()} ${textInside(link, longestInline)}`,
      why: "related articles",
    });
    piece.text = piece.text.slice(0, start).replace(/[([]\s*$/, "");
    piece.bold = Math.min(piece.bold, piece.text.length);
    this.#afterPointer = true;
    return true;
  }

  /** Remembers elements that say when, who or what. */
  #note(node: DomElement, hints: Hints, element: number): void {
    const at = { node, block: this.#blocks.length, element };
    const name = node.attribs["itemprop"]?.toLowerCase();
    if (name !== undefined && keptProps.has(name)) this.#props.push({ name, ...at });
    if (node.name === "time" || (node.name === "abbr" && hints.date)) this.#times.push(at);
    if (hints.byline || node.attribs["rel"] === "author") this.#bylines.push(at);
  }

  #script(node: DomElement): null {
    const type = (node.attribs["type"] ?? "").toLowerCase();
    const first = node.children[0];
    const text = first === undefined ? null : textData(first);
    if (text === null || text.length < 20) return null;
    if (type.includes("ld+json")) this.#jsonLd.push(text);
    else if (
      (type.includes("json") && text.length > 400) ||
      dataScript.test(text.slice(0, 2000)) ||
      node.attribs["id"] === "fusion-metadata"
    )
      this.#dataScripts.push(text);
    return null;
  }

  #meta(node: DomElement): null {
    const { name, property, itemprop, content } = node.attribs;
    const key = (property ?? name ?? itemprop)?.toLowerCase();
    if (itemprop !== undefined && content !== undefined && keptProps.has(itemprop.toLowerCase()))
      this.#props.push({
        name: itemprop.toLowerCase(),
        node,
        block: this.#blocks.length,
        element: this.#open.at(-1) ?? -1,
      });
    if (key === undefined || content === undefined) return null;
    const list = this.#metas.get(key);
    if (list === undefined) this.#metas.set(key, [content]);
    else if (list.length < 20) list.push(content);
    return null;
  }

  #link(node: DomElement): null {
    if (node.attribs["rel"]?.toLowerCase() === "canonical") this.#canonical ??= node.attribs["href"] ?? null;
    return null;
  }

  #append(raw: string): void {
    this.#afterLink = false;
    const text = this.#afterPointer ? raw.replace(/^\s*[)\]]/, " ") : raw;
    this.#afterPointer = false;
    let piece = this.#pieces.at(-1);
    if (piece === undefined || piece.breaks > 0) {
      if (!solid.test(text)) return;
      piece = { text: "", linked: 0, bold: 0, breaks: 0 };
      this.#pieces.push(piece);
    }
    piece.text += text;
    if (this.#links > 0) piece.linked += text.trim().length;
    if (this.#bolds > 0) piece.bold += text.trim().length;
  }

  #break(): void {
    const piece = this.#pieces.at(-1);
    if (piece !== undefined) piece.breaks++;
  }

  #flush(): void {
    if (this.#pieces.length === 0) return;
    const pieces = this.#pieces;
    this.#pieces = [];
    let open: Piece | null = null;
    for (const piece of pieces) {
      const text = collapse(piece.text);
      if (text === "" && piece.breaks === 0) continue;
      if (open !== null && open.breaks === 1 && /^[\p{Ll}\d,;:]/u.test(text)) {
        open = {
          text: `${open.text} ${text}`,
          linked: open.linked + piece.linked,
          bold: open.bold + piece.bold,
          breaks: piece.breaks,
        };
        continue;
      }
      if (open !== null) this.#push(open);
      open = { ...piece, text };
    }
    if (open !== null) this.#push(open);
  }

  #push(piece: Piece): void {
    const text = plain.test(piece.text) ? piece.text : cleanText(piece.text);
    if (text === "") return;
    const owner = this.#open.at(-1) ?? -1;
    this.#blocks.push({
      text,
      linked: Math.min(piece.linked, text.length),
      bold: Math.min(piece.bold, text.length),
      owner,
      tag: this.#elements[owner]?.tag ?? "body",
    });
  }
}

// A pointer ends in one of these words; the table has the rest.
const pointerEnd = /(?:lire|voir|aussi|également|plus|relire|article|dossier|sujet|also|more)\s*[:|►▶>–—-]?\s*$/iu;

/** Where the last sentence of a few words begins: after a full stop or a closing mark, or at the start. */
function sentenceStart(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (".!?»”)]([".includes(text[at]!)) return at + 1;
  return text.length < 60 ? 0 : text.length;
}

const solid = /\S/;
// Characters that `cleanText` leaves as they are: nothing to clean, and already composed.
const plain = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f‘’“”…–—€\u202f]*$/;

/** Runs of white space → one space, but a run of no-break spaces stays one no-break space. */
function collapse(text: string): string {
  const trimmed = text.trim();
  if (!/[\t\n\r\f\v]|\s\s/.test(trimmed)) return trimmed;
  return trimmed.replace(/[ \t\n\r\f\v]+/g, " ").replace(/ ?([\u00a0\u202f])[\s]*/g, "$1");
}

function isHidden(node: DomElement): boolean {
  const { hidden, style } = node.attribs;
  return (
    hidden !== undefined ||
    node.attribs["aria-hidden"] === "true" ||
    (style !== undefined && /display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden/i.test(style.slice(0, 400)))
  );
}

function outOf(node: DomElement, tag: string, hints: Hints): string | null {
  if (tag === "html" || tag === "body" || tag === "main") return null;
  if (isHidden(node)) return "hidden";
  const byTag = hints.body ? undefined : (outTags.get(tag) ?? outRoles.get(node.attribs["role"] ?? ""));
  if (byTag !== undefined) return byTag;
  return tag === "article" && hints.out !== "comments" ? null : hints.out;
}
