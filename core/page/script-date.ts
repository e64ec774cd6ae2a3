import { parseMachineDate } from "./machine-date.ts";
import type { PageMoment } from "./page-moment.ts";
import { parsePrintedDate } from "./printed-date.ts";

const quote = `(?:\\\\?["']|&quot;)`;
const name = "(?:date[_-]?publi\\w{0,10}|publish(?:ed)?[_-]?(?:date|at|time|on)|publication[_-]?date|pub[_-]?date)";
const given = new RegExp(`${name}${quote}?\\s?[:=]\\s?${quote}(\\d{2,4}[-/]\\d{2}[-/]\\d{2,4}[^"'&\\\\]{0,30})`, "gi");
const mostGiven = 20;

/**
 * The date of publication that a page gives in its scripts or attributes, whatever program they are for
 * (`dataLayer`, `data-publication-date`), if it gives one day only; null otherwise.
 */
export function dateInScripts(html: string): PageMoment | null {
  const found: PageMoment[] = [];
  for (const match of html.matchAll(given)) {
    const moment = parseMachineDate(match[1]!) ?? parsePrintedDate(match[1]!);
    if (moment !== null) found.push(moment);
    if (found.length >= mostGiven) break;
  }
  return new Set(found.map(({ day }) => day)).size === 1 ? found[0]! : null;
}
