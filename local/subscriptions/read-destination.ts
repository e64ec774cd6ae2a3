import { randomBytes } from "node:crypto";
import { channelKinds, type Target } from "../../core/channels/target.ts";
import { PermanentError } from "../../core/errors.ts";
import { readTarget } from "../../functions/shared/channels/read-target.ts";
import { forbidPrivate } from "../../functions/shared/http/address-guard.ts";
import { choiceOption } from "../commands/command.ts";
import { CallError } from "../failures.ts";

export interface DestinationOptions {
  readonly channel?: string | undefined;
  readonly secret?: string | undefined;
  readonly "allow-private-network"?: boolean | undefined;
}

/**
 * Where messages are to go. Without a channel, an address with @ is one of mail, any other a webhook's. A webhook
 * without a secret gets one.
 * @throws {CallError} it is no address, or one in a private network
 */
export function readDestination([address = "", chat, ...more]: readonly string[], options: DestinationOptions): Target {
  if (address === "") throw new CallError("An address is wanted: vigie subscribe you@example.org");
  const usual = address.includes("@") && !address.includes("://") ? "email" : "webhook";
  const channel = choiceOption("channel", options.channel ?? usual, channelKinds);
  const [extra] = channel === "telegram" ? more : [chat, ...more];
  if (extra !== undefined) throw new CallError(`One address at a time: "${extra}"`);
  const forbids = forbidPrivate({ unlessAllowed: options["allow-private-network"] === true });
  try {
    return readTarget(targetOf(channel, address, chat, options.secret), forbids);
  } catch (error) {
    if (error instanceof PermanentError) throw new CallError(error.message.replace(/\s*\n\s*/g, " "));
    throw error;
  }
}

function targetOf(channel: Target["channel"], address: string, chat: string | undefined, secret: string | undefined) {
  switch (channel) {
    case "email":
      return { channel, address };
    case "telegram":
      return { channel, token: address, chat: chat ?? "" };
    case "webhook":
      return { channel, url: address, secret: secret ?? `whsec_${randomBytes(32).toString("base64")}` };
    case "slack":
    case "teams":
    case "discord":
      return { channel, url: address };
  }
}

/** A destination in a line, without what is secret in it. */
export function shownTarget(to: Target): string {
  if (to.channel === "email") return to.address;
  return to.channel === "telegram" ? `telegram ${to.chat}` : `${to.channel} ${new URL(to.url).host}`;
}
