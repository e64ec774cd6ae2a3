import type { Span } from "../model.ts";
import { isAllCaps, isCapitalised, isJoined, type Words } from "../text/split-words.ts";
import { prepare } from "../text/prepare.ts";
import type { CreditIndex, CreditName } from "./compile-credits.ts";
import type { OutletRecord } from "./outlet-record.ts";

export { compileCredits, type CreditIndex } from "./compile-credits.ts";

/** An outlet or agency whose words a text says it prints. */
export interface Credit extends Span {
  readonly outlet: OutletRecord;
}

/** Names of the outlets and agencies that a text credits, in the order of their first credit, each once. */
export function findCredits(text: string, index: CreditIndex): string[] {
  return [...new Set(findCreditMentions(text, index).map(({ outlet }) => outlet.name))];
}

/**
 * Credits of a text, in reading order: in a line of credits ("ats/afp", "Source: Avec Press TV"), in brackets
 * ("(Belga)"), in a dateline ("Téhéran-IRNA-"), or in the prose ("selon Tass", "rapporte l'agence iranienne Tasnim").
 * The credit of a picture is none.
 */
export function findCreditMentions(text: string, index: CreditIndex): Credit[] {
  const { words } = prepare(text);
  const credits: Credit[] = [];
  const lines = new CreditLines(words, index);
  let previous = -9;
  for (let at = 0; at < words.folded.length; at++) {
    const name = matchName(index, words, at);
    if (name === null) continue;
    const last = at + name.words.length - 1;
    const written = isWritten(words, at, last, name);
    const inLine = lines.holds(at);
    const follows = previous >= 0 && isListed(words, previous, at);
    if ((inLine || (written && (follows || isCredited(words, at, last)))) && !isPicture(words, at, last)) {
      credits.push({ start: words.starts[at]!, end: words.ends[last]!, outlet: name.outlet });
      previous = last;
      at = last;
    }
  }
  return credits;
}

function matchName(index: CreditIndex, words: Words, at: number): CreditName | null {
  const names = index.get(words.folded[at] ?? "");
  return (
    names?.find(({ words: own }) =>
      own.every((word, i) => words.folded[at + i] === word && (i === 0 || isJoined(words, at + i - 1))),
    ) ?? null
  );
}

function isWritten(words: Words, first: number, last: number, { writing }: CreditName): boolean {
  if (writing === "upper") return isAllCaps(words, first) && isAllCaps(words, last);
  return writing === "any" || isCapitalised(words, first);
}

const introducers = new Set(
  "selon apres rapporte rapportent rapporter rapportait rapportee cite cites citee citant citent agence agences avec source sources via depeche indique ecrit affirme assure informe annonce precise revele relaie relayee refere referent referant chaine quotidien journal site media".split(
    " ",
  ),
);
const between = new Set(
  "l la le les de d du des presse officielle officiel semi etat public publique russe russes iranienne iraniennes iranien libanaise turque chinoise francaise syrienne allemande americaine britannique et en a par television nationale information informations quotidien conservatrice conservateur reformateur".split(
    " ",
  ),
);
const tellers = new Set("rapporte indique ecrit precise affirme citant".split(" "));

/** Whether the words around say that the outlet told it. */
function isCredited(words: Words, first: number, last: number): boolean {
  const { text, starts, ends, folded } = words;
  const before = text.slice(Math.max(0, starts[first]! - 2), starts[first]);
  const after = text.slice(ends[last], ends[last]! + 2);
  if (before.endsWith("(") && /^[)/,;]/.test(after)) return true;
  if (/[-–—] ?$/.test(before) && /^ ?[-–—:]/.test(after)) return true;
  // "a déclaré à l'AFP", "a dit à Tass"
  if (folded[first - 1] === "l" && text.charAt(starts[first - 2] ?? 0) === "à" && isJoined(words, first - 2))
    return true;
  if (tellers.has(folded[last + 1] ?? "") && isJoined(words, last)) return true;
  if (folded[last + 1] === "a" && tellers.has(folded[last + 2] ?? "") && isJoined(words, last)) return true;
  for (let at = first - 1; at >= first - 8 && at >= 0; at--) {
    if (!/^[ '’:\-«"“\u00a0\u202f]{1,3}$/.test(text.slice(ends[at], Math.min(starts[at + 1]!, ends[at]! + 4))))
      return false;
    if (introducers.has(folded[at]!)) return true;
    if (!between.has(folded[at]!)) return false;
  }
  return false;
}

/** "les agences Tass et RIA Novosti", "AFP/Reuters": the one before is credited, and this one with it. */
function isListed(words: Words, previous: number, at: number): boolean {
  if (at === previous + 1) return /^ ?[/,+&] ?$/.test(words.text.slice(words.ends[previous], words.starts[at]));
  return (
    at === previous + 2 &&
    words.folded[previous + 1] === "et" &&
    isJoined(words, previous) &&
    isJoined(words, previous + 1)
  );
}

const pictureWords = new Set("photo photos video image images credit credits file".split(" "));

function isPicture(words: Words, first: number, last: number): boolean {
  const { text, starts, folded } = words;
  const mark = text.slice(Math.max(0, starts[first]! - 9), starts[first]);
  if (mark.includes("©")) return true;
  return pictureWords.has(folded[last + 1] ?? "") || pictureWords.has(folded[first - 1] ?? "");
}

/** Longest line of credits, in characters. */
const longestLine = 80;
const fillers = new Set(
  "avec source sources agence agences et par la le les l de du des redaction r i presse pays via".split(" "),
);

/** Lines that hold names of outlets and little else: "R. I. / Agences", "SOURCE: FRENCH PRESS TV". */
class CreditLines {
  readonly words: Words;
  readonly index: CreditIndex;
  /** The line judged last: its end, and whether it is one of credits. */
  private end = -1;
  private verdict = false;

  constructor(words: Words, index: CreditIndex) {
    this.words = words;
    this.index = index;
  }

  /** Whether word `at` stands in such a line. Words must be asked for in reading order. */
  holds(at: number): boolean {
    const start = this.words.starts[at]!;
    if (start < this.end) return this.verdict;
    const { text } = this.words;
    const lineStart = Math.max(text.lastIndexOf("\n", start) + 1, start - longestLine);
    const lineEnd = text.indexOf("\n", start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    this.end = end;
    this.verdict = end - lineStart <= longestLine && this.isCredits(at, lineStart, end);
    return this.verdict;
  }

  private isCredits(at: number, lineStart: number, lineEnd: number): boolean {
    const { words, index } = this;
    let first = at;
    while (first > 0 && words.starts[first - 1]! >= lineStart) first--;
    for (let i = first; i < words.folded.length && words.starts[i]! < lineEnd; i++) {
      const name = matchName(index, words, i);
      if (name !== null) i += name.words.length - 1;
      else if (!fillers.has(words.folded[i]!)) return false;
    }
    return true;
  }
}
