import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSamePlace, type Target } from "../../../core/channels/target.ts";
import { mayBeSent } from "../../../core/subscriptions/progress.ts";
import { type Subscription, usualWish } from "../../../core/subscriptions/subscription.ts";
import type { Delivery } from "../../../functions/shared/channels/channel.ts";
import { anyDelivery } from "./any-delivery.ts";
import { atOnce, daily, oneReader } from "./one-reader.ts";

const secret = "whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0";
/** Webhooks all, so that what is told can be read; each is a place of its own. */
const places: readonly Target[] = ["in", "other"].map((name) => ({
  channel: "webhook",
  url: `https://hooks.example/${name}`,
  secret,
}));
const [before, after] = places as readonly [Target, Target];
const survived = async (run: Promise<unknown>): Promise<void> => void (await run.catch(() => undefined));

interface Life {
  readonly rhythm: typeof atOnce | typeof daily;
  /** Whether a message is sent again where it may have arrived. */
  readonly repeats: boolean;
  readonly opened: readonly [number, number, number];
  readonly answers: readonly Delivery[];
  /** Before which call of the second run the subscriber changes. */
  readonly at: number;
}
const lives: fc.Arbitrary<Life> = fc.record({
  rhythm: fc.constantFrom(atOnce, daily),
  repeats: fc.boolean(),
  opened: fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 3 }), fc.nat({ max: 2 })),
  answers: fc.array(anyDelivery, { maxLength: 3 }),
  at: fc.integer({ min: 1, max: 40 }),
});

/** A run, another in the middle of which the subscriber changes, and a quiet week in which everything arrives. */
async function live(
  { rhythm, repeats, opened, answers, at }: Life,
  parts: Partial<Subscription>,
  first: Partial<Subscription> = {},
) {
  const { office, open, reader, later, alert, digest } = oneReader();
  await reader({ to: before, rhythm, ...first });
  const run = (): Promise<unknown> =>
    survived(office.digest(rhythm === atOnce ? alert() : digest(), undefined, repeats ? {} : { repeats: () => false }));
  open(opened[0]);
  await run();
  later(100);
  open(opened[1]);
  office.answers.push(...answers);

  let calls = 0;
  const mark = { sent: 0, claimed: "", looked: 0, told: new Set<number>() };
  office.beforeCall = async () => {
    if (++calls !== at) return;
    const progress = (await office.subscriptions.progress("r"))!;
    const seen = (await office.subscriptions.get("r"))!;
    expect(await office.subscriptions.change(seen, { ...seen, ...parts })).toBe(true);
    const settled = Array.from({ length: progress.taken }, (_, index) => index + 1);
    mark.told = new Set(settled.filter((number) => !mayBeSent(progress, number)));
    mark.claimed = progress.claim?.id ?? "";
    mark.looked = Math.max(progress.taken, progress.claim?.upTo ?? 0);
    mark.sent = office.sent.length;
  };
  await run();
  fc.pre(calls >= at);
  office.beforeCall = undefined;
  office.answers.length = 0;

  later(100);
  open(opened[2]);
  for (let day = 0; day < 4; day++) {
    await run();
    later(86_400);
    await survived(office.digest(digest(), undefined, repeats ? {} : { repeats: () => false }));
  }
  return { office, mark, all: opened[0] + opened[1] + opened[2] };
}

const numbersIn = ({ payload }: { readonly payload: unknown }): number[] =>
  [...JSON.stringify(payload).matchAll(/"id":"e(\d+)"/g)].map(([, number]) => Number(number));

