import type { ShownValues } from "../../../core/events/shown-values.ts";
import { keys } from "../../../functions/shared/store/keys.ts";
import type { Subscription } from "../../../core/subscriptions/subscription.ts";
import { shownMeeting } from "../../support/builders.ts";
import { watch } from "../deduplicate/desk.ts";
import { openOne } from "./open-events.ts";
import { openPostOffice } from "./post-office.ts";

export const atOnce = { kind: "at-once", at: "07:00" } as const;
export const daily = { kind: "daily", at: "07:00" } as const;
export const mail = { to: { channel: "email", address: "r@example.org" } } as const;

/** A post office with one reader, `r`, and events that a test opens by hand. */
export function oneReader(options: Parameters<typeof openPostOffice>[0] = {}) {
  const office = openPostOffice(options);
  const { put } = office.table;
  let changes = 0;
  return {
    office,
    reader: (parts: Partial<Subscription> = {}) => office.subscribe("r", { rhythm: atOnce, zone: "UTC", ...parts }),
    later: (seconds: number): number => (office.clock += seconds * 1000),
    alert: (upTo = changes) => ({ kind: "alert", subscriber: "r", upTo }) as const,
    digest: () => ({ kind: "digest", subscriber: "r", slot: new Date(office.clock).toISOString() }) as const,
    /** Events that each message told of; `?` behind those that may have been told before. */
    told: (): string[][] =>
      office.bodies("r").map(({ events }) => events.map(({ id, maybeSent }) => `${id}${maybeSent ? "?" : ""}`)),

    /** Gives an event other values. */
    change(event: string, values: Partial<ShownValues>): void {
      const item = office.table.items.get(`EVENT#${event} | EVENT`)!;
      const before = item["values"] as ShownValues;
      put({ ...item, values: { ...shownMeeting, ...values } });
      const number = ++changes;
      const at = new Date(office.clock).toISOString();
      const story = event.replace("e", "s");
      const change = { kind: "updated", event, from: [], before, mainBefore: true, existed: true, number, story, at };
      put({ ...keys.change(watch, number), ...change });
      put({ ...keys.watch(watch), version: number, last: number });
    },

    /** Opens events, each told of by one story, and moves the watch on. */
    open(count: number, values = shownMeeting): void {
      const at = new Date(office.clock).toISOString();
      for (let i = 0; i < count; i++) openOne(put, watch, ++changes, { at, values });
    },
  };
}
