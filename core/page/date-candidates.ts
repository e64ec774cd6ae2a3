import { foldAligned } from "../text/fold.ts";
import { textInside, type DomElement } from "./dom.ts";
import type { FlatPage } from "./flat-page.ts";
import { parseMachineDate } from "./machine-date.ts";
import type { PageMoment } from "./page-moment.ts";
import { parsePrintedDate } from "./printed-date.ts";
import { isDateLine } from "./line-shapes.ts";
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
  "article:published_time og:article:published_time og:published_time datepublished article.published publishdate publish-date publish_date pubdate publication_date publicationdate date dc.date dc.date.issued dcterms.created dcterms.date dcterms.issued sailthru.date parsely-pub-date cxenseparse:recs:publishtime article:published originalpublicationdate date.available citation_date article_date_original displaydate news_date mediator_published_time nastooh:publishdate article:publication_date article:post_date prism.publicationdate eprints.date dc.date.created dcterms.available publish_time publishedat published_time published_time_telegram rnews:datepublished article.created release_date weibo:article:create_at created date.created datecreated".split(
    " ",
  );
const modifiedMetas =
  "article:modified_time og:article:modified_time og:updated_time datemodified last-modified lastmod dcterms.modified dc.date.modified article:modified revision_date last_updated_date updated_time datemodified modified updated".split(
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
      .filter(
        ({ name, block }) =>
          name === (isPublished ? "datepublished" : "datemodified") && !othersDates.has(out[block] ?? null),
      )
      .slice(0, 3)
      .map(({ node }): [string | undefined, number] => [machineWords(node), 2]),
    ...(isPublished ? publishedMetas : modifiedMetas).map((name, i): [string | undefined, number] => [
      page.metas.get(name)?.[0],
      i < 4 ? 3 : 4,
    ]),
    ...(isPublished
      ? page.props
          .filter(({ name }) => name === "datecreated")
          .slice(0, 1)
          .map(({ node }): [string | undefined, number] => [machineWords(node), 4])
      : []),
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
        const own = machineWords(node);
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

const machineAttributes = "content datetime data-datetime data-time data-timestamp data-date title".split(" ");

/** What an element says of its date: the first of its attributes that is one, else its text. */
function machineWords(node: DomElement): string | undefined {
  const values = machineAttributes.map((name) => node.attribs[name]);
  return (
    values.find((value) => value !== undefined && (parseMachineDate(value) ?? parsePrintedDate(value)) !== null) ??
    textInside(node, 60)
  );
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
    if (text.length > 260 || !maybeDate.test(text)) continue;
    const hints = owner < 0 ? null : page.elements[owner]!.hints;
    if (hints?.out === "clock" || othersDates.has(out[i]!) || (linked > text.length * 0.8 && !isDateLine(text)))
      continue;
    const near = titleBlock !== null && i > titleBlock && i < bodyFrom;
    const above = titleBlock !== null && i < titleBlock;
    if (above && (isOverMenu(page, i, titleBlock) || (out[i] === "navigation" && !sharesBox(page, i, titleBlock)))) continue;
    readLine(
      text,
      { near, hinted: hints?.date === true || (above && sharesBox(page, i, titleBlock)), above },
      published,
      updated,
    );
  }
  return { published, updated };
}

const maybeDate = /\d{4}|\d[/.]\d{1,2}[/.]\d{2}/;
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
