import type { Export, ExportedEvent } from "../../core/export/shape.ts";

/** Days between which something lies, the ends included; open where undefined. */
export interface Days {
  readonly since: string | undefined;
  readonly until: string | undefined;
}

/**
 * The part of an export that may lie between two days: events by the interval that their sources leave open, stories
 * by their day of publication. What has no date at all is kept, for it may.
 */
export function narrowExport({ schema, stories, events }: Export, days: Days): Export {
  return {
    schema,
    stories: stories.filter(({ publishedAt }) => {
      const day = publishedAt?.slice(0, 10) ?? null;
      return mayLie(day, day, days);
    }),
    events: events.filter(({ date }) => mayLie(first(date), last(date), days)),
  };
}

function mayLie(from: string | null, to: string | null, { since, until }: Days): boolean {
  const early = since !== undefined && to !== null && to < since;
  const late = until !== undefined && from !== null && from > until;
  return !early && !late;
}

const first = ({ from, value, precision }: ExportedEvent["date"]): string | null =>
  from ?? (precision === "day" ? value : null);
const last = ({ to, value, precision }: ExportedEvent["date"]): string | null =>
  to ?? (precision === "day" ? value : null);
