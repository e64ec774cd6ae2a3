import type { TextRecord } from "../../../core/copies/copy-sets.ts";
import { keys } from "./keys.ts";
import { getOne, queryAll, writeAll, type Table } from "./table.ts";

/** Fingerprints of stories, to be found under their sentences. */
export function textStore(table: Table) {
  return {
    /** Puts a story's fingerprint in the place of its earlier one, if it has changed. May be repeated. */
    async put(record: TextRecord): Promise<void> {
      const before = await getOne<{ record: TextRecord }>(table, keys.ownText(record.story));
      const stale = (before?.record.fingerprint.probes ?? []).filter(
        (probe) => !record.fingerprint.probes.includes(probe),
      );
      await writeAll(table, [
        ...stale.map((probe) => ({ delete: keys.text(probe, record.story) })),
        ...record.fingerprint.probes.map((probe) => ({ put: { ...keys.text(probe, record.story), record } })),
        { put: { ...keys.ownText(record.story), record } },
      ]);
    },

    /** Stories that share a probe with this one, itself included. */
    async near(record: TextRecord): Promise<TextRecord[]> {
      const found = await Promise.all(
        record.fingerprint.probes.map((probe) => queryAll<{ record: TextRecord }>(table, `TEXT#${probe}`, "")),
      );
      return [...new Map(found.flat().map((item) => [item.record.story, item.record])).values()];
    },
  };
}

export type TextStore = ReturnType<typeof textStore>;
