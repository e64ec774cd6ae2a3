import type { Groups, Rule, RuleIndex } from "./rules.ts";
import type { DateWording, FoundWording } from "./wordings.ts";

const word = /[\p{L}\p{N}]+/gu;

/**
 * Times as a text words them, in reading order without overlap: at each word the longest wording that opens there.
 * `folded` is `foldAligned(text)`. Linear: each word tries the few bounded patterns that it may open.
 */
export function scanWordings(text: string, folded: string, rules: RuleIndex): FoundWording[] {
  const found: FoundWording[] = [];
  word.lastIndex = 0;
  for (let match = word.exec(folded); match !== null; match = word.exec(folded)) {
    const first = match[0].charCodeAt(0);
    const opening = rules.get(first >= 48 && first <= 57 ? "#" : match[0]);
    if (opening === undefined || isInsideNumber(folded, match.index)) continue;
    const best = longest(text, folded, match.index, opening);
    if (best === null) continue;
    found.push({ wording: best.wording, start: match.index, end: best.end });
    word.lastIndex = best.end;
  }
  return found;
}

/** "3,5", "25-21", "12.000": digits that another number is joined to make no date by themselves. */
function isInsideNumber(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at);
  if (code < 48 || code > 57) return false;
  const mark = folded[at - 1];
  return (
    (mark === "," || mark === "." || mark === "-" || mark === "/" || mark === ":") && /\d/.test(folded[at - 2] ?? "")
  );
}

function longest(
  text: string,
  folded: string,
  at: number,
  rules: readonly Rule[],
): { wording: DateWording; end: number } | null {
  let best: { wording: DateWording; end: number } | null = null;
  for (const { pattern, read } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(folded);
    if (match === null) continue;
    const end = at + match[0].length;
    if (best !== null && end <= best.end) continue;
    const groups: Groups = match.groups ?? {};
    const wording = read(groups, text.slice(at, end));
    if (wording !== null) best = { wording, end };
  }
  return best;
}
