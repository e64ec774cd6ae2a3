import type { ShownValues } from "../../core/events/shown-values.ts";
import type { EventStore } from "../shared/store/events.ts";

// Redirects lead to events of today in a step or two; a longer chain than this is a fault.
const mostSteps = 20;

/** The event that an id leads to now, redirects followed; null if there is none any more. */
export async function currentEvent(
  events: Pick<EventStore, "get">,
  id: string,
): Promise<{ readonly id: string; readonly values: ShownValues } | null> {
  let record = await events.get(id);
  for (let step = 0; record?.redirect !== undefined && step < mostSteps; step++)
    record = await events.get(record.redirect);
  return record?.values ? { id: record.id, values: record.values } : null;
}
