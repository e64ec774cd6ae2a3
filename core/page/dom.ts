import type { CheerioAPI } from "cheerio/slim";

/** Root of a parsed page. */
export type DomRoot = ReturnType<CheerioAPI["root"]>[number];
export type DomNode = DomRoot["children"][number];
export type DomElement = Extract<DomNode, { attribs: { [name: string]: string } }>;

export function isElement(node: DomNode): node is DomElement {
  return "attribs" in node;
}

/** Characters of a text node; null for anything else (comments and declarations hold no text). */
export function textData(node: DomNode): string | null {
  return node.nodeType === 3 && "data" in node ? node.data : null;
}

/**
 * Text inside a node, white space collapsed, cut at `limit` characters. `between` stands where a block or a link
 * begins or ends (and a `span`, if it is more than a space). No recursion: any depth.
 */
export function textInside(node: DomNode, limit = 400, between = " "): string {
  let out = "";
  let at: DomNode | null = node;
  while (at !== null && out.length < limit) {
    const data = textData(at);
    if (data !== null) out += data.slice(0, limit);
    const child: DomNode | undefined = isElement(at) && !isOpaque(at.name) ? at.children[0] : undefined;
    if (child !== undefined) {
      at = child;
      continue;
    }
    while (at !== null && at !== node && at.next === null) at = parentWithin(at, node);
    if (at === null || at === node) break;
    if (isElement(at) && (at.name === "a" || (between !== " " && at.name === "span"))) out += between;
    at = at.next;
    out +=
      at !== null &&
      isElement(at) &&
      (!inlineTags.has(at.name) || at.name === "a" || (between !== " " && at.name === "span"))
        ? between
        : "";
  }
  return out.replace(/\s+/g, " ").trim().slice(0, limit);
}

function parentWithin(node: DomNode, top: DomNode): DomNode | null {
  const parent = node.parent;
  if (parent === null || parent === top || !("attribs" in parent)) return null;
  return parent;
}

function isOpaque(tag: string): boolean {
  return tag === "script" || tag === "style";
}

/** Elements that stand in a line of text. Everything else, custom elements too, ends a paragraph. */
export const inlineTags: ReadonlySet<string> = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img picture source label".split(
    " ",
  ),
);
