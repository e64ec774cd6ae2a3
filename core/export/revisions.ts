/** What is known of an event's past. It depends on the order in which articles came, and so is no part of the export. */
export interface EventRevisions {
  /** How many times it changed since it was opened: never goes down. */
  readonly revisions: number;
  /** Instant of the last change. */
  readonly changedAt: string | null;
}

export type RevisionsOf = (event: string) => EventRevisions;

/** Where nothing is known of the past. */
export const noRevisions: RevisionsOf = () => ({ revisions: 0, changedAt: null });

/** The revisions that a change feed holds, by event. */
export function revisionsIn(changes: readonly { readonly event: string; readonly at: string }[]): RevisionsOf {
  const revisions = new Map<string, EventRevisions>();
  for (const { event, at } of changes) {
    const before = revisions.get(event);
    const last = before?.changedAt ?? "";
    revisions.set(event, {
      revisions: before === undefined ? 0 : before.revisions + 1,
      changedAt: at > last ? at : last,
    });
  }
  return (event) => revisions.get(event) ?? noRevisions(event);
}
