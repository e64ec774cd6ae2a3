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

/**
 * Whether one of two texts is a near-verbatim copy of the other. Symmetric. They must share a probe, under which the
 * table is asked for candidates: a dispatch that makes a small part of a long text is quoted there, not copied.
 */
export function isSameText(a: TextRecord, b: TextRecord): boolean {
  if (
    a.publishedOn !== null &&
    b.publishedOn !== null &&
    Math.abs(daysBetween(a.publishedOn, b.publishedOn)) > mostDaysApart
  )
    return false;
  if (!a.fingerprint.probes.some((probe) => b.fingerprint.probes.includes(probe))) return false;
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
  const copies = new Map<string, string>();
  const placed = new Set<TextRecord>();
  const near = nearby(sorted);
  for (const first of sorted) {
    if (placed.has(first)) continue;
    placed.add(first);
    const set = [first];
    for (const record of set)
      for (const other of near(record))
        if (!placed.has(other) && isSameText(record, other)) {
          placed.add(other);
          set.push(other);
          copies.set(other.story, first.story);
        }
  }
  return copies;
}

/** The records that share a probe with one. */
function nearby(records: readonly TextRecord[]): (record: TextRecord) => Set<TextRecord> {
  const under = new Map<string, TextRecord[]>();
  for (const record of records)
    for (const probe of record.fingerprint.probes) under.set(probe, [...(under.get(probe) ?? []), record]);
  return ({ fingerprint }) => new Set(fingerprint.probes.flatMap((probe) => under.get(probe) ?? []));
}
