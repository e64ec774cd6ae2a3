import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readOpml } from "../../core/feeds/opml.ts";
import { feeds } from "../../data/feeds.ts";

test("data/feeds.ts is what scripts/feeds-from-opml.mjs makes of data/feeds.opml", () => {
  const opml = readFileSync(new URL("../../data/feeds.opml", import.meta.url), "utf8");
  expect(feeds).toEqual(readOpml(opml).feeds);
});