describe("digestStage(), where a subscription changes while a message is written", { timeout: 60_000 }, () => {
  test("writes no new message to the old place, and loses none of what the new one was not told", async () => {
    let inFlight = 0;
    await fc.assert(
      fc.asyncProperty(lives, async (life) => {
        const { office, mark, all } = await live(life, { to: after });
        const since = office.sent.slice(mark.sent);
        const late = since.filter(({ to }) => isSamePlace(to, before));
        // What was claimed before may still be on its way.
        for (const { id } of late) expect(id).toBe(mark.claimed);
        inFlight += late.length;
        const told = new Set(since.filter((one) => !late.includes(one)).flatMap(numbersIn));
        for (let number = 1; number <= all; number++)
          if (!mark.told.has(number)) expect([number, told.has(number)]).toEqual([number, true]);
      }),
      { numRuns: 400 },
    );
    expect(inFlight).toBeGreaterThan(0);
  });

  test("tells nothing twice without marking it", async () => {
    await fc.assert(
      fc.asyncProperty(lives, async (life) => {
        const { office } = await live(life, { to: after });
        const unmarked = new Map<string, string>();
        for (const { payload, id } of office.sent) {
          if (payload.channel !== "webhook" || payload.body.schema !== "vigie/message@1") continue;
          for (const { id: event, maybeSent } of payload.body.events)
            if (event !== null && !maybeSent) {
              // The same message may come again under its name.
              expect(unmarked.get(event) ?? id).toBe(id);
              unmarked.set(event, id);
            }
        }
      }),
      { numRuns: 200 },
    );
  });

  test("holds against a new filter exactly what the old one was not held against, and has not claimed", async () => {
    const nothing = { ...usualWish.filter, places: ["Oulan-Bator"] };
    const [none, every] = [{ filter: nothing }, { filter: usualWish.filter }];
    await fc.assert(
      fc.asyncProperty(lives, fc.boolean(), async (life, widens) => {
        const { office, mark, all } = await live(life, widens ? every : none, widens ? none : every);
        const told = new Set(office.sent.flatMap(numbersIn));
        const since = new Set(
          office.sent
            .filter(({ id }) => id !== mark.claimed)
            .slice(mark.sent)
            .flatMap(numbersIn),
        );
        for (let number = mark.looked + 1; number <= all; number++)
          expect([number, told.has(number)]).toEqual([number, widens]);
        if (widens) expect([...since].filter((number) => number <= mark.looked)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("parks nobody for what the old place has refused", async () => {
    const { office, open, reader, later, alert, digest, told } = oneReader();
    await reader({ to: before });
    open(1);
    await office.digest(alert(), undefined, {
      send: async () => {
        const seen = (await office.subscriptions.get("r"))!;
        await office.subscriptions.change(seen, { ...seen, to: after });
        return { kind: "refused", fault: "target", afterSeconds: null, why: "status 410" };
      },
    });
    expect(await office.subscriptions.get("r")).toMatchObject({ status: "active", to: after });
    later(86_400);
    await office.digest(digest());
    expect(told()).toEqual([["e1?"]]);
  });

  test("confirms what is on its way to the same place, whatever else changes", async () => {
    const { office, open, reader, alert } = oneReader();
    await reader({ to: before });
    open(1);
    await office.digest(alert(), undefined, {
      send: async () => {
        const seen = (await office.subscriptions.get("r"))!;
        await office.subscriptions.change(seen, { ...seen, evenEmpty: true });
        return { kind: "sent" };
      },
    });
    expect(await office.subscriptions.progress("r")).toMatchObject({ taken: 1, claim: null, maybe: [] });
  });

  test("does not take what the old place got for what the new one is being sent", async () => {
    const { office, open, reader, alert } = oneReader();
    await reader({ to: before });
    open(1);
    const [begun, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let other: Promise<unknown> = Promise.resolve();
    await office.digest(alert(), undefined, {
      send: async () => {
        const seen = (await office.subscriptions.get("r"))!;
        await office.subscriptions.change(seen, { ...seen, to: after });
        open(1);
        const send = async (): Promise<Delivery> => {
          begun.resolve();
          await answered.promise;
          return { kind: "unknown", why: "broken off" };
        };
        other = office.digest(alert(), undefined, { send, repeats: () => false });
        await begun.promise;
        return { kind: "sent" };
      },
    });
    answered.resolve();
    await other;
    expect(await office.subscriptions.progress("r")).toMatchObject({
      taken: 2,
      claim: null,
      maybe: [{ from: 1, to: 2 }],
    });
  });

  test("does not give up a message that another run is sending again", async () => {
    const { office, open, reader, later, alert } = oneReader();
    await reader({ to: before });
    open(1);
    const [begun, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const ids: string[] = [];
    let other: Promise<unknown> = Promise.resolve();
    const first = office.digest(alert(), undefined, {
      send: async () => {
        later(100);
        const send = async (_: unknown, __: unknown, id: string): Promise<Delivery> => {
          ids.push(id);
          begun.resolve();
          await answered.promise;
          return { kind: "sent" };
        };
        other = office.digest(alert(), undefined, { send });
        await begun.promise;
        return { kind: "refused", fault: "busy", afterSeconds: 1, why: "status 429" };
      },
    });
    await expect(first).rejects.toThrow("status 429");
    answered.resolve();
    await other;
    expect(ids).toEqual(["r-1-0"]);
    expect(await office.subscriptions.progress("r")).toMatchObject({ taken: 1, claim: null, maybe: [] });
  });
});
