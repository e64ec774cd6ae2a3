import type { Payload } from "../../core/channels/payload.ts";
import type { Target } from "../../core/channels/target.ts";
import { TemporaryError } from "../../core/errors.ts";
import { abandoned, confirmed, released, type Claim, type Progress } from "../../core/subscriptions/progress.ts";
import type { Subscription } from "../../core/subscriptions/subscription.ts";
import type { SendMessage } from "../shared/channels/channels.ts";
import type { Journal } from "../shared/journal.ts";
import type { DelayStore } from "../shared/store/delays.ts";
import type { SubscriptionStore } from "../shared/store/subscriptions.ts";
import { secondsUntilFree } from "./claim-time.ts";
import { settle } from "./settle.ts";
import { tellOwner } from "./tell-owner.ts";

export interface DeliverPorts {
  readonly subscriptions: Pick<SubscriptionStore, "advance" | "change" | "progress">;
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
  /** As it is in `progress`. */
  readonly claim: Claim;
  readonly progress: Progress;
  readonly payload: Payload;
  /** Whether an earlier run may have sent it: then no refusal says that it did not arrive. */
  readonly isAgain: boolean;
}

/** left: the message is given up, and what is in it is for the next digest. parked: nothing can be sent any more. */
export type Outcome = "sent" | "left" | "parked";

/**
 * Sends the message of a claim, and puts down what became of it: confirmed; released, to be written anew later; left as
 * one that may have arrived. Where nothing can be sent any more, the subscription is parked and its owner told.
 * @throws {TemporaryError} it must be tried again; where the claim stays, not before it is free
 */
export async function deliver(
  ports: DeliverPorts,
  { subscription, claim, progress, payload, isAgain }: Begun,
): Promise<Outcome> {
  const { send, repeats, pace, journal, now } = ports;
  const { id, to } = subscription;
  const become = (next: (progress: Progress) => Progress): Promise<void> =>
    settle(ports, { id, claim, progress }, next);
  const delivery = await send(payload, to, claim.id);
  if (to.channel === "email") await pace();
  if (delivery.kind === "sent") {
    const at = now();
    await become((seen) => confirmed(seen, at));
    return "sent";
  }
  journal.note("not-sent", { subscriber: id, message: claim.id, ...delivery });
  if (delivery.kind === "unknown") {
    if (repeats(to))
      throw new TemporaryError(
        `Cannot tell whether ${claim.id} arrived: ${delivery.why}`,
        secondsUntilFree(claim, now()),
      );
    await become(abandoned);
    return "left";
  }
  switch (delivery.fault) {
    case "busy": {
      const why = `Cannot send ${claim.id} now: ${delivery.why}`;
      if (isAgain) throw new TemporaryError(why, Math.max(delivery.afterSeconds ?? 0, secondsUntilFree(claim, now())));
      await become(released);
      throw new TemporaryError(why, delivery.afterSeconds);
    }
    case "target":
      await become(isAgain ? abandoned : released);
      await park(ports, subscription, delivery.why);
      return "parked";
    case "message":
      // The same would be refused again: what is in it goes into the next digest, with what comes until then.
      await become(abandoned);
      return "left";
  }
}

async function park(ports: DeliverPorts, subscription: Subscription, why: string): Promise<void> {
  const parked: Subscription = { ...subscription, status: "parked", parkedFor: why.slice(0, 300) };
  if (await ports.subscriptions.change(subscription, parked)) await tellOwner(ports, parked);
}
