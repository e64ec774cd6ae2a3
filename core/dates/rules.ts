import { PatternSet } from "../text/pattern-set.ts";
import type { CalendarWords } from "./calendar-words.ts";
import { dateRules } from "./date-rules.ts";
import { periodRules } from "./period-rules.ts";
import { piecesOf } from "./pieces.ts";
import { rangeRules } from "./range-rules.ts";
import { relativeRules } from "./relative-rules.ts";
import type { DateWording } from "./wordings.ts";

export type Groups = Readonly<Record<string, string | undefined>>;

/** One way of writing a time: words that open it, a sticky pattern for folded text, and what its groups say. */
export interface Rule {
  /** First words; "#" stands for any number in figures. */
  readonly opens: readonly string[];
  readonly pattern: RegExp;
  /** Null when the groups make no date after all. `capital`: whether the original opens with a capital where it matters. */
  readonly read: (groups: Groups, original: string) => DateWording | null;
}

export interface RuleIndex {
  /** By the word that opens them. */
  readonly opening: ReadonlyMap<string, readonly Rule[]>;
  readonly all: PatternSet<Rule>;
}

const compiled = new WeakMap<CalendarWords, RuleIndex>();

/** The rules, compiled once for a table of words. */
export function rulesFor(words: CalendarWords): RuleIndex {
  const known = compiled.get(words);
  if (known !== undefined) return known;
  const pieces = piecesOf(words);
  const rules = [...rangeRules(pieces), ...dateRules(pieces), ...relativeRules(pieces), ...periodRules(pieces)];
  const opening = new Map<string, Rule[]>();
  for (const rule of rules)
    for (const word of new Set(rule.opens)) opening.set(word, [...(opening.get(word) ?? []), rule]);
  const index = { opening, all: new PatternSet(rules) };
  compiled.set(words, index);
  return index;
}
