import type { Format, Span } from "../model.ts";
import { PatternSet } from "../text/pattern-set.ts";
import type { CueKind, MeetingPhrases } from "./phrases.ts";

/** A wording that makes people meet, where it stands. */
export interface Cue extends Span {
  readonly kind: CueKind;
  readonly format: Format | null;
  readonly away: Format | null;
  readonly weak: boolean;
  readonly loose: boolean;
}

/** The phrases, compiled once. */
export interface PhraseIndex {
  readonly cues: PatternSet<{
    readonly kind: CueKind;
    readonly format: Format | null;
    readonly away: Format | null;
    readonly weak: boolean;
    readonly loose: boolean;
    readonly pattern: RegExp;
  }>;
  readonly formats: PatternSet<{ readonly format: Format; readonly pattern: RegExp }>;
  readonly statuses: PatternSet<{
    readonly status: MeetingPhrases["statuses"][number]["status"];
    readonly pattern: RegExp;
  }>;
  readonly topics: PatternSet<{
    readonly topic: MeetingPhrases["topics"][number]["topic"];
    readonly pattern: RegExp;
  }>;
  readonly recall: RegExp;
  readonly speechAfter: RegExp;
  readonly speechBefore: RegExp;
  readonly belongs: RegExp;
  readonly absent: RegExp;
  readonly escorts: RegExp;
  readonly escortsAfter: RegExp;
  /** The six above, by which it is told how somebody stands in a sentence. */
  readonly standings: PatternSet<{ readonly pattern: RegExp }>;
  /** A verb of speech and "que", somewhere before. */
  readonly reports: RegExp;
  readonly compounds: MeetingPhrases["compounds"];
}

const before = "(?<![\\p{L}\\p{N}])";
const after = "(?![\\p{L}\\p{N}])";
const any = (patterns: readonly string[]): string => `(?:${patterns.join("|")})`;

export function compilePhrases(phrases: MeetingPhrases): PhraseIndex {
  const edged = (pattern: string): RegExp => new RegExp(`${before}(?:${pattern})${after}`, "gu");
  const speech = any(phrases.speech);
  const standings = {
    // "Lavrov, chef de la diplomatie, a déclaré": right after a name or its apposition.
    speechAfter: new RegExp(`^(?:,[^,;:.]{0,80},)? ?(?:l'|s'en )?${speech}${after}`, "u"),
    // "a déclaré Lavrov", "selon Peskov": right before a name and its office.
    speechBefore: new RegExp(`${before}(?:${speech})[ ,][^;:.«»"]{0,60}$`, "u"),
    belongs: new RegExp(`${before}${any(phrases.belongings)}${after}`, "gu"),
    absent: new RegExp(`${before}${any(phrases.absent)}(?![\\p{L}\\p{N}-])`, "gu"),
    escorts: new RegExp(`${before}${any(phrases.escorts)}${after}`, "gu"),
    // Right behind a name, its apposition, and others named with it.
    escortsAfter: new RegExp(
      `^(?:,[^,;:.]{0,80},)?(?: et (?:[\\p{L}.'-]+ ?){1,4})? ?${any(phrases.escortsAfter)}${after}`,
      "u",
    ),
  };
  return {
    cues: new PatternSet(
      phrases.cues.map(({ kind, pattern, format, away, weak, loose }) => ({
        kind,
        format: format ?? null,
        away: away ?? null,
        weak: weak ?? false,
        loose: loose ?? false,
        pattern: edged(pattern),
      })),
    ),
    formats: new PatternSet(phrases.formats.map(({ format, pattern }) => ({ format, pattern: edged(pattern) }))),
    statuses: new PatternSet(phrases.statuses.map(({ status, pattern }) => ({ status, pattern: edged(pattern) }))),
    topics: new PatternSet(phrases.topics.map(({ topic, pattern }) => ({ topic, pattern: edged(pattern) }))),
    recall: edged(any(phrases.recall)),
    ...standings,
    standings: new PatternSet(Object.values(standings).map((pattern) => ({ pattern }))),
    reports: new RegExp(`${before}${speech} [^.;]{0,120}?qu(?:e |')`, "u"),
    compounds: phrases.compounds,
  };
}

/** Cues within a stretch of a text and its folded copy, in reading order; where two overlap, the stronger or longer one. */
export function findCues(
  text: { readonly full: string; readonly folded: string },
  span: Span,
  index: PhraseIndex,
): Cue[] {
  const stretch = text.folded.slice(span.start, span.end);
  const possible = index.cues.possible(stretch);
  const found = possible.flatMap(({ kind, format, away, weak, loose, pattern }) =>
    spansOf(pattern, stretch, kind === "together" || kind === "noun" ? null : text.full, span.start).map(
      (match): Cue => ({
        ...match,
        kind,
        format,
        away,
        weak,
        loose,
      }),
    ),
  );
  found.sort(
    (a, b) =>
      Number(a.weak) - Number(b.weak) ||
      Number(a.kind === "joint") - Number(b.kind === "joint") ||
      Number(a.loose) - Number(b.loose) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  );
  const kept: Cue[] = [];
  for (const cue of found) if (!kept.some((other) => cue.start < other.end && other.start < cue.end)) kept.push(cue);
  return kept.sort((a, b) => a.start - b.start);
}

/** Matches of a pattern in a stretch of folded text. Where one begins with a verb of `full`, "à" is none, though it folds to "a". */
function spansOf(pattern: RegExp, stretch: string, full: string | null, start: number): Span[] {
  const spans: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(stretch); match !== null; match = pattern.exec(stretch)) {
    const at = start + match.index;
    if (full !== null && stretch.startsWith("a ", match.index) && /[àÀ]/.test(full[at]!))
      pattern.lastIndex = match.index + 1;
    else spans.push({ start: at, end: at + match[0].length });
  }
  return spans;
}
