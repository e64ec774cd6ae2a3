import { buildExport } from "../../core/export/build-export.ts";
import { revisionsIn, type RevisionsOf } from "../../core/export/revisions.ts";
import type { Export } from "../../core/export/shape.ts";
import type { Article } from "../../core/model.ts";
import { actorRules } from "../../core/events/actor-rules.ts";
import { actors, stateOf, watchName } from "../../functions/shared/knowledge.ts";
import { eventStore } from "../../functions/shared/store/events.ts";
import { recordsIn } from "../records.ts";
import type { Row, Stored } from "../stored.ts";

/** The export of all that is stored. */
export async function exportOf(stored: Stored): Promise<Export> {
  return exportOfRows(stored, await stored.rows());
}

/** The export of a part of what is stored: of these items of the table. */
export async function exportOfRows(stored: Stored, rows: readonly Row[]): Promise<Export> {
  const { stories, events } = await recordsIn(rows, (key) => article(stored, key));
  return buildExport({ stories, events, actors: actorRules(actors), stateOf });
}

/** What is stored of the events' past. */
export async function storedRevisions({ table }: Stored): Promise<RevisionsOf> {
  return revisionsIn(await eventStore(table).changesAfter(watchName, 0));
}

/** The article that scrape put into the archive. */
async function article(stored: Stored, key: string): Promise<Article> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by functions/shared/archive.ts alone
  return JSON.parse(await stored.object(key)) as Article;
}
