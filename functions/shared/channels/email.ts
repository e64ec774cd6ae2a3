import { type EmailContent, SendEmailCommand, type SESv2Client } from "@aws-sdk/client-sesv2";
import type { PayloadOf } from "../../../core/channels/payload.ts";
import { cleanText } from "../../../core/text/clean.ts";
import { subscriberTag } from "../subscriber-tag.ts";
import type { Channel, Delivery } from "./channel.ts";
import { patiently, type Patience } from "./patience.ts";

/** What stands in every mail. */
export interface MailSender {
  /** The one address that mails are from. */
  readonly from: string;
  /** The set of SES by which it tells what became of a mail; without one, nobody hears of a bounce. */
  readonly configurationSet?: string;
}

/**
 * Mail by SES v2. Its client must not try by itself (`maxAttempts: 1`): SES knows no idempotency key, so what may have
 * arrived is not sent again.
 */
export function emailChannel(client: SESv2Client, sender: MailSender, patience: Patience): Channel<"email"> {
  return (payload, { address }, id, subscriber) => {
    const command = new SendEmailCommand({
      FromEmailAddress: sender.from,
      ConfigurationSetName: sender.configurationSet,
      EmailTags: subscriber === undefined ? [] : [{ Name: subscriberTag, Value: subscriber }],
      Destination: { ToAddresses: [address] },
      Content: contentOf(payload, sender.from, id),
    });
    return patiently(() => sendMail(client, command), patience);
  };
}

/** One try, in one call. */
async function sendMail(client: SESv2Client, command: SendEmailCommand): Promise<Delivery> {
  try {
    await client.send(command);
    return { kind: "sent" };
  } catch (error) {
    return deliveryOfError(error);
  }
}

/** @param id names the message in its headers */
function contentOf({ mail, language, unsubscribe }: PayloadOf<"email">, from: string, id: string): EmailContent {
  const part = (data: string) => ({ Data: data, Charset: "UTF-8" });
  return {
    Simple: {
      Subject: part(cleanText(mail.subject).replaceAll("\n", " ")),
      Body: { Html: part(mail.html), Text: part(mail.text) },
      Headers: [
        { Name: "Auto-Submitted", Value: "auto-generated" },
        { Name: "Content-Language", Value: language },
        { Name: "List-Id", Value: `Vigie <digest.${from.slice(from.lastIndexOf("@") + 1)}>` },
        ...unsubscribeHeaders(unsubscribe),
        { Name: "X-Vigie-Message", Value: id },
      ],
    },
  };
}

/** RFC 8058: mail programs show a button that posts to the address. No mail is named: nobody reads what is sent back. */
function unsubscribeHeaders(unsubscribe: string | null): { Name: string; Value: string }[] {
  if (unsubscribe === null) return [];
  return [
    { Name: "List-Unsubscribe", Value: `<${new URL(unsubscribe).href}>` },
    { Name: "List-Unsubscribe-Post", Value: "List-Unsubscribe=One-Click" },
  ];
}

/** Refusals that say something of our own account, and nothing of the recipient. */
const ours = new Set([
  "TooManyRequestsException",
  "LimitExceededException",
  "ThrottlingException",
  "AccountSuspendedException",
  "SendingPausedException",
  "MailFromDomainNotVerifiedException",
]);

/** An answer of the 4xx class says that nothing was sent; a broken connection or a 5xx says nothing. */
function deliveryOfError(error: unknown): Delivery {
  const why = `Cannot send the mail: ${String(error)}`;
  const status = statusOf(error);
  if (status < 400 || status >= 500 || !(error instanceof Error)) return { kind: "unknown", why };
  if (status === 429 || status === 403 || ours.has(error.name))
    return { kind: "refused", fault: "busy", afterSeconds: null, why };
  return {
    kind: "refused",
    fault: error.name === "BadRequestException" ? "target" : "message",
    afterSeconds: null,
    why,
  };
}

function statusOf(error: unknown): number {
  if (!(error instanceof Error) || !("$metadata" in error)) return 0;
  const metadata = error.$metadata;
  const status =
    typeof metadata === "object" && metadata !== null && "httpStatusCode" in metadata ? metadata.httpStatusCode : 0;
  return typeof status === "number" ? status : 0;
}
