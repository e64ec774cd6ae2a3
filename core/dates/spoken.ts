import type { Span } from "../model.ts";
import type { FoundWording } from "./wordings.ts";

const reach = 300;

/** Whether a place of a text stands between quotation marks that open in its sentence. */
export function isQuoted(text: string, { start }: Span, sentence: Span): boolean {
  let straight = 0;
  for (let i = start - 1; i >= sentence.start && i >= start - reach; i--) {
    const mark = text[i];
    if (mark === "«" || mark === "“" || mark === "„") return true;
    if (mark === "»" || mark === "”") return false;
    if (mark === '"') straight++;
  }
  return straight % 2 === 1;
}

/**
 * Of a day counted from the moment somebody speaks ("« Nous signerons demain », a-t-il dit lundi"): the wording of the day of
 * speech, outside the quotation in the same sentence; null where none is given.
 */
export function dayOfSpeech(
  text: string,
  found: readonly FoundWording[],
  at: number,
  sentence: Span,
): FoundWording | null {
  const spoken = found[at];
  if (spoken === undefined || spoken.wording.kind !== "publication-day" || !isQuoted(text, spoken, sentence))
    return null;
  for (const step of [1, -1]) {
    const other = found[at + step];
    if (other === undefined || other.start < sentence.start || other.end > sentence.end) continue;
    const { kind } = other.wording;
    if ((kind === "weekday" || kind === "date" || kind === "publication-day") && !isQuoted(text, other, sentence))
      return other;
  }
  return null;
}
