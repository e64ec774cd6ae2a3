import { cleanText } from "../text/clean.ts";
import type { FlatPage } from "./flat-page.ts";
import { decodeEntities } from "./html-text.ts";
import { isSiteTitle, siteNames, titleOverText } from "./old-title.ts";
import { quickFold } from "./quick-fold.ts";
import { titleBesideKicker, titleWithin } from "./title-parts.ts";

export interface TitleInput {
  readonly page: FlatPage;
  /** Headlines that data in scripts gives, most believed first. */
  readonly headlines: readonly string[];
  readonly outletNames: readonly string[];
  /** Names of sections that the page stands in: pieces of its address, what it says of itself. */
  readonly sections: readonly string[];
}

export interface PageTitle {
  readonly title: string | null;
  /** The block that prints it, or null. */
  readonly block: number | null;
}

const cutPoints = /\s+[|•·»–—-]{1,2}\s+|\s*\|\s*|\s+:\s+/gu;
const separators = /\s+(?:[|•·»]|[-–—]{1,2}|::?)\s+|\s*[|»]\s*/u;

/**
 * The title, as the page prints it above the text.
 *
 * An `h1` that some other source confirms (JSON-LD, OpenGraph, `<title>`, each without outlet and section names) wins;
 * if the `h1` holds a kicker besides and two sources agree on the shorter form, that form does. Else a heading that
 * equals another source; else JSON-LD, OpenGraph, the only `h1`, `<title>` without what was stuck on it; where that is but the name of the site, the
 * line that stands over the text.
 */
export function choosePageTitle(input: TitleInput): PageTitle {
  const { title, block } = findTitle(input);
  // Some programs escape twice: what was read once is still "L&#039;eau".
  return { title: title === null || !title.includes("&") ? title : cleanText(decodeEntities(title)), block };
}

function findTitle({ page, headlines, outletNames, sections }: TitleInput): PageTitle {
  const outlets = new Set(
    outletNames.flatMap((name) => [quickFold(name), quickFold(name).replaceAll(" ", "")]).filter((name) => name !== ""),
  );
  const isName = (key: string): boolean => outlets.has(key) || outlets.has(key.replaceAll(" ", ""));
  const named = [
    ...headlines,
    ...(page.metas.get("og:title") ?? []),
    ...(page.metas.get("twitter:title") ?? []),
    ...page.props.flatMap(({ name, node }) => (name === "headline" ? [node.attribs["content"] ?? ""] : [])),
  ]
    .map((title) => strip(cleanText(title), outlets))
    .filter((title) => title !== "" && !isName(quickFold(title)));
  const documentTitle = page.documentTitle === null ? "" : cleanText(page.documentTitle);
  const known = [
    ...named,
    strip(documentTitle, outlets),
    // "Le blog de Jeanne: Le titre"
    ...(documentTitle.includes(": ") ? [documentTitle.slice(documentTitle.indexOf(": ") + 2)] : []),
    ...beginnings(documentTitle),
    ...(page.metas.get("og:title") ?? []).slice(0, 2).flatMap(beginnings),
  ]
    .map(quickFold)
    .filter((title) => title !== "");
  const lengths = [...named, documentTitle].map((title) => title.length);
  // Pages print dozens of lesser headings; only those about as long as a known title can be one.
  const headings = page.blocks.flatMap(({ tag, text }, block) =>
    tag.length === 2 &&
    text.length < 400 &&
    (tag === "h1" ||
      (/^h[2-4]$/.test(tag) && lengths.some((length) => text.length <= length + 12 && text.length > length / 3)))
      ? [{ tag, text, block, key: quickFold(text) }]
      : [],
  );
  const h1s = headings.filter(({ tag, key }) => tag === "h1" && key !== "" && !isName(key));
  for (const { block } of h1s) {
    const { owner } = page.blocks[block]!;
    const besides = owner < 0 ? null : titleBesideKicker(page.elements[owner]!.node);
    if (besides !== null && known.some((title) => title.includes(quickFold(besides))))
      return { title: cleanText(besides), block };
    const own = owner < 0 ? null : titleWithin(page.elements[owner]!.node, named);
    if (own !== null && !known.includes(quickFold(page.blocks[block]!.text))) return { title: cleanText(own), block };
  }
  for (const { key, text, block } of h1s) {
    const bare = named.find((title) => hasKicker(key, text, quickFold(title)));
    if (bare !== undefined) return { title: bare, block };
  }
  const confirmed =
    h1s.find(({ key }) => known.includes(key)) ??
    headings.find(({ key }) => key !== "" && !isName(key) && known.includes(key));
  if (confirmed !== undefined) return { title: confirmed.text, block: confirmed.block };
  const contained = h1s.find(
    ({ key }) =>
      key.split(" ").length >= 3 &&
      known.some((title) => (title.includes(key) && key.length > title.length / 2) || key.includes(title)),
  );
  if (contained !== undefined) return { title: contained.text, block: contained.block };
  const likely = h1s.filter(({ key }) => key.split(" ").length >= 4);
  const shares = likely.find(({ key }) => known.some((title) => overlap(title, key) > 0.5));
  const only = shares ?? (likely.length === 1 ? likely[0] : undefined);
  if (only !== undefined) return { title: only.text, block: only.block };
  const sites = named.length === 0 ? [...outletNames, ...siteNames(page)] : [];
  if (named.length === 0 && isSiteTitle(documentTitle, sites)) {
    const block = titleOverText(page, sites);
    if (block !== null) return { title: page.blocks[block]!.text, block };
  }
  const title = named[0] ?? withoutSection(strip(documentTitle, outlets), sections);
  if (title === "")
    return h1s[0] === undefined ? { title: null, block: null } : { title: h1s[0].text, block: h1s[0].block };
  const key = quickFold(title);
  const printed = page.blocks.findIndex(
    (block) => block.text.length < 400 && block.linked < block.text.length && quickFold(block.text) === key,
  );
  // "Le Journal - Le quotidien des hautes terres": a title that the page prints nowhere may be the site's, and its motto.
  const over = printed < 0 && named.length === 0 && title !== documentTitle ? titleOverText(page, sites) : null;
  return over === null
    ? { title, block: printed < 0 ? null : printed }
    : { title: page.blocks[over]!.text, block: over };
}

