import type { Prepared } from "../text/prepare.ts";
import type { Groups, Rule, RuleIndex } from "./rules.ts";
import type { DateWording, FoundWording } from "./wordings.ts";

/**
 * Times as a text words them, in reading order without overlap: at each word the longest wording that opens there.
 * Linear: each word tries the few bounded patterns that it may open.
 */
export function scanWordings(text: string, { folded, words }: Prepared, rules: RuleIndex): FoundWording[] {
  const found: FoundWording[] = [];
  const possible = new Set(rules.all.possible(folded));
  if (possible.size === 0) return found;
  let done = 0;
  for (const [at, word] of words.folded.entries()) {
    const start = words.starts[at]!;
    if (start < done) continue;
    const first = word.charCodeAt(0);
    const opening = rules.opening.get(first >= 48 && first <= 57 ? "#" : word);
    if (opening === undefined || isInsideNumber(folded, start)) continue;
    const best = longest({ text, folded, possible }, start, opening);
    if (best === null) continue;
    found.push({ wording: best.wording, start, end: best.end });
    done = best.end;
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
  { text, folded, possible }: { readonly text: string; readonly folded: string; readonly possible: ReadonlySet<Rule> },
  at: number,
  rules: readonly Rule[],
): { wording: DateWording; end: number } | null {
  let best: { wording: DateWording; end: number } | null = null;
  for (const rule of rules) {
    if (!possible.has(rule)) continue;
    const { pattern, read } = rule;
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
