import type { Post } from "../http/post.ts";
import type { Channel } from "./channel.ts";
import { deliveryOf } from "./delivery-of.ts";
import { patiently, type Patience } from "./patience.ts";
import { signature } from "./sign.ts";

/**
 * A subscriber's own address: signed JSON. What may have arrived is sent again under the same key, signed anew.
 *
 * @param now milliseconds
 */
export function webhookChannel(post: Post, patience: Patience, now: () => number): Channel<"webhook"> {
  return ({ body }, { url, secret }, idempotencyKey) => {
    const json = JSON.stringify(body);
    const attempt = async () => deliveryOf(await post(url, signature(secret, idempotencyKey, now(), json), json));
    return patiently(attempt, patience, true);
  };
}
