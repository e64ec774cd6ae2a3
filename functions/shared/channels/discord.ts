import type { Post } from "../http/post.ts";
import type { Channel } from "./channel.ts";
import { deliveryOf } from "./delivery-of.ts";
import { patiently, type Patience } from "./patience.ts";

/** Webhooks of Discord. `wait` makes it answer when the message is stored, and not before. */
export function discordChannel(post: Post, patience: Patience): Channel<"discord"> {
  return ({ body }, { url }) => {
    const address = URL.parse(url);
    address?.searchParams.set("wait", "true");
    return patiently(async () => deliveryOf(await post(address?.href ?? url, {}, JSON.stringify(body))), patience);
  };
}
