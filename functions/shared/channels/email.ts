import { SendEmailCommand, type SESv2Client } from "@aws-sdk/client-sesv2";
import type { PayloadOf } from "../../../core/channels/payload.ts";
import { cleanText } from "../../../core/text/clean.ts";
import type { Channel, Delivery } from "./channel.ts";
import { patiently, type Patience } from "./patience.ts";

/**
 * Mail by SES v2. Its client must not try by itself (`maxAttempts: 1`): SES knows no idempotency key, so what may have
 * arrived is not sent again.
 */
export function emailChannel(client: SESv2Client, from: string, patience: Patience): Channel<"email"> {
  return (payload, { address }, id) => patiently(() => sendMail(client, from, [address], payload, id), patience);
}

/** One try, in one call: nobody sees who else gets it. `id` names the message in its headers. */
async function sendMail(
  client: SESv2Client,
  from: string,
  to: readonly string[],
  { mail, language, unsubscribe }: PayloadOf<"email">,
  id: string,
): Promise<Delivery> {
  const part = (data: string) => ({ Data: data, Charset: "UTF-8" });
  try {
    await client.send(
      new SendEmailCommand({
        FromEmailAddress: from,
        Destination: to.length === 1 ? { ToAddresses: [...to] } : { ToAddresses: [from], BccAddresses: [...to] },
        Content: {
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
        },
      }),
    );
    return { kind: "sent" };
  } catch (error) {
    return deliveryOfError(error);
  }
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
