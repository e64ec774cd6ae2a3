/** What is known of an event's past. It depends on the order in which articles came, and so is no part of the export. */
export interface EventHistory {
  /** How many times it changed since it was opened: never goes down. */
  readonly revisions: number;
  /** Instant of the last change. */
  readonly changedAt: string | null;
}

export type HistoryOf = (event: string) => EventHistory;

/** Where nothing is known of the past. */
export const noHistory: HistoryOf = () => ({ revisions: 0, changedAt: null });

/** The histories that a change feed holds, by event. */
export function historiesIn(changes: readonly { readonly event: string; readonly at: string }[]): HistoryOf {
  const histories = new Map<string, EventHistory>();
  for (const { event, at } of changes) {
    const before = histories.get(event);
    const last = before?.changedAt ?? "";
    histories.set(event, {
      revisions: before === undefined ? 0 : before.revisions + 1,
      changedAt: at > last ? at : last,
    });
  }
  return (event) => histories.get(event) ?? noHistory(event);
}
