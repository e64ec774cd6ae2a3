import { cleanText } from "../text/clean.ts";

// What is cleaned away is seldom most of a text; and a page may send megabytes.
const lookAhead = 8;

/** Clean text on one line, cut between words. */
export function line(text: string, most: number): string {
  const clean = cleanText(text.trimStart().slice(0, most * lookAhead)).replace(/\s*\n\s*/g, " ");
  if (clean.length <= most) return clean;
  const space = clean.lastIndexOf(" ", most - 1);
  return `${clean
    .slice(0, space > most / 2 ? space : most - 1)
    .toWellFormed()
    .replace(/\ufffd$/, "")}…`;
}

/** The title of a French page, with the apostrophes and the spaces that do not break where many pages print plain ones. */
export function titleLine(title: string | null): string {
  return line(title ?? "", 160)
    .replace(/« /g, "«\u00a0")
    .replace(/ (?=[»:;!?])/g, "\u00a0")
    .replace(/(?<=\p{L})'(?=\p{L})/gu, "’");
}
