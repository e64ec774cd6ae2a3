import type { Payload } from "../../core/channels/payload.ts";
import type { Target } from "../../core/channels/target.ts";
import { TemporaryError } from "../../core/errors.ts";
import { type Failure, isDead } from "../../core/subscriptions/failing.ts";
import {
  abandoned,
  type Claim,
  confirmed,
  failed,
  type Progress,
  refused,
  released,
} from "../../core/subscriptions/progress.ts";
import { parked, type Subscription } from "../../core/subscriptions/subscription.ts";
import type { Delivery } from "../shared/channels/channel.ts";
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
  /** Waits after each mail as long as the account's rate asks; after one that was sent, when that is put down. */
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
 * Sends the message of a claim, and puts down what became of it: confirmed; released, to be written anew later; refused;
 * left as one that may have arrived. Where nothing can be sent any more, or nothing was taken for days, the subscription
 * is parked and its owner told.
 * @throws {TemporaryError} it must be tried again; where the claim stays, not before it is free
 */
export async function deliver(
  ports: DeliverPorts,
  { subscription, claim, progress, payload, isAgain }: Begun,
): Promise<Outcome> {
  const { send, repeats, pace, journal, now } = ports;
  const { id, to } = subscription;
  const become = (next: (progress: Progress) => Progress): Promise<Progress | undefined> =>
    settle(ports, { id, claim, progress }, next);
  const delivery = await send(payload, to, claim.id, id);
  const at = now();
  if (delivery.kind === "sent") {
    await become((seen) => confirmed(seen, at));
    return "sent";
  }
  journal.note("not-sent", { subscriber: id, message: claim.id, ...delivery });
  if (to.channel === "email") await pace();
  const [next, failure] = [whatBecomes(delivery, isAgain, repeats(to)), failureOf(delivery, to)];
  const written = await become((seen) => (failure === null ? next(seen) : failed(next(seen), failure, at)));
  if (delivery.kind === "refused" && delivery.fault === "target") {
    await park(ports, subscription, delivery.why);
    return "parked";
  }
  if (written?.failing && isDead(written.failing, at)) {
    await become(abandoned);
    await park(ports, subscription, `nothing was taken since ${written.failing.since}, at last: ${delivery.why}`);
    return "parked";
  }
  if (delivery.kind === "unknown" && repeats(to))
    throw new TemporaryError(`Cannot tell whether ${claim.id} arrived: ${delivery.why}`, secondsUntilFree(claim, at));
  if (delivery.kind === "refused" && delivery.fault === "busy") {
    const why = `Cannot send ${claim.id} now: ${delivery.why}`;
    const asked = delivery.afterSeconds;
    throw new TemporaryError(why, isAgain ? Math.max(asked ?? 0, secondsUntilFree(claim, at)) : asked);
  }
  return "left";
}

/** What becomes of the claim. No refusal says anything of an earlier try that may have arrived. */
function whatBecomes(
  delivery: Exclude<Delivery, { kind: "sent" }>,
  isAgain: boolean,
  repeats: boolean,
): (progress: Progress) => Progress {
  if (delivery.kind === "unknown") return repeats ? kept : abandoned;
  if (delivery.fault === "busy") return isAgain ? kept : released;
  if (isAgain) return abandoned;
  // The same would be refused again: what is in it is told with what its event does next, at the latest in the digest.
  return delivery.fault === "target" ? released : refused;
}

function kept(progress: Progress): Progress {
  return progress;
}

/** What it says of the channel: between us and SES, nobody's address is at fault but for what SES says of a message. */
function failureOf(delivery: Exclude<Delivery, { kind: "sent" }>, { channel }: Target): Failure | null {
  if (delivery.kind === "refused" && delivery.fault === "message") return "refused";
  return channel === "email" ? null : "down";
}

async function park(ports: DeliverPorts, subscription: Subscription, why: string): Promise<void> {
  const next = parked(subscription, why);
  if (await ports.subscriptions.change(subscription, next)) await tellOwner(ports, next);
}
