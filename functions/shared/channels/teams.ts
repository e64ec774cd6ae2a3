import type { Post } from "../http/post.ts";
import type { Channel, Delivery } from "./channel.ts";
import { deliveryOf } from "./delivery-of.ts";
import { patiently, type Patience } from "./patience.ts";

/** A workflow that is switched off, or was deleted, answers 400 with one of these codes. */
const switchedOff = /WorkflowTriggerIsNotEnabled|WorkflowDisabled/;

/** Workflows of Teams: 202, the card is posted by and by. */
export function teamsChannel(post: Post, patience: Patience): Channel<"teams"> {
  return ({ body }, { url }) =>
    patiently(async (): Promise<Delivery> => {
      const posted = await post(url, {}, JSON.stringify(body));
      const delivery = deliveryOf(posted);
      const off = posted.kind === "answer" && posted.status === 400 && switchedOff.test(posted.body);
      return off && delivery.kind === "refused" ? { ...delivery, fault: "target" } : delivery;
    }, patience);
}
