/** Of a mail for the subscription `r`, or of one that carries other tags. */
interface Mail {
  readonly tags?: Readonly<Record<string, readonly string[]>>;
  readonly to?: string;
}

const usualTags = { "ses:configuration-set": ["Mails"], subscriber: ["r"] };

function eventOf(type: string, { tags = usualTags, to = "lectrice@example.org" }: Mail, what: object): string {
  const mail = { messageId: "0102-000000", timestamp: "2026-01-12T05:30:04Z", destination: [to], tags };
  return JSON.stringify({ version: "0", source: "aws.ses", "detail-type": type, detail: { ...what, mail } });
}

/** A bounce as EventBridge hands it over. @param type `Permanent General` */
export function bounced(type: string, mail: Mail = {}, diagnosticCode = "smtp; 550 5.1.1 user unknown"): string {
  const [bounceType, bounceSubType] = type.split(" ");
  const bouncedRecipients = [{ emailAddress: "elsewhere@example.net", action: "failed", diagnosticCode }];
  return eventOf("Email Bounced", mail, { bounce: { bounceType, bounceSubType, bouncedRecipients } });
}

/** A complaint. @param type null where the report does not say */
export function complained(type: string | null, mail: Mail = {}): string {
  const complainedRecipients = [{ emailAddress: "lectrice@example.org" }];
  const complaint = { complainedRecipients, complaintSubType: null, ...(type && { complaintFeedbackType: type }) };
  return eventOf("Email Complaint Received", mail, { complaint });
}
