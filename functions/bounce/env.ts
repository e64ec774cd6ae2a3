import { text } from "../shared/read-env.ts";

export const bounceEnv = {
  TABLE_NAME: text,
} as const;
