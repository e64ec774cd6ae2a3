import { S3Client } from "@aws-sdk/client-s3";
import type { Export } from "../../core/export/shape.ts";
import { type Archive, openArchive } from "../../functions/shared/archive.ts";
import type { ClassifyMessage } from "../../functions/shared/messages.ts";
import { sqsOutbox } from "../../functions/shared/queue.ts";
import { storyStore } from "../../functions/shared/store/stories.ts";
import { writeAll } from "../../functions/shared/store/table.ts";
import { exportOf } from "../export/export-of.ts";
import { credentials, region } from "../place.ts";
import { oldStoriesIn } from "../records.ts";
import type { LocalStored, Row, StoredAt } from "../stored.ts";
import type { Vigie } from "../vigie.ts";
import { readAgain, type TakenUp } from "./read-again.ts";

export interface Replayed {
  readonly before: Export;
  readonly after: Export;
  /** How many stories were taken up again, by how. */
  readonly takenUp: Readonly<Record<TakenUp, number>>;
}

/**
 * Runs the pipeline again on what `source` keeps, into `target`, which is empty: every story with what feeds said of it,
 * its page out of the archive in place of the network, then classify and deduplicate as deployed.
 */
export async function replay(
  source: LocalStored,
  target: Vigie,
  progress: (done: number, of: number) => void,
): Promise<Replayed> {
  const rows = await source.rows();
  const before = await exportOf(source);
  const [from, archive] = [archiveAt(source.at), archiveAt(target.at)];
  const stories = storyStore(target.table);
  const articles = sqsOutbox<ClassifyMessage>(target.clients.sqs, target.queueUrl("classify"));
  await writeAll(target.table, rows.flatMap(startingRow));
  const old = oldStoriesIn(rows);
  const takenUp: Record<TakenUp, number> = { page: 0, summary: 0, article: 0, "as-it-was": 0 };
  for (const [index, story] of old.entries()) {
    takenUp[await readAgain({ from, archive, stories, articles }, story)]++;
    progress(index + 1, old.length);
  }
  await target.idle();
  return { before, after: await exportOf(target), takenUp };
}

/** What a run begins with: stories as they were first seen, what feeds say of them, how the feeds do, and corrections. */
function startingRow(row: Row): { readonly put: { readonly pk: string; readonly sk: string } & Row }[] {
  const [pk, sk] = [String(row["pk"]), String(row["sk"])];
  if (pk.startsWith("STORY#") && sk === "STORY") {
    const { id, address, seenAt } = row;
    return [{ put: { pk, sk, id, address, seenAt, outcome: null } }];
  }
  // None is obeyed yet: each story is when it is grouped.
  if (pk.startsWith("WATCH#")) return [{ put: { pk, sk, corrections: row["corrections"] } }];
  const isKept =
    (pk.startsWith("STORY#") && (sk.startsWith("SEEN#") || sk.startsWith("CORRECTION#"))) ||
    /^(?:FEED|CORRECTIONS)#/.test(pk);
  return isKept ? [{ put: { ...row, pk, sk } }] : [];
}

function archiveAt({ s3Endpoint, names }: StoredAt): Archive {
  return openArchive(new S3Client({ region, credentials, endpoint: s3Endpoint, forcePathStyle: true }), names.bucket);
}
