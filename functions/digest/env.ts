import { flag, text, wholeNumber } from "../shared/read-env.ts";

export const digestEnv = {
  TABLE_NAME: text,
  ARCHIVE_BUCKET: text,
  ALERT_QUEUE_URL: text,
  DIGEST_QUEUE_URL: text,
  /** The one address it may send from. */
  MAIL_FROM: text,
  /** The set of SES that each mail names, so that its bounces are told of. */
  MAIL_CONFIGURATION_SET: text,
  /** Address of the function behind the links of messages, with a slash behind it. */
  LINKS_URL: text,
  /** Milliseconds that a run waits after each mail: one of an alert, and any other. */
  ALERT_MAIL_PAUSE: wholeNumber,
  DIGEST_MAIL_PAUSE: wholeNumber,
  /** Address that the owners of webhooks find in the user agent. */
  CONTACT: text,
  /** Whether webhooks in private and loopback ranges may be written to: only ever on one's own machine. */
  ALLOW_PRIVATE_NETWORK: flag,
} as const;
