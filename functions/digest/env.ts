import { commaList, text, wholeNumber } from "../shared/read-env.ts";

export const digestEnv = {
  TABLE_NAME: text,
  ARCHIVE_BUCKET: text,
  /** The one address it may send from. */
  MAIL_FROM: text,
  /** Who gets the digest: addresses between commas; empty for nobody. */
  MAIL_TO: commaList,
  /** Receives after which a message is parked. */
  MAX_TRIES: wholeNumber,
} as const;
