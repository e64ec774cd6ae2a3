import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { load } from "cheerio/slim";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import ICAL from "ical.js";
import { beforeAll, describe, expect, test } from "vitest";
import type { Export } from "../../core/export/shape.ts";
import { loadCorpus } from "../../local/eval/corpus.ts";
import { serveOutlets } from "../../local/outlets/outlets-server.ts";
import { discordMessage, slackMessage, teamsMessage, telegramMessage, webhookMessage } from "../core/channels/apis.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const data = join(mkdtempSync(join(tmpdir(), "vigie-pull-")), "data");

async function vigie(...args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [join(root, "local/cli.ts"), ...args, "--data", data], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  return text(child.stdout);
}

let exported: Export;
beforeAll(async () => {
  const outlets = await serveOutlets(join(root, "fixtures/corpus"));
  await vigie("run", "--once", "--allow-private-network", "--feeds", outlets.feeds);
  await outlets.stop();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- printed by core/export/print-export.ts
  exported = JSON.parse(await vigie("export")) as Export;
});
describe("vigie export, of a real run,", () => {
  test("writes a calendar of every meeting that lies within a week, in a year and in all", async () => {
    const events = async (...period: string[]): Promise<ICAL.Event[]> =>
      new ICAL.Component(ICAL.parse(await vigie("export", "--format", "ics", ...period)))
        .getAllSubcomponents("vevent")
        .map((one) => new ICAL.Event(one));
    const all = await events();
    const dated = exported.events.filter(({ date }) => date.precision === "day");
    expect(all.length).toBeGreaterThanOrEqual(dated.length);
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length);
    const year = await events("--since", "2024-01-01", "--until", "2024-12-31");
    expect(year.length).toBeLessThan(all.length);
    expect(new Set(year.map(({ startDate }) => startDate.year))).toEqual(new Set([2024]));
  });

  test("writes feeds of every event", async () => {
    expect(exported.events.length).toBeGreaterThan(30);
    const atom = parseAtomFeed(await vigie("export", "--format", "atom"));
    const json = parseJsonFeed(await vigie("export", "--format", "jsonfeed"));
    expect(atom.entries).toHaveLength(exported.events.length);
    expect(json.items?.map(({ id }) => id)).toEqual(atom.entries?.map(({ id }) => id));
  });
});

describe("vigie digest, of a real run,", () => {
  const schemas = {
    slack: slackMessage,
    teams: teamsMessage,
    discord: discordMessage,
    webhook: webhookMessage,
    telegram: telegramMessage.omit({ chat_id: true }),
  };
  test.each(["slack", "teams", "discord", "telegram", "webhook"] as const)("makes what %s takes", async (format) => {
    const body: unknown = JSON.parse(await vigie("digest", "--since", "2020-01-01", "--format", format));
    expect(schemas[format].safeParse(body).error).toBeUndefined();
  });

  test.each(["fr", "en"])("makes a mail below Gmail's cut, in %s", async (language) => {
    const html = await vigie("digest", "--since", "2020-01-01", "--format", "html", "--language", language);
    expect(Buffer.byteLength(html)).toBeLessThan(102_000);
    expect(load(html)("html").attr("lang")).toBe(language);
    expect(load(html)("h3").length).toBeGreaterThan(30);
  });

  test("quotes nothing that no article prints", async () => {
    const bare = (words: string): string => words.replace(/[«»“”"\s\u00a0\u202f]+/g, " ").trim();
    const articles = loadCorpus(join(root, "fixtures/corpus")).articles.map(({ text: words }) => bare(words ?? ""));
    const page = load(await vigie("digest", "--since", "2020-01-01", "--format", "html"));
    const quotes = page("p:contains('cité par')")
      .toArray()
      .map((one) => bare(page(one).text().split("»\u00a0–")[0]?.replace(" […]", "") ?? ""));
    expect(quotes.length).toBeGreaterThan(10);
    expect(quotes.filter((quote) => !articles.some((words) => words.includes(quote)))).toEqual([]);
  });
});
