import { expect, test } from "vitest";
import type { FeedItem } from "../../../core/feeds/feed-document.ts";
import { storiesAmong } from "../../../core/feeds/story-of-item.ts";

const item = (url: string, publishedAt: string | null = null): FeedItem => ({
  url,
  title: null,
  summary: null,
  publishedAt,
  updatedAt: null,
  guid: null,
});

test.each([
  "",
  "ftp://tribune.example/1",
  "javascript:alert(1)",
  "mailto:redaction@tribune.example",
  "data:text/html,x",
  "http://",
  "pas une adresse",
  `https://tribune.example/${"x".repeat(2000)}`,
])("storiesAmong() counts %j as rejected, and keeps the others", (url) => {
  const { stories, rejected } = storiesAmong([item(url), item("https://tribune.example/1")]);
  expect(rejected).toBe(1);
  expect(stories.map(({ address }) => address)).toEqual(["https://tribune.example/1"]);
});

test("storiesAmong() makes one story of two entries for one page, the same in either order", () => {
  const twice = [
    item("https://www.tribune.example/1?utm_source=rss", "2024-08-06"),
    item("https://tribune.example/1#suite", "2024-08-05"),
  ];
  const [there, back] = [storiesAmong(twice), storiesAmong([...twice].reverse())];
  expect(there.stories).toHaveLength(1);
  expect(there.stories[0]?.item.publishedAt).toBe("2024-08-05");
  expect(back).toEqual(there);
});
