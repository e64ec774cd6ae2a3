import * as z from "zod/mini";
import type { Post } from "../http/post.ts";
import type { Channel, Delivery } from "./channel.ts";
import { deliveryOf } from "./delivery-of.ts";
import { patiently, type Patience } from "./patience.ts";

const failure = z.object({
  description: z.optional(z.string()),
  parameters: z.optional(z.object({ retry_after: z.optional(z.number()) })),
});

/** Of a chat that is not, or not any more. */
const noChat =
  /chat not found|bot was blocked|bot was kicked|user is deactivated|group chat was upgraded|PEER_ID_INVALID/i;

/** Telegram's bots. `api`: where they are, https://api.telegram.org. */
export function telegramChannel(post: Post, patience: Patience, api: string): Channel<"telegram"> {
  return ({ body }, { token, chat }) =>
    patiently(async (): Promise<Delivery> => {
      const address = `${api}/bot${encodeURIComponent(token).replace("%3A", ":")}/sendMessage`;
      const posted = await post(address, {}, JSON.stringify({ chat_id: chat, ...body }));
      const delivery = deliveryOf(posted);
      if (delivery.kind !== "refused" || posted.kind !== "answer") return delivery;
      const { description = "", parameters } = failureIn(posted.body);
      return {
        ...delivery,
        fault: noChat.test(description) ? "target" : delivery.fault,
        afterSeconds: parameters?.retry_after ?? delivery.afterSeconds,
      };
    }, patience);
}

function failureIn(body: string): z.infer<typeof failure> {
  try {
    return failure.safeParse(JSON.parse(body)).data ?? {};
  } catch {
    return {};
  }
}
