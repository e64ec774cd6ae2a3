import { expect, test } from "vitest";
import { publicationOf } from "../../../core/story/publication.ts";

const feed = "2024-03-12T09:00:00Z";

test.each([
  ["the page's, where both say", "2024-03-12T10:02:00+01:00", null, "2024-03-12T10:02:00+01:00"],
  ["the feed's, where the page says nothing", null, null, feed],
  ["the feed's, where the page lies far from it", "2014-01-01", null, feed],
  ["the feed's, where the page tells its last change only", "2024-03-13T18:00:00Z", "2024-03-13T18:00:00Z", feed],
  [
    "the page's, where it changed as soon as it was out",
    "2024-03-12T09:20:00Z",
    "2024-03-12T09:20:00Z",
    "2024-03-12T09:20:00Z",
  ],
])("publicationOf() gives %s", (_, publishedAt, updatedAt, wanted) => {
  expect(publicationOf({ publishedAt, updatedAt }, feed)).toBe(wanted);
});
