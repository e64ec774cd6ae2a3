import { triesOf, type QueueRecord } from "./for-each-record.ts";
import type { StoryStore } from "./store/stories.ts";

/**
 * On the last try a story is put down as parked before the work begins, so that even a crash or a timeout leaves it
 * with an outcome. The stage's own outcome takes its place when the try succeeds.
 */
export async function parkOnLastTry(
  stories: Pick<StoryStore, "setOutcome">,
  story: string,
  record: QueueRecord,
  mostTries: number,
): Promise<void> {
  if (triesOf(record) >= mostTries)
    await stories.setOutcome(story, {
      kind: "parked",
      reason: `failed ${mostTries} times; its message is in the dead-letter queue`,
    });
}