/** Whether a heading is one or two words (a section, no colon after them) and then the title. */
function hasKicker(heading: string, printed: string, title: string): boolean {
  if (title.split(" ").length < 4 || !heading.endsWith(` ${title}`)) return false;
  const before = heading.slice(0, -title.length - 1).split(" ").length;
  return before <= 2 && !/^[^:]{1,40}:/u.test(printed.slice(0, heading.length - title.length + 3));
}

/** A title, and what is left of it without its last piece, its last two: what a heading on the page may confirm. */
function beginnings(title: string): string[] {
  const cuts = [...title.slice(0, 600).matchAll(cutPoints)].map(({ index }) => index).slice(-3);
  return [title, ...cuts.map((at) => title.slice(0, at))];
}

/** Takes the outlet's name and a section off either end of a `<title>`. */
function strip(title: string, outlets: ReadonlySet<string>): string {
  const parts = title.split(separators).filter((part) => part.trim() !== "");
  // Old themes part the outlet's name with the one half of a pair of quotation marks.
  if (title.includes(" « ") && !title.includes("»")) return strip(title.replaceAll(" « ", " | "), outlets);
  const colon = /^([^:]{3,40}?)\s?: (.+)$/u.exec(title);
  if (colon !== null && (outlets.has(quickFold(colon[1]!)) || outlets.has(quickFold(colon[1]!).replaceAll(" ", ""))))
    return strip(colon[2]!, outlets);
  if (parts.length < 2) return title;
  let from = 0;
  let to = title.length;
  let changed = false;
  const first = parts[0]!;
  const last = parts.at(-1)!;
  if (isOutlet(last, outlets)) {
    to = title.lastIndexOf(last);
    changed = true;
  } else if (isOutlet(first, outlets)) {
    from = title.indexOf(first) + first.length;
    changed = true;
  }
  if (!changed) return title;
  const rest = title
    .slice(from, to)
    .replace(/^[\s|•·»:–—-]+|[\s|•·»:–—-]+$/gu, "")
    .trim();
  return rest === "" ? title : strip(rest, outlets);
}

/** "Le titre - Politique" without the section, where the page says elsewhere that it stands in it. */
function withoutSection(title: string, sections: readonly string[]): string {
  const cut = /^(.{12,}?)\s+[|•·–—-]\s+([^|•·–—]{3,40})$/u.exec(title);
  const key = cut === null ? "" : quickFold(cut[2]!);
  return cut !== null && sections.some((section) => quickFold(section) === key) ? cut[1]! : title;
}

function isOutlet(part: string, outlets: ReadonlySet<string>): boolean {
  const key = quickFold(part);
  if (key === "" || key.split(" ").length > 7) return false;
  if (outlets.has(key)) return true;
  return [...outlets].some(
    (outlet) =>
      outlet.length >= 4 &&
      (` ${key} `.includes(` ${outlet} `) ||
        ` ${outlet} `.includes(` ${key} `) ||
        outlet.replaceAll(" ", "") === key.replaceAll(" ", "") ||
        (outlet.length >= 5 && !outlet.includes(" ") && key.replaceAll(" ", "").endsWith(outlet))),
  );
}

function overlap(a: string, b: string): number {
  const words = new Set(a.split(" "));
  const others = b.split(" ");
  return others.filter((word) => words.has(word)).length / Math.max(words.size, others.length);
}
