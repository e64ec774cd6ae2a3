import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Delivery } from "../../../functions/shared/channels/channel.ts";
import type { DigestMessage } from "../../../functions/shared/messages.ts";
import { waitSeconds } from "../../../functions/digest/wait-seconds.ts";
import { atOnce, daily, oneReader } from "./one-reader.ts";

const secret = "whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0";
const webhook = { channel: "webhook", url: "https://hooks.example/in", secret } as const;
const slack = { channel: "slack", url: "https://hooks.example/slack" } as const;
const mail = { channel: "email", address: "r@example.org" } as const;
const refusal = (fault: "busy" | "message", why: string) =>
  ({ kind: "refused", fault, afterSeconds: null, why }) as const;
const failures = {
  "a name that is not known": refusal("busy", "ENOTFOUND"),
  "a refused connection": refusal("busy", "ECONNREFUSED"),
  "a 500": { kind: "unknown", why: "status 500" },
  silence: { kind: "unknown", why: "not done in 6000 ms" },
  "a 400": refusal("message", "status 400"),
} as const satisfies Record<string, Delivery>;
const hour = 3600;

interface Life {
  readonly to: typeof webhook | typeof slack | typeof mail;
  readonly rhythm: typeof atOnce | typeof daily;
  /** What each try is answered with. */
  readonly answer: (at: number) => Delivery;
  /** Hours between two events. */
  readonly every: number;
  readonly days: number;
}

/** Events come, alerts and digests leave, and what fails comes back after its wait, twelve times. */
async function live({ to, rhythm, answer, every, days }: Life) {
  const { office, open, reader, alert, digest, told } = oneReader();
  await reader({ to, rhythm, owner: "chef@example.org" });
  const begin = office.clock;
  const tries: { readonly at: number; readonly took: boolean }[] = [];
  const owner: string[] = [];
  const send: NonNullable<Parameters<typeof office.digest>[2]>["send"] = async (payload, target, id) => {
    if (target.channel === "email" && target.address === "chef@example.org") {
      owner.push(JSON.stringify(payload));
      return { kind: "sent" };
    }
    const given = answer(office.clock - begin);
    tries.push({ at: office.clock - begin, took: given.kind === "sent" });
    if (given.kind === "sent")
      office.sent.push({ subscriber: "r", id, payload, to, at: new Date(office.clock).toISOString() });
    return given;
  };
  const left: { readonly message: DigestMessage; readonly due: number; readonly tries: number }[] = [];
  const leaveAside = async (message: DigestMessage): Promise<void> =>
    void left.push({ message, due: office.clock, tries: 0 });
  for (let at = 0; at < days * 24 * hour; at += hour / 2) {
    office.clock = begin + at * 1000;
    if (at % (every * hour) === 0) {
      open(1);
      if (rhythm === atOnce) left.push({ message: alert(), due: office.clock, tries: 0 });
    }
    if (at % (24 * hour) === 0) left.push({ message: digest(), due: office.clock, tries: 0 });
    for (const one of left.splice(0)) {
      if (one.due > office.clock) {
        left.push(one);
        continue;
      }
      const failure = await office.digest(one.message, undefined, { send, leaveAside }).then(
        () => null,
        (error: unknown) => ({ error }),
      );
      const again = { ...one, tries: one.tries + 1 };
      if (failure && again.tries < 12)
        left.push({ ...again, due: office.clock + 1000 * waitSeconds(failure.error, again.tries) });
    }
  }
  const status = (await office.subscriptions.get("r"))!.status;
  return { office, open, digest, told, tries, owner, status, end: office.clock };
}

describe("digestStage(), where a channel takes nothing,", { timeout: 60_000 }, () => {
  test.each(
    Object.entries(failures).flatMap(([name, answer]) =>
      [webhook, slack].flatMap((to) => [atOnce, daily].map((rhythm) => [name, to, rhythm, answer] as const)),
    ),
  )("parks it in the end, and tells its owner: %s", async (_, to, rhythm, answer) => {
    const { status, owner, tries, office } = await live({ to, rhythm, answer: () => answer, every: 6, days: 7 });
    expect(status).toBe("parked");
    expect(owner).toHaveLength(1);
    expect(owner[0]).toContain(answer.why);
    expect(tries.at(-1)!.at).toBeLessThan(3.5 * 24 * hour * 1000);
    expect(await office.subscriptions.progress("r")).toMatchObject({ claim: null, failing: null });
  });

  test.each(["a refused connection", "a 400"] as const)(
    "tells all that it missed once it is mended, and marks none of it: %s",
    async (name) => {
      const { office, digest, told } = await live({
        to: webhook,
        rhythm: daily,
        answer: () => failures[name],
        every: 24,
        days: 8,
      });
      const parked = (await office.subscriptions.get("r"))!;
      expect(parked.status).toBe("parked");
      await office.subscriptions.change(parked, { ...parked, status: "active", parkedFor: null });
      await office.digest(digest());
      expect(told()).toEqual([Array.from({ length: 8 }, (_, index) => `e${index + 1}`)]);
    },
  );

  test("parks no mail address for what is between us and SES", async () => {
    for (const name of ["a refused connection", "a 500"] as const) {
      const { status, tries } = await live({
        to: mail,
        rhythm: daily,
        answer: () => failures[name],
        every: 12,
        days: 9,
      });
      expect([status, tries.length > 3]).toEqual(["active", true]);
    }
  });

  test("starts to count anew where it is started again", async () => {
    const { office } = await live({ to: webhook, rhythm: atOnce, answer: () => failures.silence, every: 6, days: 2 });
    const seen = (await office.subscriptions.get("r"))!;
    expect((await office.subscriptions.progress("r"))!.failing).not.toBeNull();
    await office.subscriptions.change(seen, { ...seen, to: { ...webhook, url: "https://hooks.example/new" } });
    expect((await office.subscriptions.progress("r"))!.failing).toBeNull();
  });

  test("is parked whenever it is dead, and never while something gets through", async () => {
    const answers = fc.array(fc.constantFrom<Delivery>({ kind: "sent" }, ...Object.values(failures)), {
      minLength: 1,
      maxLength: 40,
      size: "max",
    });
    let parked = 0;
    await fc.assert(
      fc.asyncProperty(
        answers,
        fc.constantFrom(webhook, slack),
        fc.constantFrom(atOnce, daily),
        fc.integer({ min: 1, max: 24 }),
        fc.integer({ min: 0, max: 12 }),
        fc.constantFrom(...Object.values(failures)),
        async (given, to, rhythm, every, deadFrom, dead) => {
          let next = 0;
          const answer = (at: number): Delivery =>
            at >= deadFrom * 24 * hour * 1000 ? dead : given[next++ % given.length]!;
          // Six days from its end on, whatever its end is like, and however seldom it is tried.
          const { status, tries, owner } = await live({ to, rhythm, answer, every, days: deadFrom + 7 });
          expect([status, owner.length]).toEqual(["parked", 1]);
          const lastTaken = tries.findLastIndex(({ took }) => took);
          const since = tries.slice(lastTaken + 1);
          const isLong = since.at(-1)!.at - since[0]!.at >= 3 * 24 * hour * 1000;
          expect(isLong || since.length >= 5).toBe(true);
          if (lastTaken >= 0) parked++;
        },
      ),
      { numRuns: 60 },
    );
    expect(parked).toBeGreaterThan(10);
  });
});
