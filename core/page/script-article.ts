import { cleanText } from "../text/clean.ts";
import { fold } from "../text/fold.ts";
import { splitHtml, stripTags } from "./html-text.ts";
import { jsonIn } from "./script-data.ts";
import { isList, isRecord, objectsOf, type Json } from "./structured.ts";

/** An article found in the data that a page carries in its scripts (Next.js, Fusion and the like). */
export interface ScriptArticle {
  readonly title: string | null;
  readonly standfirst: string | null;
  readonly paragraphs: readonly string[];
  readonly published: string | null;
  readonly updated: string | null;
  readonly authors: readonly string[];
}

type Fields = { readonly [key: string]: Json };

const titleKeys = "headline title headlines titre name".split(" ");
const standfirstKeys =
  "standfirst chapo subtitle subheadline subheadlines excerpt lead summary deck description intro".split(" ");
const bodyKeys =
  "articleBody body content_elements content contents blocks components html text texte corps paragraphs bodyHtml contentHtml".split(
    " ",
  );
const publishedKeys =
  "publishedAt published_at datePublished publishDate publicationDate publication_date firstPublishedAt first_publish_date display_date published pubDate dateFirstPublication createdAt date".split(
    " ",
  );
const updatedKeys =
  "updatedAt updated_at dateModified modifiedAt lastModified last_updated_date updated modified".split(" ");
const authorKeys = "authors author byline by signature credits".split(" ");
const pieceKeys = "html content text value children content_elements body paragraph data items nodes".split(" ");
const textTypes =
  /^(?:p|paragraph|text|header|heading|h[2-4]|subtitle|intertitre|html|richtext|wysiwyg|quote|blockquote|list|root|doc|block|section|core\/paragraph|core\/heading|core\/list)$/i;
const shortest = 200;

/** The object with a title and the longest text, or null. Reads at most the first few scripts. */
export function readScriptArticle(scripts: readonly string[], titles: readonly string[]): ScriptArticle | null {
  const wanted = new Set(titles.map(fold).filter((title) => title !== ""));
  let best: ScriptArticle | null = null;
  let bestScore = shortest;
  for (const script of scripts.slice(0, 8)) {
    for (const value of jsonIn(script)) {
      for (const fields of objectsOf(value)) {
        const bodyKey = bodyKeys.find((key) => fields[key] !== undefined && fields[key] !== null);
        const title = firstText(fields, titleKeys);
        if (bodyKey === undefined || title === null) continue;
        const paragraphs = paragraphsOf(fields[bodyKey]!);
        const score = paragraphs.join(" ").length * (wanted.has(fold(title)) ? 3 : 1);
        if (score <= bestScore) continue;
        bestScore = score;
        best = {
          title: cleanText(stripTags(title)),
          standfirst: cleanText(stripTags(firstText(fields, standfirstKeys) ?? "")) || null,
          paragraphs,
          published: firstText(fields, publishedKeys),
          updated: firstText(fields, updatedKeys),
          authors: authorsOf(fields),
        };
      }
    }
  }
  return best;
}

/** Paragraphs of a body given as HTML, plain text, or a list or tree of pieces. Iterative, bounded. */
function paragraphsOf(body: Json): string[] {
  if (typeof body === "string") return splitHtml(body);
  const out: string[] = [];
  const stack: (Json | undefined)[] = [body];
  for (let n = 0; stack.length > 0 && n < 20_000; n++) {
    const piece = stack.pop();
    if (typeof piece === "string") out.push(...splitHtml(piece));
    else if (isList(piece)) {
      if (
        piece.length > 0 &&
        piece.every(
          (item) =>
            isRecord(item) &&
            typeof item["text"] === "string" &&
            Object.keys(item).length <= 3 &&
            item["children"] === undefined &&
            item["type"] === undefined,
        )
      )
        out.push(...splitHtml(piece.map((item) => (isRecord(item) ? textOf(item["text"]) : "")).join("")));
      else for (let i = piece.length - 1; i >= 0; i--) stack.push(piece[i]);
    } else if (isRecord(piece)) {
      const type = piece["type"] ?? piece["__typename"] ?? piece["kind"];
      if (typeof type === "string" && !textTypes.test(type)) continue;
      const key = pieceKeys.find((name) => piece[name] !== undefined && piece[name] !== null);
      if (key !== undefined) stack.push(piece[key]);
    }
  }
  return out;
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

function firstText(fields: Fields, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = fields[key];
    if (typeof value === "string" && value.trim() !== "") return value;
    if (isRecord(value)) {
      const inner = value["basic"] ?? value["default"] ?? value["text"] ?? value["rendered"];
      if (typeof inner === "string" && inner.trim() !== "") return inner;
    }
  }
  return null;
}

function authorsOf(fields: Fields): string[] {
  for (const key of authorKeys) {
    const value = fields[key];
    const list: readonly Json[] = isList(value)
      ? value
      : isRecord(value) && isList(value["by"])
        ? value["by"]
        : value === undefined || value === null
          ? []
          : [value];
    const names = list.flatMap((item) => {
      const name =
        typeof item === "string"
          ? item
          : isRecord(item)
            ? (item["name"] ?? item["fullName"] ?? item["full_name"] ?? item["displayName"])
            : null;
      return typeof name === "string" && name.length < 80 ? [cleanText(name)] : [];
    });
    if (names.length > 0) return names;
  }
  return [];
}
