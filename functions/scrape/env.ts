import { flag, text, wholeNumber } from "../shared/read-env.ts";

export const scrapeEnv = {
  TABLE_NAME: text,
  ARCHIVE_BUCKET: text,
  /** Its own queue, to set when a page that must wait comes back. */
  SCRAPE_QUEUE_URL: text,
  CLASSIFY_QUEUE_URL: text,
  /** Address that outlets find in the user agent. */
  CONTACT: text,
  /** Whether pages in private and loopback ranges may be read: only ever on one's own machine. */
  ALLOW_PRIVATE_NETWORK: flag,
  /** Receives after which a message is parked; the last one records the story as parked. */
  MAX_TRIES: wholeNumber,
} as const;
