import * as fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { usualWish } from "../../../core/subscriptions/subscription.ts";
import { notifyStage, type NotifyPorts, pageSize } from "../../../functions/notify/stage.ts";
import { waitSeconds } from "../../../functions/notify/wait-seconds.ts";
import type { DigestMessage } from "../../../functions/shared/messages.ts";
import { roundStore } from "../../../functions/shared/store/rounds.ts";
import type { Reader, ReaderList, roundLists } from "../../../functions/shared/store/subscriptions.ts";
import { memoryTable } from "../../../bench/memory-table.ts";
import { mortality } from "../support/mortal.ts";

const start = Date.parse("2026-03-02T05:29:00Z");
let queue: DigestMessage[];
let lists: Partial<Record<ReaderList, readonly Reader[]>>;

beforeEach(() => {
  queue = [];
  lists = {};
});

function readers(list: (typeof roundLists)[number], count: number, parts: Partial<Reader> = {}): void {
  const { zone, quiet } = usualWish;
  const kind = list === "pending" ? "daily" : list;
  const rhythm =
    kind === "hourly" ? { kind } : kind === "weekly" ? { kind, at: "06:30", weekday: 1 } : { kind, at: "06:30" };
  lists[list] = Array.from({ length: count }, (_, at) => ({
    id: `${list}-${String(at).padStart(6, "0")}`,
    list,
    rhythm,
    zone,
    quiet,
    askedAt: null,
    ...parts,
  }));
}

function stageWith(parts: Partial<NotifyPorts> = {}, table = memoryTable()) {
  return notifyStage({
    rounds: roundStore(table),
    subscriptions: {
      page: async (list, after, most) => {
        const all = lists[list] ?? [];
        const from = after === "" ? 0 : all.findIndex(({ id }) => id === after) + 1;
        return all.slice(from, from + most);
      },
    },
    alerts: { send: async (messages) => void queue.push(...messages.map(({ body }) => body)) },
    digests: { send: async (messages) => void queue.push(...messages.map(({ body }) => body)) },
    last: async () => 0,
    note: async () => {},
    seed: async () => {},
    ...parts,
  });
}

const tick = (now: number, all = false) => ({ kind: "clock", now, all }) as const;

