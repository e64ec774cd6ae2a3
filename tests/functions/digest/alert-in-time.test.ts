import { SESv2Client } from "@aws-sdk/client-sesv2";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Target } from "../../../core/channels/target.ts";
import { answerMilliseconds, patienceSeconds } from "../../../functions/digest/limits.ts";
import { isUrgent } from "../../../functions/digest/stage.ts";
import { waitSeconds } from "../../../functions/digest/wait-seconds.ts";
import { openChannels } from "../../../functions/shared/channels/channels.ts";
import type { Posted } from "../../../functions/shared/http/post.ts";
import type { DigestMessage } from "../../../functions/shared/messages.ts";
import { mailPause, settings } from "../../../infra/queue-settings.ts";
import { atOnce, daily, oneReader } from "./one-reader.ts";

/** Both queues of digest, with as many runs as they have, beside channels that take their time: on a simulated clock. */

const secret = "whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0";
const webhook = (host: string): Target => ({ channel: "webhook", url: `https://${host}.example/in`, secret });
const mail = (name: string): Target => ({ channel: "email", address: `${name}@example.org` });
const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const [hanging, backlog, quick] = [40, 700, 20];

type Lane = "alert" | "digest";
interface Waiting {
  readonly message: DigestMessage;
  readonly due: number;
  readonly tries: number;
}

beforeEach(
  () =>
    void vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"], now: Date.parse("2026-03-02T06:00:00Z") }),
);
afterEach(() => void vi.useRealTimers());

function openPost() {
  const { office, open } = oneReader();
  const queues: Record<Lane, Waiting[]> = { alert: [], digest: [] };
  /** When a subscriber's message was taken, in milliseconds. */
  const taken = new Map<string, number[]>();
  const note = (reader: string): void => void taken.set(reader, [...(taken.get(reader) ?? []), Date.now()]);
  const ses = {
    send: async ({ input }: { input: { Destination: { ToAddresses: string[] } } }) => {
      await sleep(100);
      note(input.Destination.ToAddresses[0]!.split("@")[0]!);
    },
  };
  const post = async (address: string): Promise<Posted> => {
    const [name = ""] = new URL(address).hostname.split(".");
    const hangs = name.startsWith("hanging");
    await sleep(hangs ? answerMilliseconds : 300);
    if (hangs) return { kind: "broken-off", why: "no answer" };
    note(name);
    return { kind: "answer", status: 204, retryAfter: null, body: "" };
  };
  const patience = { wait: (seconds: number) => sleep(seconds * 1000), now: Date.now, mostSeconds: patienceSeconds };
  const send = openChannels({
    ses: ses as unknown as SESv2Client,
    from: "vigie@example.org",
    post,
    patience,
    now: Date.now,
  });
  const put = (lane: Lane, message: DigestMessage, tries = 0, seconds = 0): void =>
    void queues[lane].push({ message, tries, due: Date.now() + seconds * 1000 });
  async function run(lane: Lane): Promise<void> {
    const at = queues[lane].findIndex(({ due }) => due <= Date.now());
    const [next] = at < 0 ? [] : queues[lane].splice(at, 1);
    if (next === undefined) return sleep(200);
    const tries = next.tries + 1;
    office.clock = Date.now();
    await office
      .digest(next.message, undefined, {
        send,
        now: () => new Date().toISOString(),
        pace: () => sleep(mailPause(lane)),
        leaveAside: async (alert) => put("digest", alert),
      })
      .catch((error: unknown) => put(lane, next.message, tries, waitSeconds(error, tries)));
  }
  const isOver = { yet: false };
  const runs = (["alert", "digest"] as const).flatMap((lane) =>
    Array.from({ length: settings[lane].maxConcurrency }, async () => {
      while (!isOver.yet) await run(lane);
    }),
  );
  return {
    office,
    open,
    taken,
    queues,
    put,
    async end() {
      isOver.yet = true;
      await vi.advanceTimersByTimeAsync(60_000);
      await Promise.all(runs);
    },
  };
}

test(
  "an alert leaves within a minute, beside webhooks that do not answer and a backlog of digests",
  { timeout: 120_000 },
  async () => {
    const { office, open, taken, queues, put, end } = openPost();
    const readers = [
      ...Array.from({ length: hanging }, (_, at) => ({ id: `hanging${at}`, to: webhook(`hanging${at}`) })),
      ...Array.from({ length: quick }, (_, at) => ({ id: `hook${at}`, to: webhook(`hook${at}`) })),
      ...Array.from({ length: quick }, (_, at) => ({ id: `mail${at}`, to: mail(`mail${at}`) })),
    ];
    for (const { id, to } of readers) await office.subscribe(id, { to, rhythm: atOnce, zone: "UTC" });
    for (let at = 0; at < backlog; at++)
      await office.subscribe(`daily${at}`, { to: mail(`daily${at}`), rhythm: daily, zone: "UTC" });
    for (const wave of [1, 2, 3, 4, 5]) {
      open(1);
      const begun = Date.now();
      taken.clear();
      for (let at = 0; at < backlog; at++)
        put("digest", { kind: "digest", subscriber: `daily${at}`, slot: new Date(begun).toISOString() });
      // Those that hang come first, as they may.
      for (const { id } of readers) put("alert", { kind: "alert", subscriber: id, upTo: wave });
      await vi.advanceTimersByTimeAsync(60_000);
      // Of the minute, some seconds go to reading the article, and notify waits for five.
      const late = readers.slice(hanging).filter(({ id }) => !((taken.get(id)?.[0] ?? Infinity) - begun <= 45_000));
      expect([wave, late.map(({ id }) => id)]).toEqual([wave, []]);
      expect(queues.digest.filter(({ message }) => message.kind === "digest").length).toBeGreaterThan(0);
      await vi.advanceTimersByTimeAsync(540_000);
    }
    // Those that have hung several times are seen to beside the digests, and all that is urgent is done.
    expect(queues.alert).toEqual([]);
    expect(queues.digest.some(({ message }) => message.kind === "alert" && !isUrgent(message))).toBe(true);
    await end();
  },
);
