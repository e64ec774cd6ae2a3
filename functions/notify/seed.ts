import type { Target } from "../../core/channels/target.ts";
import { shortHash } from "../../core/story/address.ts";
import { type Subscription, usualWish } from "../../core/subscriptions/subscription.ts";
import { readTarget } from "../shared/channels/read-target.ts";
import { isPrivateAddress } from "../shared/http/address-guard.ts";
import type { Journal } from "../shared/journal.ts";
import type { SubscriptionStore } from "../shared/store/subscriptions.ts";

export interface SeedPorts {
  readonly subscriptions: Pick<SubscriptionStore, "isSeeded" | "seed">;
  /** Number of the last change. */
  readonly last: () => Promise<number>;
  readonly journal: Journal;
  readonly newId: () => string;
  readonly newToken: () => string;
  readonly now: () => string;
}

/**
 * Makes a subscriber of each address that the deployment names, once: who is deployed for need not confirm, and who has
 * unsubscribed is not subscribed again. An address that is none is left out, and said so.
 */
export function seedSubscribers(ports: SeedPorts, addresses: readonly string[]) {
  const { subscriptions, last, journal, newId, newToken, now } = ports;
  const seeded = new Set<string>();
  return async (): Promise<void> => {
    for (const text of addresses) {
      if (seeded.has(text)) continue;
      const target = targetOf(text);
      if (target) await seedOne(target);
      seeded.add(text);
    }
  };

  function targetOf(address: string): Target | undefined {
    try {
      return readTarget({ channel: "email", address }, isPrivateAddress);
    } catch (error) {
      journal.note("bad-address", { setting: "MAIL_TO", why: String(error) });
      return undefined;
    }
  }

  async function seedOne(to: Target): Promise<void> {
    const hash = shortHash(JSON.stringify(to));
    if (await subscriptions.isSeeded(hash)) return;
    const at = now();
    const subscription: Subscription = {
      ...usualWish,
      // Nothing of the address: what was sent is kept under it.
      id: newId(),
      revision: 1,
      to,
      owner: null,
      status: "active",
      token: newToken(),
      createdAt: at,
      confirmedAt: at,
      askedAt: null,
      parkedFor: null,
    };
    await subscriptions.seed(hash, subscription, await last());
  }
}
