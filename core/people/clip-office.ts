import type { ActorIndex } from "./compile-actors.ts";
import type { History } from "./history.ts";
import type { OfficeSpan } from "./office-spans.ts";
import { isDropped } from "./office-trie.ts";
import { isJoined, type Word } from "./words.ts";

/** A stretch of words, half open; `person`: it is somebody's name. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly person?: unknown;
}

/** An office's mention ends where a name inside it begins ("le conseiller de | l'ayatollah Khamenei"). */
export function clip(item: Stretch, items: readonly Stretch[], at: number, history: History): number {
  let { to } = item;
  for (let next = at + 1; next < items.length && items[next]!.from < item.to; next++) {
    if (items[next]!.person === undefined) continue;
    to = items[next]!.from;
    const { civil, ranks } = history.index.words;
    while (
      to > item.from + 1 &&
      (isDropped(history.words[to - 1]!.fold) ||
        civil.has(history.words[to - 1]!.fold) ||
        ranks.has(history.words[to - 1]!.fold))
    )
      to--;
    break;
  }
  return to;
}

/** "le général de brigade X": a rank before a name is a title, not an office. */
export function isRank(words: readonly Word[], office: OfficeSpan, index: ActorIndex): boolean {
  for (let at = office.from; at < office.to; at++) {
    const { fold } = words[at]!;
    if (!index.words.ranks.has(fold) && !isDropped(fold)) return false;
  }
  const next = words[office.to];
  return next !== undefined && next.cap && isJoined(next);
}
