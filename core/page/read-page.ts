import { load } from "cheerio/slim";
import { PermanentError } from "../errors.ts";
import type { Article } from "../model.ts";
import { cleanText } from "../text/clean.ts";
import { accessOf, isLive } from "./access.ts";
import { canonicalUrl } from "./canonical-url.ts";
import { chooseDates } from "./choose-dates.ts";
import { decodeBytes } from "./decode-bytes.ts";
import type { DomRoot } from "./dom.ts";
import { findBody } from "./find-body.ts";
import type { FlatPage } from "./flat-page.ts";
import { flatten } from "./flatten.ts";
import { gather, type Gathered } from "./gather.ts";
import { languageOf } from "./language.ts";
import { limitPage } from "./limit-page.ts";
import { choosePageTitle } from "./page-title.ts";
import { withLead, withoutNote } from "./paragraphs.ts";
import { agenciesIn } from "./agencies.ts";
import { readPeople } from "./people.ts";
import { splitHtml } from "./html-text.ts";
import { prune } from "./prune.ts";
import { readScriptArticle } from "./script-article.ts";
import { readStructured, type Structured } from "./structured.ts";
import type { OutletLayout, PageTables } from "./tables.ts";
import { tidy } from "./tidy.ts";
import { weigh } from "./weigh.ts";

export interface PageInput {
  /** The answer's body as received; null where `html` is given. */
  readonly bytes: Uint8Array | null;
  readonly html?: string;
  readonly url: string;
  /** HTTP `Content-Type`, for its charset. */
  readonly contentType?: string | null;
  /** Name of the outlet, where the caller knows it; else the page's own word for it. */
  readonly outlet?: string | null;
  /** IANA time zone of the outlet: gives an offset to clock times that the page prints without one. */
  readonly timeZone?: string | null;
  readonly tables: PageTables;
}

// Less running text than this in the page itself: data in its scripts is looked at.
const littleProse = 300;
// Less text than this is taken for a misreading of the page's class names, and they are left aside.
const leastText = 140;
const mostRemovals = 120;
// Blocks below the text in which its date, or the notice that the rest is for subscribers, may stand.
const belowText = 12;

/**
 * Reads a news page: its text without what surrounds it, title, standfirst, captions, dates, authors, credits,
 * language, access; `removed` lists what was taken out of the article's surroundings, each with the reason.
 *
 * @throws {PermanentError} `no-text` when nothing on the page reads as an article.
 */
export function readPage(input: PageInput): Article {
  const { url } = input;
  const html = input.html ?? (input.bytes === null ? "" : decodeBytes(input.bytes, input.contentType ?? null).text);
  const first = readTree(parse(prune(html)), input, { html, trusting: true });
  if (first !== null && first.text.length >= leastText) return first;
  const second = readTree(parse(html), input, { html, trusting: false });
  const better = first === null || (second !== null && second.text.length > first.text.length * 2) ? second : first;
  if (better === null) throw noText(url);
  return better;
}

function parse(html: string): DomRoot {
  return load(limitPage(html)).root()[0]!;
}

