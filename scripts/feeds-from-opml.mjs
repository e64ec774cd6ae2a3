// Writes data/feeds.ts, which the functions are built with, from data/feeds.opml, which people edit:
//   node scripts/with-node.mjs node scripts/feeds-from-opml.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { readOpml } from "../core/feeds/opml.ts";

const { feeds, problems } = readOpml(readFileSync(new URL("../data/feeds.opml", import.meta.url), "utf8"));
for (const problem of problems) console.error(problem);
const rows = feeds.map(({ id, url, outlet, country, kind }) => {
  const fields = Object.entries({ id, url, outlet, country, kind }).filter(([, value]) => value !== undefined);
  return `  { ${fields.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(", ")} },\n`;
});
writeFileSync(
  new URL("../data/feeds.ts", import.meta.url),
  `import type { FeedSource } from "../core/feeds/feed-document.ts";

/**
 * The feeds that a deployed Vigie watches. Written by scripts/feeds-from-opml.mjs from data/feeds.opml: to add a feed,
 * add it there and run the script (a test says when it was forgotten).
 */
// prettier-ignore
export const feeds: readonly FeedSource[] = [
${rows.join("")}];
`,
);
console.error(`${feeds.length} feeds`);
process.exitCode = problems.length > 0 ? 1 : 0;
