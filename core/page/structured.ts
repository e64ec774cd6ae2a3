import { fold } from "../text/fold.ts";

/** A value of parsed JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What a page says of itself in JSON-LD, from its main article node. */
export interface Structured {
  readonly types: readonly string[];
  readonly headline: string | null;
  readonly description: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  readonly publisher: string | null;
  readonly url: string | null;
  readonly body: string | null;
  /** False where any part is marked as not free. */
  readonly free: boolean;
  readonly language: string | null;
}

const articleTypes = /article|posting|report|liveblog|newsitem|videoobject/i;
const longest = 3_000_000;
const mostNodes = 20_000;

/** Parses JSON as found in pages: stray controls, HTML comments and CDATA around it are tolerated. Undefined if hopeless. */
export function parseLooseJson(text: string): Json | undefined {
  if (text.length > longest) return undefined;
  const trimmed = text
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/, "")
    .replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/)\s*;?\s*$/, "")
    .trim();
  // Some programs escape what they put into a script as if it were an attribute.
  if (/^[[{]\s{0,20}&quot;/.test(trimmed))
    return parseLooseJson(trimmed.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
  try {
    return asJson(JSON.parse(trimmed));
  } catch {
    try {
      // oxlint-disable-next-line no-control-regex -- raw line breaks inside strings are the usual fault
      return asJson(JSON.parse(trimmed.replace(/[\u0000-\u001f]+/g, " ").replace(/;\s*$/, "")));
    } catch {
      return undefined;
    }
  }
}

function asJson(value: unknown): Json | undefined {
  return isJson(value) ? value : undefined;
}

/** What `JSON.parse` returns is JSON all through: the outermost kind is enough to tell. */
function isJson(value: unknown): value is Json {
  return (
    value === null ||
    typeof value === "object" ||
    typeof value === "string" ||
    typeof value === "number" ||
    typeof value === "boolean"
  );
}

/** Narrows to a list: `Array.isArray` alone gives `any` for read-only ones. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Narrows to an object. */
export function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !isList(value);
}

/**
 * Reads all JSON-LD of a page; the node whose headline or address is the page's speaks, or else the first article node
 * that stands in no list.
 */
export function readStructured(
  scripts: readonly string[],
  titles: readonly string[],
  urls: readonly string[] = [],
): Structured {
  const values = scripts.flatMap((script) => {
    const value = parseLooseJson(script) ?? salvage(script);
    return value === undefined ? [] : [value];
  });
  const nodes = values.flatMap(objectsOf);
  const listed = new Set(nodes.flatMap((node) => list(node["itemListElement"]).flatMap(objectsOf)));
  const all = nodes.filter((node) => typesOf(node).some((type) => articleTypes.test(type)));
  const articles = [...all.filter((node) => !listed.has(node)), ...all.filter((node) => listed.has(node))];
  const wanted = new Set(titles.map(fold));
  const own = new Set(urls.map(bare));
  const main =
    articles.find((node) => wanted.has(fold(text(node["headline"]) ?? text(node["name"]) ?? "-"))) ??
    articles.find((node) => [urlOf(node), text(node["@id"])].some((url) => url !== null && own.has(bare(url)))) ??
    articles.find((node) => text(node["datePublished"]) !== null && !typesOf(node).includes("VideoObject")) ??
    articles.find((node) => !typesOf(node).includes("VideoObject")) ??
    nodes.find((node) => typesOf(node).includes("WebPage"));
  if (main === undefined) return nothing;
  const authors = list(main["author"]).concat(list(main["creator"]));
  return {
    types: typesOf(main),
    headline: text(main["headline"]) ?? text(main["name"]),
    description: text(main["description"]),
    published: text(main["datePublished"]) ?? text(main["dateCreated"]) ?? text(main["uploadDate"]),
    modified: text(main["dateModified"]),
    people: authors.flatMap((author) => (isOrganisation(author) ? [] : names(author, nodes))),
    organisations: authors.flatMap((author) => (isOrganisation(author) ? names(author, nodes) : [])),
    publisher: list(main["publisher"]).flatMap((publisher) => names(publisher, nodes))[0] ?? null,
    url: urlOf(main),
    body: text(main["articleBody"]),
    free: ![
      main["isAccessibleForFree"],
      ...list(main["hasPart"]).map((part) => (isRecord(part) ? part["isAccessibleForFree"] : undefined)),
    ].some(isFalse),
    language: text(main["inLanguage"]),
  };
}

function urlOf(node: { readonly [key: string]: Json }): string | null {
  const page = node["mainEntityOfPage"];
  return text(node["url"]) ?? text(page) ?? (isRecord(page) ? text(page["@id"]) : null);
}

/** An address as far as it tells one page from another. */
function bare(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.|m\.|amp\.)?|[?#].*$/g, "").replace(/\/$/, "");
}

const salvaged = ["headline", "datePublished", "dateModified", "dateCreated"];

/** What can be had from JSON that no parser takes, as of one with unescaped quotation marks in its headline. */
function salvage(script: string): Json | undefined {
  const head = script.slice(0, longest);
  const type = /"@type"\s*:\s*"(\w*(?:Article|Posting|Report))"/.exec(head)?.[1];
  if (type === undefined) return undefined;
  const fields = salvaged.flatMap((key): [string, string][] => {
    const value = new RegExp(`"${key}"\\s*:\\s*"([^"\\\\]{1,300})"\\s*[,}]`).exec(head)?.[1];
    return value === undefined ? [] : [[key, value]];
  });
  return { "@type": type, ...Object.fromEntries(fields) };
}

const nothing: Structured = {
  types: [],
  headline: null,
  description: null,
  published: null,
  modified: null,
  people: [],
  organisations: [],
  publisher: null,
  url: null,
  body: null,
  free: true,
  language: null,
};

/** All objects inside a value, outermost first; bounded, and without recursion. */
export function objectsOf(value: Json): { readonly [key: string]: Json }[] {
  const found: { readonly [key: string]: Json }[] = [];
  const queue: Json[] = [value];
  for (let at = 0; at < queue.length && at < mostNodes; at++) {
    const next = queue[at]!;
    if (isList(next)) for (const item of next) queue.push(item);
    else if (isRecord(next)) {
      found.push(next);
      for (const item of Object.values(next)) if (typeof item === "object" && item !== null) queue.push(item);
    }
  }
  return found;
}

function typesOf(node: { readonly [key: string]: Json }): string[] {
  return list(node["@type"]).flatMap((type) => (typeof type === "string" ? [type] : []));
}

function list(value: Json | undefined): readonly Json[] {
  return value === undefined || value === null ? [] : isList(value) ? value : [value];
}

function text(value: Json | undefined): string | null {
  if (isList(value)) return text(value[0]);
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

function isFalse(value: Json | undefined): boolean {
  return value === false || (typeof value === "string" && /^false$/i.test(value.trim()));
}

function isOrganisation(value: Json): boolean {
  return isRecord(value) && typesOf(value).some((type) => /organi[sz]ation/i.test(type));
}

function names(value: Json, nodes: readonly { readonly [key: string]: Json }[]): string[] {
  if (typeof value === "string") return [value];
  if (!isRecord(value)) return [];
  const named = list(value["name"]).flatMap((name) => (typeof name === "string" ? [name] : []));
  if (named.length > 0) return named;
  const id = text(value["@id"]);
  const other =
    id === null ? undefined : nodes.find((node) => node !== value && node["@id"] === id && text(node["name"]) !== null);
  return other === undefined ? [] : [text(other["name"])!];
}
