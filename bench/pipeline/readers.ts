import { type Rhythm, usualWish } from "../../core/subscriptions/subscription.ts";
import { subscriptionStore } from "../../functions/shared/store/subscriptions.ts";
import type { Table } from "../../functions/shared/store/table.ts";

const rhythms: Readonly<Record<string, Rhythm>> = {
  alerts: { kind: "at-once", at: "06:30" },
  daily: { kind: "daily", at: "06:30" },
};

/** Subscribes `alerts`, who wants everything at once, and `daily`, who wants it once a day; once. */
export async function subscribeReaders(table: Table, now: string): Promise<void> {
  for (const [id, rhythm] of Object.entries(rhythms))
    await subscriptionStore(table).add(
      {
        ...usualWish,
        rhythm,
        id,
        revision: 1,
        to: { channel: "email", address: `${id}@exemple.example` },
        owner: null,
        status: "active",
        token: "0123456789abcdef",
        createdAt: now,
        confirmedAt: now,
        askedAt: null,
        parkedFor: null,
      },
      0,
    );
}
