import { fingerprintOf } from "../../core/copies/fingerprint.ts";
import { tellingSentences } from "../../core/digest/telling-sentences.ts";
import { PermanentError } from "../../core/errors.ts";
import type { Article, Reading } from "../../core/model.ts";
import { boundReading } from "../../core/reading/bound-reading.ts";
import { shortHash } from "../../core/story/address.ts";
import type { ClassifyMessage, DeduplicateMessage } from "../shared/messages.ts";
import type { Outbox } from "../shared/queue.ts";
import type { StoryStore } from "../shared/store/stories.ts";

export interface ClassifyPorts {
  readonly watch: string;
  readonly stories: Pick<StoryStore, "get" | "setReading" | "setOutcome">;
  /** The article under a key of the archive. @throws {PermanentError} what lies there is no article. */
  readonly article: (key: string) => Promise<Article>;
  readonly read: (article: Article) => Reading;
  readonly deduplicate: Outbox<DeduplicateMessage>;
}

/** One delivery of a message. */
export interface Attempt {
  /** Whether it is parked if this fails. */
  readonly last: boolean;
  /** Puts the story down as parked beforehand, if this is the last try. */
  readonly park: () => Promise<void>;
}

/**
 * Reads one article and sends it on, relevant or not: copies and outcomes are decided over the set. Leaves the same
 * state when run again. An article that a later version has replaced is left alone: that version has its own message.
 */
export function classifyStage({ watch, stories, article, read, deduplicate }: ClassifyPorts) {
  return async ({ storyId, articleKey }: ClassifyMessage, { last, park }: Attempt): Promise<void> => {
    const story = await stories.get(storyId);
    if (!story) throw new PermanentError("bad-message", `Cannot classify story ${storyId}: nobody has seen it`);
    if (story.scraped !== undefined && story.scraped.articleKey !== articleKey) return;
    await park();
    try {
      const { text, reading } = await readFrom(article, read, articleKey);
      const sentences = tellingSentences(text, reading.meetings);
      await stories.setReading(storyId, { reading, fingerprint: fingerprintOf(text), sentences });
    } catch (error) {
      if (!(error instanceof PermanentError)) throw error;
      await stories.setOutcome(storyId, { kind: "rejected", reason: `${error.code}: ${error.message}` });
      return;
    }
    // After a last try the story says "parked" until deduplicate has it: that message must not be dropped as a repetition.
    const once = `${storyId}-${shortHash(articleKey)}${last ? "-last" : ""}`;
    await deduplicate.send([{ body: { storyId }, group: watch, once }]);
  };
}

async function readFrom(
  article: ClassifyPorts["article"],
  read: ClassifyPorts["read"],
  key: string,
): Promise<{ text: string; reading: Reading }> {
  const found = await article(key);
  return { text: found.text, reading: boundReading(read(found)) };
}
