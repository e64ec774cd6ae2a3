import type { IsoDay } from "../model.ts";
import { daysBetween } from "../dates/days.ts";
import type { Fingerprint } from "./fingerprint.ts";

/** A story as copies are looked for among. `order` as in core/events/telling.ts. */
export interface TextRecord {
  readonly story: string;
  readonly order: string;
  readonly publishedOn: IsoDay | null;
  readonly fingerprint: Fingerprint;
}

// Share of the shorter text's sentences that must stand in the other. A story that quotes the same communiqué shares
// a few; a dispatch under another headline, cut or with a local introduction shares most.
const leastShare = 0.6;
const leastCommon = 2;
// Later than this, an equal text is an archive page, not syndication.
const mostDaysApart = 7;

/** Whether one of two texts is a near-verbatim copy of the other. Symmetric. */
export function isSameText(a: TextRecord, b: TextRecord): boolean {
  if (
    a.publishedOn !== null &&
    b.publishedOn !== null &&
    Math.abs(daysBetween(a.publishedOn, b.publishedOn)) > mostDaysApart
  )
    return false;
  const other = new Set(b.fingerprint.sentences);
  const common = a.fingerprint.sentences.filter((sentence) => other.has(sentence)).length;
  const shorter = Math.min(a.fingerprint.sentences.length, b.fingerprint.sentences.length);
  return common >= Math.min(leastCommon, shorter) && common > 0 && common / shorter >= leastShare;
}

/**
 * For each story that is a copy, the earliest story of its set (connected by `isSameText`). A function of the set.
 * Stories that are no copy are absent.
 */
export function copiesAmong(records: readonly TextRecord[]): Map<string, string> {
  const sorted = [...records].sort((a, b) => (a.order < b.order ? -1 : 1));
  const first = new Map(sorted.map((record) => [record.story, record.story]));
  const rootOf = (story: string): string => (first.get(story) === story ? story : rootOf(first.get(story)!));
  for (const [index, later] of sorted.entries())
    for (const earlier of sorted.slice(0, index))
      if (isSameText(earlier, later)) {
        const [a, b] = [rootOf(earlier.story), rootOf(later.story)];
        const [least, other] =
          sorted.findIndex((record) => record.story === a) <= sorted.findIndex((record) => record.story === b)
            ? [a, b]
            : [b, a];
        first.set(other, least);
      }
  return new Map(
    sorted
      .filter((record) => rootOf(record.story) !== record.story)
      .map((record) => [record.story, rootOf(record.story)]),
  );
}
