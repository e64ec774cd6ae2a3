/** What is known of an event's past. It depends on the order in which articles came, and so is no part of the export. */
export interface EventRevisions {
  /** Number of the last change to it, among those of the watch: never goes down, however few of them are looked at. */
  readonly revisions: number;
  /** Instant of the last change. */
  readonly changedAt: string | null;
}

export type RevisionsOf = (event: string) => EventRevisions;

/** Where nothing is known of the past. */
export const noRevisions: RevisionsOf = () => ({ revisions: 0, changedAt: null });

/** A change, as far as it says which events it touched: the one it made, and those that its tellings came from. */
interface Touch {
  readonly number: number;
  readonly event: string;
  readonly from: readonly string[];
  readonly at: string;
}

/** The revisions that a change feed holds, by event. @param changes in order of their numbers */
export function revisionsIn(changes: readonly Touch[]): RevisionsOf {
  const revisions = new Map<string, EventRevisions>();
  for (const { number, event, from, at } of changes)
    for (const id of [event, ...from]) {
      const last = revisions.get(id)?.changedAt ?? "";
      revisions.set(id, { revisions: number, changedAt: at > last ? at : last });
    }
  return (event) => revisions.get(event) ?? noRevisions(event);
}
