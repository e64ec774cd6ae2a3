import * as z from "zod";

/** What the poll function answers: what became of each feed (functions/poll/stage.ts, FeedReport). */
const pollAnswer = z.object({
  feeds: z.array(z.object({ id: z.string(), status: z.string(), error: z.string().optional() })),
});

export interface PollResult {
  readonly feeds: number;
  /** One line for each feed that could not be read. */
  readonly problems: readonly string[];
}

/** @throws {Error} if the answer is not the poll function's. */
export function readPollAnswer(answer: unknown): PollResult {
  const { feeds } = pollAnswer.parse(answer);
  const failed = feeds.filter(({ status }) => status === "failed");
  return { feeds: feeds.length, problems: failed.map(({ id, error = "no reason given" }) => `${id}: ${error}`) };
}
