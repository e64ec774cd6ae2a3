import type { Span } from "../model.ts";
import type { Governing } from "./tense.ts";
import type { FoundWording } from "./wordings.ts";

const callsOff =
  /(?<![\p{L}])(?:annul|report|repouss|ajourn|differ|decal|suspend|renvoy)[\p{L}]*|(?<![\p{L}])remise?s? (?:a plus tard|sine die)|n'aura pas lieu/u;
const reports =
  /(?:annonc|indiqu|fait savoir|appri|declar|confirm|precis|rapport|dit|inform)[\p{L}]*,? (?:ce |dans la (?:journee|soiree|matinee) de )?$/u;
// A verb of saying and its day stand within so many characters.
const reach = 40;

/**
 * Of a weekday for which something was set that is off ("qui devait avoir lieu samedi a été reportée, a annoncé mercredi …"):
 * the weekday on which that was said, in the same sentence; null for any other. The first lies ahead of the second.
 */
export function weekdayOfReport(
  folded: string,
  found: readonly FoundWording[],
  at: number,
  sentence: Span,
  { tense }: Governing,
): FoundWording | null {
  const set = found[at]!;
  if (set.wording.kind !== "weekday" || (set.wording.which !== "bare" && set.wording.which !== "near")) return null;
  if (tense !== "open" || !callsOff.test(folded.slice(sentence.start, sentence.end))) return null;
  for (const step of [1, -1, 2]) {
    const other = found[at + step];
    if (other === undefined || other.start < sentence.start || other.end > sentence.end) continue;
    if (other.wording.kind === "weekday" && reports.test(folded.slice(Math.max(0, other.start - reach), other.start)))
      return other;
  }
  return null;
}
