import { foldAligned } from "../text/fold.ts";
import type { Candidate, DateInput } from "./date-input.ts";
import { modifiedMetas, publishedMetas } from "./date-metas.ts";
import { isInCard, isOthersPlace, isOverMenu } from "./date-places.ts";
import { clearlyPublished, publishedWord, updatedWord } from "./date-words.ts";
import { textInside, type DomElement } from "./dom.ts";
import type { Mark } from "./flat-page.ts";
import { parseMachineDate } from "./machine-date.ts";
import { parsePrintedDate } from "./printed-date.ts";

type Which = "published" | "modified";
type Found = readonly [value: string | null | undefined, rank: number];

const mostOfAKind = 6;
const mostBelieved = 4;
const mostOfBox = 4;
const longestDate = 60;
const longestBlock = 240;
const dateAttributes = "content datetime data-datetime data-time data-timestamp data-date title".split(" ");

/** Dates written for machines: data in scripts, `<meta>`, microdata, `<time>` by the title. */
export function machineDates(input: DateInput, which: Which): Candidate[] {
  const { structured, script } = input;
  const isPublished = which === "published";
  return [
    [isPublished ? structured.published : structured.modified, 1] as const,
    ...propsOf(input, isPublished ? "datepublished" : "datemodified", 2),
    ...metasOf(input, which),
    ...(isPublished ? propsOf(input, "datecreated", 4) : []),
    [isPublished ? script?.published : script?.updated, 5] as const,
    ...timesOf(input, which),
  ].flatMap(([value, rank]) => {
    const moment = value === undefined || value === null ? null : momentOf(value);
    return moment === null ? [] : [{ moment, rank }];
  });
}

function momentOf(value: string) {
  return parseMachineDate(value) ?? parsePrintedDate(value);
}

function propsOf({ page, out, titleBlock, bodyFrom }: DateInput, wanted: string, rank: number): Found[] {
  // A list under the title ("author, date, section") is a box, and the article's own.
  const isOwnBox = (block: number): boolean =>
    out[block] === "box" &&
    titleBlock !== null &&
    block >= titleBlock &&
    block <= Math.max(titleBlock, bodyFrom) + mostOfBox;
  return page.props
    .filter(({ name, block }) => name === wanted && (!isOthersPlace(out[block]) || isOwnBox(block)))
    .slice(0, mostOfAKind)
    .map(({ node }) => [wordsOf(node), rank]);
}

function metasOf({ page }: DateInput, which: Which): Found[] {
  const named = (which === "published" ? publishedMetas : modifiedMetas).map((name, i): Found => [
    page.metas.get(name)?.[0],
    i < mostBelieved ? 3 : 4,
  ]);
  if (which === "modified") return named;
  const parsely = /"pub_date"\s*:\s*"([^"]{8,40})"/.exec(page.metas.get("parsely-page")?.[0]?.slice(0, 4000) ?? "");
  return [...named, [parsely?.[1], 4]];
}

function timesOf(input: DateInput, which: Which): Found[] {
  const isOwn = placeReader(input);
  return input.page.times
    .filter(({ block }) => isOwn(block))
    .slice(0, mostOfAKind)
    .flatMap((time): Found[] => (isUpdate(input, time) === (which === "modified") ? [[wordsOf(time.node), 6]] : []));
}

/** Whether a date at a block is the article's: around the title or right below the text, under no menu, in no card. Judged once a block. */
function placeReader({ page, titleBlock, bodyFrom, bodyTo, out }: DateInput): (block: number) => boolean {
  const memory = new Map<number, boolean>();
  const judge = (block: number): boolean => {
    if (isOthersPlace(out[block])) return false;
    if (titleBlock === null) return true;
    const isAround = block >= titleBlock - 4 && block <= bodyFrom + 2;
    if (!isAround && !(block >= bodyTo - 1 && block <= bodyTo + 4)) return false;
    return !(block < titleBlock && isOverMenu(page, block, titleBlock)) && !isInCard(page, block, titleBlock);
  };
  return (block) => {
    const known = memory.get(block) ?? judge(block);
    memory.set(block, known);
    return known;
  };
}

/** Whether a `<time>` gives the last change: by the words before it in its line, else by its names and its place. */
function isUpdate({ page }: DateInput, { node, block }: Mark): boolean {
  const line = page.blocks[block]?.text.slice(0, longestBlock) ?? "";
  const at = line.indexOf(textInside(node, longestDate));
  const before = foldAligned(at <= 0 ? "" : line.slice(0, at)).replace(/^.*\d/u, "");
  if (updatedWord.test(before)) return true;
  if (clearlyPublished.test(before)) return false;
  const around = foldAligned(`${line.slice(0, 120)} ${node.attribs["class"] ?? ""} ${node.attribs["itemprop"] ?? ""}`);
  const isFirst = page.times.findIndex((time) => time.node === node) === 0;
  return updatedWord.test(around) && !(publishedWord.test(around) && isFirst);
}

/** What an element says of its date: the first of its attributes that is one, else its text. */
function wordsOf(node: DomElement): string {
  const values = dateAttributes.map((name) => node.attribs[name]);
  return values.find((value) => value !== undefined && momentOf(value) !== null) ?? textInside(node, longestDate);
}
