import type { Feed } from "../feeds/feed.ts";
import { WorkError } from "../failures.ts";
import { Progress } from "../progress.ts";
import type { OnceResult } from "../run-once.ts";
import type { Vigie } from "../vigie.ts";
import { type Command, dayOption, readWords, say } from "./command.ts";

export const runCommand: Command = {
  summary: "Runs the whole pipeline on this machine",
  help: `Usage: vigie run [--feeds FILE-OR-URL]… [--once] [--since DATE] [--data DIR] [--allow-private-network]
                 [--verbose]

  --feeds    OPML, a JSON array of { "id", "url", "outlet", "country"?, "kind"? }, or the address of one feed;
             may be given again. Without it, the feeds of data/feeds.ts
  --once     polls every feed once, due or not, and ends when all is done but what a channel does not take now; else
             goes on until Ctrl-C
  --since    leaves out what was published before this day (2024-08-05)
  --data     keeps tables, queues, the archive and mails in this folder; a second run goes on where the first ended
  --allow-private-network
             lets feeds and pages be on this machine or in private ranges
  --verbose  shows what the functions write into their logs`,

  async run(args) {
    const { values, positionals } = readWords("run", args, {
      feeds: { type: "string", multiple: true, default: [] },
      once: { type: "boolean", default: false },
      since: { type: "string" },
      data: { type: "string" },
      "allow-private-network": { type: "boolean", default: false },
      verbose: { type: "boolean", default: false },
    });
    const allowPrivateNetwork = values["allow-private-network"];
    const since = dayOption("since", values.since);
    const feeds = await namedFeeds([...values.feeds, ...positionals], allowPrivateNetwork);
    const event = { ...(feeds !== undefined && { feeds }), ...(since !== undefined && { since }) };
    let progress: Progress | undefined;
    const { startVigie } = await import("../vigie.ts");
    const vigie = await startVigie({
      data: values.data,
      allowPrivateNetwork,
      schedules: !values.once,
      events: { poll: event },
      log: (stage, line) => progress?.line(stage, line),
    });
    progress = new Progress({ stream: process.stderr, verbose: values.verbose, depths: () => vigie.depths() });
    const interrupted = interruption();
    try {
      if (values.once) return await once({ vigie, event, progress, interrupted, isKept: values.data !== undefined });
      return await onAndOn(vigie, progress, interrupted);
    } finally {
      progress.stop();
      await vigie.stop();
    }
  },
};

/** @returns undefined where none are named. @throws {WorkError} if none of those that are can be read. */
async function namedFeeds(
  sources: readonly string[],
  allowPrivateNetwork: boolean,
): Promise<readonly Feed[] | undefined> {
  if (sources.length === 0) return undefined;
  const { readFeeds } = await import("../feeds/read-feeds.ts");
  const { feeds, problems } = await readFeeds(sources, { allowPrivateNetwork });
  for (const problem of problems) say(problem);
  if (feeds.length === 0) throw new WorkError("No feed could be read");
  return feeds;
}

interface Once {
  readonly vigie: Vigie;
  readonly event: Readonly<Record<string, unknown>>;
  readonly progress: Progress;
  readonly interrupted: Promise<"interrupted">;
  /** Whether there is a folder from which another run goes on. */
  readonly isKept: boolean;
}

async function once({ vigie, event, progress, interrupted, isKept }: Once): Promise<number> {
  const { runOnce, writeOnce } = await import("../run-once.ts");
  const say = (line: string): void => progress.say(line);
  const work = async (): Promise<OnceResult> => {
    const result = await runOnce(vigie, event, say);
    await writeOnce(vigie, isKept, say);
    return result;
  };
  const result = await Promise.race([work(), interrupted]);
  if (result !== "interrupted") return result.ok ? 0 : 1;
  progress.say("Interrupted: the next run on the same --data goes on from here");
  return 1;
}

async function onAndOn(vigie: Vigie, progress: Progress, interrupted: Promise<"interrupted">): Promise<number> {
  progress.say(`Running until Ctrl-C. Mails: ${vigie.inbox.endpoint}`);
  progress.say(`Links of messages, feeds and calendars: ${vigie.addresses.get("links") ?? "none"}`);
  vigie.fire("poll").catch((error: unknown) => progress.say(`poll failed: ${String(error)}`));
  await interrupted;
  progress.say("Stopping");
  return 0;
}

/** Resolves at Ctrl-C or a request to end. A second one, after a second, ends at once: a terminal sends some twice. */
function interruption(): Promise<"interrupted"> {
  return new Promise((resolve) => {
    let first = 0;
    const onSignal = (): void => {
      if (first !== 0 && Date.now() - first > 1000) process.exit(1);
      first ||= Date.now();
      resolve("interrupted");
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
  });
}
