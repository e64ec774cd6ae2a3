import { foldAligned } from "../text/fold.ts";
import { textInside } from "./dom.ts";
import type { FlatPage } from "./flat-page.ts";
import { parseMachineDate, parsePrintedDate, type PageMoment } from "./page-dates.ts";
import type { ScriptArticle } from "./script-article.ts";
import type { Structured } from "./structured.ts";

/** One date that the page gives, and where. */
export interface Candidate {
  readonly moment: PageMoment;
  /** Sources in the order in which they are believed; see `chooseDates`. */
  readonly rank: number;
}

export interface DateInput {
  readonly page: FlatPage;
  readonly structured: Structured;
  readonly script: ScriptArticle | null;
  readonly url: string;
  /** Blocks in which a date printed for people may stand: `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly titleBlock: number | null;
  /** First and last block of running text. */
  readonly bodyFrom: number;
  readonly bodyTo: number;
  /** Why a block is not the article, or null. */
  readonly out: readonly (string | null)[];
  /** IANA name of the outlet's time zone, for clock times printed without one; null: they stay without. */
  readonly timeZone: string | null;
}

const publishedMetas =
  "article:published_time og:article:published_time og:published_time datepublished article.published publishdate publish-date publish_date pubdate publication_date publicationdate date dc.date dc.date.issued dcterms.created dcterms.date dcterms.issued sailthru.date parsely-pub-date cxenseparse:recs:publishtime article:published originalpublicationdate date.available citation_date article_date_original displaydate news_date mediator_published_time nastooh:publishdate".split(
    " ",
  );
const modifiedMetas =
  "article:modified_time og:article:modified_time og:updated_time datemodified last-modified lastmod dcterms.modified dc.date.modified article:modified revision_date".split(
    " ",
  );
const publishedWord =
  /(?<![\p{L}])(?:publie|publiee|poste|postee|mis en ligne|mise en ligne|paru|parue|published|posted|publication|cree|creation|diffuse|le)(?![\p{L}])/u;
const updatedWord =
  /(?<![\p{L}])(?:mis a jour|mise a jour|maj|modifie|modifiee|actualise|actualisee|updated|modification|m\.a\.j\.?)(?![\p{L}])/u;

// Where a date is another article's, or a reader's.
const othersDates = new Set<string | null>([
  "comments",
  "comments or lists at the end",
  "related articles",
  "another article",
  "box",
  "side column",
  "clock",
]);

/** Dates written for machines: data in scripts, `<meta>`, microdata, `<time>` by the title. */
export function machineDates(
  { page, structured, script, titleBlock, bodyFrom, bodyTo, out }: DateInput,
  which: "published" | "modified",
): Candidate[] {
  const isPublished = which === "published";
  const found: [string | null | undefined, number][] = [
    [isPublished ? structured.published : structured.modified, 1],
    ...page.props
      .filter(({ name }) => name === (isPublished ? "datepublished" : "datemodified"))
      .slice(0, 3)
      .map(({ node }): [string, number] => [
        node.attribs["content"] ?? node.attribs["datetime"] ?? textInside(node, 60),
        2,
      ]),
    ...(isPublished ? publishedMetas : modifiedMetas).map((name, i): [string | undefined, number] => [
      page.metas.get(name)?.[0],
      i < 4 ? 3 : 4,
    ]),
    [isPublished ? script?.published : script?.updated, 5],
    ...page.times
      .filter(
        ({ block }) =>
          !othersDates.has(out[block] ?? null) &&
          (titleBlock === null ||
            (block >= titleBlock - 4 && block <= bodyFrom + 2) ||
            (block >= bodyTo - 1 && block <= bodyTo + 4)),
      )
      .slice(0, 6)
      .flatMap(({ node, block }): [string | undefined, number][] => {
        const around = foldAligned(
          `${page.blocks[block]?.text.slice(0, 120) ?? ""} ${node.attribs["class"] ?? ""} ${node.attribs["itemprop"] ?? ""}`,
        );
        const own = node.attribs["datetime"] ?? node.attribs["title"] ?? textInside(node, 60);
        const isUpdate =
          updatedWord.test(around) &&
          (!publishedWord.test(around) || page.times.findIndex((time) => time.node === node) > 0);
        return isUpdate === !isPublished ? [[own, 6]] : [];
      }),
  ];
  return found.flatMap(([value, rank]) => {
    if (value === undefined || value === null) return [];
    const moment = parseMachineDate(value) ?? parsePrintedDate(value);
    return moment === null ? [] : [{ moment, rank }];
  });
}

