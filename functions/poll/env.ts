import { flag, text } from "../shared/read-env.ts";

export const pollEnv = {
  TABLE_NAME: text,
  SCRAPE_QUEUE_URL: text,
  /** Address that outlets find in the user agent. */
  CONTACT: text,
  /** Whether feeds in private and loopback ranges may be read: only ever on one's own machine. */
  ALLOW_PRIVATE_NETWORK: flag,
} as const;
