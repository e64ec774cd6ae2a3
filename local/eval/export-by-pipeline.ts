import type { Export } from "../../core/export/shape.ts";
import { exportOf } from "../export/export-of.ts";
import { WorkError } from "../failures.ts";
import { readFeeds } from "../feeds/read-feeds.ts";
import { serveOutlets } from "../outlets/outlets-server.ts";
import { runOnce } from "../run-once.ts";
import { startVigie } from "../vigie.ts";

/** Serves a corpus as outlets would, runs the deployed functions on it in memory, and exports what they kept. */
export async function exportByPipeline(dir: string, say: (line: string) => void): Promise<Export> {
  const outlets = await serveOutlets(dir);
  try {
    const vigie = await startVigie({ allowPrivateNetwork: true, variables: { MAIL_TO: "" } });
    try {
      const { feeds } = await readFeeds([outlets.feeds], { allowPrivateNetwork: true });
      const { ok } = await runOnce(vigie, { feeds }, say);
      if (!ok) throw new WorkError(`The pipeline did not end well on "${dir}"`);
      return await exportOf(vigie);
    } finally {
      await vigie.stop();
    }
  } finally {
    await outlets.stop();
  }
}
