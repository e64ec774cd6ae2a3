import { shortHash } from "../../core/story/address.ts";
import type { ScrapeMessage } from "../shared/messages.ts";
import type { Outbox } from "../shared/queue.ts";
import type { StoryStore } from "../shared/store/stories.ts";

const atOnce = 100;
const longestGroup = 128;

/**
 * Puts what a feed has shown, and what is not known to be on the scrape queue, there: what was seen just now, and what
 * an earlier poll could not send or did not live to note. The same story sent twice within five minutes is one message.
 */
export async function sendUnsent(
  { stories, pages }: { readonly stories: StoryStore; readonly pages: Outbox<ScrapeMessage> },
  feedId: string,
): Promise<void> {
  const unsent = await stories.unsent(feedId);
  for (let at = 0; at < unsent.length; at += atOnce) {
    const some = unsent.slice(at, at + atOnce);
    await pages.send(
      some.map(({ story, url }) => ({ body: { storyId: story, url }, group: hostGroup(url), once: story })),
    );
    await stories.sent(
      feedId,
      some.map(({ story }) => story),
    );
  }
}

/** One group a host and port: its pages are asked for one at a time. */
function hostGroup(url: string): string {
  const { host } = new URL(url);
  return host.length <= longestGroup ? host : shortHash(host);
}
