import { readOpml } from "../../core/feeds/opml.ts";
import { feed, type Feed, type FeedList } from "./feed.ts";

/**
 * Reads a list of feeds: a JSON array of `{ id, url, outlet, country?, kind? }`, or OPML. Null if the text is neither.
 * A wrong entry is a problem of its own; the others are read.
 */
export function parseFeedList(text: string): FeedList | null {
  const start = text
    .slice(0, 2000)
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (start.startsWith("[") || start.startsWith("{")) return fromJson(text);
  if (/<opml[\s>]/i.test(start)) return readOpml(text);
  return null;
}

function fromJson(text: string): FeedList {
  let entries: unknown;
  try {
    entries = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { feeds: [], problems: [`not JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  if (!Array.isArray(entries)) return { feeds: [], problems: ["not a JSON array of feeds"] };
  return checkAll(entries.map((entry: unknown, index) => [`entry ${index + 1}`, entry]));
}

/** A feed that is known by its address alone: id and outlet are made of it. */
export function feedAt(url: string): Feed {
  const { host, pathname, search } = URL.canParse(url) ? new URL(url) : { host: url, pathname: "", search: "" };
  const id = `${host}${pathname}${search}`.replace(/[^\p{L}\p{N}.]+/gu, "-").replace(/^-+|-+$/g, "");
  return { id, url, outlet: hostOf(url) };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
}

function checkAll(entries: readonly (readonly [string, unknown])[]): FeedList {
  const feeds: Feed[] = [];
  const problems: string[] = [];
  for (const [name, entry] of entries) {
    const result = feed.safeParse(entry);
    if (result.success) feeds.push(result.data);
    else
      problems.push(
        `${name}: ${result.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join(", ")}`,
      );
  }
  return { feeds, problems };
}
