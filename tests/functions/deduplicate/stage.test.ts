import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mortal } from "./cuts.ts";
import { openDesk, stateOf, storedIn, takenAtOnce, watch } from "./desk.ts";
import { memoryTable, type MemoryTable } from "../../../bench/memory-table.ts";
import type { Table } from "../../../functions/shared/store/table.ts";
import { deliveries, type Delivery } from "./deliveries.ts";
import { worlds } from "./worlds.ts";

async function deliver(order: readonly Delivery[], table: MemoryTable = memoryTable()) {
  const desk = openDesk(table);
  const seen = new Set<string>();
  for (const { story } of order) {
    await desk.classified(story, !seen.has(story.id));
    seen.add(story.id);
    await desk.group(story.id);
  }
  return { desk, items: [...table.items.values()], table };
}

describe("deduplicateStage()", { timeout: 60_000 }, () => {
  test("stores what all stories taken at once give, whatever the order, repetition and versions", async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds(10).chain((world) => fc.tuple(fc.constant(world), deliveries(world))),
        async ([world, order]) => {
          const { items } = await deliver(order);
          const { loose, ...stored } = storedIn(items);
          expect(stored).toEqual(takenAtOnce(world.stories));
          expect(loose).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  test("leaves the same items behind in every order, blocks and texts among them", async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds(8).chain((world) => fc.tuple(fc.constant(world), deliveries(world), deliveries(world))),
        async ([, one, other]) => {
          const [first, second] = [await deliver(one), await deliver(other)];
          expect(stateOf(first.items)).toBe(stateOf(second.items));
        },
      ),
      { numRuns: 60 },
    );
  });

  test("writes nothing when every message comes again", async () => {
    await fc.assert(
      fc.asyncProperty(worlds(8), async (world) => {
        const order = world.stories.map((story) => ({ story }));
        const { desk, table } = await deliver(order);
        const before = JSON.stringify([...table.items]);
        const announced = desk.announced.length;
        for (const { story } of order) await desk.group(story.id);
        expect(JSON.stringify([...table.items])).toBe(before);
        expect(desk.announced.length).toBe(announced);
      }),
      { numRuns: 50 },
    );
  });

  test("keeps every id that was ever told of leading to an event, or to a closed one", async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds(10).chain((world) => fc.tuple(fc.constant(world), deliveries(world))),
        async ([, order]) => {
          const { items, desk } = await deliver(order);
          const events = new Map(items.flatMap((item) => (item.sk === "EVENT" ? [[item["id"], item]] : [])));
          const changes = items.filter(({ pk }) => pk === `CHANGES#${watch}`);
          for (const change of changes) {
            let at = events.get(change["event"]);
            for (let steps = 0; at?.["redirect"] !== undefined && steps < 20; steps++) at = events.get(at["redirect"]);
            expect(at?.["values"] !== undefined || at?.["closed"] === true).toBe(true);
          }
          expect(changes.map((change) => change["number"])).toEqual(changes.map((_, index) => index + 1));
          expect(desk.announced.at(-1) ?? 0).toBe(changes.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("says of each change what it was before", async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds(10).chain((world) => fc.tuple(fc.constant(world), deliveries(world))),
        async ([, order]) => {
          const { items } = await deliver(order);
          const changes = items.filter(({ pk }) => pk === `CHANGES#${watch}`);
          const last = new Map(changes.map((change) => [change["event"], change["kind"]]));
          for (const item of items) {
            if (item.sk !== "EVENT") continue;
            // A live event was told of; one that is gone was closed, or is named as a source by its heir.
            if (item["values"] !== undefined) expect(last.get(item["id"])).not.toBe("closed");
            if (item["closed"] === true) expect(last.get(item["id"])).toBe("closed");
            if (item["redirect"] !== undefined)
              expect(changes.some((change) => (change["from"] as string[]).includes(item["id"] as string))).toBe(true);
          }
          for (const change of changes) if (change["kind"] === "opened") expect(change["before"]).toBe(null);
        },
      ),
      { numRuns: 50 },
    );
  });

  test("stores the same when runs are cut off anywhere and delivered again", async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds(8).chain((world) =>
          fc.tuple(
            fc.constant(world),
            deliveries(world),
            fc.array(fc.nat({ max: 40 }), { minLength: 30, maxLength: 30 }),
          ),
        ),
        async ([world, order, cuts]) => {
          const table = memoryTable();
          const desk = openDesk(table);
          const seen = new Set<string>();
          for (const [index, { story }] of order.entries()) {
            await desk.classified(story, !seen.has(story.id));
            seen.add(story.id);
            const digests = { send: async () => {} };
            const dying = mortal(
              { table, digests },
              cuts[index % cuts.length]! + 1,
              index % 2 === 0 ? "before" : "after",
            );
            await openDesk(dying.table, dying.digests)
              .group(story.id)
              .catch(() => desk.group(story.id));
          }
          const { loose, ...stored } = storedIn([...table.items.values()]);
          expect(stored).toEqual(takenAtOnce(world.stories));
          expect(loose).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("stores the same when several run at once, at any pace, and what meets another comes again", async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds(9).chain((world) => fc.tuple(fc.constant(world), deliveries(world))),
        fc.infiniteStream(fc.nat({ max: 6 })),
        async ([world, order], delays) => {
          const table = memoryTable();
          const { classified } = openDesk(table);
          const desk = openDesk(atAnyPace(table, delays));
          const seen = new Set<string>();
          let waiting: string[] = [];
          for (const { story } of order) {
            await classified(story, !seen.has(story.id));
            seen.add(story.id);
            waiting.push(story.id);
            if (waiting.length < 4) continue;
            const results = await Promise.allSettled(waiting.map((id) => desk.group(id)));
            // Nothing but another writer may stop a run.
            const reasons = results.flatMap((result) => (result.status === "rejected" ? [String(result.reason)] : []));
            expect(reasons.filter((reason) => !reason.includes("ConditionalCheckFailed"))).toEqual([]);
            waiting = waiting.filter((_, at) => results[at]!.status === "rejected");
          }
          for (const id of waiting) await desk.group(id);
          const { loose, ...stored } = storedIn([...table.items.values()]);
          expect(stored).toEqual(takenAtOnce(world.stories));
          expect(loose).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });
});

/** A table whose answers take now longer, now shorter: runs go on between each other's reads and writes. */
function atAnyPace({ name, client }: MemoryTable, delays: Iterator<number, number>): Table {
  const send = async (command: never): Promise<unknown> => {
    for (let wait = delays.next().value; wait > 0; wait--) await Promise.resolve();
    return client.send(command);
  };
  return { name, client: { send } as unknown as Table["client"] };
}
