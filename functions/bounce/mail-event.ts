import * as z from "zod/mini";
import { line } from "../../core/digest/line.ts";
import { decodeMessage } from "../shared/messages.ts";
import { subscriberTag } from "../shared/subscriber-tag.ts";

/**
 * What Vigie reads of SES's events as EventBridge hands them over:
 * docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html, under `detail`.
 */
const mail = z.object({
  messageId: z.string(),
  // Whom the mail was for: who bounced it may be somebody to whom it was passed on.
  destination: z.array(z.string()),
  tags: z.optional(z.object({ [subscriberTag]: z.optional(z.array(z.string())) })),
});
const bounce = z.object({
  bounceType: z.enum(["Permanent", "Transient", "Undetermined"]),
  bounceSubType: z.string(),
  bouncedRecipients: z.array(z.object({ diagnosticCode: z.optional(z.string()) })),
});
const complaint = z.object({ complaintFeedbackType: z.optional(z.nullable(z.string())) });
const mailEvent = z.discriminatedUnion("detail-type", [
  z.object({ "detail-type": z.literal("Email Bounced"), detail: z.object({ mail, bounce }) }),
  z.object({ "detail-type": z.literal("Email Complaint Received"), detail: z.object({ mail, complaint }) }),
]);

/** What became of a mail that SES had taken. */
export interface Feedback {
  readonly kind: "bounced" | "complained";
  /** In SES's words: `Permanent General`, `abuse`. */
  readonly type: string;
  /** SES's name of the mail. */
  readonly mail: string;
  /** Whose subscription the mail was for; null where it was for none. */
  readonly subscriber: string | null;
  readonly addresses: readonly string[];
  /** Why nothing more is to be sent there; null where it does not say so. */
  readonly against: string | null;
}

/** @throws {PermanentError} `bad-message`: it is no bounce and no complaint, or lacks a field. */
export function readMailEvent(body: string): Feedback {
  const { detail } = decodeMessage(mailEvent, body);
  const { messageId, destination, tags } = detail.mail;
  return {
    ...("bounce" in detail ? ofBounce(detail.bounce) : ofComplaint(detail.complaint)),
    mail: messageId,
    subscriber: tags?.[subscriberTag]?.[0] ?? null,
    addresses: destination,
  };
}

type Verdict = Pick<Feedback, "kind" | "type" | "against">;

function ofBounce({ bounceType, bounceSubType, bouncedRecipients }: z.infer<typeof bounce>): Verdict {
  // Words of a foreign server.
  const said = line(bouncedRecipients[0]?.diagnosticCode ?? "", 200);
  const against = `the mail bounced for good (${bounceSubType})${said === "" ? "" : `: ${said}`}`;
  return {
    kind: "bounced",
    type: `${bounceType} ${bounceSubType}`,
    against: bounceType === "Permanent" ? against : null,
  };
}

function ofComplaint({ complaintFeedbackType }: z.infer<typeof complaint>): Verdict {
  const type = complaintFeedbackType ?? "unspecified";
  // A reader who took the mail out of the spam again (RFC 6430).
  const against = type === "not-spam" ? null : `its reader complained of a mail (${type})`;
  return { kind: "complained", type, against };
}
