import type { SESv2Client } from "@aws-sdk/client-sesv2";
import type { Payload } from "../../../core/channels/payload.ts";
import type { Target } from "../../../core/channels/target.ts";
import type { Post } from "../http/post.ts";
import type { Delivery } from "./channel.ts";
import { discordChannel } from "./discord.ts";
import { emailChannel, type MailSender } from "./email.ts";
import type { Patience } from "./patience.ts";
import { slackChannel } from "./slack.ts";
import { teamsChannel } from "./teams.ts";
import { telegramChannel } from "./telegram.ts";
import { webhookChannel } from "./webhook.ts";

export interface ChannelPorts extends MailSender {
  /** With `maxAttempts: 1`. */
  readonly ses: SESv2Client;
  readonly post: Post;
  readonly patience: Patience;
  /** Milliseconds. */
  readonly now: () => number;
  /** Where Telegram's bots are, if not at Telegram's. */
  readonly telegram?: string;
}

/** Sends a message to a subscriber, by the channel that both name. See `Channel`. */
export type SendMessage = (
  payload: Payload,
  target: Target,
  idempotencyKey: string,
  subscriber?: string,
) => Promise<Delivery>;

/** All channels, as one. @throws {TypeError} where payload and target are of different channels: a fault of ours. */
export function openChannels(ports: ChannelPorts): SendMessage {
  const { ses, post, patience, now, telegram = "https://api.telegram.org" } = ports;
  const email = emailChannel(ses, ports, patience);
  const slack = slackChannel(post, patience);
  const teams = teamsChannel(post, patience);
  const discord = discordChannel(post, patience);
  const bots = telegramChannel(post, patience, telegram);
  const webhook = webhookChannel(post, patience, now);
  return async (payload, target, key, subscriber) => {
    if (payload.channel === "email" && target.channel === "email") return email(payload, target, key, subscriber);
    if (payload.channel === "slack" && target.channel === "slack") return slack(payload, target, key);
    if (payload.channel === "teams" && target.channel === "teams") return teams(payload, target, key);
    if (payload.channel === "discord" && target.channel === "discord") return discord(payload, target, key);
    if (payload.channel === "telegram" && target.channel === "telegram") return bots(payload, target, key);
    if (payload.channel === "webhook" && target.channel === "webhook") return webhook(payload, target, key);
    throw new TypeError(`Cannot send: a message for ${payload.channel}, a subscriber on ${target.channel}`);
  };
}
