import { commaList, text } from "../shared/read-env.ts";

export const notifyEnv = {
  TABLE_NAME: text,
  NOTIFY_QUEUE_URL: text,
  ALERT_QUEUE_URL: text,
  DIGEST_QUEUE_URL: text,
  /** Addresses that are subscribers from the first: all that is new, every morning. Between commas; empty for nobody. */
  MAIL_TO: commaList,
} as const;
