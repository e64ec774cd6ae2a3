import type { Export } from "./shape.ts";

/** The export as JSON, one story or event a line, in pieces: a large one is never held as one text. Ends with a new line. */
export function* printExport({ schema, stories, events }: Export): Generator<string> {
  yield `{"schema":${JSON.stringify(schema)},"stories":[`;
  yield* lines(stories);
  yield `],"events":[`;
  yield* lines(events);
  yield `]}\n`;
}

function* lines(items: readonly unknown[]): Generator<string> {
  for (const [index, item] of items.entries()) yield `${index === 0 ? "\n" : ",\n"}${JSON.stringify(item)}`;
  if (items.length > 0) yield "\n";
}

/** One JSON object a line, each with its `type`: stories, then events. */
export function* printJsonLines({ stories, events }: Export): Generator<string> {
  for (const story of stories) yield `${JSON.stringify({ type: "story", ...story })}\n`;
  for (const event of events) yield `${JSON.stringify({ type: "event", ...event })}\n`;
}
