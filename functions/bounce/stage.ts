import { TemporaryError } from "../../core/errors.ts";
import { parked, type Subscription } from "../../core/subscriptions/subscription.ts";
import type { Journal } from "../shared/journal.ts";
import type { SubscriptionStore } from "../shared/store/subscriptions.ts";
import type { Feedback } from "./mail-event.ts";

export interface BouncePorts {
  readonly subscriptions: Pick<SubscriptionStore, "get" | "change">;
  readonly journal: Journal;
}

/**
 * Parks the subscription of an address that takes no mail any more, or whose reader complains. Whatever else becomes of a
 * mail is noted; so is a mail for no subscription, as the one that tells an owner.
 * @throws {TemporaryError} the subscription has just changed
 */
export function bounceStage({ subscriptions, journal }: BouncePorts) {
  return async ({ kind, type, mail, subscriber, addresses, against }: Feedback): Promise<void> => {
    const found = subscriber === null ? undefined : await subscriptions.get(subscriber);
    const isParked = against !== null && found !== undefined && isWrittenTo(found, addresses);
    if (isParked && !(await subscriptions.change(found, parked(found, against))))
      throw new TemporaryError(`Cannot park ${found.id}: it has just changed`);
    journal.note(kind, { subscriber, mail, type, parked: isParked });
  };
}

/** Whether mails still go to one of these: somebody may have given another address since. */
function isWrittenTo({ status, to }: Subscription, addresses: readonly string[]): boolean {
  if (status !== "active" || to.channel !== "email") return false;
  return addresses.some((address) => address.toLowerCase() === to.address.toLowerCase());
}
