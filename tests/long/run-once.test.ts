import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { usualWish, type Wish } from "../../core/subscriptions/subscription.ts";
import { listen } from "../../local/emulators/listen.ts";
import { readFeeds } from "../../local/feeds/read-feeds.ts";
import { serveOutlets } from "../../local/outlets/outlets-server.ts";
import { runOnce, writeOnce } from "../../local/run-once.ts";
import { linesIn } from "../../local/subscriptions/list-subscriptions.ts";
import { subscribeIn } from "../../local/subscriptions/subscribe.ts";
import { startVigie, type Vigie } from "../../local/vigie.ts";

/** Runs on one data folder, one after the other: what one leaves, the next goes on with. */

const data = join(mkdtempSync(join(tmpdir(), "vigie-once-")), "data");
const wish: Wish = { ...usualWish, rhythm: { kind: "at-once", at: "07:00" } };
let outlets: Awaited<ReturnType<typeof serveOutlets>>;

beforeAll(async () => {
  outlets = await serveOutlets(fileURLToPath(new URL("../../fixtures/corpus", import.meta.url)));
});
afterAll(async () => outlets.stop());

async function startRun(): Promise<Vigie> {
  return startVigie({ data, allowPrivateNetwork: true, variables: { MAIL_TO: "" } });
}

async function once(vigie: Vigie): Promise<string> {
  const said: string[] = [];
  const { feeds } = await readFeeds([outlets.feeds], { allowPrivateNetwork: true });
  await runOnce(vigie, { feeds: feeds.slice(0, 2) }, (line) => void said.push(line));
  await writeOnce(vigie, true, (line) => void said.push(line));
  return said.join("\n");
}

test("a run ends though a webhook is dead and another hangs, says so, and the next one goes on", async () => {
  const silent = createServer(() => {});
  const address = await listen(silent);
  onTestFinished(() => silent.closeAllConnections());
  const secret = `whsec_${Buffer.alloc(32).toString("base64")}`;
  const request = { wish, owner: null, confirmed: true, replaces: undefined, isSecretMade: true };
  const now = new Date().toISOString();

  const first = await startRun();
  try {
    for (const url of ["http://127.0.0.1:9/dead", `${address}/hangs`])
      await subscribeIn(first.table, { ...request, to: { channel: "webhook", url, secret } }, now);
    await subscribeIn(
      first.table,
      { ...request, confirmed: false, to: { channel: "email", address: "lectrice@example.org" } },
      now,
    );
    const said = await once(first);
    expect(said).toMatch(/\d messages wait for a channel that takes nothing now: the next run/);
    expect(said).toContain("Mails in the inbox: 1;");
  } finally {
    await first.stop();
  }

  // Of a process of its own, in which nothing is in memory.
  await fetch(await cleared(), { method: "POST" });
  const second = await startRun();
  try {
    const mails = (await second.inbox.mails()).filter(({ destination }) =>
      destination.to.includes("lectrice@example.org"),
    );
    expect(mails).toHaveLength(1);
    const [confirm] = /http:\/\/127\.0\.0\.1:\d+\/\S+\/confirm/.exec(mails[0]!.body.text ?? "") ?? [];
    expect((await fetch(confirm!, { method: "POST" })).status).toBe(200);
    expect((await linesIn(second.table, "line")).join("\n")).toMatch(/active .*lectrice@example\.org/);
    const waiting = [...second.depths().values()].reduce(
      (sum, { ready, inFlight, delayed }) => sum + ready + inFlight + delayed,
      0,
    );
    expect(waiting).toBeGreaterThan(0);
    await second.idle();
  } finally {
    await second.stop();
  }
});

async function cleared(): Promise<string> {
  const { startInbox } = await import("../../local/emulators/inbox.ts");
  const inbox = await startInbox();
  onTestFinished(() => inbox.stop());
  return `${inbox.endpoint}/clear-store`;
}
