import { SendEmailCommand, type SESv2Client } from "@aws-sdk/client-sesv2";
import type { Mail } from "../../core/digest/digest-types.ts";
import { cleanText } from "../../core/text/clean.ts";
import { MailRefused } from "./stage.ts";

// SES takes fifty recipients in one call: beyond that a message could be sent to some and not to others.
const mostRecipients = 50;

/** Sends by SES v2, to all in one call and none sees the others. `id` names the message in its headers. */
export function sesMailer(client: SESv2Client, from: string, to: readonly string[]) {
  if (to.length > mostRecipients)
    throw new RangeError(`Cannot send to ${to.length} addresses: MAIL_TO takes ${mostRecipients} at most`);
  return async ({ subject, html, text }: Mail, id: string): Promise<void> => {
    const part = (data: string) => ({ Data: data, Charset: "UTF-8" });
    try {
      await client.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: to.length === 1 ? { ToAddresses: [...to] } : { ToAddresses: [from], BccAddresses: [...to] },
          Content: {
            Simple: {
              Subject: part(cleanText(subject).replaceAll("\n", " ")),
              Body: { Html: part(html), Text: part(text) },
              Headers: [
                { Name: "Auto-Submitted", Value: "auto-generated" },
                { Name: "Content-Language", Value: "fr" },
                { Name: "List-Id", Value: `Vigie <digest.${from.slice(from.lastIndexOf("@") + 1)}>` },
                { Name: "List-Unsubscribe", Value: `<mailto:${from}?subject=unsubscribe>` },
                { Name: "X-Vigie-Message", Value: id },
              ],
            },
          },
        }),
      );
    } catch (error) {
      throw isRefusal(error) ? new MailRefused(`Cannot send the mail: ${String(error)}`, { cause: error }) : error;
    }
  };
}

/** An answer of the 4xx class says that nothing was sent; a broken connection or a 5xx says nothing. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error) || !("$metadata" in error)) return false;
  const metadata = error.$metadata;
  const status =
    typeof metadata === "object" && metadata !== null && "httpStatusCode" in metadata ? metadata.httpStatusCode : 0;
  return typeof status === "number" && status >= 400 && status < 500;
}
