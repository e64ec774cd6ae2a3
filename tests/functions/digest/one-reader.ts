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

    /** Opens events, each told of by one story, and moves the watch on. */
    open(count: number, values = shownMeeting): void {
      const at = new Date(office.clock).toISOString();
      for (let i = 0; i < count; i++) openOne(office.table.put, watch, ++changes, { at, values });
    },
  };
}
