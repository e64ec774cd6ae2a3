import { load } from "cheerio/slim";
import { textInside } from "../page/dom.ts";
import { cleanText } from "../text/clean.ts";

// More markup than this for one field is cut: the text wanted stands in front.
const mostMarkup = 20_000;

/**
 * What a reader sees of a field that may hold HTML, once or twice escaped: no tags, no scripts, entities decoded, one
 * line, at most `limit` characters (cut at a word, with …). Null when nothing is left.
 */
export function plainText(html: string | null, limit: number): string | null {
  if (html === null) return null;
  let text = html.slice(0, mostMarkup);
  for (let layer = 0; layer < 2 && /[<&]/.test(text); layer++) text = withoutMarkup(text);
  const clean = cleanText(text.replace(/[\s]+/g, " "));
  if (clean === "") return null;
  return clean.length <= limit ? clean : `${clean.slice(0, limit - 1).replace(/\s+\S*$/, "")}…`;
}

function withoutMarkup(html: string): string {
  return load(html, { xml: { xmlMode: false, decodeEntities: true } })
    .root()
    .contents()
    .toArray()
    .map((node) => textInside(node, mostMarkup))
    .join(" ");
}
