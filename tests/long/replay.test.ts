import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, expect, test } from "vitest";
import { printExport } from "../../core/export/print-export.ts";
import { keys } from "../../functions/shared/store/keys.ts";
import { storyStore } from "../../functions/shared/store/stories.ts";
import { exportOf } from "../../local/export/export-of.ts";
import { compareExports } from "../../local/replay/compare-exports.ts";
import { printComparison } from "../../local/replay/print-comparison.ts";
import { replay } from "../../local/replay/replay.ts";
import { storiesIn } from "../../local/records.ts";
import { runOnce } from "../../local/run-once.ts";
import { type Stored, withStored } from "../../local/stored.ts";
import { startVigie } from "../../local/vigie.ts";
import { startSite } from "../functions/support/site.ts";

const data = join(mkdtempSync(join(tmpdir(), "vigie-replay-")), "data");

const meeting =
  "Le secrétaire du Conseil de sécurité de la Russie, Sergueï Choïgou, s'est entretenu lundi 5 août 2024 à Téhéran avec le président iranien Massoud Pezeshkian, a annoncé le Kremlin dans un communiqué.";
const page = (title: string, ...paragraphs: readonly string[]): string =>
  `<html lang="fr"><head><meta property="article:published_time" content="2024-08-05T18:00:00+02:00"></head><body><h1>${title}</h1><article>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</article></body></html>`;
const pages: Readonly<Record<string, string>> = {
  "/rencontre": page(
    "Choïgou reçu à Téhéran par le président iranien",
    meeting,
    "Les deux hommes ont évoqué la coopération militaire, selon la même source, et la sécurité dans la région.",
  ),
  "/autre": page(
    "Le président iranien reçoit Sergueï Choïgou à Téhéran",
    "Massoud Pezeshkian a reçu lundi 5 août 2024 à Téhéran le secrétaire du Conseil de sécurité russe, Sergueï Choïgou, ont rapporté les agences.",
    "Il a dit vouloir développer les relations entre l'Iran et la Russie, qu'il juge stratégiques.",
  ),
  "/tennis": page(
    "Tennis : la finale est reportée à mardi",
    "La pluie a contraint les organisateurs du tournoi à reporter la finale à mardi, en début d'après-midi, sur le court central.",
  ),
  "/vide": "<html><body><nav><a href='/'>Accueil</a></nav></body></html>",
  "/anglais": page(
    "Shoigu meets the Iranian president",
    "The secretary of the Security Council of Russia met the president of Iran in Tehran on Monday, and they spoke of the cooperation between the two countries.",
  ),
};
const entry = (path: string, title: string, summary: string): string =>
  `<item><title>${title}</title><link>SITE${path}</link><description>${summary}</description><pubDate>Mon, 05 Aug 2024 16:30:00 GMT</pubDate></item>`;
const entries = [
  entry("/rencontre", "Choïgou reçu à Téhéran", ""),
  entry("/autre", "Le président iranien reçoit Choïgou", ""),
  entry("/tennis", "Tennis", ""),
  entry("/vide", "", ""),
  entry("/anglais", "Shoigu", ""),
  // Gone, but the feed said enough.
  entry("/parti", "Choïgou s'est entretenu à Téhéran avec le président iranien", meeting),
  // Gone, and the feed said nothing.
  entry("/rien", "", ""),
].join("");

beforeAll(async () => {
  const site = await startSite();
  for (const [path, html] of Object.entries(pages)) site.text(path, html);
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Fil</title>${entries.replaceAll("SITE", site.url)}</channel></rss>`;
  site.text("/fil.xml", feed, { "content-type": "application/rss+xml" });
  const vigie = await startVigie({ data, allowPrivateNetwork: true, variables: { MAIL_TO: "" } });
  const feeds = [{ id: "fil", url: `${site.url}/fil.xml`, outlet: "Le Fil", country: "FR", kind: "private" }];
  const { ok } = await runOnce(vigie, { feeds }, () => undefined);
  await vigie.stop();
  // From here on there is no network to ask.
  await site.stop();
  if (!ok) throw new Error("The first run did not end well");
});

async function replayed(prepare: (stored: Stored) => Promise<void> = () => Promise.resolve(), to?: string) {
  return withStored(data, async (stored) => {
    await prepare(stored);
    const target = await startVigie({ data: to, variables: { MAIL_TO: "" } });
    try {
      return await replay(stored, target, () => undefined);
    } finally {
      await target.stop();
    }
  });
}

const printed = (value: Parameters<typeof printExport>[0]): string => [...printExport(value)].join("");

test("replay() over unchanged rules gives the same export, byte for byte, and says so", async () => {
  const to = join(mkdtempSync(join(tmpdir(), "vigie-replay-")), "to");
  const { before, after, takenUp } = await replayed(undefined, to);
  expect(before.stories.map(({ outcome }) => outcome).toSorted()).toEqual(
    ["copy", "kept", "kept", "not-relevant", "rejected", "rejected", "rejected"].toSorted(),
  );
  expect(before.events).toHaveLength(1);
  expect(printed(after)).toBe(printed(before));
  expect(takenUp).toEqual({ page: 5, summary: 1, article: 0, "as-it-was": 1 });
  expect(printComparison(compareExports(before, after), takenUp).at(-1)).toBe("Nothing changed");
  // What came out is kept, and can be gone on with.
  expect(printed(await withStored(to, exportOf))).toBe(printed(before));
});

test("replay() tells what other rules had made of a story", async () => {
  const { before, after, takenUp } = await replayed(async ({ table, rows }) => {
    const story = storiesIn(await rows()).find(({ address }) => address.endsWith("/tennis"))!;
    await storyStore(table).setOutcome(story.id, { kind: "kept", reason: null });
  });
  const { stories } = compareExports(before, after);
  expect(stories).toHaveLength(1);
  expect(stories[0]!.changes[0]?.what).toBe("outcome");
  expect(stories[0]!.changes[0]?.before).toBe("kept");
  expect(stories[0]!.changes[0]?.after).toMatch(/^not-relevant/);
  expect(printComparison(compareExports(before, after), takenUp).at(-1)).toBe(
    "1 story changed; 0 events opened, 0 closed, 0 changed",
  );
});

test("replay() goes on from the article where the page was not kept", async () => {
  const { before, after, takenUp } = await replayed(async ({ table, rows }) => {
    const story = storiesIn(await rows()).find(({ address }) => address.endsWith("/rencontre"))!;
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.story(story.id),
        UpdateExpression: "REMOVE scraped.rawKey",
      }),
    );
  });
  expect(takenUp).toMatchObject({ page: 4, article: 1 });
  expect(printed({ ...after, stories: after.stories.filter(({ url }) => !url.endsWith("/tennis")) })).toBe(
    printed({ ...before, stories: before.stories.filter(({ url }) => !url.endsWith("/tennis")) }),
  );
});
