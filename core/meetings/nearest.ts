import type { Span } from "../model.ts";

/** The item of a sentence that stands nearest to a cue, and nearer to it than to another cue; null where all are strangers. */
export function nearest<T extends Span>(
  items: readonly T[],
  cue: Span,
  cues: readonly Span[],
  folded: string,
): T | null {
  const reachable = items.filter((item) =>
    cues.every((other) => !between(other, item, cue) && distance(item, cue) <= distance(item, other) + 60),
  );
  const [best] = reachable
    .map((item) => ({ item, cost: penalised(item, cue, folded) }))
    .filter(({ cost }) => cost < stranger)
    .sort((a, b) => a.cost - b.cost);
  return best?.item ?? null;
}

export function distance(a: Span, b: Span): number {
  return a.end <= b.start ? b.start - a.end : b.end <= a.start ? a.start - b.end : 0;
}

// A value behind so many characters of penalty is a stranger to the cue.
const stranger = 1000;

/** A clause edge between a value and a cue makes them strangers by so many characters. */
function penalised(item: Span, cue: Span, folded: string): number {
  const link = item.end <= cue.start ? folded.slice(item.end, cue.start) : folded.slice(cue.end, item.start);
  const aside =
    /, (?:dont|qui|ou|que|lequel|laquelle) [^,;:.]{0,120}$/.test(
      folded.slice(Math.max(0, item.start - 140), item.start),
    ) &&
    item.end <= cue.start &&
    link.includes(",");
  return (
    distance(item, cue) +
    (/[;:]/.test(link) ? 80 : 0) +
    (/, (?:qui|que|dont|ou|apres|avant|alors|tandis) /.test(link) ? 60 : 0) +
    (aside ? stranger : 0)
  );
}

function between(other: Span, item: Span, cue: Span): boolean {
  return other.start >= Math.min(item.end, cue.end) && other.end <= Math.max(item.start, cue.start);
}
