import type { EventChange } from "../events/regroup.ts";
import type { ShownValues } from "../events/shown-values.ts";
import type { Filtered } from "../subscriptions/passes.ts";

/** What an event was when it was last one. */
export interface LastKnown extends Filtered {
  readonly values: ShownValues;
  /** Whether it goes on under another id, by itself. */
  readonly renamed: boolean;
}

/**
 * The last values that these changes have of an event that they ended, and how many told of it; null where no article was
 * ever about it, so that nobody was told of it.
 * @param changes in order of their numbers
 */
export function lastKnown(changes: readonly EventChange[], id: string): LastKnown | null {
  if (!wasMain(changes, id)) return null;
  const values = changes.map((change) => valuesBefore(change, id)).findLast((one) => one !== null);
  const origins = changes.map((change) => change.origins?.[id]).findLast((one) => one !== undefined);
  const end = changes.findLast(({ event, from }) => event === id || from.includes(id));
  // One event that is made of one other, and was none before.
  const renamed = end?.kind === "updated" && end.event !== id;
  return values ? { values, origins: origins ?? 0, renamed } : null;
}

/** Whether articles were about an event before one of these changes. */
export function wasMain(changes: readonly EventChange[], id: string): boolean {
  return changes.some(({ event, from, mains, mainBefore }) =>
    mains ? mains.includes(id) : mainBefore && (event === id || from.includes(id)),
  );
}

function valuesBefore({ kind, event, from, before, others, existed }: EventChange, id: string): ShownValues | null {
  // Where nobody put it down: one that takes in another was there itself if one other was enough to merge.
  const wasThere = existed ?? (from.length === 0 || (kind === "merged" && from.length === 1));
  const first = wasThere ? event : from[0];
  return id === first ? before : (others?.[id] ?? null);
}
