import { noticePayload } from "../../core/channels/notice.ts";
import { parkedNotice } from "../../core/subscriptions/notices.ts";
import type { Subscription } from "../../core/subscriptions/subscription.ts";
import type { SendMessage } from "../shared/channels/channels.ts";
import type { Journal } from "../shared/journal.ts";

/** Tells a parked subscription's owner by mail, where one is named; this once, and whether or not it arrives. */
export async function tellOwner(
  { send, journal }: { readonly send: SendMessage; readonly journal: Journal },
  subscription: Subscription,
): Promise<void> {
  const { id, owner, to } = subscription;
  if (owner === null || (to.channel === "email" && to.address === owner)) return;
  // For no subscription: that this mail bounces says nothing of the one that it tells of.
  const payload = noticePayload("email", parkedNotice(subscription));
  const delivery = await send(payload, { channel: "email", address: owner }, `${id}-parked`);
  if (delivery.kind !== "sent") journal.note("owner-not-told", { subscriber: id, why: delivery.why });
}
