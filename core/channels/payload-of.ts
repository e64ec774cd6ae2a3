import type { Digest } from "../digest/digest-types.ts";
import { fit } from "../digest/fit.ts";
import { renderDigest } from "../digest/render-digest.ts";
import { chatDetails } from "./chat-details.ts";
import { discordBody, fitsDiscord } from "./discord.ts";
import type { Payload, PayloadOf } from "./payload.ts";
import { fitsSlack, slackBody } from "./slack.ts";
import type { ChannelKind } from "./target.ts";
import { fitsTeams, teamsBody } from "./teams.ts";
import { fitsTelegram, telegramBody } from "./telegram.ts";
import { webhookBody } from "./webhook.ts";

/** A digest in the form that a channel takes, within its limits. The same digest makes the same bytes. */
export function payloadOf(channel: ChannelKind, digest: Digest): Payload {
  switch (channel) {
    case "email":
      return emailPayload(digest);
    case "slack":
      return { channel, body: fit(digest, chatDetails, slackBody, fitsSlack) };
    case "teams":
      return { channel, body: fit(digest, chatDetails, teamsBody, fitsTeams) };
    case "discord":
      return { channel, body: fit(digest, chatDetails, discordBody, fitsDiscord) };
    case "telegram":
      return { channel, body: fit(digest, chatDetails, telegramBody, fitsTelegram) };
    case "webhook":
      return { channel, body: webhookBody(digest) };
  }
}

export function emailPayload(digest: Digest): PayloadOf<"email"> {
  const { language, links } = digest;
  return { channel: "email", mail: renderDigest(digest), language, unsubscribe: links?.unsubscribe ?? null };
}
