import { PermanentError, TemporaryError } from "../../core/errors.ts";
import type { FeedDocument, FeedSource } from "../../core/feeds/feed-document.ts";
import {
  afterFailure,
  afterSuccess,
  type FeedState,
  isDue,
  oneLine,
  validatorsFor,
} from "../../core/feeds/feed-state.ts";
import { readFeed } from "../../core/feeds/read-feed.ts";
import { type FoundStory, storiesAmong } from "../../core/feeds/story-of-item.ts";
import { expectSuccess } from "../shared/http/expect-success.ts";
import type { Answer, Get, GetOptions } from "../shared/http/get.ts";
import type { Journal } from "../shared/journal.ts";
import type { ScrapeMessage } from "../shared/messages.ts";
import type { Outbox } from "../shared/queue.ts";
import type { FeedStore } from "../shared/store/feeds.ts";
import type { StoryStore } from "../shared/store/stories.ts";
import { sendUnsent } from "./send-unsent.ts";

export interface PollPorts {
  readonly get: Get;
  readonly feeds: FeedStore;
  readonly stories: StoryStore;
  readonly pages: Outbox<ScrapeMessage>;
  readonly journal: Journal;
  readonly limits: FeedLimits;
  /** Milliseconds. */
  readonly now: () => number;
}

export interface PollRequest {
  readonly feeds: readonly FeedSource[];
  /** Asks every feed, due or not. */
  readonly all: boolean;
  /** Entries published before this day are left out. */
  readonly since: string | null;
  /** No feed is begun after this moment (milliseconds). */
  readonly until: number;
}

/** What became of one feed. */
export interface FeedReport {
  readonly id: string;
  readonly status: "ok" | "not-modified" | "failed" | "not-due";
  readonly items: number;
  readonly new: number;
  readonly error?: string;
}

const feedsAtOnce = 8;
const accept =
  "application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1";

/** How much of a feed is read, and how long it may take. */
export type FeedLimits = Pick<GetOptions, "maxBytes" | "totalMilliseconds" | "idleMilliseconds">;
export const feedLimits: FeedLimits = { maxBytes: 10_000_000, totalMilliseconds: 30_000, idleMilliseconds: 10_000 };

/** Polls the feeds that are due, the longest overdue first. One feed's failure is that feed's alone. */
export function pollStage(ports: PollPorts) {
  return async ({ feeds, all, since, until }: PollRequest): Promise<{ feeds: FeedReport[] }> => {
    const states = await ports.feeds.states(feeds.map(({ id }) => id));
    const reports = new Map<string, FeedReport>();
    const waiting = [...feeds].sort((a, b) => dueAt(states.get(a.id)) - dueAt(states.get(b.id)));
    const work = async (): Promise<void> => {
      for (let feed = waiting.shift(); feed; feed = waiting.shift()) {
        const state = states.get(feed.id);
        reports.set(
          feed.id,
          await pollFeed(ports, { feed, state, since, due: all || isDue(state, ports.now()), until }),
        );
      }
    };
    await Promise.all(Array.from({ length: feedsAtOnce }, work));
    return { feeds: feeds.flatMap(({ id }) => reports.get(id) ?? []) };
  };
}

function dueAt(state: FeedState | undefined): number {
  return state === undefined ? 0 : Date.parse(state.nextPollAt);
}

interface Turn {
  readonly feed: FeedSource;
  readonly state: FeedState | undefined;
  readonly since: string | null;
  readonly due: boolean;
  readonly until: number;
}

async function pollFeed(ports: PollPorts, turn: Turn): Promise<FeedReport> {
  const { id } = turn.feed;
  const nothing = { id, items: 0, new: 0 };
  if (ports.now() > turn.until)
    return { ...nothing, status: "failed", error: "no time left: the next run begins with it" };
  try {
    await sendUnsent(ports, id);
    if (!turn.due) return { ...nothing, status: "not-due" };
    return await askFeed(ports, turn);
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    const retryAfter = error instanceof TemporaryError ? error.afterSeconds : null;
    if (!(error instanceof TemporaryError || error instanceof PermanentError))
      ports.journal.failure(`feed ${id}`, error);
    await putFailure(ports, afterFailure(turn.state, turn.feed, { now: ports.now(), error, retryAfter }));
    return { ...nothing, status: "failed", error: oneLine(error) };
  }
}

/** When even this cannot be written down, the feed is simply due again. */
async function putFailure({ feeds, journal }: PollPorts, state: FeedState): Promise<void> {
  journal.note("feed-failed", { feed: state.id, error: state.health.lastError });
  try {
    await feeds.put(state);
  } catch (error) {
    journal.failure(`feed ${state.id}`, error);
  }
}

async function askFeed(ports: PollPorts, { feed, state, since }: Turn): Promise<FeedReport> {
  const answer = await ports.get(feed.url, { accept, ...ports.limits, ...validatorsFor(state, feed, ports.now()) });
  if (answer.status === 304) {
    const unchanged = { read: false, etag: null, lastModified: null, items: 0, fresh: 0, rejected: 0 };
    await ports.feeds.put(afterSuccess(state, feed, { now: ports.now(), ...unchanged }));
    return { id: feed.id, status: "not-modified", items: 0, new: 0 };
  }
  const document = await readFeed(expectSuccess(answer).body, answer.contentType, answer.url);
  const { stories, rejected } = storiesAmong(document.items);
  const wanted = stories.filter(({ item }) => since === null || item.publishedAt === null || item.publishedAt >= since);
  const fresh = await takeNew(ports, feed, wanted);
  // A feed of which entries were left out is asked for whole next time: that poll may want them.
  const complete = wanted.length === stories.length && document.dropped === 0;
  await ports.feeds.put(
    afterSuccess(state, feed, {
      now: ports.now(),
      read: true,
      ...(complete ? validatorsOf(answer) : { etag: null, lastModified: null }),
      items: document.items.length,
      fresh,
      rejected,
    }),
  );
  noteOddities(ports.journal, feed, document, rejected);
  return { id: feed.id, status: "ok", items: document.items.length, new: fresh };
}

function validatorsOf({ etag, lastModified }: Answer): Pick<Answer, "etag" | "lastModified"> {
  return { etag, lastModified };
}

function noteOddities(journal: Journal, feed: FeedSource, { dropped }: FeedDocument, rejected: number): void {
  if (dropped > 0) journal.note("entries-left-out", { feed: feed.id, oldest: dropped });
  if (rejected > 0) journal.note("entries-rejected", { feed: feed.id, code: "bad-address", entries: rejected });
}

/** Records the stories that this feed has not shown before, then puts them on the queue; how many there were. */
async function takeNew(ports: PollPorts, feed: FeedSource, stories: readonly FoundStory[]): Promise<number> {
  const known = await ports.stories.known(
    feed.id,
    stories.map(({ id }) => id),
  );
  const fresh = stories.filter(({ id }) => !known.has(id));
  const seenAt = new Date(ports.now()).toISOString();
  for (const { id, address, item } of fresh) {
    const { url, title, summary, publishedAt } = item;
    await ports.stories.see(
      id,
      address,
      { feedId: feed.id, url, outlet: feed.outlet, title, summary, publishedAt },
      seenAt,
    );
  }
  if (fresh.length > 0) await sendUnsent(ports, feed.id);
  return fresh.length;
}
