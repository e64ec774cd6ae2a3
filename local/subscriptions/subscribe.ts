import { randomBytes } from "node:crypto";
import type { Target } from "../../core/channels/target.ts";
import type { Subscription, Wish } from "../../core/subscriptions/subscription.ts";
import { eventStore } from "../../functions/shared/store/events.ts";
import { subscriptionStore } from "../../functions/shared/store/subscriptions.ts";
import { watchName } from "../../functions/shared/watch-name.ts";
import { WorkError } from "../failures.ts";
import { type TableChoice, withTable } from "./with-table.ts";

export interface SubscribeRequest {
  readonly wish: Wish;
  readonly to: Target;
  readonly owner: string | null;
  /** Whether the address need not be asked. */
  readonly confirmed: boolean;
  readonly replaces: string | undefined;
}

/** Puts a subscription down, or changes one, and says what will come of it. @throws {WorkError} there is none to change */
export function subscribe(place: TableChoice, request: SubscribeRequest): Promise<string> {
  return withTable(place, async (table) => {
    const store = subscriptionStore(table);
    const { wish, to, owner, confirmed, replaces } = request;
    const now = new Date().toISOString();
    // Who holds a webhook's address has it from its owner; a mail address anybody can type.
    const isAsked = to.channel === "email" && !confirmed;
    if (replaces !== undefined) {
      const seen = await store.get(replaces);
      if (seen === undefined || seen.status === "ending") throw new WorkError(`No such subscription: "${replaces}"`);
      const isSame = JSON.stringify(seen.to) === JSON.stringify(to);
      const status = seen.status === "pending" || (isAsked && !isSame) ? "pending" : "active";
      const next: Subscription = { ...seen, ...wish, to, owner, status, askedAt: null, parkedFor: null };
      if (!(await store.change(seen, next)))
        throw new WorkError(`Subscription "${replaces}" has just changed: try again`);
      return `Changed ${next.id}: ${whatNext(next)}\n`;
    }
    const subscription: Subscription = {
      ...wish,
      id: randomBytes(8).toString("hex"),
      revision: 1,
      to,
      owner,
      status: isAsked ? "pending" : "active",
      token: randomBytes(16).toString("hex"),
      createdAt: now,
      confirmedAt: isAsked ? null : now,
      askedAt: null,
      parkedFor: null,
    };
    await store.add(subscription, (await eventStore(table).state(watchName)).last);
    const secret = to.channel === "webhook" ? `Its messages are signed by ${to.secret}\n` : "";
    return `Subscribed ${subscription.id}: ${whatNext(subscription)}\n${secret}`;
  });
}

function whatNext({ status, to }: Subscription): string {
  return status === "pending" && to.channel === "email"
    ? `${to.address} will be asked to confirm by the next run; after a week without an answer it is forgotten`
    : "it is written to from now on";
}
