import type { Payload } from "../../core/channels/payload.ts";
import type { Target } from "../../core/channels/target.ts";
import { TemporaryError } from "../../core/errors.ts";
import { abandoned, confirmed, released, type Claim, type Progress } from "../../core/subscriptions/progress.ts";
import type { Subscription } from "../../core/subscriptions/subscription.ts";
import type { SendMessage } from "../shared/channels/channels.ts";
import type { Journal } from "../shared/journal.ts";
import type { DelayStore } from "../shared/store/delays.ts";
import type { SubscriptionStore } from "../shared/store/subscriptions.ts";
import { tellOwner } from "./tell-owner.ts";

export interface DeliverPorts {
  readonly subscriptions: Pick<SubscriptionStore, "advance" | "change">;
  readonly send: SendMessage;
  /** Whether who gets messages there knows one that they have seen, by its name. */
  readonly repeats: (to: Target) => boolean;
  /** Waits after each mail as long as the account's rate asks. */
  readonly pace: () => Promise<void>;
  readonly delays: Pick<DelayStore, "sent">;
  readonly journal: Journal;
  readonly now: () => string;
}

export interface Begun {
  readonly subscription: Subscription;
  readonly claim: Claim;
  /** With the claim. */
  readonly progress: Progress;
  readonly payload: Payload;
}

/**
 * Sends the message of a claim, and puts down what became of it: confirmed; released, to be written anew later; left as
 * one that may have arrived. Where nothing can be sent any more, the subscription is parked and its owner told.
 * @returns whether it was sent @throws {TemporaryError} it must be tried again
 */
export async function deliver(
  ports: DeliverPorts,
  { subscription, claim, progress, payload }: Begun,
): Promise<boolean> {
  const { subscriptions, send, repeats, pace, journal, now } = ports;
  const { id, to } = subscription;
  const delivery = await send(payload, to, claim.id);
  if (to.channel === "email") await pace();
  if (delivery.kind === "sent") {
    await subscriptions.advance(id, progress, confirmed(progress, now()));
    return true;
  }
  journal.note("not-sent", { subscriber: id, message: claim.id, ...delivery });
  if (delivery.kind === "unknown") {
    if (repeats(to)) throw new TemporaryError(`Cannot tell whether ${claim.id} arrived: ${delivery.why}`);
    await subscriptions.advance(id, progress, abandoned(progress));
    return false;
  }
  switch (delivery.fault) {
    case "busy":
      await subscriptions.advance(id, progress, released(progress));
      throw new TemporaryError(`Cannot send ${claim.id} now: ${delivery.why}`, delivery.afterSeconds);
    case "target":
      await subscriptions.advance(id, progress, released(progress));
      await park(ports, subscription, delivery.why);
      return false;
    case "message":
      // The same would be refused again: what is in it goes into the next digest, with what comes until then.
      await subscriptions.advance(id, progress, abandoned(progress));
      return false;
  }
}

async function park(ports: DeliverPorts, subscription: Subscription, why: string): Promise<void> {
  const parked: Subscription = { ...subscription, status: "parked", parkedFor: why.slice(0, 300) };
  if (await ports.subscriptions.change(subscription, parked)) await tellOwner(ports, parked);
}
