/** The ways in which a message reaches somebody. */
export const channelKinds = ["email", "slack", "teams", "discord", "telegram", "webhook"] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** Where one subscriber gets messages. Whoever knows an address of a chat can write into it: these are secrets. */
export type Target =
  | { readonly channel: "email"; readonly address: string }
  /** An incoming webhook of Slack. */
  | { readonly channel: "slack"; readonly url: string }
  /** The address of a Teams workflow "when a webhook request is received". */
  | { readonly channel: "teams"; readonly url: string }
  /** A webhook of a Discord channel. */
  | { readonly channel: "discord"; readonly url: string }
  /** The token of the subscriber's own bot, and the chat that it writes into: a number, or `@channel`. */
  | { readonly channel: "telegram"; readonly token: string; readonly chat: string }
  /** Any address. `secret`: `whsec_` and the base64 of the key by which its messages are signed. */
  | { readonly channel: "webhook"; readonly url: string; readonly secret: string };

export type TargetOf<K extends ChannelKind> = Extract<Target, { readonly channel: K }>;

/** Whether two are one and the same place; by what key its messages are signed is another matter. */
export function isSamePlace(one: Target, other: Target): boolean {
  return one.channel === other.channel && placeOf(one) === placeOf(other);
}

function placeOf(to: Target): string {
  switch (to.channel) {
    case "email":
      return to.address;
    case "telegram":
      return `${to.token} ${to.chat}`;
    case "slack":
    case "teams":
    case "discord":
    case "webhook":
      return to.url;
  }
}