/** Dates printed for people between the top of the article and its text, and "Publié le …" lines below it. */
export function printedDates({ page, from, to, titleBlock, bodyFrom, bodyTo, out }: DateInput): {
  published: Candidate[];
  updated: Candidate[];
} {
  const published: Candidate[] = [];
  const updated: Candidate[] = [];
  for (let i = from; i < to && published.length < 8; i++) {
    if (i > bodyFrom + 2 && i < bodyTo - 3) i = bodyTo - 3;
    const { text, owner, linked } = page.blocks[i]!;
    if (text.length > 260 || !/\d{4}/.test(text)) continue;
    const hints = owner < 0 ? null : page.elements[owner]!.hints;
    if (hints?.out === "clock" || othersDates.has(out[i]!) || linked > text.length * 0.8) continue;
    const near = titleBlock !== null && i > titleBlock && i < bodyFrom;
    const above = titleBlock !== null && i < titleBlock;
    if (above && isOverMenu(page, i, titleBlock)) continue;
    readLine(
      text,
      { near, hinted: hints?.date === true || (above && sharesBox(page, i, titleBlock)), above },
      published,
      updated,
    );
  }
  return { published, updated };
}

const mostLinks = 3;

/** Whether the site's menu stands between a date and the title below it: then it is the day on which the page was asked for. */
function isOverMenu({ blocks, inlineRemovals }: FlatPage, block: number, titleBlock: number): boolean {
  if (inlineRemovals.some(({ block: at, why }) => why === "navigation" && at > block && at <= titleBlock)) return true;
  let links = 0;
  for (let i = block + 1; i < titleBlock; i++) if (blocks[i]!.linked > blocks[i]!.text.length * 0.8) links++;
  return links > mostLinks;
}

/** Whether a block above the title stands in one box with it, that begins a few blocks above and is not the page. */
function sharesBox(page: FlatPage, block: number, titleBlock: number): boolean {
  let at = page.blocks[block]!.owner;
  while (at >= 0 && page.elements[at]!.to <= titleBlock) at = page.elements[at]!.parent;
  if (at < 0) return false;
  const { tag, from } = page.elements[at]!;
  return tag !== "body" && tag !== "html" && from >= titleBlock - 6;
}

/** A short line that is no sentence: "Par Rédaction internationale - Samedi 18 janvier 2025 - 10h02". */
function isLabel(text: string): boolean {
  return text.length < 140 && !/[.!?…»"]$/u.test(text);
}

interface LinePlace {
  readonly near: boolean;
  readonly hinted: boolean;
  readonly above: boolean;
}

function readLine(
  text: string,
  { near, hinted, above }: LinePlace,
  published: Candidate[],
  updated: Candidate[],
): void {
  const folded = foldAligned(text);
  let at = 0;
  for (let n = 0; n < 3; n++) {
    const moment = parsePrintedDate(text.slice(at));
    if (moment === null) return;
    const before = folded.slice(at, at + moment.start);
    const isUpdate = updatedWord.test(before);
    const isPublished = publishedWord.test(before.slice(-60));
    const alone = text.length < 60;
    if (isUpdate) updated.push({ moment, rank: 7 });
    else if (n > 0 && published.length > 0) return;
    else if (/publi|post|ligne|paru|diffus/.test(before)) published.push({ moment, rank: 7 });
    else if (near && (alone || isPublished || before.length < 25 || isLabel(text))) published.push({ moment, rank: 7 });
    else if ((hinted && !above) || (alone && isPublished && !above)) published.push({ moment, rank: 8 });
    else if (above && hinted) published.push({ moment, rank: 8.5 });
    else if (alone && /^[\p{L} '-]{2,30}, le $/u.test(before)) published.push({ moment, rank: 8 });
    at += moment.end;
  }
}
