import { readFileSync } from "node:fs";
import type { Feed, FeedList } from "./feed.ts";
import { fetchList } from "./fetch-list.ts";
import { feedAt, parseFeedList } from "./parse-feed-list.ts";

/**
 * The feeds that `--feeds` names: files or addresses of OPML or JSON, or addresses of single feeds. What cannot be
 * read is a problem in one line, and the rest goes on; the same address twice is one feed.
 */
export async function readFeeds(
  sources: readonly string[],
  options: { readonly allowPrivateNetwork: boolean },
): Promise<FeedList> {
  const lists = await Promise.all(sources.map((source) => readSource(source, options)));
  const byUrl = new Map<string, Feed>();
  const ids = new Set<string>();
  const problems: string[] = [];
  for (const [index, list] of lists.entries()) {
    problems.push(...list.problems.map((problem) => `${sources[index]}: ${problem}`));
    for (const feed of list.feeds) {
      if (byUrl.has(feed.url)) continue;
      if (ids.has(feed.id))
        problems.push(`${sources[index]}: the id "${feed.id}" stands for two feeds: ${feed.url} is left out`);
      else byUrl.set(feed.url, feed);
      ids.add(feed.id);
    }
  }
  return { feeds: [...byUrl.values()], problems };
}

async function readSource(source: string, options: { readonly allowPrivateNetwork: boolean }): Promise<FeedList> {
  try {
    if (!/^https?:\/\//i.test(source)) {
      return (
        parseFeedList(readFileSync(source, "utf8")) ?? {
          feeds: [],
          problems: ["neither OPML nor a JSON array of feeds"],
        }
      );
    }
    // Whether it is a good feed is for the poll function to say, which also comes back to it later.
    return parseFeedList(await fetchList(source, options)) ?? { feeds: [feedAt(source)], problems: [] };
  } catch (error) {
    return { feeds: [], problems: [reasonOf(error)] };
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && error.code === "ENOENT") return "no such file";
  if ("code" in error && error.code === "EISDIR") return "a folder, not a file";
  return error.message;
}
