import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { usualWish } from "../../core/subscriptions/subscription.ts";
import { listSubscriptions } from "../../local/subscriptions/list-subscriptions.ts";
import { subscribe } from "../../local/subscriptions/subscribe.ts";

const folder = mkdtempSync(join(tmpdir(), "vigie-first-"));
const request = {
  wish: usualWish,
  to: { channel: "email", address: "r@example.org" },
  isSecretMade: false,
  owner: null,
  confirmed: true,
  replaces: undefined,
} as const;

const listed = async (data: string): Promise<string[]> => {
  const lines: string[] = [];
  for await (const line of listSubscriptions({ data }, "line")) lines.push(line);
  return lines;
};

test("subscribe() makes the data folder that is not there yet, and uses the one that is", async () => {
  const data = join(folder, "press");
  expect(await subscribe({ data }, request)).toMatch(/^Subscribed [\da-f]{16}: it is written to from now on/);
  await subscribe({ data }, { ...request, to: { channel: "email", address: "s@example.org" } });
  const lines = await listed(data);
  expect(lines.map((line) => /\S+@example\.org/.exec(line)?.[0]).sort()).toEqual(["r@example.org", "s@example.org"]);
});

test("subscribe() makes none where something else is", async () => {
  writeFileSync(join(folder, "thesis.txt"), "");
  await expect(subscribe({ data: folder }, request)).rejects.toThrow("Not a data folder of Vigie");
});
