import type { TextRecord } from "../../../core/copies/copy-sets.ts";
import { keys } from "./keys.ts";
import { getMany, getOne, queryAll, type Table, type Write } from "./table.ts";

/** Fingerprints of stories, to be found under their sentences. Written by the commit of events.ts alone. */
export function textStore(table: Table) {
  return {
    async get(story: string): Promise<TextRecord | undefined> {
      return (await getOne<{ record: TextRecord }>(table, keys.ownText(story)))?.record;
    },

    /** Stories that can be found under a sentence. */
    async under(probe: string): Promise<TextRecord[]> {
      const items = await queryAll<{ record: TextRecord }>(table, `TEXT#${probe}`, "");
      return items.map((item) => item.record);
    },

    /** Whose copies stories are recorded to be; null for those that are none. Stories that do not exist are absent. */
    async copyOf(stories: readonly string[]): Promise<Map<string, string | null>> {
      const items = await getMany<{ id: string; copyOf?: string | null }>(table, stories.map(keys.story));
      return new Map(items.map(({ id, copyOf }) => [id, copyOf ?? null]));
    },
  };
}

export type TextStore = ReturnType<typeof textStore>;

/** Puts a story's fingerprint in the place of its earlier one. */
export function textWrites(before: TextRecord | undefined, now: TextRecord): Write[] {
  const { probes } = now.fingerprint;
  const stale = (before?.fingerprint.probes ?? []).filter((probe) => !probes.includes(probe));
  return [
    ...stale.map((probe) => ({ delete: keys.text(probe, now.story) })),
    ...probes.map((probe) => ({ put: { ...keys.text(probe, now.story), record: now } })),
    { put: { ...keys.ownText(now.story), record: now } },
  ];
}
