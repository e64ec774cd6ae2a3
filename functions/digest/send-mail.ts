import type { SESv2Client } from "@aws-sdk/client-sesv2";
import type { Mail } from "../../core/digest/digest-types.ts";
import { sendMail } from "../shared/channels/email.ts";
import { MailRefused } from "./stage.ts";

// SES takes fifty recipients in one call: beyond that a message could be sent to some and not to others.
const mostRecipients = 50;

/** Sends to all in one call and none sees the others. `id` names the message in its headers. */
export function sesMailer(client: SESv2Client, from: string, to: readonly string[]) {
  if (to.length > mostRecipients)
    throw new RangeError(`Cannot send to ${to.length} addresses: MAIL_TO takes ${mostRecipients} at most`);
  return async (mail: Mail, id: string): Promise<void> => {
    const payload = { channel: "email", mail, language: "fr", unsubscribe: null } as const;
    const delivery = await sendMail(client, from, to, payload, id);
    if (delivery.kind === "refused") throw new MailRefused(delivery.why);
    if (delivery.kind === "unknown") throw new Error(delivery.why);
  };
}
