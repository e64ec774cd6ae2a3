import type { Target } from "../../core/channels/target.ts";
import { shortHash } from "../../core/story/address.ts";
import { mailAddress } from "../../core/subscriptions/mail-address.ts";
import { type Subscription, usualWish } from "../../core/subscriptions/subscription.ts";
import type { Journal } from "../shared/journal.ts";
import type { SubscriptionStore } from "../shared/store/subscriptions.ts";

export interface SeedPorts {
  readonly subscriptions: Pick<SubscriptionStore, "add" | "isSeeded" | "seed">;
  /** Number of the last change. */
  readonly last: () => Promise<number>;
  readonly journal: Journal;
  readonly newToken: () => string;
  readonly now: () => string;
}

/**
 * Makes a subscriber of each address that the deployment names, once: who is deployed for need not confirm, and who has
 * unsubscribed is not subscribed again. An address that is none is left out, and said so.
 */
export function seedSubscribers(ports: SeedPorts, addresses: readonly string[]) {
  const { subscriptions, last, journal, newToken, now } = ports;
  const seeded = new Set<string>();
  return async (): Promise<void> => {
    for (const text of addresses) {
      if (seeded.has(text)) continue;
      const address = mailAddress(text);
      if (address === null) journal.note("bad-address", { setting: "MAIL_TO", address: text.slice(0, 100) });
      else await seedOne(address);
      seeded.add(text);
    }
  };

  async function seedOne(address: string): Promise<void> {
    const hash = shortHash(address);
    if (await subscriptions.isSeeded(hash)) return;
    const at = now();
    const subscription: Subscription = {
      ...usualWish,
      id: hash,
      revision: 1,
      to: { channel: "email", address } satisfies Target,
      owner: null,
      status: "active",
      token: newToken(),
      createdAt: at,
      confirmedAt: at,
      askedAt: null,
      parkedFor: null,
    };
    await subscriptions.add(subscription, await last());
    // A run that is cut off here finds the subscriber, and notes it.
    await subscriptions.seed(hash);
  }
}
