import * as z from "zod/mini";
import { PermanentError } from "../../core/errors.ts";
import type { FeedSource } from "../../core/feeds/feed-document.ts";
import type { PollRequest } from "./stage.ts";

const feed = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(500)),
  url: z.string(),
  outlet: z.string(),
  country: z.optional(z.string()),
  kind: z.optional(z.string()),
});
const pollEvent = z.object({
  feeds: z.optional(z.array(feed)),
  all: z.optional(z.boolean()),
  since: z.optional(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "is no day like 2024-08-05"))),
});

/**
 * Reads the event: `{ feeds?, all?, since? }`. The schedule's `{}` means the feeds of data/feeds.ts that are due.
 * @throws {PermanentError} `bad-message` saying what is wrong with it
 */
export function readPollEvent(event: unknown, builtIn: readonly FeedSource[]): Omit<PollRequest, "until"> {
  const result = pollEvent.safeParse(event ?? {});
  if (!result.success) throw new PermanentError("bad-message", `Cannot poll: ${z.prettifyError(result.error)}`);
  const { feeds, all, since } = result.data;
  return { feeds: feeds ? feeds.map(known) : builtIn, all: all ?? false, since: since ?? null };
}

function known({ id, url, outlet, country, kind }: z.infer<typeof feed>): FeedSource {
  return { id, url, outlet, ...(country !== undefined && { country }), ...(kind !== undefined && { kind }) };
}
