import { foldAligned } from "../text/fold.ts";
import type { Candidate, DateInput } from "./date-input.ts";
import { isInCard, isOthersPlace, isOverMenu, sharesBox } from "./date-places.ts";
import { aboutThePage, clearlyPublished, publishedWord, updatedWord } from "./date-words.ts";
import type { FlatPage } from "./flat-page.ts";
import { isDateLine, isSentence } from "./line-shapes.ts";
import { parsePrintedDate } from "./printed-date.ts";

const mostLines = 8;
const longestLine = 260;
const maybeDate = /\p{Nd}{4}|\p{Nd}[/.-]\p{Nd}{1,2}[/.-]\p{Nd}{2}/u;

interface Lines {
  readonly published: Candidate[];
  readonly updated: Candidate[];
}

/** Dates printed for people between the top of the article and its text, and "Publié le …" lines below it. */
export function printedDates({ page, from, to, titleBlock, bodyFrom, bodyTo, out }: DateInput): Lines {
  const found: Lines = { published: [], updated: [] };
  for (let i = from; i < to && found.published.length < mostLines; i++) {
    if (i > bodyFrom + 2 && i < bodyTo - 3) i = bodyTo - 3;
    const { owner, linked } = page.blocks[i]!;
    const text = wholeOf(page, i);
    if (text.length > longestLine || !maybeDate.test(text)) continue;
    const hints = owner < 0 ? null : page.elements[owner]!.hints;
    if (hints?.out === "clock" || isOthersPlace(out[i]) || isInCard(page, i, titleBlock)) continue;
    if (linked > text.length * 0.8 && !isDateLine(text)) continue;
    const near = titleBlock !== null && i > titleBlock && i < bodyFrom;
    const above = titleBlock !== null && i < titleBlock;
    if (above && (isOverMenu(page, i, titleBlock) || (out[i] === "navigation" && !sharesBox(page, i, titleBlock))))
      continue;
    const hinted = hints?.date === true || (above && sharesBox(page, i, titleBlock));
    readLine(text, { near, hinted, above, last: i >= bodyTo - 1 && i <= bodyTo }, found);
  }
  const dateline = parseDateline(page.blocks[bodyFrom]?.text ?? "");
  if (dateline !== null) found.published.push(dateline);
  return found;
}

const longestPart = 12;
const longestLabel = 30;

/** The text of a block; with the next two, where each is a piece of one date: "12", "mars", "2024"; behind its label. */
function wholeOf({ blocks }: FlatPage, at: number): string {
  const { text } = blocks[at]!;
  const label = blocks[at - 1]?.text ?? "";
  if (isLabelOfDate(label) && isDateLine(text)) return `${label} ${text}`;
  if (text.length > 2 || !/^\d{1,2}$/.test(text)) return text;
  const parts = blocks.slice(at, at + 3).map((block) => block.text);
  return parts.every((part) => part.length <= longestPart) ? parts.join(" ") : text;
}

/** "Date de publication", "Mise à jour :", in a line or a cell of its own. */
function isLabelOfDate(text: string): boolean {
  if (text.length > longestLabel || text.length < 5 || /\p{Nd}|[.!?»"]$/u.test(text)) return false;
  const folded = foldAligned(text);
  return updatedWord.test(folded) || (clearlyPublished.test(folded) && publishedWord.test(folded));
}

const dateline = /^\p{Lu}[\p{L}' ’-]{1,40}(?:, (?:le )?| \(|, \p{Ll}{5,8} )$/u;
const longestDateline = 90;

/** "LYON, 12 mars 2024 (AFP) - …" at the head of the text: where it was written, and when. */
function parseDateline(text: string): Candidate | null {
  const moment = parsePrintedDate(text.slice(0, longestDateline));
  if (moment === null || !dateline.test(text.slice(0, moment.start))) return null;
  return /^\s?(?:\([^)]{1,40}\)|\))?[\s)]*[-–—:.]/u.test(text.slice(moment.end))
    ? { moment: { day: moment.day, time: null, offset: null }, rank: 9.8 }
    : null;
}

/** A short line that is no sentence: "Par Rédaction internationale - Samedi 18 janvier 2025 - 10h02". */
function isLabel(text: string): boolean {
  return text.length < 140 && !/[.!?…»"]$/u.test(text);
}

interface LinePlace {
  readonly near: boolean;
  readonly hinted: boolean;
  readonly above: boolean;
  /** Right below the text. */
  readonly last: boolean;
}

function readLine(text: string, { near, hinted, above, last }: LinePlace, { published, updated }: Lines): void {
  const folded = foldAligned(text);
  // "Réuni le 2 janvier 2020, le conseil …": a day that is told of.
  if (isSentence(text) && !aboutThePage.test(folded)) return;
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
    else if (clearlyPublished.test(before)) published.push({ moment, rank: 7 });
    else if (near && (alone || isPublished || before.length < 25 || isLabel(text)))
      published.push({ moment, rank: 7.5 });
    else if ((hinted && !above) || (alone && isPublished && !above)) published.push({ moment, rank: 8 });
    else if (above && hinted) published.push({ moment, rank: 8.5 });
    else if (alone && /^[\p{L} '-]{2,30}, le $/u.test(before)) published.push({ moment, rank: 8 });
    else if (last && isDateLine(text)) published.push({ moment, rank: 9.9 });
    at += moment.end;
  }
}
