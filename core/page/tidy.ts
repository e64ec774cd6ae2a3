import type { Removal } from "../model.ts";
import { agencyOnly, isCaption, isDateLine, isPathOfSections, isSentence } from "./line-shapes.ts";
import { agenciesIn } from "./agencies.ts";
import { isBareName } from "./printed-names.ts";
import type { PageTables } from "./tables.ts";
import { phraseAtStart } from "./phrase-index.ts";
import { withoutPrintedMarkup } from "./printed-markup.ts";
import { quickFold } from "./quick-fold.ts";

/** A paragraph on its way to the article's text. */
export interface Line {
  readonly text: string;
  readonly kind: "text" | "heading" | "item";
  /** Share of its characters that are links, 0 to 1. */
  readonly linked: number;
  /** Whether it is a full sentence, where that is known already. */
  readonly sentence?: boolean;
}

export interface Tidied {
  readonly kept: readonly Line[];
  readonly captions: readonly string[];
  readonly removed: readonly Removal[];
  readonly credits: readonly string[];
}

const lineTop = 4;
const slug = /^(?:[a-z]{2,5}(?:[-/][a-z]{2,5}){1,5}|[a-z]{2,4}\/|\d{3,6}\*{1,3}|#+|\*{2,}|-{2,}|_{2,}|=+)$/u;
const initials =
  /^(?:\p{Lu}\.[ -]?){2,4}(?:(?:,? (?:avec|et)| ?\/) [^.]{2,40})?\.?$|^\p{Lu}{2,4}(?:[/ -]\p{Lu}{2,4}){1,3}$/u;
const signOff = /^\(?(?:avec|source|sources|agences?|d['’]après)(?![\p{L}])[^.!?]{0,90}\)?\.?$/iu;

/**
 * Second cleaning, by wording, of what the page's structure let through. A full sentence (twelve words or more, a
 * finite verb, an ending) stays, unless it begins as only notices begin ("Inscrivez-vous à notre …"). After a
 * comment form or a list of latest articles nothing is kept, if text came before. `removed` says what went, and why.
 */
export function tidy(printed: readonly Line[], tables: PageTables): Tidied {
  const lines = printed.flatMap((line) => {
    const text = withoutPrintedMarkup(line.text);
    return text === line.text ? line : text.trim() === "" ? [] : { ...line, text: text.replace(/ {2,}/g, " ").trim() };
  });
  const kept: Line[] = [];
  const captions: string[] = [];
  const removed: Removal[] = [];
  const credits: string[] = [];
  let ended: string | null = null;
  let underList = false;
  let prose = 0;
  const sentences = lines.map(({ text, sentence }) => sentence ?? isSentence(text));
  const firstSentence = sentences.indexOf(true);
  const lastSentence = sentences.lastIndexOf(true);
  for (const [index, line] of lines.entries()) {
    // A heading over running text begins a section, whatever button or list stands above it.
    const isSection = line.kind === "heading" && line.linked < 0.5 && sentences[index + 1] === true;
    const why: string | null =
      ended ??
      (index < lineTop && isCaptionAbove(line.text, lines[index + 1]?.text) ? "caption" : null) ??
      reasonOf(
        line,
        { index, sentence: sentences[index]!, firstSentence, lastSentence, underList: underList && !isSection, prose },
        tables,
      );
    if (why === null) {
      kept.push(line);
      underList = false;
      if (sentences[index]!) prose += line.text.length;
      continue;
    }
    removed.push({ text: line.text.slice(0, 400), why });
    if (why === "caption") captions.push(line.text);
    if (why === "source line" || why === "agency sign-off" || why === "byline")
      credits.push(...agenciesIn(line.text, tables));
    if (why === "end of the article" && prose > 0) ended = "after the end of the article";
    underList = why === "heading of a list";
  }
  for (let i = kept.length - 1; i >= 0; i--)
    if (isLoneLabel(kept[i]!, kept[i + 1]))
      removed.push(...kept.splice(i, 1).map(({ text }) => ({ text, why: "heading with nothing under it" })));
  const end = prose > 0 ? kept.findLastIndex(({ kind }) => kind !== "heading") + 1 : kept.length;
  for (const { text } of kept.splice(end)) removed.push({ text, why: "heading with nothing under it" });
  return { kept, captions, removed, credits };
}

/** The one item of a list, that only announces others: "En bref :". */
function isLoneLabel({ kind, text }: Line, next: Line | undefined): boolean {
  return kind === "item" && text.length < 40 && text.endsWith(":") && next?.kind !== "item";
}

/** A line at the top that ends in a dash, with nothing but a copyright under it: words under a picture. */
function isCaptionAbove(text: string, next: string | undefined): boolean {
  return text.length < 420 && /[-–—]\s*$/u.test(text) && /^(?:copyright|©|\(c\)|crédit|photo)/iu.test(next ?? "");
}

interface LinePlace {
  readonly index: number;
  readonly sentence: boolean;
  /** Index of the last line that is a full sentence; -1 for none. */
  readonly lastSentence: number;
  /** Index of the first one; -1 for none. */
  readonly firstSentence: number;
  readonly underList: boolean;
  readonly prose: number;
}

function reasonOf(
  { text, kind, linked }: Line,
  { index, sentence, firstSentence, lastSentence, underList, prose }: LinePlace,
  tables: PageTables,
): string | null {
  const heading = kind === "heading";
  const key = quickFold(text.slice(0, 120));
  if (key === "") return "no words";
  const whole = key.replace(/^\d+ | \d+$/g, "");
  if (text.length < 90) {
    if (tables.ends.has(whole)) return prose > 0 ? "end of the article" : "comments";
    if (tables.headings.has(whole)) return "heading of a list";
  }
  if (readAlso(text, key, sentence, tables)) return "related articles";
  const isLink = linked > 0.9 && (!sentence || text.length < 160) && !heading;
  if (isLink && (underList || /^[-–•►>»→]/u.test(text) || linked > 0.97)) return "link to another page";
  if (text.length < 500) {
    const strong = phraseAtStart(key, tables.strong);
    // "« Téléchargez l'application », répète le préfet": somebody says so.
    const isSaid = text.length > 60 && /^[«"“].*[.!?…]$/u.test(text);
    if (strong !== null && !isSaid && !(sentence && !strong.phrase.includes(" "))) {
      if (!heading || text.length < 60) return strong.why;
    }
  }
  if (!sentence && text.length < 160 && !heading) {
    if (isDateLine(text)) return "date line";
    const early = phraseAtStart(key, tables.weak);
    if (
      early !== null &&
      (early.why === "date line" || early.why === "byline") &&
      (/\d{4}/.test(text) || !/[.!?]$/.test(text))
    )
      return early.why;
  }
  if (
    text.length < longestCookies &&
    /cookies?/i.test(text) &&
    /afficher|accepte|param[eé]tr|traceurs|consent|votre accord|nos partenaires|technologies similaires/i.test(text) &&
    !/[«»"]/u.test(text)
  )
    return "cookie notice";
  if (isAppeal(text, tables)) return "appeal to the reader";
  if (text.length < longestPost && embedded.test(text)) return "embedded post";
  if (!sentence && chartMaker.test(text)) return "page tools";
  if (index > firstSentence && /^(?:©|\(c\)|copyright)/iu.test(text)) return "copyright notice";
  if (index < lineTop && isCaption(text, sentence, true)) return "caption";
  if (isCaption(text, sentence, false)) return "caption";
  if (sentence) return null;
  if (slug.test(text.trim())) return "agency sign-off";
  if (/^https?:\/\/\S+$/u.test(text.trim())) return "address";
  if (index > lastSentence && initials.test(text.trim())) return "agency sign-off";
  if (
    signOff.test(text) &&
    (agenciesIn(text, tables).length > 0 || /^\(?sources?\s?:/iu.test(text) || /agences?/iu.test(text))
  )
    return "source line";
  if (/^©|^\(c\)|^copyright/iu.test(text)) return "copyright notice";
  if (isPathOfSections(text)) return "path of sections";
  if (text.length < 160 && !heading) {
    const weak = phraseAtStart(key, tables.weak);
    if (weak !== null && (!/[.!?]$/.test(text) || text.length < 40)) return weak.why;
  }
  if (text.length < 60 && agencyOnly(text, tables)) return "source line";
  if (
    kind === "text" &&
    index > lastSentence &&
    lastSentence >= 0 &&
    text.length < 60 &&
    (!/[.!?…:;»”"]$|[.!?] /u.test(text) || isBareName(text))
  )
    return "piece after the text";
  if (kind === "text" && index < firstSentence && text.length < 60 && !/[.!?…:;»”"]$/u.test(text))
    return "piece before the text";
  if (underList && !/[.!?»"]$/u.test(text)) return "under the heading of a list";
  return null;
}

const longestCookies = 480;
const longestPost = 600;
// A post set as a quotation: its picture's address, or its writer's name and handle.
const embedded = /pic\.(?:twitter|x)\.com\/\w|^[—–-] ?[^—–]{1,60}\(@\w{2,20}\)/u;
const chartMaker = /(?:cr[ée]{2}e? avec|made with|by|•|·) (?:Datawrapper|Flourish|Infogram)\s*$/iu;
const longestAppeal = 320;
const maybeAppeal =
  /[eo]z(?![\p{L}])|cliquant|recevoir|soutenir|merci|dans votre bo|a plu|avez aim|faites? un don|soutien|besoin de vous/iu;

/** "Pour suivre l'actualité, téléchargez notre application": what nobody says in a quotation, and no article tells. */
function isAppeal(text: string, { appeals, channels }: PageTables): boolean {
  if (text.length > longestAppeal || /[«»“”"]/u.test(text) || !maybeAppeal.test(text)) return false;
  const key = quickFold(text);
  return appeals.test(key) && channels.test(key);
}

function readAlso(text: string, key: string, sentence: boolean, tables: PageTables): boolean {
  const match = phraseAtStart(key, tables.readAlso);
  if (match === null || text.length > 320) return false;
  if (!sentence && match.phrase.includes(" ")) return true;
  return text
    .slice(0, 60)
    .split(/[:|.►▶→–—»>«"]/u)
    .slice(0, -1)
    .some((part, i) => i < 2 && quickFold(part) === match.phrase);
}
