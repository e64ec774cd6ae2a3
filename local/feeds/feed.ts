import * as z from "zod";

/** One feed to follow, as the poll function takes it. */
export const feed = z.object({
  id: z.string().min(1),
  url: z.url({ protocol: /^https?$/, error: "is no http(s) address" }),
  outlet: z.string().min(1),
  country: z.string().optional(),
  kind: z.string().optional(),
});
export type Feed = z.infer<typeof feed>;

/** Feeds that could be read, and one line for each thing that could not. */
export interface FeedList {
  readonly feeds: readonly Feed[];
  readonly problems: readonly string[];
}
