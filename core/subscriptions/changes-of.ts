import type { NumberedChange } from "../digest/choose-changes.ts";

type Link = Pick<NumberedChange, "event" | "from">;

/** The events that a change names. */
export function eventsIn({ event, from }: Link): readonly string[] {
  return [event, ...from];
}

/** Those of these changes that are to one of these events, or to one that it comes from or goes into, in their order. */
export function changesOf<C extends Link>(changes: readonly C[], events: Iterable<string>): C[] {
  const ids = new Set(events);
  for (let known = -1; known < ids.size;) {
    known = ids.size;
    for (const change of changes)
      if (eventsIn(change).some((id) => ids.has(id))) for (const id of eventsIn(change)) ids.add(id);
  }
  return changes.filter(({ event }) => ids.has(event));
}