describe("notifyStage()", () => {
  test("calls those who want to know at once, once for all that a burst changed", async () => {
    readers("at-once", 3);
    readers("daily", 3);
    const stage = stageWith({ last: async () => 7 });
    for (const upTo of [5, 6, 7]) await stage({ kind: "changes", upTo });
    expect(queue.map(({ subscriber }) => subscriber)).toEqual(["at-once-000000", "at-once-000001", "at-once-000002"]);
    expect(queue[0]).toMatchObject({ kind: "alert", upTo: 7 });
    await stage({ kind: "changes", upTo: 8 });
    expect(queue).toHaveLength(6);
  });

  test("notes changes before it tells of them", async () => {
    readers("at-once", 1);
    const order: string[] = [];
    const stage = stageWith({
      note: async (after, upTo) => void order.push(`note ${after}–${upTo}`),
      alerts: { send: async () => void order.push("send") },
    });
    await stage({ kind: "changes", upTo: 3 });
    await stage({ kind: "changes", upTo: 4 });
    expect(order).toEqual(["note 0–3", "send", "note 3–4", "send"]);
  });

  test("calls by the clock whose time has come since the last look, and nobody twice", async () => {
    readers("daily", 2);
    readers("hourly", 1);
    readers("weekly", 1);
    const stage = stageWith();
    await stage(tick(start));
    expect(queue.map(({ subscriber }) => subscriber)).toEqual(["hourly-000000"]);
    await stage(tick(start + 2 * 60_000));
    await stage(tick(start + 7 * 60_000));
    expect(queue.slice(1)).toMatchObject([
      { kind: "digest", subscriber: "daily-000000", slot: "2026-03-02T05:30:00.000Z" },
      { subscriber: "daily-000001" },
      { subscriber: "weekly-000000" },
    ]);
  });

  test("after an outage of days, calls everybody once", async () => {
    readers("daily", 1);
    readers("hourly", 1);
    const stage = stageWith();
    await stage(tick(start));
    queue = [];
    await stage(tick(start + 5 * 86_400_000));
    expect(queue).toHaveLength(2);
  });

  test("calls everybody when it is told to, whether or not they are due", async () => {
    readers("daily", 2);
    readers("weekly", 1);
    await stageWith()(tick(start, true));
    expect(queue).toHaveLength(3);
    expect(new Set(queue.map((message) => "slot" in message && message.slot))).toEqual(
      new Set(["2026-03-02T05:29:00.000Z"]),
    );
  });

  test("asks those who have not been asked yet whether they want to be written to", async () => {
    readers("pending", 2);
    lists.pending = [lists.pending![0]!, { ...lists.pending![1]!, askedAt: "2026-03-01T00:00:00Z" }];
    await stageWith()(tick(start));
    expect(queue).toEqual([{ kind: "ask", subscriber: "pending-000000" }]);
  });

  test(
    "goes through a hundred thousand subscribers page by page, however often it is cut off",
    { timeout: 60_000 },
    async () => {
      readers("at-once", 100_000);
      const table = memoryTable();
      const seen = new Map<string, number>();
      let largest = 0;
      let cuts = 0;
      for (let isDone = false; !isDone;) {
        // A run that is killed after some eighty calls, as by its timeout.
        const { guarded } = mortality(80 + (cuts % 7), cuts % 2 === 0 ? "before" : "after");
        const page = lists["at-once"]!;
        const stage = stageWith(
          {
            subscriptions: {
              page: (_, after, most) =>
                guarded(async () => {
                  const from = after === "" ? 0 : Number(after.slice(-6)) + 1;
                  return page.slice(from, from + most);
                }),
            },
            alerts: {
              send: (messages) =>
                guarded(async () => {
                  largest = Math.max(largest, messages.length);
                  for (const { body } of messages) seen.set(body.subscriber, (seen.get(body.subscriber) ?? 0) + 1);
                }),
            },
          },
          table,
        );
        isDone = await stage({ kind: "changes", upTo: 1 }).then(
          () => true,
          () => false,
        );
        if (!isDone) cuts++;
      }
      expect(seen.size).toBe(100_000);
      expect(cuts).toBeGreaterThan(3);
      expect(largest).toBeLessThanOrEqual(pageSize);
      // What is sent twice is a page for each time that it was cut off, at most.
      expect([...seen.values()].reduce((sum, times) => sum + times - 1, 0)).toBeLessThanOrEqual(cuts * pageSize);
    },
  );

  test("goes on by the clock with a round of alerts that was killed, and leaves alone what is done", async () => {
    readers("at-once", 3);
    const table = memoryTable();
    const last = async () => 5;
    const { guarded } = mortality(1, "before");
    const killed = stageWith({ last, alerts: { send: () => guarded(async () => {}) } }, table);
    await expect(killed({ kind: "changes", upTo: 5 })).rejects.toThrow("cut off");
    const due = queue.length;
    await stageWith({ last }, table)(tick(start));
    expect(queue.slice(due).filter(({ kind }) => kind === "alert")).toHaveLength(3);
    await stageWith({ last }, table)(tick(start + 300_000));
    expect(queue.filter(({ kind }) => kind === "alert")).toHaveLength(3);
  });

  test("tells by the clock of changes whose message died before their round began", async () => {
    readers("at-once", 1);
    await stageWith({ last: async () => 2 })(tick(start));
    expect(queue).toContainEqual({ kind: "alert", subscriber: "at-once-000000", upTo: 2 });
  });

  test.each([
    [1, 1],
    [4, 60],
    [9, 300],
  ])("waitSeconds(%i) is %i", (tries, seconds) => {
    expect(waitSeconds(tries)).toBe(seconds);
  });

  test("two rounds at the same time leave nobody out", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 6 }), async (targets) => {
        queue = [];
        readers("at-once", pageSize * 2 + 3);
        const table = memoryTable();
        await Promise.all(targets.map((upTo) => stageWith({}, table)({ kind: "changes", upTo })));
        const last = Math.max(...targets);
        const told = new Set(
          queue.flatMap((message) => ("upTo" in message && message.upTo === last ? [message.subscriber] : [])),
        );
        expect(told.size).toBe(pageSize * 2 + 3);
      }),
      { numRuns: 20 },
    );
  });
});
