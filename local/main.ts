// oxlint-disable-next-line import/no-unassigned-import -- settings of the engine
import "./lighten.ts";
import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { defaultData } from "./commands/command.ts";
import { eventTable } from "./event-table.ts";
import { exportOf } from "./export/export-of.ts";
import { WorkError } from "./failures.ts";
import { serveOutlets } from "./outlets/outlets-server.ts";
import { readFeeds } from "./feeds/read-feeds.ts";
import { Progress } from "./progress.ts";
import { runOnce } from "./run-once.ts";
import { startVigie } from "./vigie.ts";

/**
 * `npm start`: Vigie's main job on the articles of fixtures/corpus, from feeds to digest. `-- --keep` leaves the
 * outlets' server and the mail inbox up until Ctrl-C.
 */

const root = fileURLToPath(new URL("..", import.meta.url));
const corpus = join(root, "fixtures", "corpus");
const out = join(root, "out");
const data = join(root, defaultData);
const keep = process.argv.includes("--keep");

const shown = (path: string): string => relative(process.cwd(), path) || ".";

async function main(): Promise<number> {
  console.log("Vigie on the articles of fixtures/corpus (written for tests: nobody said what they quote)");
  const outlets = await serveOutlets(corpus);
  let progress: Progress | undefined;
  const vigie = await startVigie({
    data,
    // Each start begins anew; what it leaves is there to export.
    fresh: true,
    allowPrivateNetwork: true,
    variables: { MAIL_TO: "redaction@example.org" },
    log: (stage, line) => progress?.line(stage, line),
  });
  progress = new Progress({ stream: process.stderr, verbose: false, depths: () => vigie.depths() });
  try {
    const { feeds } = await readFeeds([outlets.feeds], { allowPrivateNetwork: true });
    // MAIL_TO is subscribed before there is anything to tell.
    await vigie.fire("notify");
    const { ok } = await runOnce(vigie, { feeds }, (line) => progress?.say(line));
    await vigie.fire("notify", { all: true });
    await vigie.idle();
    progress.stop();
    const exported = await exportOf(vigie);
    console.log(`\n${eventTable(exported, process.stdout.columns ?? 120)}\n`);
    mkdirSync(out, { recursive: true });
    const files = [
      ["export.json", `${JSON.stringify(exported, null, 2)}\n`] as const,
      ...digestFiles(await vigie.inbox.mails()),
    ];
    for (const [name, text] of files) {
      writeFileSync(join(out, name), text);
      console.log(`Wrote ${shown(join(out, name))}`);
    }
    console.log(`The data is in ${shown(data)}: "npm run --silent vigie -- export --format csv" reads it`);
    if (keep) await untilInterrupted(vigie.inbox.endpoint, outlets.feeds);
    return ok ? 0 : 1;
  } finally {
    progress.stop();
    await vigie.stop();
    await outlets.stop();
  }
}

/** The mails, in both their forms: what is too long for one message makes several. */
function digestFiles(
  mails: readonly { readonly body: { readonly html?: string | undefined; readonly text?: string | undefined } }[],
) {
  return mails.flatMap(({ body: { html, text } }, index) => {
    const name = index === 0 ? "digest" : `digest-${index + 1}`;
    return [
      ...(html === undefined ? [] : [[`${name}.html`, html] as const]),
      ...(text === undefined ? [] : [[`${name}.txt`, text] as const]),
    ];
  });
}

function untilInterrupted(inbox: string, feeds: string): Promise<void> {
  console.log(`Mails: ${inbox}   Feeds: ${feeds}   (Ctrl-C ends)`);
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
}

process.exit(
  await main().catch((error: unknown) => {
    console.error(error instanceof WorkError ? `vigie: ${error.message}` : error);
    return 1;
  }),
);
