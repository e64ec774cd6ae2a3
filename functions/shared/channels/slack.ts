import type { Post } from "../http/post.ts";
import type { Channel } from "./channel.ts";
import { deliveryOf } from "./delivery-of.ts";
import { patiently, type Patience } from "./patience.ts";

/** Incoming webhooks of Slack: 200 `ok`, or a status with a word such as `channel_is_archived`. */
export function slackChannel(post: Post, patience: Patience): Channel<"slack"> {
  return ({ body }, { url }) => patiently(async () => deliveryOf(await post(url, {}, JSON.stringify(body))), patience);
}
