import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MemoryTable, memoryTable } from "../../../bench/memory-table.ts";
import { correctByLink } from "../../../functions/links/correct-by-link.ts";
import { knownEvents } from "../../../functions/links/known-events.ts";
import { fileCorrection } from "../../../functions/shared/file-correction.ts";
import { CorrectionRefused } from "../../../functions/shared/store/correction-targets.ts";
import { correctionStore } from "../../../functions/shared/store/corrections.ts";
import { eventStore } from "../../../functions/shared/store/events.ts";
import { openPostOffice } from "../digest/post-office.ts";
import { smallWorld } from "../deduplicate/cuts.ts";
import { deliveries, type Delivery } from "../deduplicate/deliveries.ts";
import { openDesk, storedIn, takenAtOnce, watch } from "../deduplicate/desk.ts";
import { worlds } from "../deduplicate/worlds.ts";

const now = (): string => "2024-11-02T09:00:00Z";
const reader = await openPostOffice().subscribe("r", { editor: true });

interface Counter {
  readonly table: MemoryTable;
  readonly corrections: ReturnType<typeof correctionStore>;
  readonly take: (delivery: Delivery) => Promise<void>;
  /** Presses the button; what is to be grouped anew waits. */
  readonly click: (event: string) => Promise<void>;
  readonly groupWaiting: () => Promise<void>;
  readonly undo: (number: number) => Promise<void>;
  readonly liveEvents: () => readonly string[];
}

function openCounter(): Counter {
  const table = memoryTable();
  const desk = openDesk(table);
  const corrections = correctionStore(table);
  const waiting: string[] = [];
  const seen = new Set<string>();
  const ports = {
    watch,
    corrections,
    regroup: {
      send: async (messages: readonly { readonly body: { readonly storyId: string } }[]) =>
        void waiting.push(...messages.map(({ body }) => body.storyId)),
    },
  };
  return {
    table,
    corrections,
    async take({ story }) {
      await desk.classified(story, !seen.has(story.id));
      seen.add(story.id);
      await desk.group(story.id);
    },
    click: (event) => correctByLink(ports, now)({ kind: "no-meeting", event }, reader),
    async groupWaiting() {
      for (const story of waiting.splice(0)) await desk.group(story);
    },
    async undo(number) {
      await fileCorrection(ports, { kind: "undo", number, by: "analyste", why: "erreur", at: now() });
    },
    liveEvents: () =>
      [...table.items.values()].flatMap((item) =>
        item.sk === "EVENT" && item["values"] !== undefined ? [String(item["id"])] : [],
      ),
  };
}

describe("correctByLink()", { timeout: 60_000 }, () => {
  test("makes one correction of one click, however many tell of the event and press at the same time", async () => {
    const counter = openCounter();
    for (const place of [0, 1, 2]) await counter.take(smallWorld[place]!);
    const [event] = (
      await Promise.all(
        counter.liveEvents().map(async (id) => ({ id, told: (await eventStore(counter.table).coverage(id)).length })),
      )
    ).filter(({ told }) => told > 1);
    await Promise.all([counter.click(event!.id), counter.click(event!.id), counter.click(event!.id)]);
    await counter.click(event!.id);
    expect(await counter.corrections.all(watch)).toMatchObject([{ number: 1, kind: "no-meeting", by: "subscriber r" }]);
    await counter.groupWaiting();
    expect(await knownEvents(eventStore(counter.table), () => "2024").headline(event!.id, reader)).toBeNull();
  });

  test("says nothing new of an event of which another mention is called no meeting already", async () => {
    const counter = openCounter();
    for (const place of [0, 1, 2]) await counter.take(smallWorld[place]!);
    const event = (await eventStore(counter.table).tellingsOf("b"))[0]!.event!;
    for (const { story, position } of await eventStore(counter.table).coverage(event)) {
      const request = { kind: "no-meeting", target: { story, position }, by: "analyste", why: "", at: now() } as const;
      const before = memoryTable([...counter.table.items.values()]);
      await correctionStore(before).file(watch, request);
      const filed = await correctionStore(before).file(watch, { ...request, target: { event } });
      expect(filed).toMatchObject({ isNew: false, correction: { number: 1 } });
    }
  });

  test("is refused whole where an analyst has said of any mention of the event when it was", async () => {
    const counter = openCounter();
    for (const place of [0, 1, 2]) await counter.take(smallWorld[place]!);
    const event = (await eventStore(counter.table).tellingsOf("b"))[0]!.event!;
    const told = await eventStore(counter.table).coverage(event);
    expect(told.length).toBeGreaterThan(1);
    for (const { story, position, date } of told) {
      const before = memoryTable([...counter.table.items.values()]);
      const store = correctionStore(before);
      const stamp = { by: "analyste", why: "", at: now() };
      const { correction } = await store.file(watch, {
        ...stamp,
        kind: "date",
        target: { story, position },
        value: date,
      });
      const request = { ...stamp, kind: "no-meeting", target: { event } } as const;
      await expect(store.file(watch, request)).rejects.toThrow(CorrectionRefused);
      expect(await store.all(watch)).toEqual([correction]);
    }
  });

  test("withdraws the event whole, and one undo brings it back, whatever comes between", async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds(6).chain((world) => fc.tuple(fc.constant(world), deliveries(world))),
        fc.nat({ max: 20 }),
        fc.nat({ max: 50 }),
        fc.integer({ min: 1, max: 4 }),
        async ([world, order], after, choice, clicks) => {
          const counter = openCounter();
          const until = 1 + (after % order.length);
          for (const delivery of order.slice(0, until)) await counter.take(delivery);
          const events = counter.liveEvents();
          fc.pre(events.length > 0);
          const event = events[choice % events.length]!;
          for (let i = 0; i < clicks; i++) await counter.click(event);
          await counter.groupWaiting();
          expect(counter.liveEvents()).not.toContain(event);
          for (const delivery of order.slice(until)) await counter.take(delivery);
          const made = await counter.corrections.all(watch);
          expect(made).toHaveLength(1);
          expect(storedIn([...counter.table.items.values()])).toMatchObject(takenAtOnce(world.stories, made));
          await counter.undo(1);
          await counter.groupWaiting();
          expect(storedIn([...counter.table.items.values()])).toMatchObject(takenAtOnce(world.stories));
        },
      ),
      { numRuns: 60 },
    );
  });
});
