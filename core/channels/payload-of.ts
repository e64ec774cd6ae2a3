import type { Digest } from "../digest/digest-types.ts";
import { fit, fitsWhole, type Form } from "../digest/fit.ts";
import { mailForm, renderDigest } from "../digest/render-digest.ts";
import { chatDetails } from "./chat-details.ts";
import { discordBody, fitsDiscord, type DiscordBody } from "./discord.ts";
import type { Payload, PayloadOf } from "./payload.ts";
import { fitsSlack, slackBody, type SlackBody } from "./slack.ts";
import type { ChannelKind } from "./target.ts";
import { fitsTeams, teamsBody, type TeamsBody } from "./teams.ts";
import { fitsTelegram, telegramBody, type TelegramBody } from "./telegram.ts";
import { fitsWebhook, webhookBody } from "./webhook.ts";

const slack: Form<SlackBody> = { details: chatDetails, make: slackBody, fits: fitsSlack };
const teams: Form<TeamsBody> = { details: chatDetails, make: teamsBody, fits: fitsTeams };
const discord: Form<DiscordBody> = { details: chatDetails, make: discordBody, fits: fitsDiscord };
const telegram: Form<TelegramBody> = { details: chatDetails, make: telegramBody, fits: fitsTelegram };

/** A digest in the form that a channel takes, within its limits. The same digest makes the same bytes. */
export function payloadOf(channel: ChannelKind, digest: Digest): Payload {
  switch (channel) {
    case "email":
      return emailPayload(digest);
    case "slack":
      return { channel, body: fit(digest, slack) };
    case "teams":
      return { channel, body: fit(digest, teams) };
    case "discord":
      return { channel, body: fit(digest, discord) };
    case "telegram":
      return { channel, body: fit(digest, telegram) };
    case "webhook":
      return { channel, body: webhookBody(digest) };
  }
}

/** Whether one message of a channel shows every event of a digest, if only its headline. */
export function showsAll(channel: ChannelKind, digest: Digest): boolean {
  switch (channel) {
    case "email":
      return fitsWhole(digest, mailForm);
    case "slack":
      return fitsWhole(digest, slack);
    case "teams":
      return fitsWhole(digest, teams);
    case "discord":
      return fitsWhole(digest, discord);
    case "telegram":
      return fitsWhole(digest, telegram);
    case "webhook":
      return fitsWebhook(digest);
  }
}

export function emailPayload(digest: Digest): PayloadOf<"email"> {
  const { language, links } = digest;
  return { channel: "email", mail: renderDigest(digest), language, unsubscribe: links?.unsubscribe ?? null };
}
