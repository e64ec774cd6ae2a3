import type { Export } from "../../core/export/shape.ts";
import { findEvents } from "../../core/find/find-events.ts";
import { someAtOnce } from "../../functions/shared/some-at-once.ts";
import { eventStore } from "../../functions/shared/store/events.ts";
import { queryAll } from "../../functions/shared/store/table.ts";
import { type Choice, withArchive } from "../chosen.ts";
import { eventTable } from "../event-table.ts";
import { exportOfRows } from "../export/export-of.ts";
import type { Row, Stored } from "../stored.ts";
import { knownEvents } from "./known-events.ts";

/** The events in which all words stand, as a table or a JSON record a line. */
export async function findStored(place: Choice, words: readonly string[], asJson: boolean): Promise<string> {
  const found = await withArchive(place, (stored) => exportOfFound(stored, words));
  if (asJson) return found.events.map((event) => `${JSON.stringify(event)}\n`).join("");
  if (found.events.length === 0) return "Nothing is known of that\n";
  // The table leaves out what articles only recall; who searches wants that, too.
  const shown = found.events.map((event) => ({
    ...event,
    coverage: event.coverage.map(({ story }) => ({ story, role: "main" as const })),
  }));
  return `${eventTable({ ...found, events: shown }, process.stdout.columns ?? 120)}\n`;
}

/** The found events as the export of everything has them, the latest first, and the stories that cover them. */
export async function exportOfFound(stored: Stored, words: readonly string[]): Promise<Export> {
  const ids = findEvents(words, await knownEvents(stored.table)).map(({ id }) => id);
  const others = await neighboursOf(stored, ids);
  const events = await partitions(
    stored,
    [...ids, ...others].map((id) => `EVENT#${id}`),
  );
  const own = new Set(ids.map((id) => `EVENT#${id}`));
  const stories = new Set(events.filter(({ pk }) => own.has(String(pk))).flatMap(({ sk }) => storyOf(String(sk))));
  const rows = [
    ...events,
    ...(await partitions(
      stored,
      [...stories].map((id) => `STORY#${id}`),
    )),
  ];
  const exported = await exportOfRows(stored, rows);
  const byId = new Map(exported.events.map((event) => [event.id, event]));
  return { ...exported, events: ids.flatMap((id) => byId.get(id) ?? []) };
}

/** Events that share a block with one of these, and so may be the same as it. */
async function neighboursOf({ table }: Stored, ids: readonly string[]): Promise<readonly string[]> {
  const events = eventStore(table);
  const coverage = (await someAtOnce(ids, (id) => events.coverage(id))).flat();
  const blocks = new Set((await events.records(coverage)).flatMap((record) => record.blocks));
  const near = (await someAtOnce([...blocks], (block) => events.inBlock(block))).flat();
  const different = new Map(near.map((telling) => [`${telling.story}#${telling.position}`, telling]));
  const found = new Set((await events.records([...different.values()])).flatMap(({ event }) => event ?? []));
  for (const id of ids) found.delete(id);
  return [...found];
}

async function partitions({ table }: Stored, pks: readonly string[]): Promise<readonly Row[]> {
  return (await someAtOnce(pks, (pk) => queryAll<Row>(table, pk, ""))).flat();
}

/** The story of an event's coverage: `COVERAGE#story#position`. */
function storyOf(sk: string): readonly string[] {
  const [kind, story] = sk.split("#");
  return kind === "COVERAGE" && story !== undefined ? [story] : [];
}
