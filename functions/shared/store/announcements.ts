import type { IsoDay } from "../../../core/model.ts";
import { keys } from "./keys.ts";
import { queryAll, type Table, writeAll } from "./table.ts";

const keptSeconds = 30 * 24 * 3600;

/** Which events were announced for a day. One may have been called off or moved since, so who reads looks at the event. */
export function announcementStore(table: Table) {
  return {
    async note(announced: readonly { readonly day: IsoDay; readonly event: string }[]): Promise<void> {
      await writeAll(
        table,
        announced.map(({ day, event }) => ({
          put: { ...keys.announced(day, event), ttl: Math.floor(Date.parse(day) / 1000) + keptSeconds },
        })),
      );
    },

    async on(day: IsoDay): Promise<string[]> {
      return (await queryAll(table, keys.announced(day, "").pk, "")).map(({ sk }) => sk);
    },
  };
}

export type AnnouncementStore = ReturnType<typeof announcementStore>;
