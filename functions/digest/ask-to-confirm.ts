import { noticePayload } from "../../core/channels/notice.ts";
import { confirmNotice } from "../../core/subscriptions/notices.ts";
import type { Subscription } from "../../core/subscriptions/subscription.ts";
import type { SendMessage } from "../shared/channels/channels.ts";
import type { Journal } from "../shared/journal.ts";
import type { SubscriptionStore } from "../shared/store/subscriptions.ts";

export interface AskPorts {
  readonly subscriptions: Pick<SubscriptionStore, "get" | "change">;
  readonly send: SendMessage;
  readonly confirmAddress: (subscription: Subscription) => string;
  readonly pace: () => Promise<void>;
  readonly journal: Journal;
  readonly now: () => string;
}

/**
 * Asks who reads an address whether they want to be written to, once: it may not be they who gave it. A mail that may
 * have left is not repeated; one that certainly has not is left to the clock, which asks who has not been asked: a try
 * of its own beside that would make two.
 */
export async function askToConfirm(ports: AskPorts, pending: Subscription): Promise<void> {
  const { subscriptions, send, confirmAddress, pace, journal, now } = ports;
  if (pending.status !== "pending" || pending.askedAt !== null) return;
  const { id, to } = pending;
  if (!(await subscriptions.change(pending, { ...pending, askedAt: now() }))) return;
  const notice = confirmNotice(pending, confirmAddress(pending));
  const delivery = await send(noticePayload(to.channel, notice), to, `${id}-confirm`, id);
  await pace();
  if (delivery.kind === "sent") return;
  journal.note("not-asked", { subscriber: id, ...delivery });
  if (delivery.kind !== "refused" || delivery.fault !== "busy") return;
  const asked = await subscriptions.get(id);
  if (asked?.status === "pending") await subscriptions.change(asked, { ...asked, askedAt: null });
}
