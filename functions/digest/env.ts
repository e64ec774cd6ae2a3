import { flag, text, wholeNumber } from "../shared/read-env.ts";

export const digestEnv = {
  TABLE_NAME: text,
  ARCHIVE_BUCKET: text,
  DIGEST_QUEUE_URL: text,
  /** The one address it may send from. */
  MAIL_FROM: text,
  /** Address of the function behind the links of messages, with a slash behind it. */
  LINKS_URL: text,
  /** Mails that one run may send in a second. */
  MAILS_PER_SECOND: wholeNumber,
  /** Address that the owners of webhooks find in the user agent. */
  CONTACT: text,
  /** Whether webhooks in private and loopback ranges may be written to: only ever on one's own machine. */
  ALLOW_PRIVATE_NETWORK: flag,
} as const;
