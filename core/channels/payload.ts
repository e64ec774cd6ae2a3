import type { Language, Mail } from "../digest/digest-types.ts";
import type { DiscordBody } from "./discord.ts";
import type { SlackBody } from "./slack.ts";
import type { ChannelKind } from "./target.ts";
import type { TeamsBody } from "./teams.ts";
import type { TelegramBody } from "./telegram.ts";
import type { WebhookBody } from "./webhook.ts";

/** A message in the form that its channel takes: plain JSON, to be kept before it is sent. It names no recipient. */
export type Payload =
  | {
      readonly channel: "email";
      readonly mail: Mail;
      readonly language: Language;
      /** Address that unsubscribes by POST (RFC 8058); null where there is none. */
      readonly unsubscribe: string | null;
    }
  | { readonly channel: "slack"; readonly body: SlackBody }
  | { readonly channel: "teams"; readonly body: TeamsBody }
  | { readonly channel: "discord"; readonly body: DiscordBody }
  | { readonly channel: "telegram"; readonly body: TelegramBody }
  | { readonly channel: "webhook"; readonly body: WebhookBody };

export type PayloadOf<K extends ChannelKind> = Extract<Payload, { readonly channel: K }>;
