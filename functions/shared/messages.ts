import * as z from "zod/mini";
import { PermanentError } from "../../core/errors.ts";

/** To scrape: read this page. */
export const scrapeMessage = z.object({ storyId: z.string(), url: z.string() });
/** To classify: an article lies in the archive under this key. */
export const classifyMessage = z.object({ storyId: z.string(), articleKey: z.string() });
/** To deduplicate: a reading lies in the table. */
export const deduplicateMessage = z.object({ storyId: z.string() });
/** To notify: there are changes up to this number. */
export const notifyMessage = z.object({ watch: z.string(), upTo: z.number() });
/**
 * To digest: write to this subscriber. alert: of changes up to a number, at once; `isAside` where that may take long, and
 * others must not wait for it. digest: of all that is new, as was due
 * at this instant (ISO 8601). ask: whether they want to be written to.
 */
export const digestMessage = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("alert"),
    subscriber: z.string(),
    upTo: z.number(),
    isAside: z.optional(z.literal(true)),
  }),
  z.object({ kind: z.literal("digest"), subscriber: z.string(), slot: z.string() }),
  z.object({ kind: z.literal("ask"), subscriber: z.string() }),
]);

export type ScrapeMessage = z.infer<typeof scrapeMessage>;
export type ClassifyMessage = z.infer<typeof classifyMessage>;
export type DeduplicateMessage = z.infer<typeof deduplicateMessage>;
export type NotifyMessage = z.infer<typeof notifyMessage>;
export type DigestMessage = z.infer<typeof digestMessage>;

/**
 * Reads a message's body.
 * @throws {PermanentError} `bad-message`: the body is no JSON, or lacks a field.
 */
export function decodeMessage<T>(schema: z.ZodMiniType<T>, body: string): T {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (cause) {
    throw new PermanentError("bad-message", `Cannot read a message: not JSON: "${body.slice(0, 80)}"`, { cause });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new PermanentError("bad-message", `Cannot read a message: ${z.prettifyError(result.error)}`);
}

/**
 * A message as JSON that every queue takes: characters above U+FFFF, lone surrogates and non-characters are written as
 * escapes (SQS refuses the last two; some of its emulators the first as well).
 */
export function encodeMessage(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\ud800-\udfff\ufffe\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16)}`,
  );
}
