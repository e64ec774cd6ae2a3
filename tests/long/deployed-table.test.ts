import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Export } from "../../core/export/shape.ts";
import { findEvents } from "../../core/find/find-events.ts";
import { usualWish } from "../../core/subscriptions/subscription.ts";
import { openTable } from "../../functions/shared/store/table.ts";
import { type Choice, withChosen } from "../../local/chosen.ts";
import { composeStored } from "../../local/digest/compose-stored.ts";
import { exportOf } from "../../local/export/export-of.ts";
import { readFeeds } from "../../local/feeds/read-feeds.ts";
import { exportOfFound, findStored } from "../../local/find/find-stored.ts";
import { readDelays } from "../../local/latency/read-delays.ts";
import { serveOutlets } from "../../local/outlets/outlets-server.ts";
import { credentials, region } from "../../local/place.ts";
import { runOnce } from "../../local/run-once.ts";
import { showPreview } from "../../local/subscriptions/show-preview.ts";
import { startVigie, type Vigie } from "../../local/vigie.ts";

/** The commands on the table and the archive of a stack that runs: an emulator at the addresses of AWS. */

let vigie: Vigie;
let all: Export;
let place: Choice;

beforeAll(async () => {
  const outlets = await serveOutlets(fileURLToPath(new URL("../../fixtures/corpus", import.meta.url)));
  vigie = await startVigie({ allowPrivateNetwork: true, variables: { MAIL_TO: "" } });
  const { feeds } = await readFeeds([outlets.feeds], { allowPrivateNetwork: true });
  await runOnce(vigie, { feeds }, () => {});
  await vigie.fire("notify");
  await vigie.idle();
  await outlets.stop();
  all = await exportOf(vigie);
  place = { data: "nowhere", ...vigie.at.names };
  vi.stubEnv("AWS_REGION", region);
  vi.stubEnv("AWS_ACCESS_KEY_ID", credentials.accessKeyId);
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", credentials.secretAccessKey);
  vi.stubEnv("AWS_ENDPOINT_URL_DYNAMODB", vigie.dynamodb.endpoint);
  vi.stubEnv("AWS_ENDPOINT_URL_S3", vigie.at.s3Endpoint);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await vigie.stop();
});

describe("find --table", () => {
  test.each([["Larijani"], ["Poutine", "2025"], ["Moscou", "Lavrov"], ["phone"], ["nobody at all"]])(
    "finds %s %s as in the export of everything",
    async (...words) => {
      const lines = (await findStored(place, words, true)).split("\n").filter((line) => line !== "");
      expect(lines.map((line): unknown => JSON.parse(line))).toEqual(findEvents(words, all.events));
    },
  );

  test("finds something, and scans nothing", async () => {
    const client = new DynamoDBClient({ region, credentials, endpoint: vigie.dynamodb.endpoint });
    const asked = new Set<string>();
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          asked.add(String(commandName));
          return next(args);
        },
      { step: "initialize" },
    );
    const rows = (): never => expect.unreachable("All of the table was asked for");
    const stored = { ...vigie, rows, table: openTable(client, vigie.table.name) };
    const found = await exportOfFound(stored, ["Lavrov"]);
    client.destroy();
    expect(found.events.length).toBeGreaterThan(3);
    expect(found.events.length).toBeLessThan(all.events.length);
    expect([...asked].sort()).toEqual(["BatchGetItemCommand", "QueryCommand"]);
  });

  test("shows them in the same table, and says what it lacks", async () => {
    expect(await findStored(place, ["Larijani"], false)).toMatch(/^Date +Qui +Où +Sources +Désaccords\n/);
    await expect(findStored({ ...place, bucket: undefined }, ["Lavrov"], false)).rejects.toThrow(
      "Articles are read: name the archive's bucket, with --bucket",
    );
    await expect(findStored({ ...place, table: "Another" }, ["Lavrov"], false)).rejects.toThrow(
      /^Cannot use the table "Another": ResourceNotFoundException: /,
    );
    await expect(findStored({ data: "nowhere", bucket: "b" }, [], false)).rejects.toThrow("--bucket goes with --table");
  });
});

test("export --table is the export of the data folder", async () => {
  expect(await withChosen(place, exportOf)).toEqual(all);
});

test("latency --table reads the ledger", async () => {
  const [delays] = await readDelays(place, 2, new Date());
  expect(delays?.stories).toBeGreaterThan(10);
});

test("subscribe --preview --table and digest --table need no archive", async () => {
  const table = { data: "nowhere", table: place.table };
  const wish = { ...usualWish, rhythm: { kind: "at-once", at: "06:30" } } as const;
  expect(await showPreview(table, wish, 1, new Date())).toMatch(
    /\n[1-9]\d* messages? over 1 day, from what is known now/,
  );
  const digest = await withChosen(table, (stored) => composeStored(stored, undefined, new Date()));
  expect(digest.blocks.length).toBeGreaterThan(20);
});
