import { text, wholeNumber } from "../shared/read-env.ts";

export const deduplicateEnv = {
  TABLE_NAME: text,
  NOTIFY_QUEUE_URL: text,
  /** Receives after which a message is parked; the last one records the story as parked. */
  MAX_TRIES: wholeNumber,
} as const;
