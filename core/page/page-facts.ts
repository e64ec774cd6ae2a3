import { textInside, textData, type DomElement } from "./dom.ts";
import type { FlatPage, Mark } from "./flat-page.ts";
import { dataScript, keptProps } from "./flatten-limits.ts";
import type { Hints } from "./hints.ts";

const mostOfOneName = 20;
// Where a date stands for a program, beside "il y a 3 heures" for people.
const dateAttributes = ["datetime", "data-datetime", "data-date", "data-time", "data-timestamp", "title"];

const authorPath =
  /\/(?:auteurs?|authors?|journalistes?|signataires?|redacteurs?|biographies?|profiles?|profils?|contributeurs?)\//i;

/** What RDFa says of the day of a page ("dc:date dc:created", as Drupal writes), in the words of microdata. */
function rdfaProp({ attribs }: DomElement): string | undefined {
  const said = attribs["property"];
  if (said === undefined || attribs["content"] === undefined) return undefined;
  if (/(?:^|\s)(?:dc|dcterms):(?:date|created|issued)(?:\s|$)/.test(said)) return "datepublished";
  return /(?:^|\s)(?:dc|dcterms):modified(?:\s|$)/.test(said) ? "datemodified" : undefined;
}

/** Whether a link leads to a page about a writer. */
function leadsToAuthor({ name, attribs }: DomElement): boolean {
  return name === "a" && authorPath.test(attribs["href"]?.slice(0, 300) ?? "");
}

/** What a page says of itself beside its text: `<meta>`, `<title>`, data in scripts, and marks of when, who and what. */
export class PageFacts {
  readonly #metas = new Map<string, string[]>();
  readonly #jsonLd: string[] = [];
  readonly #dataScripts: string[] = [];
  readonly #times: Mark[] = [];
  readonly #props: (Mark & { readonly name: string })[] = [];
  readonly #bylines: Mark[] = [];
  #canonical: string | null = null;
  #title: string | null = null;
  #lang: string | null = null;

  /**
   * Takes an element that is data and no text; false for any other. `block`: how many paragraphs stand above it. What
   * `isOthers` says when and by whom another article was written.
   */
  take(node: DomElement, block: number, isOthers = false): boolean {
    if (node.name === "script") this.#script(node);
    else if (node.name === "meta" && isOthers && node.attribs["itemprop"] !== undefined) return true;
    else if (node.name === "meta") this.#meta(node, block);
    else if (node.name === "link") this.#link(node);
    else if (node.name === "title") this.#title ??= textInside(node, 600);
    else return false;
    return true;
  }

  /** Takes the language that `<html>` declares. */
  takeLanguage({ attribs }: DomElement): void {
    this.#lang = attribs["lang"] ?? attribs["xml:lang"] ?? null;
  }

  /** Remembers an element that says when, who or what. */
  note(node: DomElement, hints: Hints, block: number): void {
    const name = node.attribs["itemprop"]?.toLowerCase() ?? rdfaProp(node);
    if (name !== undefined && keptProps.has(name)) this.#props.push({ name, node, block });
    if (
      node.name === "time" ||
      (hints.date && (node.name === "abbr" || dateAttributes.some((key) => key in node.attribs)))
    )
      this.#times.push({ node, block });
    if (hints.byline || node.attribs["rel"] === "author" || leadsToAuthor(node)) this.#bylines.push({ node, block });
  }

  all(): Omit<FlatPage, "elements" | "blocks" | "emailFields" | "inlineRemovals"> {
    return {
      metas: this.#metas,
      canonical: this.#canonical,
      documentTitle: this.#title,
      htmlLang: this.#lang,
      jsonLd: this.#jsonLd,
      dataScripts: this.#dataScripts,
      times: this.#times,
      props: this.#props,
      bylines: this.#bylines,
    };
  }

  #script(node: DomElement): void {
    const type = (node.attribs["type"] ?? "").toLowerCase();
    const first = node.children[0];
    const text = first === undefined ? null : textData(first);
    if (text === null || text.length < 20) return;
    if (type.includes("ld+json")) this.#jsonLd.push(text);
    else if (
      (type.includes("json") && text.length > 400) ||
      dataScript.test(text.slice(0, 2000)) ||
      node.attribs["id"] === "fusion-metadata"
    )
      this.#dataScripts.push(text);
  }

  #meta(node: DomElement, block: number): void {
    const { name, property, itemprop, content } = node.attribs;
    const key = (property ?? name ?? itemprop)?.toLowerCase();
    if (itemprop !== undefined && content !== undefined && keptProps.has(itemprop.toLowerCase()))
      this.#props.push({ name: itemprop.toLowerCase(), node, block });
    if (key === undefined || content === undefined) return;
    const list = this.#metas.get(key);
    if (list === undefined) this.#metas.set(key, [content]);
    else if (list.length < mostOfOneName) list.push(content);
  }

  #link({ attribs }: DomElement): void {
    if (attribs["rel"]?.toLowerCase() === "canonical") this.#canonical ??= attribs["href"] ?? null;
  }
}
