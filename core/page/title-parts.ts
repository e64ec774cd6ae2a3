import { isElement, textData, textInside, type DomElement } from "./dom.ts";
import { quickFold } from "./quick-fold.ts";

const mostParts = 12;
const longestPart = 400;
const fewestWords = 3;

/**
 * The words of a heading that are the title, where an element of its own before or behind them is a section, a label
 * ("Abonnés") or a subtitle: one of `titles` says so. A section with a colon belongs to the title. Null for no such.
 */
export function titleWithin(heading: DomElement, titles: readonly string[]): string | null {
  const parts = partsOf(heading);
  if (parts.length < 2) return null;
  const wanted = new Set(titles.map(quickFold).filter((key) => key.split(" ").length >= fewestWords));
  for (let from = 0; from < parts.length; from++) {
    if (from > 0 && /:\s*$/u.test(parts[from - 1]!)) return null;
    for (let to = parts.length; to > from; to--) {
      const text = parts.slice(from, to).join(" ");
      if (to - from < parts.length && wanted.has(quickFold(text))) return text;
    }
  }
  return null;
}

const kicker = /(?:^|[\s_-])(?:sur-?tit(?:re|le)|kicker|overline|eyebrow|strapline)/iu;

/** What an `h1` has besides the one child that its class calls a kicker: `<h1><span class="surtitre">…</span> Titre</h1>`; null where there is none. */
export function titleBesideKicker(heading: DomElement): string | null {
  const parts = heading.children.filter((node) => isElement(node) || (textData(node)?.trim() ?? "") !== "");
  const kickers = parts.filter((node) => isElement(node) && kicker.test(node.attribs["class"] ?? ""));
  if (kickers.length !== 1 || parts.length < 2) return null;
  // "Paraguay. Le train siffle": what ends like a sentence is the title's own beginning.
  if (/[.:!?]\s*$/u.test(textInside(kickers[0]!, longestPart))) return null;
  const rest = parts.filter((node) => node !== kickers[0]).map((node) => textInside(node, longestPart));
  return rest.join(" ").trim() || null;
}

/** Texts of the children of an element; of its only child, where it has but one. */
function partsOf(heading: DomElement): string[] {
  let at = heading;
  for (let depth = 0; depth < mostParts; depth++) {
    const inner = at.children.filter((node) => isElement(node) || (textData(node)?.trim() ?? "") !== "");
    const only = inner.length === 1 ? inner[0]! : null;
    if (only === null || !isElement(only)) {
      return inner
        .slice(0, mostParts)
        .map((node) => textInside(node, longestPart))
        .filter((text) => text !== "");
    }
    at = only;
  }
  return [];
}
