import { findEvents } from "../../core/find/find-events.ts";
import { eventTable } from "../event-table.ts";
import { exportOf } from "../export/export-of.ts";
import { withStored } from "../stored.ts";

/** The events of a data folder in which all words stand, as a table or a JSON record a line. */
export async function findStored(data: string, words: readonly string[], asJson: boolean): Promise<string> {
  const all = await withStored(data, exportOf);
  const events = findEvents(words, all.events);
  if (asJson) return events.map((event) => `${JSON.stringify(event)}\n`).join("");
  if (events.length === 0) return "Nothing is known of that\n";
  // The table leaves out what articles only recall; who searches wants that, too.
  const shown = events.map((event) => ({
    ...event,
    coverage: event.coverage.map(({ story }) => ({ story, role: "main" as const })),
  }));
  return `${eventTable({ ...all, events: shown }, process.stdout.columns ?? 120)}\n`;
}
