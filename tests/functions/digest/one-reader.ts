import type { ShownValues } from "../../../core/events/shown-values.ts";
import type { ChangeRecord, EventRecord } from "../../../functions/shared/store/events.ts";
import { keys } from "../../../functions/shared/store/keys.ts";
import type { Subscription } from "../../../core/subscriptions/subscription.ts";
import { shownMeeting, telling } from "../../support/builders.ts";
import { watch } from "../deduplicate/desk.ts";
import { openPostOffice } from "./post-office.ts";

export const atOnce = { kind: "at-once", at: "07:00" } as const;
export const daily = { kind: "daily", at: "07:00" } as const;
export const mail = { to: { channel: "email", address: "r@example.org" } } as const;

/** A post office with one reader, `r`, and events that a test opens by hand. `room`: for so many events a message. */
export function oneReader({ room = 40 } = {}) {
  const office = openPostOffice({ room });
  const { put } = office.table;
  let changes = 0;
  const note = (event: string, story: string, parts: Partial<ChangeRecord>): void => {
    const number = ++changes;
    const at = new Date(office.clock).toISOString();
    const kind = parts.before ? "updated" : "opened";
    put({
      ...keys.change(watch, number),
      kind,
      event,
      from: [],
      before: null,
      mainBefore: false,
      number,
      story,
      at,
      ...parts,
    });
    put({ ...keys.watch(watch), version: number, last: number });
  };
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
      note(event, event.replace("e", "s"), { before, mainBefore: true, existed: true });
    },

    /** Opens events, each told of by one story, and moves the watch on. */
    open(count: number, values = shownMeeting): void {
      for (let i = 0; i < count; i++) {
        const number = changes + 1;
        const [event, story] = [`e${number}`, `s${number}`];
        const at = new Date(office.clock).toISOString();
        const url = `https://${story}.example/a`;
        const record: EventRecord = { id: event, values, main: true };
        const seen = { feedId: "f", url, outlet: story, title: story, summary: null, publishedAt: at };
        put({ ...keys.event(event), ...record });
        put({ ...keys.coverage(event, story, 0), telling: telling(story) });
        put({ ...keys.story(story), id: story, address: url, outcome: null, seenAt: at });
        put({ ...keys.sighting(story, "f"), ...seen });
        note(event, story, {});
      }
    },
  };
}
