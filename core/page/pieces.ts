import { cleanText } from "../text/clean.ts";
import { phraseAtStart } from "./phrase-index.ts";
import { quickFold } from "./quick-fold.ts";
import type { PageTables } from "./tables.ts";

/** Text between two line breaks, and how much of it is linked and bold. */
export interface Piece {
  text: string;
  /** Its last characters: a long text is built from many, and cutting it open each time would cost its square. */
  tail: string;
  linked: number;
  bold: number;
  /** `<br>`s after it. */
  breaks: number;
}

const solid = /\S/;
// Characters that `cleanText` leaves as they are: nothing to clean, and already composed.
const plain = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f‘’“”…–—€\u202f]*$/;
// A pointer to another page ends in one of these words; the table has the rest.
const pointerEnd = /(?:lire|voir|aussi|également|plus|relire|article|dossier|sujet|also|more)\s*[:|►▶>–—-]?\s*$/iu;
const longestPointer = 60;

/** A line all in bold over one that is not: a heading, and what is under it. */
function isTitled(upper: Piece, lower: Piece): boolean {
  return upper.bold > 0 && upper.bold >= upper.text.length * 0.9 && lower.bold === 0;
}

/**
 * Whether two pieces of one line are apart by the page's style only: "… à Windhoek.<small>Image : …",
 * "<span>Jean Petit</span><span>12 mars</span>", "… 2024<span>Mis à jour …".
 */
function setsApart(before: string, after: string): boolean {
  if (/^\p{Lu}/u.test(after) && /\p{Ll}(?:[.!?]|(?<=\p{L}{2}))$/u.test(before)) return true;
  if (/^\p{Lu}\p{Ll}/u.test(after)) return /\d$/u.test(before);
  return /^\d{1,2}[ /.]\S/u.test(after) && /\p{L}{2}$/u.test(before);
}

/** Collects the text of one block of a page. */
export class Pieces {
  #pieces: Piece[] = [];
  #afterPointer = false;

  get isEmpty(): boolean {
    return this.#pieces.length === 0;
  }

  append(raw: string, linked: boolean, bold: boolean): void {
    const text = this.#afterPointer ? raw.replace(/^\s*[)\]]/, " ") : raw;
    this.#afterPointer = false;
    let piece = this.#pieces.at(-1);
    if (piece === undefined || piece.breaks > 0) {
      if (!solid.test(text)) return;
      piece = { text: "", tail: "", linked: 0, bold: 0, breaks: 0 };
      this.#pieces.push(piece);
    }
    if (setsApart(piece.tail, text)) piece.text += " ";
    piece.text += text;
    piece.tail = (piece.tail + text.slice(-longestPointer)).slice(-longestPointer);
    if (linked) piece.linked += text.trim().length;
    if (bold) piece.bold += text.trim().length;
  }

  break(): void {
    const piece = this.#pieces.at(-1);
    if (piece !== undefined) piece.breaks++;
  }

  /** "… (Lire aussi : " before a link: takes these words back and returns them, or null if the text ends otherwise. */
  takePointer(pointers: PageTables["readAlso"]): string | null {
    const piece = this.#pieces.at(-1);
    if (piece === undefined || piece.breaks > 0) return null;
    const { tail } = piece;
    if (!pointerEnd.test(tail)) return null;
    const words = tail.slice(sentenceStart(tail));
    const key = quickFold(words);
    if (!key.includes(" ") || phraseAtStart(key, pointers)?.phrase !== key) return null;
    piece.text = piece.text.slice(0, piece.text.length - words.length).replace(/[([]\s*$/, "");
    piece.bold = Math.min(piece.bold, piece.text.length);
    piece.tail = "";
    this.#afterPointer = true;
    return words.trim();
  }

  /**
   * Ends the block. Two line breaks part paragraphs; one does too, unless the next line goes on in small letters or
   * digits. The lines of a title are one piece. The text is clean.
   */
  flush(isTitle = false): Piece[] {
    if (this.#pieces.length === 0) return [];
    const done: Piece[] = [];
    let open: Piece | null = null;
    for (const piece of this.#pieces) {
      const text = collapse(piece.text);
      if (text === "" && piece.breaks === 0) continue;
      if (open !== null && (isTitle || (open.breaks === 1 && /^[\p{Ll}\d,;:]/u.test(text) && !isTitled(open, piece)))) {
        open.text += ` ${text}`;
        open.linked += piece.linked;
        open.bold += piece.bold;
        open.breaks = piece.breaks;
        continue;
      }
      open = { ...piece, text };
      done.push(open);
    }
    this.#pieces = [];
    return done
      .map((piece) => (plain.test(piece.text) ? piece : { ...piece, text: cleanText(piece.text) }))
      .filter(({ text }) => text !== "");
  }
}

/** Where the last sentence of a few words begins: after a full stop or a closing mark, or at the start. */
function sentenceStart(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (".!?»”)]([".includes(text[at]!)) return at + 1;
  return text.length < longestPointer ? 0 : text.length;
}

/** Runs of white space → one space, but a run of no-break spaces stays one no-break space. */
function collapse(text: string): string {
  const trimmed = text.trim();
  if (!/[\t\n\r\f\v]|\s\s/.test(trimmed)) return trimmed;
  return trimmed.replace(/[ \t\n\r\f\v]+/g, " ").replace(/ ?([\u00a0\u202f])\s*/g, "$1");
}
