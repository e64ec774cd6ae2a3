import { text } from "../shared/read-env.ts";

export const linksEnv = {
  TABLE_NAME: text,
  /** Where stories go that a correction names. */
  DEDUPLICATE_QUEUE_URL: text,
} as const;
