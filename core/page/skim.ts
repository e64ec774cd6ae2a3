import { isElement, textData, type DomElement, type DomNode } from "./dom.ts";
import { opaqueTags } from "./out-of.ts";

/** What a look into an element that is not the article found. */
export interface Skimmed {
  readonly links: number;
  readonly times: number;
  /** `script` and `meta` elements: data for the whole page may stand anywhere. */
  readonly data: readonly DomElement[];
}

// Text outside links counts as running text from this length, and so much of it makes an element worth reading.
const longText = 60;
const proseKept = 160;

/**
 * Looks through an element without reading it. Null where it holds running text, or where more than `budget` nodes
 * would have to be looked at; `passed` is how many were.
 */
export function skim(top: DomElement, budget: number): { readonly found: Skimmed | null; readonly passed: number } {
  const data: DomElement[] = [];
  let [prose, links, times, passed] = [0, 0, 0, 0];
  let link: DomNode | null = null;
  let at: DomNode | null = top;
  while (at !== null) {
    if (++passed > budget) return { found: null, passed };
    const text = textData(at);
    if (text !== null && link === null && text.length >= longText) prose += text.trim().length;
    if (prose >= proseKept) return { found: null, passed };
    let child: DomNode | null = null;
    if (isElement(at)) {
      if (at.name === "script" || at.name === "meta") data.push(at);
      else if (!opaqueTags.has(at.name)) child = at.children[0] ?? null;
      if (at.name === "time") times++;
      if (at.name === "a") {
        links++;
        if (child !== null) link ??= at;
      }
    }
    if (child !== null) {
      at = child;
      continue;
    }
    while (at !== null && at !== top && at.next === null) {
      const parent: DomNode["parent"] = at.parent;
      if (at === link) link = null;
      at = parent !== null && "attribs" in parent ? parent : null;
    }
    if (at === null || at === top) break;
    if (at === link) link = null;
    at = at.next;
  }
  return { found: { links, times, data }, passed };
}