/** The article of a parsed page, or null for none. Not `trusting`: class names and headings take nothing away. */
function readTree(
  root: DomRoot,
  input: PageInput,
  { html, trusting }: { readonly html: string; readonly trusting: boolean },
): Article | null {
  const { url, tables } = input;
  const page = flatten(root, tables, trusting);
  const roughTitles = [
    ...(page.metas.get("og:title") ?? []),
    ...page.blocks
      .filter(({ tag }) => tag === "h1")
      .slice(0, 5)
      .map(({ text }) => text),
  ];
  const structured = readStructured(page.jsonLd, roughTitles, [
    url,
    ...(page.canonical === null ? [] : [page.canonical]),
  ]);
  const outletNames = outletNamesOf(page, structured, input);
  const script = needsScript(page, structured) ? readScriptArticle(page.dataScripts, roughTitles) : null;
  const headlines = [structured.headline, script?.title].flatMap((title) =>
    title === null || title === undefined ? [] : [title],
  );
  const { title, block: titleBlock } = choosePageTitle({
    page,
    headlines,
    outletNames,
    sections: sectionsOf(page, url),
  });
  const live = isLive({ page, structured, title, tables });
  const weights = weigh(page, titleBlock, tables, trusting);
  const body = findBody(page, weights, titleBlock, live, layoutOf(url, tables));
  const gathered = gather({ page, weights, body, titleBlock, title, live, structured, paywallEnd: tables.paywallEnd });
  const dom = tidy(gathered.lines, tables);
  const scripted = scriptLines(
    dom.kept.reduce((sum, line) => sum + line.text.length, 0),
    structured,
    script?.paragraphs ?? [],
  );
  const tidied =
    scripted === null
      ? dom
      : tidy(
          scripted.map((text) => ({ text, kind: "text" as const, linked: 0 })),
          tables,
        );
  const lead = leadOf(gathered, script?.standfirst ?? null, scripted !== null);
  const printed = withLead(
    lead,
    tidied.kept.map(({ text }) => text),
    title,
  );
  if (printed.length === 0) return null;
  const people = readPeople({
    page,
    named: [...structured.people, ...(script?.authors ?? [])],
    organisations: structured.organisations,
    outletNames,
    head: gathered.head,
    foot: gathered.foot,
    signatures: gathered.signatures,
    tables,
  });
  const { paragraphs, note } = withoutNote(printed, people.authors);
  const text = paragraphs.join("\n\n");
  const areaTo = Math.min(page.blocks.length, gathered.proseTo + belowText);
  return {
    url,
    canonicalUrl: canonicalUrl(url, [page.canonical, page.metas.get("og:url")?.[0], structured.url]),
    outlet: outletNames[0] ?? hostOf(url),
    title,
    lead: lead !== null && paragraphs[0] === lead ? lead : null,
    paragraphs,
    text,
    captions: unique([...gathered.captions, ...tidied.captions].map(cleanText)),
    ...chooseDates({
      page,
      structured,
      script,
      url,
      from: gathered.areaFrom,
      to: areaTo,
      titleBlock,
      bodyFrom: gathered.proseFrom,
      bodyTo: gathered.proseTo,
      out: weights.out,
      html,
      timeZone: input.timeZone ?? null,
    }),
    authors: people.authors,
    credits: unique([
      ...people.credits,
      ...tidied.credits,
      ...[...gathered.head, ...gathered.foot].flatMap((i) => agenciesIn(creditWords(page.blocks[i]!.text), tables)),
    ]),
    language: languageOf(text, [page.htmlLang, structured.language, page.metas.get("og:locale")?.[0]]),
    access: accessOf({ page, structured, title, from: gathered.areaFrom, to: areaTo, tables }),
    summaryOnly: false,
    removed: [...gathered.removed, ...tidied.removed, ...note].slice(0, mostRemovals),
  };
}

function layoutOf(url: string, { layouts }: PageTables): OutletLayout | null {
  if (layouts.length === 0) return null;
  const host = hostOf(url);
  return layouts.find((layout) => host === layout.host || host.endsWith(`.${layout.host}`)) ?? null;
}

function noText(url: string): PermanentError {
  return new PermanentError("no-text", `Cannot read an article: no running text on "${url}"`);
}

function outletNamesOf(page: FlatPage, structured: Structured, { outlet, url }: PageInput): string[] {
  const host = hostOf(url);
  const label = host.split(".").slice(0, -1).at(-1) ?? host;
  const names = [
    outlet,
    page.metas.get("og:site_name")?.[0],
    structured.publisher,
    page.metas.get("application-name")?.[0],
    host,
    label,
  ];
  return names.flatMap((name) =>
    name === null || name === undefined || name.trim() === "" ? [] : [cleanText(name).slice(0, 120)],
  );
}

function sectionsOf({ metas }: FlatPage, url: string): string[] {
  const path = URL.parse(url)?.pathname.split("/").slice(1, -1) ?? [];
  return [...(metas.get("article:section") ?? []), ...path.map((part) => part.replaceAll("-", " "))];
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, "") ?? url;
}

function needsScript(page: FlatPage, structured: Structured): boolean {
  if (page.dataScripts.length === 0) return false;
  const prose = page.blocks.reduce(
    (sum, block) => sum + (block.text.length >= 80 ? block.text.length - block.linked : 0),
    0,
  );
  return prose < littleProse * 4 || structured.published === null;
}

/** Paragraphs from the page's data, where the page itself holds next to no text. */
function scriptLines(printed: number, structured: Structured, paragraphs: readonly string[]): readonly string[] | null {
  const isStub = structured.free && structured.body !== null && structured.body.length > printed * 2.5;
  if (printed >= littleProse * 2 && !isStub) return null;
  const body = structured.body === null ? [] : splitHtml(structured.body);
  const best = length(body) > length(paragraphs) ? body : paragraphs;
  return length(best) > Math.max(printed * 1.5, 120) ? best : null;
}

function length(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, text) => sum + text.length, 0);
}

function leadOf(gathered: Gathered, standfirst: string | null, scripted: boolean): string | null {
  if (gathered.lead !== null) return gathered.lead;
  return scripted && standfirst !== null && standfirst.length >= 25 ? standfirst : null;
}

function creditWords(text: string): string {
  return text.length < 200 && /(?:©|avec|agences?|source|\/)|^\P{Ll}{2,12}$/iu.test(text) ? text : "";
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value !== ""))];
}
